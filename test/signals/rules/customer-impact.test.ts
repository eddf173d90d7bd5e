import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: customer_impact', () => {
  for (const [text, ...expected] of [
    ['CIO is furious about the delay', 'customer_impact asserted'],
    ['Customer escalated to our GM', 'customer_impact asserted'],
    ['Production stands still', 'customer_impact asserted'],
    ['nurses cannot log in', 'customer_impact asserted'],
    ['sponsor lost confidence in us', 'customer_impact asserted'],
    ['no impact for the users', 'customer_impact denied'],
    ['Customer withdrew the complaint', 'customer_impact denied'],
    ['the CIO has calmed down', 'customer_impact denied'],
    ['CIO threatens to escalate', 'customer_impact pending'],
    ['if this slips again the store opening is at risk', 'customer_impact pending'],
    ['Is the customer affected?', 'customer_impact pending'],
    ['customer VP called, very angry', 'customer_impact asserted'],
    ['go-live of their webshop at risk', 'customer_impact asserted'],
    ["payroll could not run, escalation to Satya's office", 'customer_impact asserted'],
    ['customer not affected', 'customer_impact denied'],
    ['escalation closed', 'customer_impact denied'],
    ['no complaints so far', 'customer_impact denied'],
    ['they will escalate if we slip again', 'customer_impact pending'],
    ['customer impact to be assessed', 'customer_impact pending'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('customer_impact', text);

      assert.deepEqual(words, expected);
    });
  }
});
