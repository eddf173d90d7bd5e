import assert from 'node:assert/strict';
import { stub } from 'sinon';
import { customerName, customersOf, isAbout, isOnTeamOf } from '../../src/channels/account-team.ts';
import { ScopeError, ToolError } from '../../src/errors.ts';
import { ANA, BEN, CONTOSO, FABRIKAM, guid, teamTools } from '../support/account-teams.ts';
import { anOpportunity, fakeTools } from '../support/fake-tools.ts';

const WORLD = { customers: [FABRIKAM, CONTOSO], teams: { [ANA.id]: [FABRIKAM, CONTOSO] } };

function refusal(code: 'tool_denied' | 'tool_not_found' | 'tool_unavailable'): ToolError {
  return new ToolError(code, { tool: 'crm_query', message: 'MSX said no.' });
}

describe('the customers of a person', () => {
  it('are those on whose account team the person stands, by name', async () => {
    const { customers, unread } = await customersOf(teamTools(WORLD, ANA));

    assert.deepEqual([customers, unread], [[CONTOSO, FABRIKAM], []]);
  });

  it('are none for whoever stands on no team', async () => {
    assert.deepEqual((await customersOf(teamTools(WORLD, BEN))).customers, []);
  });

  it('leave out a customer that MSX does not show', async () => {
    const tools = teamTools({ ...WORLD, hidden: [FABRIKAM] }, ANA);

    assert.deepEqual((await customersOf(tools)).customers, [CONTOSO]);
  });

  it('keep one without a name choosable', async () => {
    const nameless = { id: guid(3), name: undefined };
    const tools = teamTools(WORLD, ANA);
    tools.crm_query.callsFake(async ({ entitySet }: { entitySet: string }) => {
      const row =
        entitySet === 'accounts'
          ? { accountid: nameless.id, name: null }
          : { _msp_accountid_value: nameless.id };
      return { count: 1, value: [row], unread: [] };
    });

    const { customers } = await customersOf(tools);

    assert.deepEqual(customers, [{ id: nameless.id, name: 'nameless customer' }]);
  });

  for (const [set, what] of [
    ['msp_accountteams', 'account teams'],
    ['accounts', 'names of customers'],
  ] as const) {
    it(`say that ${what} could not be read`, async () => {
      const refuses = { [set]: refusal('tool_unavailable') };

      const { unread } = await customersOf(teamTools({ ...WORLD, refuses }, ANA));

      assert.deepEqual(
        unread.map((one) => one.what),
        [what],
      );
    });
  }
});

describe('standing on an account team', () => {
  for (const [who, person, expected] of [
    ['a member', ANA, true],
    ['somebody else', BEN, false],
  ] as const) {
    it(`is ${String(expected)} for ${who}`, async () => {
      assert.equal(await isOnTeamOf(teamTools(WORLD, person), CONTOSO.id), expected);
    });
  }

  it('is neither true nor false when MSX does not say', async () => {
    const refuses = { msp_accountteams: refusal('tool_unavailable') };
    const tools = teamTools({ ...WORLD, refuses }, ANA);

    await assert.rejects(isOnTeamOf(tools, CONTOSO.id), /Could not look at the account team/);
  });

  it('asks MSX for this person and this customer, and for nobody else', async () => {
    const tools = teamTools(WORLD, ANA);
    await isOnTeamOf(tools, CONTOSO.id);

    const { filter } = tools.crm_query.firstCall.args[0] as { filter: string };
    assert.match(filter, RegExp(CONTOSO.id));
    assert.match(filter, RegExp(`_msp_systemuserid_value eq ${ANA.id}`));
  });
});

describe('the name of a customer', () => {
  it('is the one that MSX has now', async () => {
    assert.equal(await customerName(teamTools(WORLD, ANA), CONTOSO.id), 'Contoso');
  });

  for (const code of ['tool_denied', 'tool_not_found'] as const) {
    it(`is unknown after ${code}: hidden and missing look alike`, async () => {
      const tools = fakeTools({ crm_get_record: stub().rejects(refusal(code)) });

      assert.equal(await customerName(tools, CONTOSO.id), null);
    });
  }

  it('is not taken for hidden while MSX is away', async () => {
    const tools = fakeTools({ crm_get_record: stub().rejects(refusal('tool_unavailable')) });

    await assert.rejects(customerName(tools, CONTOSO.id), ToolError);
  });
});

describe('a scope that is about one customer only', () => {
  const found = (...customers: ({ id: string; name: string } | null)[]) =>
    fakeTools({
      get_my_active_opportunities: stub().resolves({
        count: customers.length,
        opportunities: customers.map((customer) => anOpportunity({ customer })),
        unread: [],
      }),
    });

  for (const [what, customers, expected] of [
    ['all of it is the customer’s', [CONTOSO, CONTOSO], true],
    ['a part is another’s', [CONTOSO, FABRIKAM], false],
    ['a part is nobody’s', [CONTOSO, null], false],
    ['there is nothing in it', [], false],
  ] as const) {
    it(`is ${String(expected)} when ${what}`, async () => {
      assert.equal(await isAbout(found(...customers), {}, CONTOSO.id), expected);
    });
  }

  for (const code of ['scope_missing', 'scope_ambiguous'] as const) {
    it(`is false for a name that ends in ${code}: it is asked about in person`, async () => {
      const error = new ScopeError(code, 'Which one?');
      const tools = fakeTools({ list_opportunities: stub().rejects(error) });

      assert.equal(await isAbout(tools, { customer: 'Con' }, CONTOSO.id), false);
    });
  }

  it('is not decided while MSX is away', async () => {
    const get_my_active_opportunities = stub().rejects(refusal('tool_unavailable'));

    await assert.rejects(isAbout(fakeTools({ get_my_active_opportunities }), {}, CONTOSO.id));
  });
});
