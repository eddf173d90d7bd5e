import assert from 'node:assert/strict';
import type { CaseFile } from '../../../src/skills/rules/case-file.ts';
import { escalationsOf } from '../../../src/skills/rules/escalations.ts';
import { aCase, aTask, onDay, TODAY } from '../../support/case-files.ts';

function triggers(file: CaseFile, inTrouble = false): string[] {
  const { thresholds } = onDay();
  return escalationsOf([file], { today: TODAY, thresholds, inTrouble: () => inTrouble }).map(
    ({ trigger }) => trigger,
  );
}

const angry = { comments: ['The customer complained to our management.'] };

describe('escalations: at_risk_without_recovery', () => {
  it('goes up when the customer is hurt and nobody is named', () => {
    assert.deepEqual(triggers(aCase(angry), true), ['at_risk_without_recovery']);
  });

  it('stays down with a recovery, without impact, or on track', () => {
    const recovery = aTask({ subject: 'Recovery: reload', dueAt: '2026-03-20' });

    assert.deepEqual(triggers(aCase({ ...angry, tasks: [recovery] }), true), []);
    assert.deepEqual(triggers(aCase(), true), []);
    assert.deepEqual(triggers(aCase(angry), false), []);
  });
});

describe('escalations: attribution_missing', () => {
  const open = { deliveredBy: null, dueIn: 30 };

  it('goes up for committed, near-term work that nobody is named for', () => {
    assert.deepEqual(triggers(aCase(open)), ['attribution_missing']);
  });

  for (const [what, changes] of [
    ['is 31 days away', { deliveredBy: null, dueIn: 31 }],
    ['has a delivery attribution', { dueIn: 30 }],
    ['is named in a comment', { ...open, comments: ['The partner builds the pipelines.'] }],
    ['has an open task of a partner', { ...open, tasks: [aTask()] }],
    ['is not committed', { ...open, milestone: { committed: false } }],
  ] as const) {
    it(`stays down when it ${what}`, () => {
      assert.deepEqual(
        triggers(
          aCase({
            ...changes,
            tasks: [...('tasks' in changes ? changes.tasks : [])],
            comments: [...('comments' in changes ? changes.comments : [])],
          }),
        ),
        [],
      );
    });
  }
});

describe('escalations: value_not_realized', () => {
  const adoption = { milestone: { name: 'Copilot adoption: sales' } };

  it('goes up when a text says that use stalls', () => {
    assert.deepEqual(triggers(aCase({ comments: ['Usage stalled at 85 of 400.'] })), [
      'value_not_realized',
    ]);
  });

  it('goes up for an overdue adoption milestone that nobody touched in a month', () => {
    const old = aTask({ modifiedAt: '2026-01-10T00:00:00Z', dueAt: '2026-03-20' });

    assert.deepEqual(triggers(aCase({ ...adoption, dueIn: -3, tasks: [old] })), [
      'value_not_realized',
    ]);
  });

  it('stays down with activity in the last 30 days, or for the adoption framework', () => {
    const framework = { milestone: { name: 'Cloud Adoption Framework workshop' } };

    assert.deepEqual(triggers(aCase({ ...adoption, dueIn: -3, tasks: [aTask()] })), []);
    assert.deepEqual(triggers(aCase({ ...framework, dueIn: -3 })), []);
  });
});
