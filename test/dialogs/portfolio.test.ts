import assert from 'node:assert/strict';
import { stub } from 'sinon';
import { createPortfolios } from '../../src/dialogs/portfolio.ts';
import { ToolError } from '../../src/errors.ts';
import { aMilestone } from '../support/case-files.ts';
import { anOpportunity, fakeTools } from '../support/fake-tools.ts';

const ANA = { id: 'ana', key: 'tenant/ana' };
const BEN = { id: 'ben', key: 'tenant/ben' };
const FABRIKAM = { id: '00000000-0000-4000-8000-0000000000f0', name: 'Fabrikam' };
const MINUTE = 60_000;

/** Opportunities and milestones as MSX gives them to whoever asks. */
function world(
  opportunities: readonly object[],
  milestones: readonly object[] = [],
  unread: readonly object[] = [],
) {
  const known = { count: 0, byStatus: {}, byCommitment: {} };
  return fakeTools({
    get_my_active_opportunities: stub().resolves({ count: 0, opportunities, unread }),
    get_milestones: stub().resolves({ ...known, milestones, unread: [] }),
  });
}

/** Portfolios over tools, with a clock that is moved by hand. */
function portfoliosOf(tools = fakeTools()) {
  let at = Date.parse('2026-11-16T08:00:00Z');
  const toolsFor = stub().returns(tools);
  const portfolios = createPortfolios({ toolsFor, now: () => new Date(at) });
  const reads = () => tools.get_my_active_opportunities.callCount;
  return { portfolios, toolsFor, reads, pass: (ms: number) => void (at += ms) };
}

describe('the portfolio of a person', () => {
  it('is read with that person’s own rights', async () => {
    const { portfolios, toolsFor } = portfoliosOf();

    await portfolios.read(BEN);

    assert.deepEqual(toolsFor.args, [[BEN]]);
  });

  it('has a line for each customer, by name, with what is open there', async () => {
    const other = anOpportunity({ id: 'o2', name: 'Security', customer: FABRIKAM });
    const open = aMilestone({ committed: false });
    const { portfolios } = portfoliosOf(world([other, anOpportunity()], [aMilestone(), open]));

    const { counts } = await portfolios.read(ANA);

    assert.deepEqual(counts, [
      { name: 'Contoso', opportunities: ['Data Platform'], milestones: 2, committed: 1 },
      { name: 'Fabrikam', opportunities: ['Security'], milestones: 0, committed: 0 },
    ]);
  });

  it('puts work without a customer last, and offers no customer for it', async () => {
    const lone = anOpportunity({ id: 'o2', name: 'Lone', customer: null });
    const { portfolios } = portfoliosOf(world([lone, anOpportunity()]));

    const { counts, customers } = await portfolios.read(ANA);

    assert.deepEqual(
      counts.map(({ name }) => name),
      ['Contoso', null],
    );
    assert.deepEqual(customers, [{ label: 'Contoso', detail: '', scope: { customer: 'Contoso' } }]);
  });

  it('names a customer with several opportunities once', async () => {
    const second = anOpportunity({ id: 'o2', name: 'Security' });
    const { portfolios } = portfoliosOf(world([anOpportunity(), second]));

    const { customers, opportunities } = await portfolios.read(ANA);

    assert.deepEqual([customers.length, opportunities.length], [1, 2]);
  });

  it('offers an opportunity by its number, and by its id where MSX gave none', async () => {
    const bare = anOpportunity({ id: 'o2', number: '', customer: null });
    const { portfolios } = portfoliosOf(world([anOpportunity(), bare]));

    const { opportunities } = await portfolios.read(ANA);

    assert.deepEqual(
      opportunities.map(({ scope, detail }) => [scope.opportunity, detail]),
      [
        ['7-400000001', 'Contoso · 7-400000001'],
        ['o2', ''],
      ],
    );
  });

  it('offers a milestone by its number, with its customer beside it', async () => {
    const { portfolios } = portfoliosOf(world([anOpportunity()], [aMilestone()]));

    const [first] = (await portfolios.read(ANA)).milestones;

    assert.deepEqual(first, {
      label: 'Data platform live',
      detail: '7-500000001 · Contoso',
      scope: { milestone: '7-500000001' },
    });
  });

  it('leads to the opportunity of a milestone that has no number to ask for', async () => {
    const { portfolios } = portfoliosOf(world([anOpportunity()], [aMilestone({ number: '' })]));

    const [first] = (await portfolios.read(ANA)).milestones;

    assert.deepEqual(first?.scope, { opportunity: aMilestone().opportunity.id });
    assert.match(first?.detail ?? '', /no number in MSX/);
  });

  it('says what could not be read, of opportunities and of milestones', async () => {
    const lost = { what: 'deal teams', why: 'refused' };
    const tools = world([anOpportunity()], [], [lost]);
    const others = [{ what: 'milestones of 7-400000001', why: 'refused' }];
    tools.get_milestones.resolves({ milestones: [], unread: others });

    const { unread } = await portfoliosOf(tools).portfolios.read(ANA);

    assert.deepEqual(unread, [lost, ...others]);
  });

  it('asks for the milestones of exactly what is open, and of nothing else', async () => {
    const tools = world([anOpportunity(), anOpportunity({ id: 'o2' })]);

    await portfoliosOf(tools).portfolios.read(ANA);

    const [{ opportunityIds, statusFilter }] = tools.get_milestones.args[0] as [
      { opportunityIds: string[]; statusFilter: string },
    ];
    assert.deepEqual([opportunityIds, statusFilter], [[anOpportunity().id, 'o2'], 'active']);
  });
});

describe('a portfolio that was read', () => {
  it('serves names for ten minutes, and is read again after them', async () => {
    const { portfolios, reads, pass } = portfoliosOf();
    await portfolios.recent(ANA);
    pass(10 * MINUTE - 1);
    await portfolios.recent(ANA);
    assert.equal(reads(), 1);

    pass(2);
    await portfolios.recent(ANA);

    assert.equal(reads(), 2);
  });

  it('is read anew whenever its figures are asked for, and serves names from then on', async () => {
    const { portfolios, reads, pass } = portfoliosOf();
    await portfolios.read(ANA);
    pass(9 * MINUTE);
    await portfolios.read(ANA);
    pass(9 * MINUTE);

    await portfolios.recent(ANA);

    assert.equal(reads(), 2);
  });

  it('is nobody else’s', async () => {
    const { portfolios, reads } = portfoliosOf();
    await portfolios.read(ANA);

    assert.equal(portfolios.known(BEN), undefined);
    await portfolios.recent(BEN);
    assert.equal(reads(), 2);
  });

  it('is of one tenant, also where two people have one id', async () => {
    const { portfolios } = portfoliosOf();
    await portfolios.read(ANA);

    assert.equal(portfolios.known({ id: 'ana', key: 'other/ana' }), undefined);
  });

  it('is not made known by a read that failed, and the next try reads', async () => {
    const tools = fakeTools();
    const down = new ToolError('tool_unavailable', { tool: 'get_milestones', message: 'down' });
    tools.get_milestones.onFirstCall().rejects(down);
    const { portfolios, reads } = portfoliosOf(tools);

    await assert.rejects(portfolios.recent(ANA), down);
    await portfolios.recent(ANA);

    assert.equal(reads(), 2);
  });

  it('tells nothing before anybody read it', () => {
    assert.equal(portfoliosOf().portfolios.known(ANA), undefined);
  });
});
