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
    ['no recovery', 'recovery_plan denied'],
    ['still no plan how to get back to green', 'recovery_plan denied'],
    ['recovery plan not accepted by the sponsor', 'recovery_plan denied'],
    ['Mitigation did not help, nothing new', 'recovery_plan denied'],
    ['recovery owner none, date none', 'recovery_plan denied'],
    ['way back: none', 'recovery_plan denied'],
    ['no workaround and no mitigation', 'recovery_plan denied'],
    ['need a recovery plan from the partner', 'recovery_plan pending'],
    ['mitigation owner tbd', 'recovery_plan pending'],
    ['recovery plan promised for Friday', 'recovery_plan pending'],
    ['Mitigation by Rosa: second link until 4 May', 'recovery_plan asserted'],
    ['Recovery: Hana, 14/6, restore from backup', 'recovery_plan asserted'],
    ['way back to green: unknown', 'recovery_plan denied'],
    ['Plan to catch up: Ines reloads the data until 9 May', 'recovery_plan asserted'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('recovery_plan', text);

      assert.deepEqual(words, expected);
    });
  }
});
