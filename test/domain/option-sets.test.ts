import assert from 'node:assert/strict';
import * as sets from '../../src/domain/option-sets.ts';

describe('option sets', () => {
  for (const [name, set] of [
    ['status', sets.MILESTONE_STATUS],
    ['commitment', sets.COMMITMENT],
    ['category of milestones', sets.MILESTONE_CATEGORY],
    ['delivered by', sets.DELIVERED_BY],
    ['workload', sets.MILESTONE_WORKLOAD],
    ['help needed', sets.HELP_NEEDED],
    ['status reason', sets.STATUS_REASON],
    ['priority', sets.TASK_PRIORITY],
    ['category of tasks', sets.TASK_CATEGORY],
  ] as const) {
    it(`${name} gives each label once`, () => {
      const labels = Object.values(set);

      assert.equal(new Set(labels).size, labels.length);
      assert.ok(labels.every((label) => label === label.trim() && label !== ''));
    });
  }

  it('know one code for Committed, the one that MSX takes', () => {
    const codes = Object.entries(sets.COMMITMENT).filter(([, label]) => label === 'Committed');

    assert.deepEqual(codes, [['861980003', 'Committed']]);
  });

  it('know all 25 categories of tasks', () => {
    assert.equal(Object.keys(sets.TASK_CATEGORY).length, 25);
  });
});

describe('statuses of tasks', () => {
  for (const [value, label, stateCode] of [
    [2, 'Not Started', 0],
    [3, 'In Progress', 0],
    [4, 'Waiting on someone else', 0],
    [7, 'Deferred', 0],
    [5, 'Completed', 1],
    [6, 'Canceled', 2],
  ] as const) {
    it(`${value} is ${label}, in state ${stateCode}`, () => {
      const status = sets.TASK_STATUS.find((one) => one.value === value);

      assert.deepEqual(status, { value, label, stateCode });
    });
  }

  it('each have a state that has a name', () => {
    assert.ok(sets.TASK_STATUS.every(({ stateCode }) => stateCode in sets.TASK_STATE));
    assert.equal(sets.TASK_STATUS.length, 6);
  });
});
