import assert from 'node:assert/strict';
import type { CaseFile } from '../../../src/skills/rules/case-file.ts';
import { escalationsOf } from '../../../src/skills/rules/escalations.ts';
import { aCase, aTask, onDay, said } from '../../support/case-files.ts';

function triggers(file: CaseFile): string[] {
  return escalationsOf([file], onDay()).map(({ trigger }) => trigger);
}

const angry = { comments: ['The customer complained to our management.'] };
const atRisk = { ...angry, milestone: { status: 'At Risk' } };

describe('escalations: at_risk_without_recovery', () => {
  for (const [what, changes] of [
    ['MSX says At Risk', atRisk],
    ['MSX says Blocked', { ...angry, milestone: { status: 'Blocked' } }],
    ['the review says at risk: near and uncovered', { ...angry, dueIn: 30 }],
  ] as const) {
    it(`goes up when the customer is hurt, nobody is named and ${what}`, () => {
      const file = aCase({ ...changes, comments: [...changes.comments] });

      assert.deepEqual(triggers(file), ['at_risk_without_recovery']);
    });
  }

  for (const [what, changes] of [
    ['a recovery', { ...atRisk, tasks: [aTask({ subject: 'Recovery: reload' })] }],
    ['no impact', { milestone: { status: 'At Risk' } }],
    ['the plan kept', angry],
    [
      'work that is not committed',
      { ...angry, milestone: { status: 'At Risk', committed: false } },
    ],
    ['work that is completed', { ...angry, milestone: { status: 'Completed' }, dueIn: -3 }],
  ] as const) {
    it(`stays down with ${what}`, () => {
      const comments = 'comments' in changes ? [...changes.comments] : [];
      const tasks = 'tasks' in changes ? [...changes.tasks] : [];

      assert.deepEqual(triggers(aCase({ ...changes, comments, tasks })), []);
    });
  }
});

describe('escalations: attribution_missing', () => {
  const open = { deliveredBy: null, dueIn: 30 };
  const NAMED = said('execution_owner', 'asserted', { value: 'partner', day: '2026-02-01' });
  const OUT = said('execution_owner', 'denied', { value: 'partner', day: '2026-02-10' });

  for (const [what, changes] of [
    ['that nobody is named for', open],
    ['that the customer delivers', { ...open, deliveredBy: 'Customer' }],
    ['whose partner is out by a later text', { ...open, deliveredBy: 'Partner', says: [OUT] }],
    ['that a partner was named for and then denied', { ...open, says: [NAMED, OUT] }],
  ] as const) {
    it(`goes up for committed, near-term work ${what}`, () => {
      const says = 'says' in changes ? [...changes.says] : [];

      assert.deepEqual(triggers(aCase({ ...changes, says })), ['attribution_missing']);
    });
  }

  for (const [what, changes] of [
    ['is 31 days away', { deliveredBy: null, dueIn: 31 }],
    ['has a delivery attribution', { dueIn: 30 }],
    ['is named in a comment', { ...open, comments: ['The partner builds the pipelines.'] }],
    ['has an open task of a partner', { ...open, tasks: [aTask()] }],
    ['is not committed', { ...open, milestone: { committed: false } }],
    ['is closed', { ...open, milestone: { status: 'Completed' } }],
    ['has tasks that could not be read', { ...open, tasksRead: false }],
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

  for (const [timeZone, goesUp] of [
    ['UTC', false],
    ['America/Los_Angeles', true],
  ] as const) {
    it(`counts the 30 days in the asker's zone: ${timeZone}`, () => {
      const lastNight = aTask({ modifiedAt: '2026-01-31T02:00:00Z', dueAt: '2026-03-20' });
      const file = aCase({ ...adoption, dueIn: -3, tasks: [lastNight] });

      const found = escalationsOf([file], { ...onDay(), timeZone });

      assert.equal(found.length === 1, goesUp);
    });
  }

  it('stays down with activity in the last 30 days, or for the adoption framework', () => {
    const framework = { milestone: { name: 'Cloud Adoption Framework workshop' } };

    assert.deepEqual(triggers(aCase({ ...adoption, dueIn: -3, tasks: [aTask()] })), []);
    assert.deepEqual(triggers(aCase({ ...framework, dueIn: -3 })), []);
  });
});
