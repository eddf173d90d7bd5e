import assert from 'node:assert/strict';
import { readSuccessPlan } from '../../src/domain/read-success-plan.ts';

describe('readSuccessPlan', () => {
  for (const [what, text, expected] of [
    [
      'titles alone',
      'Fewer stops\nLess energy',
      [{ title: 'Fewer stops' }, { title: 'Less energy' }],
    ],
    [
      'title, measure and target',
      'Fewer stops; stops a week; 3 by June',
      [{ title: 'Fewer stops', measure: 'stops a week', target: '3 by June' }],
    ],
    [
      'a pasted list',
      '- Fewer stops\n2. Less energy',
      [{ title: 'Fewer stops' }, { title: 'Less energy' }],
    ],
    [
      'a CSV with its columns in another order',
      'target,title\r\n"3, by June",Fewer stops\r\n',
      [{ title: 'Fewer stops', target: '3, by June' }],
    ],
    [
      'a byte order mark',
      '\uFEFFtitle;measure\nFewer stops;stops',
      [{ title: 'Fewer stops', measure: 'stops' }],
    ],
    [
      'doubled quotes',
      'title,target\n"The ""one"" portal",all',
      [{ title: 'The "one" portal', target: 'all' }],
    ],
    ['blank lines', '\n\nFewer stops\n\n', [{ title: 'Fewer stops' }]],
  ] as const) {
    it(`reads ${what}`, () => {
      assert.deepEqual(readSuccessPlan(text), expected);
    });
  }

  for (const [what, text, problem] of [
    ['an empty text', ' \n ', /It is empty\. Write one outcome a line/],
    ['a line without title', 'Fewer stops\n; stops; 3', /Line 2: the title is empty/],
    ['too many fields', 'a; b; c; d', /Line 1: 4 fields, but there are 3: quote a field/],
    ['a title that is there twice', 'Fewer stops\nfewer stops', /“fewer stops” is there twice/],
    ['a field without end', 'x'.repeat(301), /longer than 300 characters/],
    [
      'a plan without end',
      Array.from({ length: 51 }, (_, at) => `t${at}`).join('\n'),
      /51 outcomes; the most is 50/,
    ],
  ] as const) {
    it(`refuses ${what}, and says what to do`, () => {
      assert.throws(() => readSuccessPlan(text), { code: 'input_invalid', message: problem });
    });
  }

  it('names every bad line at once', () => {
    assert.throws(() => readSuccessPlan('; a\nFine\n; b'), /Line 1: .*\n.*Line 3: /);
  });
});
