import assert from 'node:assert/strict';
import type { Person } from '../../src/domain/person.ts';
import { MSX_TOOLS } from '../../src/tools/msx-tools.ts';
import { noiseSuppression } from '../../src/skills/noise-suppression.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import { aCase, aTask, ANA, onDay, PETRA } from '../support/case-files.ts';
import { noCoverage } from '../support/coverage.ts';

const SVEN: Person = { id: 'sven', name: 'Sven Ark', role: 'specialist' };

function gatheredOf(files: readonly CaseFile[]) {
  const coverage = noCoverage(files.length);
  return { files, me: ANA, isNamed: false, coverage, specialistOn: () => SVEN };
}

function decide(...files: CaseFile[]) {
  return noiseSuppression.decide(gatheredOf(files), onDay());
}

/** The one alert of a milestone, with the queue that it stands in. */
function only(file: CaseFile) {
  const { csam_action_queue, reroute_queue } = decide(file);
  const items = [
    ...csam_action_queue.map(({ alerts, why_csam }) => ({ alerts, whose: String(why_csam) })),
    ...reroute_queue.map(({ alerts, to }) => ({ alerts, whose: to.person?.name ?? to.role })),
  ];
  return items.map(({ alerts, whose }) => `${alerts.join('+')}: ${whose}`);
}

const open = aTask({ dueAt: '2026-04-20' });
const quiet = {
  milestone: { workload: 'Azure SQL' },
  tasks: [open],
  comments: ['Schema is loaded.'],
};

function case_(changes: Parameters<typeof aCase>[0] = {}) {
  return aCase({ ...quiet, ...changes, milestone: { ...quiet.milestone, ...changes.milestone } });
}

const uncommitted = { committed: false, commitment: 'Uncommitted' };

describe('noise-suppression decide: every alert, on each side of its threshold', () => {
  for (const [what, file, expected] of [
    ['nothing wrong', case_(), []],
    ['due today', case_({ dueIn: 0 }), []],
    [
      'overdue, nobody hurt: the delivery side',
      case_({ dueIn: -1, milestone: { status: 'At Risk' } }),
      ['milestone_overdue: Petra Vlk'],
    ],
    [
      'overdue, customer hurt',
      case_({
        dueIn: -1,
        milestone: { status: 'At Risk' },
        comments: ['The customer complained to our management.'],
      }),
      ['milestone_overdue: customer_risk'],
    ],
    [
      'overdue, and MSX says On Track: one cause',
      case_({ dueIn: -1 }),
      ['milestone_overdue+status_contradiction: Petra Vlk'],
    ],
    [
      'overdue and uncommitted',
      case_({ dueIn: -1, milestone: { ...uncommitted, status: 'At Risk' } }),
      ['milestone_overdue: Sven Ark'],
    ],
    [
      'no date',
      case_({ dueIn: null, milestone: { status: 'At Risk' } }),
      ['no_date: outcome_clarity'],
    ],
    [
      'owner cannot act',
      case_({ actingOwner: null }),
      ['owner_cannot_act: orchestration_decision'],
    ],
    [
      'owner cannot act, uncommitted',
      case_({ actingOwner: null, milestone: uncommitted }),
      ['owner_cannot_act: Sven Ark'],
    ],
    ['no open task', case_({ tasks: [] }), ['no_open_task: outcome_clarity']],
    [
      'no open task, owner is the partner',
      case_({ tasks: [], actingOwner: PETRA }),
      ['no_open_task: Petra Vlk'],
    ],
    ['no open task, uncommitted', case_({ tasks: [], milestone: uncommitted }), []],
    ['tasks not read', case_({ tasks: [], tasksRead: false }), []],
    [
      'attribution missing',
      case_({ deliveredBy: null }),
      ['attribution_missing: orchestration_decision'],
    ],
    ['workload missing', case_({ milestone: { workload: null } }), ['workload_missing: Sven Ark']],
    [
      'use missing, uncommitted',
      case_({ milestone: { ...uncommitted, name: 'Teams usage', monthlyUse: 0 } }),
      ['monthly_use_missing: Sven Ark'],
    ],
    [
      'use missing, committed',
      case_({ milestone: { name: 'Copilot adoption', monthlyUse: null } }),
      ['monthly_use_missing: outcome_clarity'],
    ],
    ['use set', case_({ milestone: { name: 'Copilot adoption', monthlyUse: 1 } }), []],
    ['closed', case_({ dueIn: -40, milestone: { status: 'Cancelled' } }), []],
  ] as const) {
    it(`${what}: ${expected.join(', ') || 'no alert'}`, () => {
      assert.deepEqual(only(file), expected);
    });
  }

  for (const [today, expected] of [
    ['2026-03-22', []],
    ['2026-03-23', ['comment_stale: outcome_clarity']],
  ] as const) {
    it(`takes a comment of 2026-02-20 on ${today} for ${expected[0] ?? 'fresh'}`, () => {
      const file = aCase({ ...quiet, today, dueIn: 60 });

      const { csam_action_queue } = noiseSuppression.decide(gatheredOf([file]), onDay(today));

      assert.deepEqual(
        csam_action_queue.map(({ alerts, why_csam }) => `${alerts.join()}: ${why_csam}`),
        expected,
      );
    });
  }

  it('takes no comment at all for a stale one', () => {
    assert.deepEqual(only(case_({ comments: [] })), ['comment_stale: outcome_clarity']);
  });

  for (const [what, task, expected] of [
    ['due today', aTask({ dueAt: '2026-03-02' }), []],
    ['overdue', aTask({ dueAt: '2026-03-01' }), ['task_overdue: Petra Vlk']],
    ['without date', aTask({ dueAt: null }), ['task_without_owner_or_date: Petra Vlk']],
    ['without owner', aTask({ owned: false }), ['task_without_owner_or_date: outcome_clarity']],
    ['closed and late', aTask({ dueAt: '2026-01-01', stateCode: 1 }), []],
  ] as const) {
    it(`task ${what}: ${expected.join() || 'no alert'}`, () => {
      assert.deepEqual(only(case_({ tasks: [open, task] })), expected);
    });
  }
});

