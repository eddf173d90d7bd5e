/**
 * One Monday of 10,000 people in 25 time zones: the real service in a process of its own writes to a
 * connector with the limits of Teams. The clock that makes messages due is moved in half hours, the
 * limiter runs in real time. Of a hundred people one has blocked the bot, one has a stale conversation,
 * five are throttled at first. Fails when somebody was written to twice or is not accounted for.
 *
 *   npm run bench:weekly -- [people] [embedded|postgres]
 */
import assert from 'node:assert/strict';
import { startLetterBox, type Letter, type Refusal } from '../test/support/letters.ts';
import { createTeamsLimits } from '../test/support/teams-limits.ts';
import { bundled } from '../test/support/bundle.ts';
import { chatOf, subscribe } from '../test/support/weekly-people.ts';
import { startWorker } from '../test/support/weekly-workers.ts';
import { openStore } from '../src/store/open-store.ts';
import { openEngine } from './engine.ts';
import { table } from './table.ts';

const PEOPLE = Number(process.argv[2] ?? 10_000);
const PER_SECOND = 20;
const READ_MS = 1000;
const HALF_HOUR = 1_800_000;
const SUNDAY_NOON = Date.UTC(2026, 10, 29, 12);
const ZONES = Intl.supportedValuesOf('timeZone')
  .filter((_, index) => index % 17 === 0)
  .slice(0, 25);

const engine = await openEngine(process.argv[3] ?? 'embedded');
const limits = createTeamsLimits();
const seen = new Set<string>();
const over: string[] = [];
const box = await startLetterBox({ answerMs: () => 100 + Math.random() * 100, refuse });

/** The limits of Teams, and what the hundredth part of a person's number says. */
function refuse(to: string): Refusal | null {
  const throttled = limits(to, performance.now());
  if (throttled) over.push(to);
  if (throttled) return throttled;
  const part = Math.floor(Number(to.replace(chatOf('person-'), '')) / ZONES.length) % 100;
  if (part === 0) return { status: 403, code: 'ConversationBlockedByUser' };
  if (part === 1) return { status: 404, code: 'ConversationNotFound' };
  const isFirst = !seen.has(to);
  seen.add(to);
  return part < 7 && isFirst ? { status: 429, code: 'Throttled', retryAfter: 1 } : null;
}

/** Nobody else may have the embedded database open while the bot runs. */
async function withStore<Result>(
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<Result>,
): Promise<Result> {
  const store = await openStore({ place: engine.place, now: () => new Date(SUNDAY_NOON) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const zoneOf = (index: number): string => ZONES[index % ZONES.length] ?? 'UTC';
await withStore((store) =>
  subscribe(store, { url: box.url, people: PEOPLE, now: SUNDAY_NOON, zoneOf }),
);

const task = { name: 'bench', place: engine.place, perSecond: PER_SECOND, readMs: READ_MS };
const worker = await startWorker(await bundled('weekly-worker'), task);
const started = performance.now();
for (let step = 0; step < 72; step += 1) await worker.tick(SUNDAY_NOON + step * HALF_HOUR);
const seconds = (performance.now() - started) / 1000;
const memory = worker.peakMemory();
await worker.kill();
const counts = await withStore(({ deliveries }) => deliveries.counts({}));
const bytes = await engine.bytes();
await engine.close();

const delivered = box.letters.filter(({ status }) => status === 201);
const throttled = box.letters.filter(({ status }) => status === 429);
const twice = delivered.length - new Set(delivered.map(({ to }) => to)).size;
const floor = box.letters.length / PER_SECOND;
const pauses = pausedSeconds(throttled);
await box.close();

/** A `Retry-After` stops everybody for a second; some of these seconds are the same ones. */
function pausedSeconds(letters: readonly Letter[]): number {
  let until = 0;
  let paused = 0;
  for (const { answeredAt } of letters) {
    const at = (answeredAt ?? 0) / 1000;
    paused += Math.max(0, at + 1 - Math.max(at, until));
    until = Math.max(until, at + 1);
  }
  return paused;
}

/** The most requests in any second. */
function busiestSecond(letters: readonly Letter[]): number {
  let first = 0;
  return letters.reduce((most, { arrivedAt }, last) => {
    while ((letters[first]?.arrivedAt ?? 0) <= arrivedAt - 1000) first += 1;
    return Math.max(most, last - first + 1);
  }, 0);
}

const megabytes = (size: number): number => Math.round(size / 1e6);
process.stdout.write(
  `${table([
    {
      engine: engine.place.kind,
      people: PEOPLE,
      sent: counts.sent,
      'refused for good': counts.failed,
      unknown: counts.unknown,
      'still open': counts.due + counts.gathered + counts.sending,
      twice,
      requests: box.letters.length,
      throttled: throttled.length,
      'over the limit': over.length,
      'most in a second': busiestSecond(box.letters),
    },
  ])}\n\n${table([
    {
      seconds: Math.round(seconds),
      'floor s': Math.round(floor),
      'with pauses s': Math.round(floor + pauses),
      ratio: Math.round((seconds / (floor + pauses)) * 100) / 100,
      'memory MB': megabytes(memory),
      'database MB': megabytes(bytes),
    },
  ])}\n`,
);
const isWhole = counts.sent === delivered.length && counts.sent + counts.failed === PEOPLE;
assert.deepEqual({ twice, over: over.length, isWhole }, { twice: 0, over: 0, isWhole: true });
