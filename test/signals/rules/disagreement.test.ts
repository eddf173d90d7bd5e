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
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('disagreement', text);

      assert.deepEqual(words, expected);
    });
  }
});
