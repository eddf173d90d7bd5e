import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: recovery_plan', () => {
  for (const [text, ...expected] of [
    ['Recovery plan: Petra rebuilds the index by 12 May', 'recovery_plan asserted'],
    ['Mitigation: Jonas adds a second gateway until 3 June', 'recovery_plan asserted'],
    ['There is no plan to recover', 'recovery_plan denied'],
    ['mitigation rejected by customer', 'recovery_plan denied'],
    ['no get-well plan', 'recovery_plan denied'],
    ['Define recovery plan', 'recovery_plan pending'],
    ['recovery plan in draft', 'recovery_plan pending'],
    ['Who owns the way back to green?', 'recovery_plan pending'],
    ['mitigation being discussed', 'recovery_plan pending'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('recovery_plan', text);

      assert.deepEqual(words, expected);
    });
  }
});
