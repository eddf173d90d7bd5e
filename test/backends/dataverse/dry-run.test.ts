import assert from 'node:assert/strict';
import { DRY_RUN_TOOLS } from '../../../src/backends/dataverse/dry-run.ts';
import { TASK_STATUS } from '../../../src/domain/option-sets.ts';
import { ID } from '../../support/msx-worlds.ts';

const { create_task, update_task, close_task, update_milestone } = DRY_RUN_TOOLS;
const REGARDING = 'regardingobjectid_msp_engagementmilestone@odata.bind';

describe('a dry run', () => {
  it('of a new task binds milestone and owner by the names that MSX takes', async () => {
    const { dryRun, method, path, payload } = await create_task({
      milestoneId: ID.milestone,
      subject: 'Call',
      category: 861980012,
      dueDate: '2026-11-23',
      ownerId: ID.ben,
      description: 'Ask.',
    });

    assert.deepEqual([dryRun, method, path], [true, 'POST', 'tasks']);
    assert.deepEqual(payload, {
      subject: 'Call',
      [REGARDING]: `/msp_engagementmilestones(${ID.milestone})`,
      msp_taskcategory: 861980012,
      scheduledend: '2026-11-23',
      description: 'Ask.',
      'ownerid@odata.bind': `/systemusers(${ID.ben})`,
    });
  });

  it('of a new task leaves out what nobody said, and says no state: MSX refuses one', async () => {
    const { payload } = await create_task({ milestoneId: ID.milestone, subject: 'Call' });

    assert.deepEqual(Object.keys(payload), ['subject', REGARDING]);
  });

  for (const { value, stateCode, label } of TASK_STATUS) {
    it(`sends state ${stateCode} with status ${value} (${label}): one alone is refused`, async () => {
      const pair = { statecode: stateCode, statuscode: value };

      const answer = await update_task({ taskId: ID.task, statusCode: value });

      assert.deepEqual(answer.payload, pair);
      assert.deepEqual([answer.method, answer.path], ['PATCH', `tasks(${ID.task})`]);
    });
  }

  for (const [statusCode, statecode] of [
    [5, 1],
    [6, 2],
  ] as const) {
    it(`closes a task with status ${statusCode} and state ${statecode} together`, async () => {
      const { payload } = await close_task({ taskId: ID.task, statusCode });

      assert.deepEqual(payload, { statecode, statuscode: statusCode });
    });
  }

  for (const statusCode of [0, 1, 99]) {
    it(`refuses status ${statusCode}, and lists those that exist`, async () => {
      await assert.rejects(update_task({ taskId: ID.task, statusCode }), {
        code: 'input_invalid',
        message: RegExp(`^${statusCode} is no task status\\. Known: 2 Not Started, .*Canceled`),
      });
    });
  }

  for (const [what, changes, payload] of [
    ['a date', { milestoneDate: '2026-12-15' }, { msp_milestonedate: '2026-12-15' }],
    ['no use at all', { monthlyUse: 0 }, { msp_monthlyuse: 0 }],
    // MSX itself writes the history of comments: written here too, each would be there twice.
    ['a comment', { forecastComments: 'Done.' }, { msp_forecastcomments: 'Done.' }],
  ] as const) {
    it(`of a milestone changes ${what} and nothing else`, async () => {
      const answer = await update_milestone({ milestoneId: ID.milestone, ...changes });

      assert.deepEqual(answer.payload, payload);
      assert.equal(answer.path, `msp_engagementmilestones(${ID.milestone})`);
    });
  }

  it('without a change is a mistake, not a request', async () => {
    const calls = [
      update_milestone({ milestoneId: ID.milestone }),
      update_task({ taskId: ID.task }),
    ];

    for (const call of calls) {
      await assert.rejects(call, { code: 'input_invalid', message: /name at least one/ });
    }
  });

  it('says in its words what it is and that nothing was sent', async () => {
    const { message } = await update_milestone({ milestoneId: ID.milestone, monthlyUse: 5 });

    assert.equal(
      message,
      `[DRY RUN] PATCH msp_engagementmilestones(${ID.milestone}): nothing was sent.`,
    );
  });
});
