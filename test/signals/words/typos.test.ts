import assert from 'node:assert/strict';
import { mendTypo } from '../../../src/signals/words/typos.ts';

describe('mendTypo', () => {
  for (const [what, word, expected] of [
    ['a letter less', 'entitlment', 'entitlement'],
    ['a letter more', 'capaccity', 'capacity'],
    ['another letter', 'capasity', 'capacity'],
    ['two letters swapped', 'dispacth', 'dispatch'],
    ['the word itself', 'capacity', null],
    ['an inflection', 'engineering', null],
    ['another first letter', 'rapacity', null],
    ['a short word', 'capac', null],
    ['a word of its own', 'telescope', null],
  ] as const) {
    it(`gives ${String(expected)} for ${what}`, () => {
      assert.equal(mendTypo(word), expected);
    });
  }
});
