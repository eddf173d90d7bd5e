import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: eligibility', () => {
  for (const [text, ...expected] of [
    ['Unified desk confirmed that the customer is eligible', 'eligibility asserted'],
    ['This engagement is in their Unified package', 'eligibility asserted'],
    ['Entitlement ok', 'eligibility asserted'],
    ['Contract covers two more workshops', 'eligibility asserted'],
    ['yes, they are entitled', 'eligibility asserted'],
    ['Customer is not entitled to this service', 'eligibility denied'],
    ['Unified contract lapsed in March', 'eligibility denied'],
    ['Eligibility check came back negative', 'eligibility denied'],
    ['the tenant is not covered', 'eligibility denied'],
    ['no Unified contract', 'eligibility denied'],
    ['Eligibility check is running', 'eligibility pending'],
    ['Verify Unified entitlement with SAM', 'eligibility pending'],
    ['Is Fabrikam eligible for the Unified assessment?', 'eligibility pending'],
    ['we assume they are entitled', 'eligibility pending'],
    ['eligible only if the contract is renewed', 'eligibility pending'],
    ['SAM confirmed the contract is ok', 'eligibility asserted'],
    ['no right to Unified work until the renewal', 'eligibility denied'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('eligibility', text);

      assert.deepEqual(words, expected);
    });
  }
});
