import assert from 'node:assert/strict';
import { stub } from 'sinon';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import { ToolError } from '../../src/errors.ts';
import { adoptionCoordination } from '../../src/skills/adoption-coordination.ts';
import { isAdoption } from '../../src/skills/rules/adoption.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import { runSkill } from '../../src/skills/run-skill.ts';
import { aCase, aMilestone, aTask, ANA, onDay } from '../support/case-files.ts';
import { noCoverage } from '../support/coverage.ts';
import { fakeTools } from '../support/fake-tools.ts';

const COMPLETED = { value: 5, label: 'Completed' };

function decide(...files: CaseFile[]) {
  const read = { files, me: ANA, isNamed: false, coverage: noCoverage() };
  return adoptionCoordination.decide({ ...read, completed: COMPLETED, noAdoption: null }, onDay());
}

const TARGET = '61 weekly active users, target is 80 by 20 April.';
const lastYear = (text: string) => ({ text, by: ANA, on: '2025-02-20' });
const step = aTask({ subject: 'Session with the sales team', dueAt: '2026-03-09' });

function adoption(changes: Parameters<typeof aCase>[0] = {}) {
  const milestone = { name: 'Copilot adoption: sales', ...changes.milestone };
  return aCase({ comments: [TARGET], tasks: [step], dueIn: 60, ...changes, milestone });
}

describe('adoption-coordination decide: one case for each clause and each side of each threshold', () => {
  for (const [what, file, whys, covered] of [
    ['carried', adoption(), [], 1],
    ['no task', adoption({ tasks: [] }), ['no_owner_task', 'stakeholder_missing'], 0],
    [
      'a task without date',
      adoption({ tasks: [aTask({ dueAt: null })] }),
      ['no_owner_task', 'stakeholder_missing'],
      0,
    ],
    [
      'a task that nobody owns',
      adoption({ tasks: [aTask({ owned: false })] }),
      ['no_owner_task', 'stakeholder_missing'],
      0,
    ],
    ['tasks not read', adoption({ tasks: [], tasksRead: false }), [], 0],
    ['no number', adoption({ comments: ['They like it.'] }), ['no_measurable_outcome'], 0],
    [
      'a number denied',
      adoption({ comments: ['No KPI and no target.'] }),
      ['no_measurable_outcome'],
      0,
    ],
    [
      'a target that is over',
      adoption({ comments: ['61 weekly active users, target is 80 by 1 March 2026.'] }),
      ['no_measurable_outcome'],
      0,
    ],
    [
      'a target of today',
      adoption({ comments: ['61 weekly active users, target is 80 by 2 March 2026.'] }),
      [],
      1,
    ],
    [
      'a target of last month',
      adoption({ comments: ['61 users, target is 80 in February 2026.'] }),
      ['no_measurable_outcome'],
      0,
    ],
    [
      'a target of May',
      adoption({ comments: ['61 weekly active users, target is 80 in May.'] }),
      [],
      1,
    ],
    [
      'a number beside a word that begins as a month',
      adoption({ comments: [lastYear('61 weekly active users, target is 80 for marketing.')] }),
      [],
      1,
    ],
    [
      'a number beside the verb may',
      adoption({ comments: [lastYear('61 weekly active users, the target 80 may change later.')] }),
      [],
      1,
    ],
    ['a task due today', adoption({ tasks: [aTask({ dueAt: '2026-03-02' })] }), [], 1],
    [
      'an overdue task still covers',
      adoption({ tasks: [aTask({ dueAt: '2026-03-01' })] }),
      ['task_overdue'],
      1,
    ],
    [
      'a task on the day of the milestone',
      adoption({ dueIn: 10, tasks: [aTask({ dueAt: '2026-03-12' })] }),
      [],
      1,
    ],
    [
      'a task a day after the milestone',
      adoption({ dueIn: 10, tasks: [aTask({ dueAt: '2026-03-13' })] }),
      ['task_after_milestone'],
      1,
    ],
    [
      'done by its own words, beside another task',
      adoption({ tasks: [step, aTask({ id: 't2', subject: 'Done: session 1 with sales' })] }),
      ['task_done_but_open'],
      1,
    ],
    [
      'the sponsor has left, and nobody brings in a new one',
      adoption({ comments: [`Sponsor has left. ${TARGET}`] }),
      ['stakeholder_missing'],
      1,
    ],
    ['closed', adoption({ tasks: [], milestone: { status: 'Completed' } }), [], 0],
  ] as const) {
    it(`${what}: ${whys.join(', ') || 'nothing to do'}`, () => {
      const { action_list, orchestration_note } = decide(file);

      assert.deepEqual(
        action_list.map(({ why }) => why),
        whys,
      );
      assert.equal(orchestration_note.covered, covered);
    });
  }

  it('is complete only when every milestone is carried', () => {
    const { orchestration_note } = decide(adoption(), adoption({ tasks: [] }));

    assert.deepEqual(
      [
        orchestration_note.complete,
        orchestration_note.milestones_total,
        orchestration_note.covered,
      ],
      [false, 2, 1],
    );
  });
});

