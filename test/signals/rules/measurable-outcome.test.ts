import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: measurable_outcome', () => {
  for (const [text, ...expected] of [
    ['Target: 400 weekly users by end of March', 'measurable_outcome asserted'],
    ['Reduce handling time from 12 to 8 minutes until June', 'measurable_outcome asserted'],
    ['KPI: 70% of tickets closed by the bot', 'measurable_outcome asserted'],
    ['goal is 50 apps in production by Q4', 'measurable_outcome asserted'],
    ['no success metric defined', 'measurable_outcome denied'],
    ['There is no target', 'measurable_outcome denied'],
    ['Agree on a KPI with the customer', 'measurable_outcome pending'],
    ['KPI to be defined', 'measurable_outcome pending'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('measurable_outcome', text);

      assert.deepEqual(words, expected);
    });
  }
});
