import assert from 'node:assert/strict';
import { compile } from '../../src/signals/pattern.ts';
import { createPhrasebook } from '../../src/signals/phrases.ts';

/** What one alternation of all patterns finds, tried on the text as it stands. */
function plainly(patterns: readonly string[], text: string): string[] {
  return [...text.matchAll(compile(patterns))].map(([match]) => match);
}

function throughBook(patterns: readonly string[], text: string): string[] {
  const book = createPhrasebook();
  const phrases = book.phrases(patterns);
  return book
    .read(text)
    .matches(phrases)
    .map(({ start, end }) => text.slice(start, end));
}

describe('a phrasebook', () => {
  for (const [what, patterns, text] of [
    ['one phrase', ['on hold'], 'all on hold now'],
    ['phrases in the order of the text', ['stop', 'pause'], 'pause, then stop, then pause'],
    ['the earlier phrase where two begin together', ['go', 'go ahead'], 'go ahead'],
    ['no phrase inside another', ['go live date', 'date moved'], 'go live date moved'],
    ['a phrase behind one that covered its first place', ['no go', 'go'], 'no go, go'],
    ['a phrase without a piece that it needs', ['\\d+'], 'wave 3 of 4'],
    ['nothing', ['stop'], 'we go on'],
  ] as const) {
    it(`finds ${what} as one alternation would`, () => {
      assert.deepEqual(throughBook(patterns, text), plainly(patterns, text));
    });
  }

  it('tells whether a part of the text holds a phrase', () => {
    const book = createPhrasebook();
    const phrases = book.phrases(['legal hold']);
    const reading = book.read('legal hold stays. all on hold');

    assert.deepEqual(
      ['legal hold stays.', 'all on hold'].map((part) => reading.has(phrases, part)),
      [true, false],
    );
  });
});
