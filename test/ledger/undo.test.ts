import assert from 'node:assert/strict';
import { accept } from '../../src/ledger/accept.ts';
import { resolveUnfinished } from '../../src/ledger/recover.ts';
import { undo, undoUntil } from '../../src/ledger/undo.ts';
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

const MINUTE = 60_000;

onBothEngines('taking an action back', (store) => {
  let world: LedgerWorld;
  beforeEach(async () => {
    world = await aLedgerWorld(store());
  });
  afterEach(() => world.close());

  const applied = async (operation = anOperation()) => {
    const [entry] = await world.proposed(operation);
    const outcome = await accept(world.as(), entry?.id ?? '');
    assert.equal(outcome.kind, 'applied');
    return outcome.entry ?? assert.fail();
  };

  it('gives a milestone its date back', async () => {
    const { id } = await applied();

    const outcome = await undo(world.as(), id);

    assert.equal(outcome.kind, 'undone');
    assert.equal((await world.msx.milestone())['msp_milestonedate'], '2026-12-01');
  });

  it('cancels a task that was made', async () => {
    const { id } = await applied(aTask());

    const outcome = await undo(world.as(), id);

    assert.equal(outcome.kind, 'undone');
    assert.equal((await world.msx.call('GET', `tasks(${id})`)).body['statuscode'], 6);
  });

  it('opens a task again with the status that it had', async () => {
    const { id } = await applied(aClosing());

    const outcome = await undo(world.as(), id);

    const { statecode, statuscode } = await world.msx.task();
    assert.equal(outcome.kind, 'undone');
    assert.deepEqual([statecode, statuscode], [0, 2]);
  });

  it('is not possible for a comment, and says why', async () => {
    const entry = await applied(aComment());

    const outcome = await undo(world.as(), entry.id);

    assert.equal(outcome.refusal, 'no_inverse');
    assert.match(outcome.words, /keeps every comment/);
    assert.equal(undoUntil(entry, 30), null);
  });

  it('ends with its window', async () => {
    const entry = await applied();
    world.pass(30 * MINUTE + 1);

    const outcome = await undo(world.as(), entry.id);

    assert.equal(outcome.refusal, 'too_late');
    assert.match(outcome.words, /30 minutes only/);
    assert.equal(undoUntil(entry, 30), '2026-11-16T08:30:00.000Z');
  });

  it('still works in the last moment of its window', async () => {
    const { id } = await applied();
    world.pass(30 * MINUTE);

    assert.equal((await undo(world.as(), id)).kind, 'undone');
  });

  it('takes nothing back that somebody has changed since', async () => {
    const { id } = await applied();
    await world.msx.call('PATCH', `msp_engagementmilestones(${ID.milestone})`, {
      body: { msp_milestonedate: '2027-01-31' },
    });

    const outcome = await undo(world.as(), id);

    assert.equal(outcome.refusal, 'not_open');
    assert.match(outcome.words, /Somebody has changed the record since\. Nothing was taken back/);
    assert.equal((await world.msx.milestone())['msp_milestonedate'], '2027-01-31');
  });

  it('is for the same people as accepting', async () => {
    const { id } = await applied();

    const outcome = await undo(world.as(ID.ben), id);

    assert.equal(outcome.refusal, 'other_person');
  });

  it('happens once on a double click', async () => {
    const { id } = await applied();
    const before = world.writes().length;

    await Promise.all([1, 2].map(() => undo(world.as(), id)));
    const third = await undo(world.as(), id);

    assert.deepEqual([third.kind, third.repeated], ['undone', true]);
    assert.equal(world.writes().length - before, 1);
  });

  it('that MSX refuses leaves what was accepted, and says so', async () => {
    const { id } = await applied();
    world.msx.sandbox.faults.add({ match: '', method: 'PATCH', status: 403, times: 1 });

    const outcome = await undo(world.as(), id);

    assert.equal(outcome.kind, 'applied');
    assert.match(outcome.words, /stays as it was accepted.*does not let you change/);
    assert.equal((await undo(world.as(), id)).kind, 'undone');
  });

  for (const [what, carriedOut, kind] of [
    ['arrived', true, 'undone'],
    ['never arrived', false, 'applied'],
  ] as const) {
    it(`without an answer is looked up: it ${what}`, async () => {
      const { id } = await applied();
      const fault = { match: '', method: 'PATCH', times: 1, carriedOut };
      world.msx.sandbox.faults.add({ ...fault, instead: 'broken connection' });

      const outcome = await undo(world.as(), id);

      assert.equal(outcome.kind, kind);
    });
  }

  it('that a crash interrupted is looked up later', async () => {
    const { id } = await applied();
    const killed = { write: () => Promise.reject(new Error('killed')) };
    await undo({ ...world.as(), writer: killed }, id).catch(() => undefined);
    world.pass(120_000);

    const [outcome] = await resolveUnfinished(world.as());

    assert.equal(outcome?.kind, 'applied');
    assert.match(outcome?.words ?? '', /it was not taken back/);
  });

  it('of what still waits changes nothing', async () => {
    const [entry] = await world.proposed();

    const outcome = await undo(world.as(), entry?.id ?? '');

    assert.deepEqual([outcome.kind, outcome.repeated], ['proposed', true]);
  });
});
