import assert from 'node:assert/strict';
import { stub } from 'sinon';
import { ScopeError } from '../../../src/errors.ts';
import { resolveScope } from '../../../src/skills/rules/scope.ts';
import { anOpportunity, CONTOSO, fakeTools } from '../../support/fake-tools.ts';

function accounts(...names: string[]) {
  const matchedAccounts = names.map((name, index) => ({ id: `a${index}`, name }));
  return fakeTools({
    list_opportunities: stub().resolves({
      count: 0,
      opportunities: [],
      matchedAccounts,
      unread: [],
    }),
  });
}

async function refusal(promise: Promise<unknown>): Promise<ScopeError> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ScopeError);
  return error;
}

describe('resolveScope', () => {
  it('takes the portfolio when nothing is named', async () => {
    const { scope } = await resolveScope(fakeTools(), {});

    assert.equal(scope.kind, 'portfolio');
    assert.equal(scope.opportunityIds.length, 1);
  });

  it('takes all open opportunities of a named customer', async () => {
    const { scope } = await resolveScope(fakeTools(), { customer: 'contoso' });

    assert.deepEqual([scope.kind, scope.customer], ['customer', 'Contoso']);
  });

  it('prefers the exact name over the 52 stores that contain it', async () => {
    const stores = Array.from({ length: 52 }, (_, index) => `Fourth Coffee Store ${index}`);

    const { scope } = await resolveScope(accounts('Fourth Coffee', ...stores), {
      customer: 'Fourth Coffee',
    });

    assert.equal(scope.customer, 'Fourth Coffee');
  });

  it('asks which one of 250 accounts is meant, with what a list can hold and the total', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `Fourth Coffee Store ${index}`);

    const error = await refusal(resolveScope(accounts(...names), { customer: 'Store' }));

    assert.equal(error.code, 'scope_ambiguous');
    assert.equal(error.candidates.length, 200);
    assert.equal(error.total, 250);
  });

  it('says that no customer has such a name', async () => {
    const error = await refusal(resolveScope(accounts(), { customer: 'Nobody Ltd' }));

    assert.equal(error.code, 'scope_missing');
    assert.match(error.message, /Nobody Ltd/);
  });

  it('finds an opportunity by its number', async () => {
    const opportunities = [
      anOpportunity(),
      anOpportunity({ id: 'other', number: '7-400000002', name: 'Other' }),
    ];
    const list = stub().resolves({
      count: 2,
      opportunities,
      matchedAccounts: [CONTOSO],
      unread: [],
    });

    const { scope } = await resolveScope(fakeTools({ list_opportunities: list }), {
      opportunity: '7-400000002',
    });

    assert.deepEqual(scope.opportunityIds, ['other']);
  });

  it('takes a customer by id, for two customers of one name', async () => {
    const tools = fakeTools({
      crm_get_record: stub().resolves({ accountid: CONTOSO.id, name: 'Contoso' }),
    });

    const { scope } = await resolveScope(tools, { customer: CONTOSO.id });

    assert.deepEqual([scope.label, scope.opportunityIds], ['Contoso', [anOpportunity().id]]);
    assert.deepEqual(tools.list_opportunities.firstCall.args, [{ accountIds: [CONTOSO.id] }]);
  });

  it('takes an opportunity by id, and tells two of one name apart by their customers', async () => {
    const two = [anOpportunity(), anOpportunity({ id: 'other', number: null })];
    const list = stub().resolves({ count: 2, opportunities: two, matchedAccounts: [], unread: [] });
    const tools = fakeTools({ list_opportunities: list });

    const error = await refusal(resolveScope(tools, { opportunity: 'Data Platform' }));
    const { scope } = await resolveScope(tools, { opportunity: anOpportunity().id });

    assert.deepEqual(error.candidates[0]?.detail, 'Contoso');
    assert.deepEqual(scope.opportunityIds, [anOpportunity().id]);
  });

  it('finds a milestone with its opportunity', async () => {
    const { scope } = await resolveScope(fakeTools(), { milestone: '7-500000001' });

    assert.equal(scope.kind, 'milestone');
    assert.equal(scope.milestoneIds.length, 1);
  });

  it('says how a milestone number looks when there is none', async () => {
    const none = stub().resolves({
      count: 0,
      byStatus: {},
      byCommitment: {},
      milestones: [],
      unread: [],
    });

    const error = await refusal(
      resolveScope(fakeTools({ get_milestones: none }), { milestone: '7-999999999' }),
    );

    assert.match(error.message, /7-999999999.*7-503418826/);
  });

  it('takes of a customer only its own opportunities, not those of longer names', async () => {
    const labs = { id: 'labs', name: 'Contoso Labs' };
    const list = stub().resolves({
      count: 2,
      opportunities: [anOpportunity(), anOpportunity({ id: 'other', customer: labs })],
      matchedAccounts: [CONTOSO, labs],
      unread: [],
    });

    const { scope, opportunities } = await resolveScope(fakeTools({ list_opportunities: list }), {
      customer: ' CONTOSO ',
    });

    assert.deepEqual(scope.opportunityIds, [anOpportunity().id]);
    assert.equal(opportunities.length, 1);
  });

  it('hands on what could not be read of a scope that was found', async () => {
    const unread = [{ what: 'opportunities (100 of 120)', why: 'busy' }];
    const tools = fakeTools({
      get_my_active_opportunities: stub().resolves({
        count: 1,
        opportunities: [anOpportunity()],
        unread,
      }),
    });

    assert.deepEqual((await resolveScope(tools, {})).unread, unread);
  });
});

describe('resolveScope when MSX could not be searched', () => {
  const unread = [{ what: 'accounts', why: 'MSX has a problem right now (503)' }];
  const nothing = {
    list_opportunities: stub().resolves({
      count: 0,
      opportunities: [],
      matchedAccounts: [],
      unread,
    }),
    get_milestones: stub().resolves({
      count: 0,
      byStatus: {},
      byCommitment: {},
      milestones: [],
      unread,
    }),
  };

  for (const request of [
    { customer: 'Contoso' },
    { opportunity: 'Data Platform' },
    { milestone: '7-500000001' },
  ]) {
    it(`does not say that there is no ${Object.keys(request).join()}`, async () => {
      await assert.rejects(resolveScope(fakeTools(nothing), request), {
        code: 'tool_unavailable',
        message: /Could not look: MSX has a problem right now \(503\)/,
      });
    });
  }
});
