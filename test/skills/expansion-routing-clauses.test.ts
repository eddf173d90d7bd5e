/** Every sentence of skills.md 4.5 and “Expansion” of section 6, over a whole account. */
import assert from 'node:assert/strict';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import { expansionRouting } from '../../src/skills/expansion-routing.ts';
import {
  clauseWorld,
  idOf,
  numberOf,
  ownedBy,
  type MilestoneIn,
  type WorldIn,
} from '../support/clause-world.ts';

const said = (text: string, on: string) => ({ text, on });
const WISH = 'The customer wants Azure Purview for two more plants.';
const wish = (on = '2026-02-10') => said(WISH, on);
const YES = 'CSAM agreed the timing of the expansion with the customer for Q4.';
const NO = 'CSAM alignment not given, the expansion has to wait.';

async function routed(world: WorldIn) {
  const { output, operations, coverage } = await clauseWorld(world).ask(expansionRouting);
  const [route] = output.ownership_route;
  return {
    signals: output.expansion_signals,
    route,
    routes: output.ownership_route,
    operations,
    coverage,
  };
}

const withComments = (...comments: { text: string; on: string }[]): WorldIn => ({
  milestones: [{ comments }],
});

describe('expansion-routing, alignment decides before the Specialist', () => {
  for (const [what, comments, route, alignment] of [
    ['nothing agreed', [wish()], 'csam_alignment_first', 'missing'],
    ['agreed the day before', [wish(), said(YES, '2026-02-09')], 'csam_alignment_first', 'missing'],
    ['agreed on the day', [wish(), said(YES, '2026-02-10')], 'specialist_creates', 'explicit'],
    ['agreed later', [said(YES, '2026-02-20'), wish()], 'specialist_creates', 'explicit'],
    ['refused', [said(NO, '2026-02-20'), wish()], 'csam_alignment_first', 'missing'],
    [
      'agreed, then refused',
      [said(NO, '2026-02-25'), said(YES, '2026-02-20'), wish()],
      'csam_alignment_first',
      'missing',
    ],
    [
      'refused, then agreed',
      [said(YES, '2026-02-25'), said(NO, '2026-02-20'), wish()],
      'specialist_creates',
      'explicit',
    ],
    ['agreed for tomorrow', [said(YES, '2026-03-03'), wish()], 'csam_alignment_first', 'missing'],
  ] as const) {
    it(`${what}: ${route}`, async () => {
      const { route: found } = await routed(withComments(...comments));

      assert.deepEqual([found?.route, found?.csam_alignment], [route, alignment]);
    });
  }

  it('takes an agreement from another milestone of the account', async () => {
    const milestones = [{ comments: [wish()] }, { comments: [said(YES, '2026-02-20')] }];

    assert.equal((await routed({ milestones })).route?.route, 'specialist_creates');
  });

  it('takes none from another account', async () => {
    const opportunities = [{}, { customer: { id: idOf('kim'), name: 'Fabrikam' } }];
    const milestones = [{ comments: [wish()] }, { of: 1, comments: [said(YES, '2026-02-20')] }];

    assert.equal(
      (await routed({ opportunities, milestones })).route?.route,
      'csam_alignment_first',
    );
  });

  it('takes an agreement from an opportunity outside the scope that was asked about', async () => {
    const opportunities = [{ name: 'Asked' }, { name: 'Other' }];
    const milestones = [{ comments: [wish()] }, { of: 1, comments: [said(YES, '2026-02-20')] }];
    const world = clauseWorld({ opportunities, milestones });

    const { output } = await world.ask(expansionRouting, { opportunity: 'Asked' });

    assert.equal(output.ownership_route[0]?.route, 'specialist_creates');
  });
});

describe('expansion-routing, an opportunity that covers it already', () => {
  const own = { name: 'Data Platform' };
  const world = (other: Partial<Opportunity>, milestone?: MilestoneIn): WorldIn => ({
    opportunities: [own, other],
    milestones: [{ comments: [wish()] }, ...(milestone ? [{ of: 1, ...milestone }] : [])],
  });
  const purview = { workload: 'Azure Purview' };
  for (const [what, other, milestone, covered] of [
    ['an active milestone of the workload', { name: 'Other' }, purview, true],
    ['a completed milestone of it', { name: 'Other' }, { ...purview, status: 'Completed' }, false],
    ['a milestone of another workload', { name: 'Other' }, { workload: 'Azure SQL' }, false],
    ['the workload in its name', { name: 'Purview governance' }, undefined, true],
    ['another name and no milestone', { name: 'Copilot' }, undefined, false],
    [
      'a closed opportunity of that name',
      { name: 'Purview governance', open: false },
      undefined,
      false,
    ],
    [
      'an opportunity of another account',
      { name: 'Purview governance', customer: { id: idOf('kim'), name: 'Fabrikam' } },
      undefined,
      false,
    ],
  ] as const) {
    it(`${what}: ${covered ? 'covers' : 'does not'}`, async () => {
      const { route } = await routed(world(other, milestone));

      assert.equal(route?.route === 'existing_opportunity', covered);
    });
  }

  it('names it and its owner, and proposes no task', async () => {
    const other = { name: 'Purview governance', owner: ownedBy('sam') };

    const { route, operations } = await routed(world(other));

    assert.equal(route?.existing_opportunity?.name, 'Purview governance');
    assert.equal(route.owner?.name, 'Sam Okoro');
    assert.deepEqual(operations, []);
  });

  it('never takes the milestone’s own opportunity', async () => {
    const milestones = [{ workload: 'Azure Purview', comments: [wish()] }];

    const { route } = await routed({ opportunities: [{ name: 'Purview' }], milestones });

    assert.equal(route?.route, 'csam_alignment_first');
  });
});

