import assert from 'node:assert/strict';
import { compile } from '../../src/signals/pattern.ts';

function matches(pattern: string, plain: string): boolean {
  return plain.matchAll(compile([pattern])).next().done !== true;
}

describe('compile', () => {
  for (const [what, pattern, plain, expected] of [
    ['whole words only', 'plan', 'planned', false],
    ['whole words', 'plan', 'the plan is', true],
    ['no name for a word', 'plan', '@plan', false],
    ['words of the vocabulary', '<partner> builds', 'partner builds', true],
    ['a gap of the length', 'capacity ~2 confirmed', 'capacity for may confirmed', true],
    ['no longer gap', 'capacity ~2 confirmed', 'capacity for all of may confirmed', false],
    ['no gap over a comma', 'capacity ~3 confirmed', 'capacity, date confirmed', false],
    ['a gap that may pass a comma', 'capacity ~,3 confirmed', 'capacity, date confirmed', true],
    ['the start of a clause', '^stop', 'csa: stop', true],
    ['no middle of a clause', '^stop', 'we stop', false],
  ] as const) {
    it(`finds ${what}`, () => {
      assert.equal(matches(pattern, plain), expected);
    });
  }

  it('says which word is not known', () => {
    assert.throws(() => compile(['<nobody>']), /No words are known for <nobody>/);
  });
});
