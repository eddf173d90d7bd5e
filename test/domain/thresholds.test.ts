import assert from 'node:assert/strict';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';

describe('thresholds', () => {
  for (const [name, days] of [
    ['nearTerm', 30],
    ['imminent', 14],
    ['recent', 14],
    ['newlyCommitted', 30],
    ['idleAdoption', 30],
  ] as const) {
    it(`${name} is ${days} days unless a setting says otherwise, and says why`, () => {
      assert.equal(DEFAULT_THRESHOLDS[name].days, days);
      assert.ok(DEFAULT_THRESHOLDS[name].reason.length > 10);
    });
  }
});
