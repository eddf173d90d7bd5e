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
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('expansion', text);

      assert.deepEqual(words, expected);
    });
  }
});
