import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: disagreement', () => {
  for (const [text, ...expected] of [
    ['CSA and CSAM disagree on the cutover date', 'disagreement asserted'],
    ['Partner wants to go live in May, CSA says not before July', 'disagreement asserted'],
    ['ISD claims it is done, customer says nothing works', 'disagreement asserted'],
    ['CSAM promised offline mode, CSA says it is not possible', 'disagreement asserted'],
    ['conflict between ISD and partner about scope', 'disagreement asserted'],
    ['The customer rejects our design', 'disagreement asserted'],
    ['two opinions in the team about the sizing', 'disagreement asserted'],
    ['Dispute between CSA and partner is settled', 'disagreement denied'],
    ['CSAM and CSA are on the same page again', 'disagreement denied'],
    ['no disagreement on the date', 'disagreement denied'],
    ['Partner may object to the new scope', 'disagreement pending'],
    ['does the CSA still disagree?', 'disagreement pending'],
    ['I expect that the customer will not accept the design', 'disagreement pending'],
    ["CSAM and CSA don't agree on go-live", 'disagreement asserted'],
    ["customer says the scope includes Teams, we say it doesn't", 'disagreement asserted'],
    ['Partner and ISD argue who owns the interface', 'disagreement asserted'],
    ["CSA rejects the partner's design", 'disagreement asserted'],
    ['seller told customer May, CSAM told them July', 'disagreement asserted'],
    ['status dispute: PM reports green, customer sees red', 'disagreement asserted'],
    ['security architect objects to the public endpoint', 'disagreement asserted'],
    ['Resolve dispute on scope between partner and customer', 'disagreement asserted'],
    ['CSA and partner found a compromise', 'disagreement denied'],
    ['no more conflict with ISD', 'disagreement denied'],
    ['argument about the sizing is over', 'disagreement denied'],
    ["discussion closed, CSAM accepts CSA's date", 'disagreement denied'],
    ['the customer may disagree with the new plan', 'disagreement pending'],
    ['possible conflict between CSA and partner on tooling', 'disagreement pending'],
    ['Lena tells the plant the date holds, Omar tells them it does not', 'disagreement asserted'],
    ['Customer go, CSA no', 'disagreement asserted'],
    ['sales and ISD give the customer different dates', 'disagreement asserted'],
    ['CSA never objected, it was only a misunderstanding', 'disagreement denied'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('disagreement', text);

      assert.deepEqual(words, expected);
    });
  }
});
