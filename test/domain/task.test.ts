import assert from 'node:assert/strict';
import { isOpen } from '../../src/domain/task.ts';
import { aTask } from '../support/case-files.ts';

describe('isOpen', () => {
  for (const [stateCode, statusCode, open] of [
    [0, 2, true],
    [0, 7, true],
    // A status of another state cannot be in MSX; the state decides all the same.
    [0, 5, true],
    [1, 5, false],
    [2, 6, false],
    [1, 2, false],
  ] as const) {
    it(`is ${open} in state ${stateCode} with status ${statusCode}`, () => {
      assert.equal(isOpen(aTask({ stateCode, statusCode }).task), open);
    });
  }
});
