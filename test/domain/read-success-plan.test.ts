import assert from 'node:assert/strict';
import { readSuccessPlan } from '../../src/domain/read-success-plan.ts';
import type { Outcome } from '../../src/domain/success-plan.ts';
import { writeSuccessPlan } from '../../src/domain/write-success-plan.ts';

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
    [
      'cells of a sheet, some empty',
      'Fewer stops\t\t3 by June\nLess energy\tkWh',
      [
        { title: 'Fewer stops', target: '3 by June' },
        { title: 'Less energy', measure: 'kWh' },
      ],
    ],
    [
      'the names of columns in other sheets',
      'Goal,KPI,Owner\nFewer stops,stops,Ana',
      [{ title: 'Fewer stops', measure: 'stops' }],
    ],
    [
      'which milestones serve an outcome, also none',
      'a; ; ; 7-503418826, 7-503418827\nb; ; ; none',
      [
        { title: 'a', servedBy: ['7-503418826', '7-503418827'] },
        { title: 'b', servedBy: [] },
      ],
    ],
    ['blank lines', '\n\nFewer stops\n\n', [{ title: 'Fewer stops' }]],
  ] as const) {
    it(`reads ${what}`, () => {
      assert.deepEqual(readSuccessPlan(text), { outcomes: expected, problems: [] });
    });
  }

  for (const [what, text, problem] of [
    ['an empty text', ' \n ', /It is empty\. Write one outcome a line/],
    ['a line without title', 'Fewer stops\n; stops; 3', /Line 2: the title is empty/],
    ['too many fields', 'a; b; c; none; e', /Line 1: 5 fields, but there are 4: quote a field/],
    ['too many cells', 'a\tb\tc\tnone\te', /quote a field that holds “a tab”/],
    ['a word for a milestone', 'a; b; c; the first', /“the first” is no milestone\. Write numbers/],
    ['a title that is there twice', 'Fewer stops\nfewer stops', /“fewer stops” is there twice/],
    ['a field without end', 'x'.repeat(301), /longer than 300 characters/],
    [
      'a plan without end',
      Array.from({ length: 51 }, (_, at) => `t${at}`).join('\n'),
      /51 outcomes; the most is 50/,
    ],
  ] as const) {
    it(`refuses ${what}, and says what to do`, () => {
      assert.match(readSuccessPlan(text).problems.join('\n'), problem);
    });
  }

  it('names every bad line at once', () => {
    assert.match(readSuccessPlan('; a\nFine\n; b').problems.join(' '), /Line 1: .* Line 3: /);
  });
});

describe('writeSuccessPlan', () => {
  const cases: readonly (readonly [string, Outcome, string])[] = [
    ['a title alone', { title: 'Fewer stops' }, 'Fewer stops'],
    ['a gap between', { title: 'a', target: '3' }, 'a; ; 3'],
    ['a separator and quotes', { title: 'the "one"; or two' }, '"the ""one""; or two"'],
    ['what would be read as a list', { title: '2. half' }, '"2. half"'],
    ['milestones', { title: 'a', servedBy: ['7-503418826'] }, 'a; ; ; 7-503418826'],
    ['that none serves it', { title: 'a', servedBy: [] }, 'a; ; ; none'],
  ];
  for (const [what, outcome, line] of cases) {
    it(`writes ${what} so that it is read as it was`, () => {
      const plan = [outcome];

      assert.equal(writeSuccessPlan(plan), line);
      assert.deepEqual(readSuccessPlan(line).outcomes, plan);
    });
  }
});