describe('noise-suppression decide: items and numbers', () => {
  const late = [1, 2, 3].map((day) => aTask({ id: `t${day}`, dueAt: `2026-02-0${day}` }));

  it('merges the late tasks of one person, and the numbers add up', () => {
    const { noise_reduction_summary, reroute_queue } = decide(case_({ tasks: [open, ...late] }));

    assert.equal(reroute_queue.length, 1);
    assert.deepEqual(noise_reduction_summary, {
      alerts_total: 3,
      items_total: 1,
      merged: 2,
      csam_items: 0,
      rerouted_items: 1,
      reduction_percent: 100,
    });
  });

  it('puts the customer at risk first, then by date', () => {
    const hurt = case_({
      dueIn: -3,
      milestone: { id: 'a', status: 'At Risk' },
      comments: ['The customer escalated to our VP.'],
    });
    const undated = case_({ dueIn: null, milestone: { id: 'b', status: 'At Risk' } });
    const { csam_action_queue } = decide(undated, case_({ deliveredBy: null }), hurt);

    assert.deepEqual(
      csam_action_queue.map(({ priority, why_csam }) => [priority, why_csam]),
      [
        [1, 'customer_risk'],
        [2, 'orchestration_decision'],
        [3, 'outcome_clarity'],
      ],
    );
  });

  it('proposes a routing task to the one who can mend it, valid for the tool', () => {
    const files = [case_({ tasks: [open, ...late] })];
    const output = noiseSuppression.decide(gatheredOf(files), onDay());

    const operations = noiseSuppression.operations(output, gatheredOf(files), onDay());

    assert.equal(operations.length, 1);
    const [operation] = operations;
    assert.equal(operation?.for_role, 'partner');
    assert.match(String(operation?.arguments['description']), /^2026-03-02 .* - Ana Bell$/);
    const input = { ...operation?.arguments, ownerId: '00000000-0000-4000-8000-0000000000dd' };
    assert.doesNotThrow(() => MSX_TOOLS.create_task.input.parse(input));
  });

  it('hands nothing to the asking person’s self', () => {
    const mine = { ...aTask({ dueAt: '2026-02-01' }), owner: ANA };
    const files = [case_({ tasks: [open, mine] })];
    const output = noiseSuppression.decide(gatheredOf(files), onDay());

    assert.equal(output.reroute_queue[0]?.to.person?.name, 'Ana Bell');
    assert.deepEqual(noiseSuppression.operations(output, gatheredOf(files), onDay()), []);
  });
});

describe('noise-suppression: what it says first', () => {
  const late = (id: string, owner: Person) => ({ ...aTask({ id, dueAt: '2026-02-01' }), owner });
  for (const [what, tasks, expected] of [
    ['nothing', [], 'No alerts: your portfolio.'],
    ['one alert', [late('a', PETRA)], '1 alert: 0 for you to settle, 1 for others.'],
    [
      'two alerts that are one item',
      [late('a', PETRA), late('b', PETRA)],
      '2 alerts in 1 item: 0 for you to settle, 1 for others.',
    ],
    [
      'a late task of the asking person',
      [late('a', PETRA), late('b', ANA)],
      '2 alerts: 0 for you to settle, 1 about your own tasks, 1 for others.',
    ],
  ] as const) {
    it(`counts ${what}`, () => {
      const read = gatheredOf([case_({ tasks: [open, ...tasks] })]);

      assert.equal(
        noiseSuppression.headline(noiseSuppression.decide(read, onDay()), read),
        expected,
      );
    });
  }
});
