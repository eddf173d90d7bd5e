/** What a tool may answer: a list that was cut has to say so, and nothing may look like a write. */
import assert from 'node:assert/strict';
import type { z } from 'zod';
import { MSX_TOOLS, type MsxToolName } from '../../src/tools/msx-tools.ts';
import { aMilestone, aTask } from '../support/case-files.ts';
import { anOpportunity } from '../support/fake-tools.ts';

const parse = (tool: MsxToolName, answer: object): z.ZodSafeParseResult<unknown> =>
  MSX_TOOLS[tool].output.safeParse(answer);

const LISTS: readonly (readonly [MsxToolName, object])[] = [
  ['get_my_active_opportunities', { count: 1, opportunities: [anOpportunity()] }],
  ['list_opportunities', { count: 1, opportunities: [anOpportunity()], matchedAccounts: [] }],
  ['list_accounts_by_tpid', { count: 1, accounts: [{ id: 'a', name: 'Contoso', tpid: null }] }],
  [
    'get_milestones',
    { count: 1, byStatus: { 'On Track': 1 }, byCommitment: {}, milestones: [aMilestone()] },
  ],
  ['get_milestone_activities', { count: 1, byMilestone: { m1: [aTask().task] } }],
  ['crm_query', { count: 1, value: [{ subject: 'x', 'a@b': null }] }],
];

describe('answers that are lists', () => {
  for (const [tool, answer] of LISTS) {
    it(`${tool} says that it is complete by an empty list of what was not read`, () => {
      assert.equal(parse(tool, { ...answer, unread: [] }).success, true);
    });

    it(`${tool} can not leave open whether it is complete`, () => {
      assert.equal(parse(tool, answer).success, false);
    });

    it(`${tool} says what was not read and why, never one without the other`, () => {
      const withGap = (gap: object): boolean => parse(tool, { ...answer, unread: [gap] }).success;

      assert.equal(withGap({ what: 'page 2', why: 'MSX did not answer' }), true);
      assert.equal(withGap({ what: 'page 2' }), false);
      assert.equal(withGap({ why: 'MSX did not answer' }), false);
    });

    it(`${tool} has no field that the contract does not know`, () => {
      assert.equal(parse(tool, { ...answer, unread: [], truncated: true }).success, false);
    });
  }
});

describe('answers about milestones', () => {
  const answer = (changes: object) => ({
    count: 1,
    byStatus: {},
    byCommitment: {},
    milestones: [{ ...aMilestone(), ...changes }],
    unread: [],
  });

  it('may lack a date, an owner, a customer and a workload', () => {
    const bare = { dueOn: null, owner: null, customer: null, workload: null, monthlyUse: null };

    assert.equal(parse('get_milestones', answer(bare)).success, true);
  });

  for (const field of ['status', 'commitment', 'committed', 'statusKnown', 'opportunity', 'url']) {
    it(`never lack ${field}`, () => {
      assert.equal(parse('get_milestones', answer({ [field]: undefined })).success, false);
    });
  }

  it('name an owner as a person or a team', () => {
    const ownedBy = (kind: string) => answer({ owner: { id: 'x', name: 'X', kind } });

    assert.equal(parse('get_milestones', ownedBy('team')).success, true);
    assert.equal(parse('get_milestones', ownedBy('queue')).success, false);
  });
});

describe('answers about people and states', () => {
  it('crm_auth_status has no user where nobody is signed in', () => {
    const answer = { authenticated: false, userId: null, organizationUrl: 'x', detail: 'sign in' };

    assert.equal(parse('crm_auth_status', answer).success, true);
    assert.equal(parse('crm_auth_status', { ...answer, detail: undefined }).success, false);
  });

  it('get_task_status_options gives each code with its label and state', () => {
    const option = { value: 5, label: 'Completed', stateCode: 1 };

    assert.equal(MSX_TOOLS.get_task_status_options.output.safeParse([option]).success, true);
    assert.equal(
      MSX_TOOLS.get_task_status_options.output.safeParse([{ ...option, label: null }]).success,
      false,
    );
  });

  it('crm_get_record gives a record as MSX has it, whatever its columns', () => {
    const record = { subject: 'x', _ownerid_value: null, 'createdon@odata.type': 'Edm.Date' };

    assert.deepEqual(MSX_TOOLS.crm_get_record.output.parse(record), record);
  });
});

describe('answers of dry runs', () => {
  const answer = {
    dryRun: true,
    message: '[DRY RUN] Would update',
    method: 'PATCH',
    path: 'tasks(1)',
    payload: { subject: 'x', scheduledend: null, prioritycode: 2 },
  };

  for (const [what, changes] of [
    ['a truth value', { payload: { isdisabled: true } }],
    ['a record inside', { payload: { owner: { id: 1 } } }],
    ['a list', { payload: { tasks: [] } }],
  ] as const) {
    it(`write no ${what} into a column`, () => {
      assert.equal(parse('update_task', answer).success, true);
      assert.equal(parse('update_task', { ...answer, ...changes }).success, false);
    });
  }

  it('say where they would write', () => {
    assert.equal(parse('update_task', { ...answer, path: undefined }).success, false);
  });
});
