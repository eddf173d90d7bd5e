import assert from 'node:assert/strict';
import { clean, plain, shortened } from '../../src/cards/plain.ts';

describe('plain', () => {
  for (const [what, text, expected] of [
    ['a link', '[Approve](https://evil)', '\\[Approve\\]\\(https://evil\\)'],
    ['emphasis', '*now* _or_ ~never~', '\\*now\\* \\_or\\_ \\~never\\~'],
    ['a list', '1. first', '1\\. first'],
    ['a backslash first', '\\*', '\\\\\\*'],
    ['a mention', '<at>Ana</at> said', 'Ana said'],
    ['a date function', '{{DATE(x)}}', '{ {DATE\\(x\\)}}'],
    ['a mention with an id', '<at id="0">Ana</at>', 'Ana'],
    ['a mention in capitals', '<AT>Ana</AT>', 'Ana'],
    ['a mention around a mention', '<<at>at>All</</at>at>', 'All'],
    ['a mention with a mark in it', '<a\u200Bt>All</at>', 'All'],
    ['a date function in a brace', '{{{DATE(x)}}}', '{ { {DATE\\(x\\)}}}'],
    ['four braces', '{{{{', '{ { { {'],
    ['braces with a mark between them', '{\u200B{TIME(x)}}', '{ {TIME\\(x\\)}}'],
    ['a comparison that is no tag', 'a <attention> b', 'a <attention\\> b'],
    ['a quotation', '> said', '\\> said'],
    ['a heading and a table', '# a | b', '\\# a \\| b'],
    ['code', '`x`', '\\`x\\`'],
    ['signs of control', 'a\u0007b\u001b[2Jc', 'ab\\[2Jc'],
    ['an override of direction', 'abc\u202Edef', 'abcdef'],
    ['a template expression', '${secret}', '${secret}'],
  ] as const) {
    it(`lets ${what} stand for itself`, () => {
      assert.equal(plain(text), expected);
    });
  }

  it('takes off a hundred thousand mentions inside each other', () => {
    const deep = '<a'.repeat(100_000) + '<at>' + 't>'.repeat(100_000);

    assert.equal(clean(`${deep}Ana`), 'Ana');
  });

  it('leaves words of any language alone', () => {
    assert.equal(clean('مقهى الرياض ☕ 日本'), 'مقهى الرياض ☕ 日本');
  });
});

describe('shortened', () => {
  it('cuts by characters, not inside one', () => {
    assert.equal(shortened('☕☕☕☕', 3), '☕☕…');
    assert.equal(shortened('abc', 3), 'abc');
  });

  for (const [what, text, length, expected] of [
    ['before a word that does not fit', 'due tomorrow', 8, 'due…'],
    ['after a word that just fits', 'due tomorrow', 4, 'due…'],
    ['before a sign that would hang', 'two, three', 5, 'two…'],
    ['inside a word as long as the text', 'x'.repeat(40), 10, `${'x'.repeat(9)}…`],
    [
      'inside one very long word after a short one',
      `a ${'x'.repeat(60)}`,
      50,
      `a ${'x'.repeat(47)}…`,
    ],
  ] as const) {
    it(`cuts ${what}`, () => {
      assert.equal(shortened(text, length), expected);
    });
  }
});