describe('adoption-coordination decide: operations', () => {
  for (const [what, file, tools] of [
    ['no task', adoption({ tasks: [] }), ['create_task']],
    ['no date', adoption({ tasks: [aTask({ dueAt: null })] }), ['update_task']],
    ['overdue', adoption({ tasks: [aTask({ dueAt: '2026-02-01' })] }), ['update_task']],
    ['no number', adoption({ comments: ['They like it.'] }), ['update_task']],
    [
      'done',
      adoption({ tasks: [step, aTask({ id: 't2', subject: 'Done: session 1' })] }),
      ['close_task'],
    ],
  ] as const) {
    it(`proposes ${tools.join()} for: ${what}`, () => {
      const operations = decide(file).task_operation_previews;

      assert.deepEqual(
        operations.map(({ tool }) => tool),
        tools,
      );
    });
  }

  it('closes with the code that MSX gave, and closes nothing without one', () => {
    const file = adoption({ tasks: [step, aTask({ id: 't2', subject: 'Done: session 1' })] });
    const read = {
      files: [file],
      me: ANA,
      isNamed: false,
      coverage: noCoverage(),
      noAdoption: null,
    };

    const without = adoptionCoordination.decide({ ...read, completed: null }, onDay());

    assert.equal(decide(file).task_operation_previews[0]?.arguments['statusCode'], 5);
    assert.deepEqual(without.task_operation_previews, []);
    assert.equal(without.action_list[0]?.why, 'task_done_but_open');
  });

  it('gives the same keys on a second run', () => {
    const keys = () =>
      decide(adoption({ tasks: [] })).task_operation_previews.map(({ key }) => key);

    assert.deepEqual(keys(), keys());
  });
});

describe('isAdoption', () => {
  for (const [name, workload, is] of [
    ['Copilot adoption: sales', null, true],
    ['Teams Phone usage in the agencies', null, true],
    ['Rollout of phones', 'Teams usage', true],
    ['Cloud Adoption Framework landing zone', 'Azure', false],
    ['Adoption of the Cloud Adoption Framework', null, true],
    ['Terms of usage rights', null, false],
    ['Data platform live', null, false],
  ] as const) {
    it(`${is ? 'takes' : 'does not take'} “${name}” for adoption`, () => {
      assert.equal(isAdoption({ name, workload }), is);
    });
  }
});

describe('adoption-coordination gather', () => {
  const tasksOf = (subject: string) =>
    stub().resolves({
      count: 1,
      byMilestone: { '00000000-0000-4000-8000-000000000001': [aTask({ subject }).task] },
      unread: [],
    });
  const milestones = stub().resolves({
    count: 2,
    milestones: [
      aMilestone({ name: 'Copilot adoption: sales' }),
      aMilestone({ id: '00000000-0000-4000-8000-000000000002' }),
    ],
    unread: [],
  });
  const run = (tools: ReturnType<typeof fakeTools>) =>
    runSkill(adoptionCoordination, {
      scope: {},
      tools,
      now: () => new Date('2026-03-02T09:00:00Z'),
      timeZone: 'UTC',
      thresholds: DEFAULT_THRESHOLDS,
    });

  it('reads tasks of adoption milestones alone, and no codes while nothing is to be closed', async () => {
    const tools = fakeTools({
      get_milestones: milestones,
      get_milestone_activities: tasksOf('Session with sales'),
    });

    await run(tools);

    assert.deepEqual(tools.get_milestone_activities.args, [
      [{ milestoneIds: ['00000000-0000-4000-8000-000000000001'] }],
    ]);
    assert.equal(tools.get_task_status_options.callCount, 0);
  });

  it('reads the codes once when a task says that it is done; a refusal is said', async () => {
    const refused = new ToolError('tool_denied', {
      tool: 'get_task_status_options',
      message: 'no',
    });
    const tools = fakeTools({
      get_milestones: milestones,
      get_milestone_activities: tasksOf('Done: session with sales'),
      get_task_status_options: stub().rejects(refused),
    });

    const result = await run(tools);

    assert.equal(tools.get_task_status_options.callCount, 1);
    assert.deepEqual(result.coverage.unread, [{ what: 'status options of tasks', why: 'no' }]);
  });
});
