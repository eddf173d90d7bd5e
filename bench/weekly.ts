/**
 * One Monday of 10,000 people in 25 time zones, with a clock that is moved in half hours: of a hundred one
 * has blocked the bot, one has a stale conversation, five are throttled at first. Prints what became of
 * everybody, and fails when somebody was written to twice or is not accounted for.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageCard } from '../src/cards/message-card.ts';
import { openStore } from '../src/store/open-store.ts';
import { createDispatcher } from '../src/weekly/dispatch.ts';
import { defaultSettings } from '../src/weekly/settings.ts';
import { createSubscriptions } from '../src/weekly/subscriptions.ts';
import type { SendOutcome } from '../src/weekly/verdict.ts';

const PEOPLE = Number(process.argv[2] ?? 10_000);
const PER_SECOND = 20;
const HALF_HOUR = 1_800_000;
const ZONES = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 17 === 0);
const tenantId = 'tenant';
const path = mkdtempSync(join(tmpdir(), 'weekly-bench-'));
const clock = { at: Date.UTC(2026, 10, 29, 12) };
const now = (): Date => new Date(clock.at);
const store = await openStore({ place: { kind: 'directory', path, replicas: 1 }, now });
const { deliveries, subscriptions, rates } = store;

const all = createSubscriptions(subscriptions, now);
for (let index = 0; index < PEOPLE; index += 1) {
  const timeZone = ZONES[index % 25] ?? 'UTC';
  const person = { tenantId, kind: 'person', id: String(index), name: 'P', readerId: 'r' } as const;
  await all.set({ ...person, timeZone }, defaultSettings(timeZone));
}

const requests = new Map<string, number>();
const sent = new Map<string, number>();
let longestWaitMs = 0;

/** The stand-in of Teams: what the hundredth part of a person's number says. */
function answer(id: string): SendOutcome {
  const tries = (requests.get(id) ?? 0) + 1;
  requests.set(id, tries);
  const refuse = (status: number, code: string): SendOutcome => {
    return { kind: 'refused', status, code, retryAfterMs: status === 429 ? 20 : null };
  };
  const part = Math.floor(Number(id) / 25) % 100;
  if (part === 0) return refuse(403, 'ConversationBlockedByUser');
  if (part === 1) return refuse(404, 'ConversationNotFound');
  if (part < 7 && tries === 1) return refuse(429, 'Throttled');
  sent.set(id, (sent.get(id) ?? 0) + 1);
  return { kind: 'sent', messageId: id };
}

const card = messageCard({ title: 'Your week', text: ['Nothing needs you.'] });
const dispatcher = createDispatcher({
  ...{ deliveries, subscriptions, rates, now },
  prepare: () => Promise.resolve({ card, snapshot: null }),
  send: ({ id }) => Promise.resolve(answer(id)),
  forgetAddress: () => Promise.resolve(),
  sleep: (ms) => {
    longestWaitMs = Math.max(longestWaitMs, ms);
    return Promise.resolve();
  },
  ...{ perSecond: PER_SECOND, parallel: 20 },
  onTrouble: (error) => {
    throw error;
  },
});

const started = performance.now();
for (let step = 0; step < 72; step += 1) {
  await dispatcher.tick();
  clock.at += HALF_HOUR;
}
const seconds = (performance.now() - started) / 1000;
const counts = await deliveries.counts({ tenantId });
await store.close();

const bytes = readdirSync(path, { recursive: true, encoding: 'utf8' })
  .map((file) => statSync(join(path, file)))
  .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
rmSync(path, { recursive: true });
const twice = [...sent.values()].filter((times) => times > 1).length;
const megabytes = (size: number): number => Math.round(size / 1e6);
console.log(
  JSON.stringify({
    people: PEOPLE,
    counts,
    twice,
    requests: [...requests.values()].reduce((a, b) => a + b, 0),
  }),
);
console.log(
  `${seconds.toFixed(1)} s of work; ${(PEOPLE / PER_SECOND).toFixed(0)} s is the floor of the limiter at ` +
    `${PER_SECOND} a second, the last place given out lay ${(longestWaitMs / 1000).toFixed(0)} s ahead; ` +
    `${megabytes(process.memoryUsage().rss)} MB of memory, ${megabytes(bytes)} MB of database`,
);
assert.equal(twice, 0);
assert.equal(counts.sent + counts.failed, PEOPLE);
