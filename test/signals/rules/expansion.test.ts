import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: expansion', () => {
  for (const [text, ...expected] of [
    ['Customer wants Copilot for 300 more users', 'expansion asserted'],
    ['CFO asked for a quote for Power BI Premium', 'expansion asserted'],
    ['HR is interested in Viva', 'expansion asserted'],
    ['Kunde möchte zusätzlich Sentinel', 'expansion asserted'],
    ['customer asks to add two more plants', 'expansion asserted'],
    ['request for another environment in Asia', 'expansion asserted'],
    ['Customer is not interested in E5', 'expansion denied'],
    ['they withdrew the request for more seats', 'expansion denied'],
    ['no budget for additional licenses', 'expansion denied'],
    ['they might want Defender too', 'expansion pending'],
    ['could be an upsell for Purview', 'expansion pending'],
    ['Find out if they need more seats', 'expansion pending'],
    ['We could offer Sentinel', 'expansion pending'],
    ['New request: Sentinel for 4 more sites', 'expansion asserted'],
    ['customer ordered 200 additional licenses', 'expansion asserted'],
    ['sponsor wants phase 2 with Copilot Studio', 'expansion asserted'],
    ['plant manager asks for the same solution in Brno', 'expansion asserted'],
    ['they do not need more seats', 'expansion denied'],
    ['Customer cancelled the extension', 'expansion denied'],
    ['phase 2 is off', 'expansion denied'],
    ['no more licenses wanted, budget cut', 'expansion denied'],
    ['interest in Viva is gone', 'expansion denied'],
    ['customer declined the add-on', 'expansion denied'],
    ['Maybe an upsell: E5 for the frontline', 'expansion pending'],
    ['they think about adding Purview', 'expansion pending'],
    ['if the pilot works they will take 500 more', 'expansion pending'],
    ['Does the customer want Copilot for sales too?', 'expansion pending'],
    ['idea: offer Fabric to the finance team', 'expansion pending'],
    ['Yes to Copilot for the sales team', 'expansion asserted'],
    ['They lost interest in Purview', 'expansion denied'],
    ['no extra seats this year', 'expansion denied'],
    ['if more licenses for the lab come, we plan wave 3', 'expansion pending'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('expansion', text);

      assert.deepEqual(words, expected);
    });
  }
});
