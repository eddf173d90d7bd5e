import assert from 'node:assert/strict';
import { sentencesOf } from '../../src/signals/clauses.ts';

function sentences(plain: string): string[] {
  return sentencesOf(plain, [{ start: 0, end: plain.length }]).map(({ start, end }) =>
    plain.slice(start, end).trim(),
  );
}

function asked(plain: string): string {
  const [sentence] = sentencesOf(plain, [{ start: 0, end: plain.length }]);
  return plain.slice(sentence?.questionFrom, sentence?.end).trim();
}

describe('sentencesOf', () => {
  for (const [plain, expected] of [
    ['one. two! three? four', ['one.', 'two!', 'three?', 'four']],
    ['one\ntwo', ['one', 'two']],
    ['one; two', ['one;', 'two']],
    ['v2·3 is out', ['v2·3 is out']],
    ['... !!', []],
  ] as const) {
    it(`parts ${JSON.stringify(plain)}`, () => {
      assert.deepEqual(sentences(plain), expected);
    });
  }

  it('parts clauses at commas, brackets, dashes and but', () => {
    const plain = 'one, two (three) - four but five';
    const [sentence] = sentencesOf(plain, [{ start: 0, end: plain.length }]);

    const clauses = sentence?.clauses.map(({ start, end }) => plain.slice(start, end).trim());
    assert.deepEqual(clauses?.filter(Boolean), ['one', 'two', 'three', 'four', 'five']);
  });

  it('keeps dated entries apart', () => {
    const plain = '[1] one [2] two';

    assert.equal(
      sentencesOf(plain, [
        { start: 0, end: 8 },
        { start: 8, end: 15 },
      ]).length,
      2,
    );
  });

  for (const [plain, expected] of [
    ['who builds, csa or isd?', 'who builds, csa or isd?'],
    ['kickoff went well, date confirmed?', 'date confirmed?'],
    ['all is well.', ''],
  ] as const) {
    it(`hears the question in ${JSON.stringify(plain)}`, () => {
      assert.equal(asked(plain), expected);
    });
  }
});
