import assert from 'node:assert/strict';
import type { DryRunOperation } from '../../src/domain/operation.ts';
import { editProblems, recoveryProblems, type Edits } from '../../src/ledger/edit-rules.ts';
import { ID } from '../support/msx-worlds.ts';
import { anEntry, anOperation } from '../support/ledger-entries.ts';
import { aClosing, aTask } from '../support/ledger-worlds.ts';

const CALENDAR = { today: '2026-11-16', timeZone: 'Europe/Berlin' };
const BEGINS = { at: '', etag: null, values: { scheduledstart: '2026-11-18T00:00:00Z' } };

/** What is wrong after `edits`, field by field. */
function problems(operation: DryRunOperation, edits: Edits, seen = anEntry().seen) {
  const edited = { ...operation, arguments: { ...operation.arguments, ...edits } };
  return editProblems(anEntry({ operation, seen }), edited, CALENDAR);
}

/** One field of a form: values that may stand there, and values that may not. */
const FIELDS: readonly {
  readonly field: string;
  readonly right: readonly (string | number)[];
  readonly wrong: readonly (string | number)[];
}[] = [
  {
    field: 'milestoneDate',
    right: ['2026-11-16', '2028-02-29', '2999-12-31'],
    wrong: ['2026-11-15', '2027-02-29', '2026-13-01', '16.11.2026', '2026-11-16T08:00:00Z', ''],
  },
  {
    field: 'monthlyUse',
    right: [0, 0.5, 1_000_000],
    wrong: [-0.01, -1, Number.NaN, Number.POSITIVE_INFINITY, '100', ''],
  },
  { field: 'subject', right: ['x', 'x'.repeat(200)], wrong: ['', '  ', 'x'.repeat(201)] },
  { field: 'description', right: ['x'.repeat(2000)], wrong: [' ', 'x'.repeat(2001)] },
  { field: 'forecastComments', right: ['x'.repeat(2000)], wrong: ['', 'x'.repeat(2001)] },
  {
    field: 'ownerId',
    right: [ID.ben, ID.ben.toUpperCase()],
    wrong: ['ben', `${ID.ben} `, `{${ID.ben}}`, ID.ben.slice(1)],
  },
  { field: 'category', right: [861980012, 606820000], wrong: [0, 7, 861980099] },
];

describe('the rules of an edited action', () => {
  for (const { field, right, wrong } of FIELDS) {
    for (const value of right) {
      it(`let ${field} be ${shown(value)}`, () => {
        assert.deepEqual(problems(anOperation(), { [field]: value }), []);
      });
    }
    for (const value of wrong) {
      it(`do not let ${field} be ${shown(value)}`, () => {
        const [problem, ...others] = problems(anOperation(), { [field]: value });

        assert.equal(problem?.field, field);
        assert.ok(problem?.message.endsWith('.'));
        assert.deepEqual(others, []);
      });
    }
  }

  it('do not question what nobody touched: the skill may have a reason', () => {
    const past = anOperation({ arguments: { milestoneDate: '2020-01-01', monthlyUse: -5 } });

    assert.deepEqual(problems(past, {}), []);
    assert.deepEqual(problems(past, { monthlyUse: 5 }), []);
  });

  for (const [dueDate, isRight] of [
    ['2026-11-17', false],
    ['2026-11-18', true],
    ['2026-11-19', true],
  ] as const) {
    it(`${isRight ? 'let' : 'do not let'} a task that begins on 18 Nov end on ${dueDate}`, () => {
      const found = problems(aTask(), { dueDate }, BEGINS);

      assert.equal(found.length, isRight ? 0 : 1);
      if (!isRight) assert.match(found[0]?.message ?? '', /begins \(2026-11-18\)/);
    });
  }

  it('take the day on which a task begins in the zone of the person', () => {
    const late = { ...BEGINS, values: { scheduledstart: '2026-11-18T23:30:00Z' } };

    const [problem] = problems(aTask(), { dueDate: '2026-11-18' }, late);

    assert.match(problem?.message ?? '', /begins \(2026-11-19\)/);
  });

  it('say everything at once, in the order of the form', () => {
    const edits = { subject: '', dueDate: 'soon', ownerId: 'ben', category: 7, description: ' ' };

    const fields = problems(aTask(), edits).map(({ field }) => field);

    assert.deepEqual(fields.toSorted(), Object.keys(edits).toSorted());
  });

  for (const field of ['constructor', 'toString', 'hasOwnProperty']) {
    it(`have nothing of their own to say about a field called ${field}`, () => {
      assert.deepEqual(problems(anOperation(), { [field]: 'x' }), []);
    });
  }
});

describe('the status of an edited task', () => {
  const shift = (statusCode: number): DryRunOperation => ({
    ...aClosing(),
    tool: 'update_task',
    arguments: { taskId: ID.task, statusCode },
  });

  for (const [what, operation, isRight] of [
    ['an update to any open status', shift(3), true],
    ['an update to Deferred', shift(7), true],
    ['an update to an unknown status', shift(1), false],
    ['closing as completed', aClosing(5), true],
    ['closing as canceled', aClosing(6), true],
    ['closing as in progress', aClosing(3), false],
    ['closing as a status that does not exist', aClosing(99), false],
  ] as const) {
    it(`${isRight ? 'allows' : 'refuses'} ${what}, and lists what is allowed`, () => {
      const [problem] = problems(operation, {});

      assert.equal(problem === undefined, isRight);
      if (problem) assert.match(problem.message, /Allowed: \d [A-Z].*, 6 Canceled\.$/);
    });
  }
});

describe('a risk is closed only with a recovery owner and date', () => {
  const target = aClosing().target as Extract<DryRunOperation['target'], { subject: string }>;
  const recovery = { ...target, subject: '[readiness] recovery: 7-1' };
  const none = { owner: null, due: null };

  for (const [what, operation, fields] of [
    ['a new recovery task with both', aTask(), []],
    ['a new recovery task without owner', aTask({ ownerId: '' }), ['ownerId']],
    ['a new recovery task without date', aTask({ dueDate: '' }), ['dueDate']],
    [
      'a new recovery task without both',
      aTask({ ownerId: '', dueDate: '' }),
      ['ownerId', 'dueDate'],
    ],
    ['a new task of another kind', aTask({ subject: 'Call', ownerId: '', dueDate: '' }), []],
    [
      'a new task that only mentions it',
      aTask({ subject: 'Plan [Readiness] Recovery', ownerId: '' }),
      [],
    ],
    ['completing one that has both', { ...aClosing(), target: recovery }, []],
    [
      'completing one without both',
      { ...aClosing(), target: { ...recovery, ...none } },
      ['ownerId', 'dueDate'],
    ],
    ['canceling one without both', { ...aClosing(6), target: { ...recovery, ...none } }, []],
    ['completing another task without both', { ...aClosing(), target: { ...target, ...none } }, []],
  ] as const) {
    it(`asks for ${fields.join(' and ') || 'nothing'} of ${what}`, () => {
      assert.deepEqual(
        recoveryProblems(operation).map(({ field }) => field),
        fields,
      );
    });
  }
});

function shown(value: string | number): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `a text of ${String(value).length} characters` : text;
}
