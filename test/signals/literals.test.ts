import assert from 'node:assert/strict';
import { literalsOf } from '../../src/signals/literals.ts';

describe('literalsOf', () => {
  for (const [what, pattern, expected] of [
    ['letters in a row', 'capacity', [['capacity']]],
    ['all branches of a choice', '(?:stop|pause)', [['stop', 'pause']]],
    [
      'every part, the most telling first',
      'no (?:capacity|people)',
      [['capacity', 'people'], ['no ']],
    ],
    ['no letter that may be missing', 'wants?', [['want']]],
    ['no part that may be missing', '(?:very )?angry', [['angry']]],
    ['a part that is there at least once', '(?:really )+angry', [['really '], ['angry']]],
    ['nothing that is only looked at', '(?<!legal )hold(?! music)', [['hold']]],
    ['an escaped mark as itself', 'go\\?', [['go?']]],
    ['nothing of a set of characters', '[^.;]{1,40}held', [['held']]],
    ['nothing of a class of characters', '\\d+ \\p{L}+seats', [['seats']]],
    ['nothing where one branch has no letters', '(?:stop|\\d+)', []],
    ['nothing where one branch is a single letter', '(?:stop|a)', []],
  ] as const) {
    it(`knows ${what}`, () => {
      assert.deepEqual(literalsOf(pattern), expected);
    });
  }

  for (const broken of ['(?:stop', 'stop)']) {
    it(`refuses ${broken}`, () => {
      assert.throws(() => literalsOf(broken));
    });
  }
});
