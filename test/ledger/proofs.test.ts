import assert from 'node:assert/strict';
import type { DryRunOperation } from '../../src/domain/operation.ts';
import { accept } from '../../src/ledger/accept.ts';
import { resolveUnfinished } from '../../src/ledger/recover.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import type { Place } from '../../src/store/open-database.ts';
import { aChild, aGate, bundleChild, type Gate } from '../support/children.ts';
import { aComment, aLedgerWorld, aTask, type LedgerWorld } from '../support/ledger-worlds.ts';
import { ID } from '../support/msx-worlds.ts';
import { newDatabase } from '../support/postgres.ts';
import { NOW } from '../support/stores.ts';

/** Every kill interrupts four writes: a hundred in all, in two lanes side by side. */
const KILLS = 25;
const WRITES = 4;
const LANES = 2;
const POINTS = ['held', 'answered', 'lost'] as const;

describe('the ledger over several processes on PostgreSQL', () => {
  let place: Place;
  let store: Store;
  let world: LedgerWorld;
  before(async () => {
    place = { kind: 'postgres', url: await newDatabase() };
    store = await openStore({ place, now: () => NOW });
    await bundleChild();
  });
  after(() => store.close());
  beforeEach(async () => {
    world = await aLedgerWorld(store);
  });
  afterEach(() => world.close());

  const task = (entryIds: readonly string[], msx: string) => ({
    place,
    msx,
    tenantId: world.tenantId,
    personId: ID.ana,
    entryIds,
  });

  it('applies once what two processes accept 200 times at once', async () => {
    const [entry] = await world.proposed(aComment());
    const entryId = entry?.id ?? '';
    const own = { ...task([entryId], world.msx.sandbox.url), times: 100 };

    const children = await Promise.all([aChild(own), aChild(own)]);
    for (const child of children) child.go();
    const printed = await Promise.all(children.map((child) => child.line()));
    for (const child of children) await child.kill();

    const kinds = printed.flatMap((line) => JSON.parse(line) as string[]);
    const events = (await store.ledger.events(entryId)).map(({ event }) => event);
    assert.equal(kinds.length, 200);
    assert.deepEqual(new Set([...kinds, 'applying']), new Set(['applied', 'applying']));
    assert.deepEqual(events, ['propose', 'accept', 'begin', 'confirm']);
    assert.equal(world.writes().length, 1);
    assert.deepEqual(await texts(), [aComment().arguments['forecastComments']]);
  });

  it(`loses and doubles none of ${WRITES * KILLS} writes that ${KILLS} kill -9 interrupt`, async () => {
    const gates = await Promise.all(
      Array.from({ length: LANES }, () => aGate(world.msx.sandbox.url)),
    );
    const lanes = gates.map(async (gate, lane) => {
      for (let round = lane; round < KILLS; round += LANES) await interrupted(gate, round);
    });
    await Promise.all(lanes);
    for (const gate of gates) gate.close();
    const stuck = await store.ledger.list({ tenantId: world.tenantId, states: ['applying'] }, 500);

    world.pass(120_000);
    const resolved = await resolveUnfinished(world.as());
    const failed = resolved.filter(({ kind }) => kind === 'failed');
    for (const { entry } of failed) await acceptAnew(entry?.id ?? '');

    const lost = rounds().filter((round) => pointOf(round) === 'lost');
    assert.deepEqual([stuck.length, resolved.length], [WRITES * KILLS, WRITES * KILLS]);
    assert.equal(failed.length, WRITES * lost.length);
    await assertOnceEach();
  });

  /** One round: a process accepts four actions, and is killed at the point of the round. */
  async function interrupted(gate: Gate, round: number): Promise<void> {
    const point = pointOf(round);
    gate.mode = point === 'answered' ? 'open' : point;
    const entries = await world.proposed(...operationsOf(round));
    const child = await aChild({
      ...task(
        entries.map(({ id }) => id),
        gate.url,
      ),
      times: 1,
      ...(point === 'answered' ? { stopAfter: 'answer' as const } : {}),
    });
    const reached = gate.reached(WRITES);
    child.go();
    if (point !== 'answered') await reached;
    else
      for (let write = 0; write < WRITES; write += 1) assert.equal(await child.line(), 'answered');
    await child.kill();
  }

  /** A yes after the interruption; a comment of another round in between is shown first. */
  async function acceptAnew(entryId: string): Promise<void> {
    const outcome = await accept(world.as(), entryId);
    if (outcome.kind === 'changed') return acceptAnew(outcome.replacementId ?? '');
    assert.equal(outcome.kind, 'applied');
  }

  async function assertOnceEach(): Promise<void> {
    const tasks = (await world.msx.call('GET', 'tasks?$select=subject')).body.value;
    const subjects = tasks.map(({ subject }) => subject).filter((one) => one !== 'Load tables');
    const named = rounds().flatMap(operationsOf);
    const values = (field: string): unknown[] =>
      named.flatMap(({ arguments: { [field]: value } }) => value ?? []).toSorted();

    assert.deepEqual(subjects.toSorted(), values('subject'));
    assert.deepEqual((await texts()).toSorted(), values('forecastComments'));
    const done = await store.ledger.list({ tenantId: world.tenantId, states: ['applied'] }, 500);
    assert.equal(done.length, WRITES * KILLS);
  }

  async function texts(): Promise<unknown[]> {
    const { msp_forecastcommentsjsonfield: history } = await world.msx.milestone();
    const entries = JSON.parse(String(history)) as { comment: string }[];
    return entries.map(({ comment }) => comment);
  }
});

function rounds(): number[] {
  return Array.from({ length: KILLS }, (_, round) => round);
}

function pointOf(round: number): (typeof POINTS)[number] {
  return POINTS[Math.floor(round / LANES) % POINTS.length] ?? 'held';
}

/** Comments in one lane only: another one in between would be shown first, and no write would follow. */
function operationsOf(round: number): DryRunOperation[] {
  const task = (name: string): DryRunOperation => ({ ...aTask({ subject: name }), key: name });
  const tasks = ['a', 'b', 'c'].map((letter) => task(`Task ${round}${letter}`));
  if (round % LANES === 1) return [...tasks, task(`Task ${round}d`)];
  return [...tasks, { ...aComment(`Comment ${round}`), key: `comment ${round}` }];
}
