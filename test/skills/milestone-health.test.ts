import assert from 'node:assert/strict';
import { milestoneHealth } from '../../src/skills/milestone-health.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import { aCase, aTask, ANA, onDay, PETRA, TODAY } from '../support/case-files.ts';

const coverage = {
  scope: {
    kind: 'portfolio' as const,
    label: 'your portfolio',
    opportunityIds: [],
    milestoneIds: [],
  },
  opportunities: 1,
  milestoneIds: [],
  activitiesRead: 0,
  unread: [],
};

function decide(...files: CaseFile[]) {
  return milestoneHealth.decide({ files, me: ANA, coverage }, onDay());
}

function only(file: CaseFile) {
  const [item] = decide(file).health_report;
  assert.ok(item);
  return item;
}

const cover = aTask({ dueAt: '2026-03-20' });

describe('milestone-health decide: one case for each clause and each side of each threshold', () => {
  for (const [what, file, health, rule] of [
    ['MSX says Blocked', aCase({ milestone: { status: 'Blocked' } }), 'blocked', 'msx-blocked'],
    [
      'due in 14 days, no mitigation',
      aCase({ dueIn: 14 }),
      'blocked',
      'imminent-without-mitigation',
    ],
    [
      'due in 15 days, no mitigation',
      aCase({ dueIn: 15 }),
      'at_risk',
      'near-term-without-mitigation',
    ],
    [
      'due in 30 days, no mitigation',
      aCase({ dueIn: 30 }),
      'at_risk',
      'near-term-without-mitigation',
    ],
    ['due in 31 days, no mitigation', aCase({ dueIn: 31 }), 'on_track', 'on-track'],
    ['due in 14 days, mitigated', aCase({ dueIn: 14, tasks: [cover] }), 'on_track', 'on-track'],
    ['MSX says At Risk', aCase({ milestone: { status: 'At Risk' } }), 'at_risk', 'msx-at-risk'],
    ['overdue by a day, mitigated', aCase({ dueIn: -1, tasks: [cover] }), 'at_risk', 'overdue'],
    ['overdue, no mitigation', aCase({ dueIn: -1 }), 'blocked', 'imminent-without-mitigation'],
    ['due today, mitigated', aCase({ dueIn: 0, tasks: [cover] }), 'on_track', 'on-track'],
    ['no date', aCase({ dueIn: null }), 'at_risk', 'no-date'],
  ] as const) {
    it(`${what}: ${health}`, () => {
      const item = only(file);

      assert.equal(item.health, health);
      assert.equal(item.rule, `milestone-health/${rule}`);
    });
  }
});

describe('milestone-health decide: what mitigates', () => {
  for (const [what, task, covers] of [
    ['due today', aTask({ dueAt: TODAY }), true],
    ['due yesterday', aTask({ dueAt: '2026-03-01' }), false],
    ['without a due date', aTask({ dueAt: null }), false],
    ['completed', aTask({ stateCode: 1, statusCode: 5 }), false],
    ['owned by nobody who can act', aTask({ owned: false }), false],
  ] as const) {
    it(`a task ${what} ${covers ? 'does' : 'does not'}`, () => {
      assert.equal(
        only(aCase({ dueIn: 10, tasks: [task] })).health,
        covers ? 'on_track' : 'blocked',
      );
    });
  }

  it('concludes nothing from tasks that could not be read', () => {
    assert.equal(only(aCase({ dueIn: 10, tasksRead: false })).health, 'on_track');
  });
});

