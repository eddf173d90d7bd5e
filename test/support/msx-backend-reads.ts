import assert from 'node:assert/strict';
import type { ToolInput } from '../../src/tools/msx-tools.ts';
import { WORLD } from './contract-world.ts';
import type { Given } from './msx-backend-suite.ts';

/** skills.md 1: what a portfolio is. */
export function portfolio(given: Given): void {
  it('the portfolio has each way to an opportunity, and nothing else', async () => {
    const { opportunities: found, unread } = await given().tools.get_my_active_opportunities({});

    const ways = Object.fromEntries(found.map(({ id, relationship }) => [id, relationship]));
    assert.deepEqual(ways, {
      [WORLD.owned]: ['owner'],
      [WORLD.deal]: ['milestone-owner'],
      [WORLD.dealTeam]: ['deal-team'],
      [WORLD.teamed]: ['milestone-team'],
      [WORLD.tabbed]: ['deal-team'],
    });
    assert.deepEqual(unread, []);
  });

  it('the portfolio can be narrowed to a customer, by a part of the name in any case', async () => {
    const { opportunities: found } = await given().tools.get_my_active_opportunities({
      customerKeyword: 'contoso LABS',
    });

    assert.deepEqual(
      found.map(({ id }) => id),
      [WORLD.tabbed],
    );
  });
}

/** `list_opportunities` and `list_accounts_by_tpid`. */
export function opportunities(given: Given): void {
  const scopes: [ToolInput<'list_opportunities'>, string[]][] = [
    [{ accountIds: [WORLD.labs] }, ['Tabbed']],
    [{ customerKeyword: 'contoso' }, ['Data Platform', 'Tabbed']],
    [{ customerKeyword: 'contoso', opportunityKeyword: 'tab' }, ['Tabbed']],
    [{ opportunityKeyword: 'PLATFORM' }, ['Data Platform']],
    [{ opportunityKeyword: '7-40004' }, ['Deal team']],
    [{ opportunityIds: [WORLD.deal, WORLD.won] }, ['Data Platform']],
    [{ opportunityIds: [WORLD.won], includeCompleted: true }, ['Won']],
    [{ opportunityIds: [WORLD.nowhere] }, []],
    [{ customerKeyword: 'Nobody Ltd' }, []],
  ];
  for (const [input, expected] of scopes) {
    it(`list_opportunities by ${JSON.stringify(input)}`, async () => {
      const answer = await given().tools.list_opportunities(input);

      assert.deepEqual(answer.opportunities.map((one) => one.name).toSorted(), expected);
    });
  }

  it("finds the customer O'Neil & Co (50%) by this very name", async () => {
    const { matchedAccounts } = await given().tools.list_opportunities({
      customerKeyword: "O'Neil & Co (50%)",
    });

    assert.deepEqual(matchedAccounts, [{ id: WORLD.oneil, name: "O'Neil & Co (50%)" }]);
  });

  for (const word of ["') or 1 eq 1", "') or contains(name,'", '%', "'", '&$top=1', '\ud83d']) {
    it(`takes ${JSON.stringify(word)} for a name, not for a filter`, async () => {
      const answer = await given().tools.list_opportunities({ customerKeyword: word });

      const hits = answer.matchedAccounts.filter((account) => !account.name.includes(word));
      assert.deepEqual([hits, answer.unread], [[], []]);
    });
  }

  it('takes the close date of MSX first, the estimated one when there is none', async () => {
    const { opportunities: found } = await given().tools.list_opportunities({
      opportunityIds: [WORLD.owned, WORLD.foreign],
    });

    const dates = new Map(found.map(({ id, closeOn }) => [id, closeOn]));
    assert.equal(dates.get(WORLD.owned), '2027-01-31');
    assert.equal(dates.get(WORLD.foreign), '2027-03-31');
  });

  it('gives each account of a top parent', async () => {
    const { accounts } = await given().tools.list_accounts_by_tpid({ tpids: ['100'] });

    assert.deepEqual(accounts.map(({ name }) => name).toSorted(), ['Contoso', 'Contoso Labs']);
  });
}

