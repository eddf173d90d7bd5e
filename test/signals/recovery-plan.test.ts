import assert from 'node:assert/strict';
import { readSignals } from '../../src/signals/read-signals.ts';
import { saidOf } from '../support/read-text.ts';

describe('recovery plans', () => {
  for (const [text, expected] of [
    ['Recovery plan: Petra rebuilds the index by 12 June.', 'asserted'],
    ['Catch-up: Jonas tunes the load until 18 Nov.', 'asserted'],
    ['Tills are offline. Nils restores v2.3 till noon today.', 'asserted'],
    ['Recovery plan by 12 June.', 'pending'],
    ['Recovery plan from Petra.', 'pending'],
    ['Recovery plan: Petra, 12 June?', 'pending'],
    ['Find recovery owner', 'pending'],
    ['Mitigation rejected by the customer.', 'denied'],
    ['Recovery plan? None.', 'denied'],
  ] as const) {
    it(`is ${expected}: ${text}`, () => {
      assert.deepEqual(saidOf('recovery_plan', text), [`recovery_plan ${expected}`]);
    });
  }

  for (const text of [
    'Site Recovery for 52 branches.',
    'Recovery vault moved to GRS.',
    'Nils restores the backup on 3 June.',
    'Cost recovery model discussed.',
  ]) {
    it(`reads none from: ${text}`, () => {
      assert.deepEqual(saidOf('recovery_plan', text), []);
    });
  }

  it('quotes plan, person and date', () => {
    const text = 'Red since Monday. Recovery plan: Petra rebuilds the index by 12 June.';
    const signals = readSignals(text, { at: null, by: null });

    const plan = signals.find(({ kind }) => kind === 'recovery_plan');
    assert.equal(plan?.quote, 'Recovery plan: Petra rebuilds the index by 12 June');
  });
});