describe('milestone-health decide: recovery and drift', () => {
  const status = { milestone: { status: 'At Risk' } };

  it('is not needed where MSX shows no risk', () => {
    assert.equal(only(aCase({ dueIn: 10 })).recovery, 'not_needed');
  });

  it('is missing where MSX shows a risk and nobody is named', () => {
    assert.equal(only(aCase(status)).recovery, 'missing');
  });

  it('is named by an open recovery task with owner and date', () => {
    const task = aTask({ subject: 'Mitigation: second camera', dueAt: '2026-03-20' });

    assert.deepEqual(only(aCase({ ...status, tasks: [task] })).recovery, {
      owner: PETRA,
      date: '2026-03-20',
    });
  });

  it('is not named by a recovery task that is past', () => {
    const task = aTask({ subject: 'Recovery: second camera', dueAt: '2026-03-01' });

    assert.equal(only(aCase({ ...status, tasks: [task] })).recovery, 'missing');
  });

  it('is named by a comment with a person and a date', () => {
    const comments = [
      'Recovery: Petra re-runs the failed batches until 27 Mar, then we are back on plan.',
    ];

    assert.deepEqual(only(aCase({ ...status, comments })).recovery, {
      owner: PETRA,
      date: '2026-03-27',
    });
  });

  it('is not named by Azure Site Recovery', () => {
    const task = aTask({ subject: 'Site Recovery for branch servers', dueAt: '2026-03-20' });

    assert.equal(only(aCase({ ...status, tasks: [task] })).recovery, 'missing');
  });

  it('drifts where MSX and the computed health differ, never for an unknown status', () => {
    const unknown = { status: '861980042', statusCode: 861980042, statusKnown: false };

    assert.equal(only(aCase({ dueIn: 10 })).drift, true);
    assert.equal(only(aCase(status)).drift, false);
    assert.equal(only(aCase({ milestone: unknown })).drift, false);
  });
});

describe('milestone-health decide: what it returns', () => {
  it('puts the worst first and has an internal line for each', () => {
    const output = decide(aCase(), aCase({ dueIn: 10 }), aCase({ dueIn: 20 }));

    assert.deepEqual(
      output.health_report.map(({ health }) => health),
      ['blocked', 'at_risk', 'on_track'],
    );
    assert.equal(output.internal_summary.length, 3);
  });

  it('rests every finding on evidence', () => {
    for (const item of decide(aCase(), aCase({ dueIn: 10, comments: ['Late.'] })).health_report) {
      assert.ok(item.evidence.length > 0);
      assert.ok(item.reason.length > 0);
    }
  });

  it('keeps people, internal words and money out of the customer summary', () => {
    const names = ['Petra Vlk builds it', 'CSA review', 'Grow ACR by $ 5,000', 'Landing zone'];

    const output = decide(...names.map((name) => aCase({ milestone: { name } })));

    const bullets = output.customer_summary.flatMap((summary) => summary.bullets).join('\n');
    assert.doesNotMatch(bullets, /Petra|CSA|ACR|5,000|Partner|committed/i);
    assert.match(bullets, /Landing zone: on plan for 1 May 2026/);
  });

  it('proposes a recovery task for a risk without one, and nothing for what is on track', () => {
    const output = decide(aCase({ milestone: { status: 'At Risk' } }), aCase());

    assert.deepEqual(
      output.dry_run_updates.map(({ tool, arguments: args }) => [tool, args['subject'] ?? '']),
      [['create_task', '[Readiness] Recovery: 7-500000001']],
    );
  });

  it('proposes no second recovery task beside an open one', () => {
    const open = aTask({ subject: 'Recovery: ask again', dueAt: '2026-02-01' });

    const output = decide(aCase({ milestone: { status: 'At Risk' }, tasks: [open] }));

    assert.deepEqual(output.dry_run_updates, []);
  });

  it('proposes the day of the last open task for an overdue milestone', () => {
    const output = decide(aCase({ dueIn: -5, tasks: [cover] }));

    const date = output.dry_run_updates.find(({ key }) => key.endsWith(':date'));
    assert.equal(date?.arguments['milestoneDate'], '2026-03-20');
    assert.deepEqual(date?.preview[0]?.before, '25 Feb 2026');
  });

  it('writes a comment that starts with the date and ends with the name of the asker', () => {
    const output = decide(aCase({ dueIn: 10 }));

    const comment = output.dry_run_updates.find(({ key }) => key.endsWith(':status-comment'));
    assert.match(
      String(comment?.arguments['forecastComments']),
      /^2026-03-02 Status: .* - Ana Bell$/,
    );
  });

  it('gives the same keys on a second run', () => {
    const keys = (): string[] => decide(aCase({ dueIn: 10 })).dry_run_updates.map(({ key }) => key);

    assert.deepEqual(keys(), keys());
  });

  it('says the counts first in its headline', () => {
    const output = decide(aCase({ dueIn: 10 }), aCase());

    const headline = milestoneHealth.headline(output, { files: [], me: ANA, coverage });

    assert.equal(
      headline,
      '2 committed milestones: 1 blocked, 1 on track. Worst: Data platform live, blocked.',
    );
  });
});