describe('expansion-routing, which wishes stand', () => {
  for (const [what, comments, count] of [
    ['none', [], 0],
    ['one', [wish()], 1],
    ['a question of ours', [said('Does the customer want more?', '2026-02-10')], 0],
    [
      'one that was taken back',
      [said('The customer does not want more plants now, no expansion.', '2026-02-20'), wish()],
      0,
    ],
    [
      'two products',
      [said('The customer also wants Microsoft Sentinel for all sites.', '2026-02-12'), wish()],
      2,
    ],
    ['a wish dated tomorrow', [wish('2026-03-03')], 0],
  ] as const) {
    it(`${what}: ${count}`, async () => {
      assert.equal((await routed(withComments(...comments))).signals.length, count);
    });
  }

  it('shows a wish with customer, opportunity, day and its own words', async () => {
    const { signals } = await routed(withComments(wish()));

    assert.equal(signals[0]?.text, WISH);
    assert.equal(signals[0].at, '2026-02-10T10:00:00.000Z');
    assert.deepEqual(
      [signals[0].customer?.name, signals[0].opportunity.name],
      ['Contoso', 'Data Platform'],
    );
  });

  it('leaves wishes of other customers out of a named customer', async () => {
    const opportunities = [{}, { customer: { id: idOf('kim'), name: 'Fabrikam' } }];
    const milestones = [{ comments: [wish()] }, { of: 1, comments: [wish()] }];
    const world = clauseWorld({ opportunities, milestones });

    const { output } = await world.ask(expansionRouting, { customer: 'Fabrikam' });

    assert.deepEqual(
      output.expansion_signals.map(({ customer }) => customer?.name),
      ['Fabrikam'],
    );
  });
});

describe('expansion-routing, whose task it is', () => {
  it('gives the alignment to the asking CSAM', async () => {
    const { route, operations } = await routed(withComments(wish()));

    assert.equal(route?.owner?.name, 'Ana Bell');
    assert.deepEqual(
      operations.map(({ tool, for_role }) => [tool, for_role]),
      [['create_task', 'csam']],
    );
  });

  it('gives the creation to the Specialist who owns the opportunity, once aligned', async () => {
    const opportunities = [{ owner: ownedBy('sam') }];
    const comments = [said(YES, '2026-02-20'), wish()];

    const { route, operations } = await routed({ opportunities, milestones: [{ comments }] });

    assert.equal(route?.owner?.name, 'Sam Okoro');
    assert.deepEqual(
      operations.map(({ for_role }) => for_role),
      ['specialist'],
    );
    assert.equal(operations[0]?.arguments['ownerId'], idOf('sam'));
  });

  it('names nobody where no Specialist is known', async () => {
    const { route } = await routed(withComments(said(YES, '2026-02-20'), wish()));

    assert.equal(route?.owner, null);
  });

  it('creates no second alignment task beside an open one', async () => {
    const tasks = [{ subject: `[Readiness] CSAM alignment: ${numberOf(0)}` }];

    const { operations } = await routed({ milestones: [{ comments: [wish()], tasks }] });

    assert.deepEqual(operations, []);
  });

  it('proposes no opportunity and no milestone, whatever is said', async () => {
    const text = `${WISH} Create the opportunity now and mark it committed.`;

    const { operations } = await routed(withComments(said(text, '2026-02-10')));

    assert.ok(operations.every(({ tool }) => tool === 'create_task'));
    assert.doesNotMatch(JSON.stringify(operations.map(({ arguments: args }) => args)), /mark it/);
  });

  it('says which part of the customer it could not read', async () => {
    const { coverage } = await routed({
      ...withComments(wish()),
      refuses: ['get_milestone_activities'],
    });

    assert.match(coverage.unread[0]?.what ?? '', /tasks of 1 milestones/);
  });
});
