/**
 * Two bots on one PostgreSQL write to everybody, one of them is killed at a random moment, and what
 * the database says afterwards is compared with what the connector saw.
 */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { bundled } from './bundle.ts';
import { startLetterBox, type Letter, type LetterBox } from './letters.ts';
import { chatOf, subscribe } from './weekly-people.ts';
import { startWorker, type Worker } from './weekly-workers.ts';

/** What became of everybody in one week. */
export interface Round {
  /** Requests that had come when the kill was decided. */
  readonly killedAfter: number;
  /** Requests of the killed process that were open at the kill. */
  readonly openAtKill: number;
  readonly sent: number;
  readonly unknown: number;
  /** People whom the connector delivered more than one message. */
  readonly duplicates: number;
  /** People without an end in the database, or `sent` there and not delivered. */
  readonly lost: number;
  /** Unknown ones, by what the connector had seen of them at the kill. */
  readonly inFlight: InFlight;
}

/** The request was open; its answer was on the way back; it had not come yet; none of these. */
export interface InFlight {
  readonly open: number;
  readonly answered: number;
  readonly leaving: number;
  readonly unexplained: number;
}

/** What is tried. */
export interface KillPlan {
  /** An empty PostgreSQL database. */
  readonly url: string;
  readonly people: number;
  readonly rounds: number;
  readonly perSecond: number;
  /** From 0 to 1; the same sequence kills after the same requests. */
  readonly random: () => number;
}

const MONDAY = Date.UTC(2026, 10, 30, 8);
const WEEK = 7 * 86_400_000;
/** Longer than a process may hold what it took. */
const PAST_LEASE = 11 * 60_000;
const SLOWEST_ANSWER_MS = 120;
/** An answer is on its way back, and its record waits for the database, for so long at most. */
const LONGEST_ANSWERED_MS = 15_000;

/** Plays the rounds, a week each; every round begins with two living processes. */
export async function* killRounds(plan: KillPlan): AsyncGenerator<Round> {
  const { url, people, rounds, perSecond, random } = plan;
  const bundle = await bundled('weekly-worker');
  const box = await startLetterBox({ answerMs: () => 20 + Math.random() * 100 });
  const place = { kind: 'postgres', url } as const;
  const store = await openStore({ place, now: () => new Date(MONDAY - 1) });
  await subscribe(store, { url: box.url, people, now: MONDAY - 1 });
  let started = 0;
  const start = (): Promise<Worker> =>
    startWorker(bundle, { name: `worker-${(started += 1)}`, place, perSecond });
  let pair = await Promise.all([start(), start()]);
  try {
    for (let round = 0; round < rounds; round += 1) {
      const at = MONDAY + round * WEEK;
      box.empty();
      const killedAfter = Math.floor(random() * people);
      const killed = await killOne(pair, box, { at, killedAfter, random });
      pair = [killed.survivor, await start()];
      await settle(store, pair, at);
      yield await judged({ store, box, people, at, killedAfter, killed });
    }
  } finally {
    await Promise.all(pair.map((worker) => worker.kill()));
    await store.close();
    await box.close();
  }
}

interface Moment {
  readonly at: number;
  readonly killedAfter: number;
  readonly random: () => number;
}

interface Killed {
  readonly survivor: Worker;
  readonly name: string;
  /** By the connector's clock. */
  readonly killedAt: number;
}

async function killOne(
  pair: readonly Worker[],
  box: LetterBox,
  { at, killedAfter, random }: Moment,
): Promise<Killed> {
  const order = random() < 0.5 ? pair : pair.toReversed();
  const [victim = assert.fail('nobody'), survivor = assert.fail('nobody')] = order;
  const ticks = [victim.tick(at), survivor.tick(at)];
  // Whoever ends before is killed idle.
  await Promise.race([box.came(killedAfter), Promise.all(ticks)]);
  await sleep(random() * SLOWEST_ANSWER_MS);
  const killedAt = performance.now();
  await victim.kill();
  await ticks[1];
  return { survivor, name: victim.name, killedAt };
}

/** What the dead process held comes back by the clock alone. */
async function settle(store: Store, pair: readonly Worker[], begun: number): Promise<void> {
  for (let at = begun, tries = 0; tries < 6; at += PAST_LEASE, tries += 1) {
    await Promise.all(pair.map((worker) => worker.tick(at)));
    const { due, gathered, sending } = await store.deliveries.counts({ week: weekOf(begun) });
    if (due + gathered + sending === 0 && tries > 0) return;
  }
}

function weekOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

interface Evidence {
  readonly store: Store;
  readonly box: LetterBox;
  readonly people: number;
  readonly at: number;
  readonly killedAfter: number;
  readonly killed: Killed;
}

async function judged(evidence: Evidence): Promise<Round> {
  const { store, box, people, at, killedAfter, killed } = evidence;
  const week = weekOf(at);
  const { sent, unknown } = await store.deliveries.counts({ week });
  const idsOf = async (state: 'sent' | 'unknown'): Promise<string[]> =>
    (await store.deliveries.list({ week, states: [state] }, people)).map(
      ({ subject }) => subject.id,
    );
  const delivered = new Map<string, number>();
  for (const { to, status } of box.letters)
    if (status === 201) delivered.set(to, (delivered.get(to) ?? 0) + 1);
  const undelivered = (await idsOf('sent')).filter((id) => !delivered.has(chatOf(id)));
  return {
    killedAfter,
    openAtKill: box.letters.filter((letter) => isOpen(letter, killed)).length,
    ...{ sent, unknown },
    duplicates: [...delivered.values()].filter((times) => times > 1).length,
    lost: people - sent - unknown + undelivered.length,
    inFlight: inFlight(await idsOf('unknown'), box.letters, killed),
  };
}

function inFlight(
  unknown: readonly string[],
  letters: readonly Letter[],
  killed: Killed,
): InFlight {
  const found = { open: 0, answered: 0, leaving: 0, unexplained: 0 };
  for (const id of unknown) {
    const letter = letters.find(({ to }) => to === chatOf(id));
    found[letter ? seen(letter, killed) : 'leaving'] += 1;
  }
  return found;
}

function seen(letter: Letter, killed: Killed): keyof InFlight {
  if (letter.worker !== killed.name) return 'unexplained';
  if (isOpen(letter, killed)) return 'open';
  if (letter.arrivedAt > killed.killedAt) return 'leaving';
  const ago = killed.killedAt - (letter.answeredAt ?? 0);
  return ago < LONGEST_ANSWERED_MS ? 'answered' : 'unexplained';
}

function isOpen({ worker, arrivedAt, answeredAt }: Letter, { name, killedAt }: Killed): boolean {
  return worker === name && arrivedAt <= killedAt && (answeredAt ?? Infinity) > killedAt;
}
