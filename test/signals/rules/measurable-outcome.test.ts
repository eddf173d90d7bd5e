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
    ['500 active users by March', 'measurable_outcome asserted'],
    ['cut invoice time from 9 to 4 days by Q3', 'measurable_outcome asserted'],
    ['success = 90% first call resolution', 'measurable_outcome asserted'],
    ['KPI agreed: 30 reports in production until 1 June', 'measurable_outcome asserted'],
    ['Goal: 25% fewer tickets by year end', 'measurable_outcome asserted'],
    ['no KPIs agreed', 'measurable_outcome denied'],
    ['target dropped', 'measurable_outcome denied'],
    ['success not measurable', 'measurable_outcome denied'],
    ['Define KPIs with the business', 'measurable_outcome pending'],
    ['target still open', 'measurable_outcome pending'],
    ['KPI proposal: 70% by May, customer to confirm', 'measurable_outcome pending'],
    ['what is the success metric?', 'measurable_outcome pending'],
    ['Satisfaction above 80%', 'measurable_outcome asserted'],
    ['MAU 200 -> 700 MAU by June, +300 seats', 'measurable_outcome asserted'],
    ['goal obsolete since the sponsor left', 'measurable_outcome denied'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('measurable_outcome', text);

      assert.deepEqual(words, expected);
    });
  }
});
