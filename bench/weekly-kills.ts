/**
 * `kill -9` of one of two bots at random moments: who was written to, who was not, who twice. Fails when
 * somebody was written to twice, lost, or unknown without having been in flight.
 *
 *   npm run bench:weekly-kills -- [rounds] [people] [seed]
 */
import assert from 'node:assert/strict';
import { createDatabase, dropDatabase, startPostgres } from '../test/support/postgres-server.ts';
import { killRounds, type Round } from '../test/support/kill-rounds.ts';
import { seeded } from '../test/support/seeded.ts';
import { table } from './table.ts';

const [rounds = 50, people = 2000, seed = Math.floor(Math.random() * 1e9)] = process.argv
  .slice(2)
  .map(Number);
/** Far above what a tenant gets, so that many requests are open at a kill. */
const PER_SECOND = 500;
const DATABASE = `weekly_kills_${process.pid}`;

const started = performance.now();
const server = await startPostgres();
const url = await createDatabase(server.url, DATABASE);
const played: Round[] = [];
try {
  const plan = { url, people, rounds, perSecond: PER_SECOND, random: seeded(seed) };
  for await (const round of killRounds(plan)) {
    played.push(round);
    process.stderr.write(`${played.length}/${rounds} ${JSON.stringify(round)}\n`);
  }
} finally {
  await dropDatabase(server.url, DATABASE);
  server.stop();
}

const sum = (of: (round: Round) => number): number => played.reduce((all, one) => all + of(one), 0);
const seconds = Math.round((performance.now() - started) / 1000);
const total = {
  rounds: played.length,
  people: people * played.length,
  sent: sum(({ sent }) => sent),
  unknown: sum(({ unknown }) => unknown),
  duplicates: sum(({ duplicates }) => duplicates),
  lost: sum(({ lost }) => lost),
  'open at the kill': sum(({ inFlight }) => inFlight.open),
  'answer on its way': sum(({ inFlight }) => inFlight.answered),
  'request on its way': sum(({ inFlight }) => inFlight.leaving),
  unexplained: sum(({ inFlight }) => inFlight.unexplained),
  'most at one kill': Math.max(...played.map(({ unknown }) => unknown)),
};
process.stdout.write(`Seed ${seed}, ${seconds} s\n\n${table([total])}\n`);
const { duplicates, lost, unexplained } = total;
assert.deepEqual({ duplicates, lost, unexplained }, { duplicates: 0, lost: 0, unexplained: 0 });
