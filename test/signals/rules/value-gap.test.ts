import assert from 'node:assert/strict';
import { saidOf } from '../../support/read-text.ts';

describe('rules: value_gap', () => {
  for (const [text, ...expected] of [
    ['Only 40 of 600 users are active', 'value_gap asserted'],
    ['Adoption is far behind plan', 'value_gap asserted'],
    ['Usage dropped by half since May', 'value_gap asserted'],
    ['hardly anybody uses the dashboards', 'value_gap asserted'],
    ['licenses are lying around unused', 'value_gap asserted'],
    ['people went back to Excel', 'value_gap asserted'],
    ['usage is back on track', 'value_gap denied'],
    ['adoption is not a problem', 'value_gap denied'],
    ['usage may fall after the summer', 'value_gap pending'],
    ['Find out why usage is low?', 'value_gap pending'],
    ['are they using it?', 'value_gap pending'],
    ['Only 12% log in weekly', 'value_gap asserted'],
    ['Usage flat since June', 'value_gap asserted'],
    ['600 licenses, 80 active', 'value_gap asserted'],
    ['teams fell back to email', 'value_gap asserted'],
    ['adoption stalled in the plants', 'value_gap asserted'],
    ['active users down from 900 to 300', 'value_gap asserted'],
    ['nobody in sales opens the app', 'value_gap asserted'],
    ['no benefit seen by the sponsor so far', 'value_gap asserted'],
    ['usage recovered after training', 'value_gap denied'],
    ['no adoption issue', 'value_gap denied'],
    ['adoption no longer behind', 'value_gap denied'],
    ['usage could drop after the reorg', 'value_gap pending'],
    ['Check whether adoption is behind plan', 'value_gap pending'],
    ['unclear if people use it', 'value_gap pending'],
    ['usage: 30 of 400, lower than in May', 'value_gap asserted'],
    ['number of active users is shrinking', 'value_gap asserted'],
    ['management does not see the benefit', 'value_gap asserted'],
  ] as const) {
    it(`reads ${expected.join(' and ')} from “${text}”`, () => {
      const words = saidOf('value_gap', text);

      assert.deepEqual(words, expected);
    });
  }
});