/** `get_milestones`, scope by scope (msx-contract.md 7.3). */
export function milestones(given: Given): void {
  const ids = async (input: ToolInput<'get_milestones'>) =>
    (await given().tools.get_milestones(input)).milestones.map(({ id }) => id).toSorted();
  const ofOwned = [WORLD.completed, WORLD.unknown, WORLD.pipeline];

  for (const [what, input, expected] of [
    ['an id', { milestoneId: WORLD.ofTeam }, [WORLD.ofTeam]],
    ['a number', { milestoneNumber: '7-500000005' }, [WORLD.ofTeam]],
    ['a number that is not there', { milestoneNumber: "7' or 1 eq 1" }, []],
    ['an opportunity', { opportunityId: WORLD.owned }, ofOwned],
    ['an owner', { ownerId: WORLD.ana }, [WORLD.milestone]],
    ['oneself', { mine: true }, [WORLD.milestone]],
    ['a word of the customer', { customerKeyword: 'contoso' }, [WORLD.milestone]],
    ['a word of the opportunity', { opportunityKeyword: 'teamed' }, [WORLD.ofTeam]],
    ['both words', { customerKeyword: "O'Neil", opportunityKeyword: 'owned' }, ofOwned],
    ['an own keyword', { opportunityId: WORLD.owned, keyword: 'STONE 3' }, [WORLD.unknown]],
  ] as const) {
    it(`get_milestones by ${what}`, async () => {
      assert.deepEqual(await ids(input), [...expected].toSorted());
    });
  }

  it('takes everything for active that has no closed label, also what is unknown', async () => {
    assert.deepEqual(await ids({ opportunityId: WORLD.owned, statusFilter: 'active' }), [
      WORLD.unknown,
      WORLD.pipeline,
    ]);
  });

  it('asks for nothing when the list of opportunities is empty', async () => {
    assert.deepEqual(await ids({ opportunityIds: [] }), []);
    assert.equal(given().requests(), 0);
  });

  it('counts by status and by commitment, labels first', async () => {
    const answer = await given().tools.get_milestones({ opportunityId: WORLD.owned });

    assert.deepEqual(answer.byStatus, { Completed: 1, '861980042': 1, 'On Track': 1 });
    assert.deepEqual(answer.byCommitment, { Committed: 2, 'Best Case': 1 });
    assert.deepEqual(
      answer.milestones.map(({ committed }) => committed),
      [true, true, false],
    );
  });

  it('says that a milestone does not exist', async () => {
    await assert.rejects(given().tools.get_milestones({ milestoneId: WORLD.nowhere }), {
      code: 'tool_not_found',
    });
  });

  it('leaves long texts out of a summary', async () => {
    const { milestones: found } = await given().tools.get_milestones({
      milestoneId: WORLD.milestone,
      format: 'summary',
    });

    assert.doesNotMatch(JSON.stringify(found), /forecastComments|First word/);
  });
}

/** `get_milestone_activities`, `crm_query`, `crm_get_record`. */
export function tasksAndRecords(given: Given): void {
  it('gives tasks of every state, the newest first; who has none is absent', async () => {
    const { byMilestone, count } = await given().tools.get_milestone_activities({
      milestoneIds: [WORLD.completed, WORLD.milestone, WORLD.ofTeam],
    });

    const subjects = byMilestone[WORLD.completed]?.map(({ subject }) => subject);
    assert.deepEqual(subjects, ['Task 3', 'Task 2']);
    assert.deepEqual([count, WORLD.ofTeam in byMilestone], [3, false]);
  });

  it('tells owners who are people from teams', async () => {
    const { byMilestone } = await given().tools.get_milestone_activities({
      milestoneId: WORLD.completed,
    });

    const kinds = byMilestone[WORLD.completed]?.map(({ owner }) => owner?.kind);
    assert.deepEqual(kinds, ['team', 'systemuser']);
  });

  it('crm_query filters, selects, orders and cuts', async () => {
    const { value } = await given().tools.crm_query({
      entitySet: 'accounts',
      filter: "contains(name,'Contoso')",
      select: 'name',
      orderby: 'name desc',
      top: 1,
    });

    assert.deepEqual(
      value.map((row) => row['name']),
      ['Contoso Labs'],
    );
  });

  it('crm_query says what MSX has against a filter', async () => {
    const { count, unread } = await given().tools.crm_query({
      entitySet: 'accounts',
      filter: 'colour eq 1',
    });

    assert.equal(count, 0);
    assert.match(unread[0]?.why ?? '', /colour/);
  });

  it('says that a record does not exist', async () => {
    const call = given().tools.crm_get_record({ entitySet: 'tasks', id: WORLD.nowhere });

    await assert.rejects(call, { code: 'tool_not_found', status: 404 });
  });
}
