import assert from 'node:assert/strict';
import { entriesOf } from '../../src/signals/history.ts';
import { saidOf } from '../support/read-text.ts';

/** Texts of the entries, oldest first. */
function oldestFirst(plain: string): string[] {
  return entriesOf(plain)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ start, end }) => plain.slice(start, end).trim());
}

describe('entriesOf', () => {
  for (const [what, plain, expected] of [
    ['a text without dates', 'no people', ['no people']],
    ['month and day', '3/2: one. 3/19: two', ['3/2: one.', '3/19: two']],
    ['day and month', '7/3: one. 14/3: two', ['7/3: one.', '14/3: two']],
    ['the newest first', '14/3: two. 7/3: one', ['7/3: one', '14/3: two.']],
    ['a turn of the year', '12/2 one. 1/9 two', ['12/2 one.', '1/9 two']],
    [
      'ISO days',
      '2025-09-15 am: two\n2025-09-01 am: one',
      ['2025-09-01 am: one', '2025-09-15 am: two'],
    ],
    ['names of months', '5 aug: one. 2 sep: two', ['5 aug: one.', '2 sep: two']],
    [
      'brackets',
      '[2025-11-03 pv] one [2025-11-10 pv] two',
      ['[2025-11-03 pv] one', '[2025-11-10 pv] two'],
    ],
    ['initials before the day', 'as 7/3: one. as 14/3: two', ['as 7/3: one.', 'as 14/3: two']],
    ['a head without a date', 'first. 3/2: one', ['first.', '3/2: one']],
  ] as const) {
    it(`parts ${what}`, () => {
      assert.deepEqual(oldestFirst(plain), expected);
    });
  }

  it('takes no fraction for a date', () => {
    assert.equal(entriesOf('docs finished 2/2').length, 1);
  });
});

describe('histories in a text', () => {
  for (const [what, text, expected] of [
    ['a later denial', '1/6 two engineers booked. 1/20 both were pulled.', ['capacity denied']],
    [
      'a later confirmation',
      '9/1 no people. 9/29 two architects are booked.',
      ['capacity asserted'],
    ],
    [
      'the newest line at the top',
      '9/29 two architects are booked.\n9/1 no people.',
      ['capacity asserted'],
    ],
    ['a line that is silent', '9/1 no people. 9/8 agenda sent.', ['capacity denied']],
  ] as const) {
    it(`lets ${what} stand`, () => {
      assert.deepEqual(saidOf('capacity', text), expected);
    });
  }
});
