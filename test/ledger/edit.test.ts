import assert from 'node:assert/strict';
import type { DryRunOperation } from '../../src/domain/operation.ts';
import { accept } from '../../src/ledger/accept.ts';
import type { Edits } from '../../src/ledger/edit-rules.ts';
import { edit } from '../../src/ledger/edit.ts';
import { dismiss } from '../../src/ledger/put-aside.ts';
import { ID } from '../support/msx-worlds.ts';
import {
  aClosing,
  aComment,
  aLedgerWorld,
  aTask,
  type LedgerWorld,
} from '../support/ledger-worlds.ts';
import { anOperation } from '../support/ledger-entries.ts';
import { onBothEngines } from '../support/stores.ts';

const TODAY = '2026-11-16';

/** Changes the due date of the task of the small world. */
function aShift(): DryRunOperation {
  return {
    ...aClosing(),
    key: `update_task:${ID.task}:due`,
    tool: 'update_task',
    arguments: { taskId: ID.task, dueDate: '2026-11-25' },
  };
}

const WRONG: readonly (readonly [string, DryRunOperation, Edits, RegExp])[] = [
  ['a date in the past', anOperation(), { milestoneDate: '2026-11-15' }, /in the past/],
  [
    'a date that is none',
    anOperation(),
    { milestoneDate: '2026-02-30' },
    /is no date; write it as/,
  ],
  [
    'a due date before the task begins',
    aShift(),
    { dueDate: '2026-11-17' },
    /before the task begins \(2026-11-18\)/,
  ],
  [
    '201 characters of a subject',
    aTask(),
    { subject: 'x'.repeat(201) },
    /201 characters.*at most 200/,
  ],
  [
    '3,000 characters of a description',
    aTask(),
    { description: 'x'.repeat(3000) },
    /3000 characters.*at most 2000/,
  ],
  [
    '3,000 characters of a comment',
    aComment(),
    { forecastComments: 'x'.repeat(3000) },
    /3000.*2000/,
  ],
  ['an empty comment', aComment(), { forecastComments: '  ' }, /must not be empty/],
  [
    'an unknown status',
    aShift(),
    { statusCode: 99 },
    /99 is not allowed here\. Allowed: 2 Not Started/,
  ],
  [
    'an open status to close with',
    aClosing(),
    { statusCode: 3 },
    /Allowed: 5 Completed, 6 Canceled\.$/,
  ],
  ['use below zero', anOperation(), { monthlyUse: -1 }, /not below 0/],
  ['an unknown category', aTask(), { category: 7 }, /7 is no category/],
  ['an owner that is no id', aTask(), { ownerId: 'ana' }, /owner must be somebody/],
  ['recovery without an owner', aTask(), { ownerId: '' }, /Name a recovery owner/],
  ['recovery without a date', aTask(), { dueDate: '' }, /Name a recovery date/],
  ['another record', anOperation(), { milestoneId: ID.deal }, /milestoneId can't be changed here/],
];

onBothEngines('editing an action', (store) => {
  let world: LedgerWorld;
  beforeEach(async () => {
    world = await aLedgerWorld(store());
    await world.msx.call('PATCH', `tasks(${ID.task})`, {
      as: ID.ben,
      body: { scheduledstart: '2026-11-18T00:00:00Z' },
    });
  });
  afterEach(() => world.close());

  for (const [what, operation, edits, words] of WRONG) {
    it(`refuses ${what} and keeps the proposal as it is`, async () => {
      const [entry] = await world.proposed(operation);

      const outcome = await edit(world.as(), entry?.id ?? '', { edits });

      assert.equal(outcome.kind, 'invalid');
      assert.match(outcome.words, words);
      assert.deepEqual(await store().ledger.find(entry?.id ?? ''), entry);
    });
  }

  for (const [what, operation, edits] of [
    ['today as the date', anOperation(), { milestoneDate: TODAY }],
    ['the day on which the task begins', aShift(), { dueDate: '2026-11-18' }],
    ['200 characters of a subject', aTask(), { subject: `[Readiness] Recovery${'x'.repeat(180)}` }],
    ['2,000 characters of a description', aTask(), { description: 'x'.repeat(2000) }],
    ['a new status', aShift(), { statusCode: 3 }],
  ] as const) {
    it(`takes ${what}`, async () => {
      const [entry] = await world.proposed(operation);

      const outcome = await edit(world.as(), entry?.id ?? '', { edits });

      assert.equal(outcome.kind, 'edited');
    });
  }

  it('says everything that is wrong with a form at once', async () => {
    const [entry] = await world.proposed(aTask());
    const edits = { subject: '', dueDate: '2026-01-01' };

    const { problems } = await edit(world.as(), entry?.id ?? '', { edits });

    assert.deepEqual(problems.map(({ field }) => field).toSorted(), ['dueDate', 'subject']);
  });

  it('writes what was edited, and keeps what was proposed', async () => {
    const [entry] = await world.proposed(aTask());
    const edits = { ownerId: ID.ben, dueDate: '2026-11-30' };

    const outcome = await edit(world.as(), entry?.id ?? '', {
      edits,
      labels: { ownerId: 'Ben Ode' },
    });
    const accepted = await accept(world.as(), entry?.id ?? '');

    const { body } = await world.msx.call('GET', `tasks(${entry?.id})`);
    assert.deepEqual(outcome.entry?.operation.preview.map(({ after }) => after).slice(1), [
      '30 Nov 2026',
      'Ben Ode',
    ]);
    assert.deepEqual(outcome.entry?.original, entry?.operation);
    assert.equal(accepted.kind, 'applied');
    assert.equal(body['_ownerid_value'], ID.ben);
  });

  it('changes nothing that was decided already', async () => {
    const [entry] = await world.proposed();
    await dismiss(world.as(), entry?.id ?? '', 'wrong');

    const outcome = await edit(world.as(), entry?.id ?? '', { edits: { milestoneDate: TODAY } });

    assert.deepEqual([outcome.kind, outcome.repeated], ['dismissed', true]);
  });

  it('lets nobody complete a recovery that has no owner', async () => {
    const closing = aClosing();
    const target = { ...closing.target, subject: '[Readiness] Recovery: 7-1', owner: null };
    const [entry] = await world.proposed({ ...closing, target });

    const outcome = await accept(world.as(), entry?.id ?? '');

    assert.equal(outcome.kind, 'invalid');
    assert.match(outcome.words, /Name a recovery owner: a risk can't be closed without one/);
  });
});
