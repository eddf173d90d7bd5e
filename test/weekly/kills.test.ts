import assert from 'node:assert/strict';
import { killRounds, type Round } from '../support/kill-rounds.ts';
import { newDatabase } from '../support/postgres.ts';
import { seeded } from '../support/seeded.ts';

const PEOPLE = 60;
const ROUNDS = 3;
/** `npm run bench:weekly-kills` plays fifty rounds with two thousand people. */
const SEED = Number(process.env['KILLS_SEED'] ?? Math.floor(Math.random() * 1e9));

describe(`a week in which one of two processes is killed (KILLS_SEED=${SEED})`, () => {
  const rounds: Round[] = [];

  before(async () => {
    const plan = { people: PEOPLE, rounds: ROUNDS, perSecond: 200, random: seeded(SEED) };
    for await (const round of killRounds({ ...plan, url: await newDatabase() })) rounds.push(round);
  });

  it('writes to nobody twice', () => {
    assert.deepEqual(
      rounds.map(({ duplicates }) => duplicates),
      [0, 0, 0],
    );
  });

  it('ends for everybody, and whoever counts as written to was', () => {
    assert.deepEqual(
      rounds.map(({ sent, unknown, lost }) => [sent + unknown, lost]),
      Array.from({ length: ROUNDS }, () => [PEOPLE, 0]),
    );
  });

  it('is in doubt only for those who were in flight at the kill', () => {
    for (const { unknown, inFlight } of rounds) {
      const { open, answered, leaving, unexplained } = inFlight;
      assert.deepEqual([unexplained, open + answered + leaving], [0, unknown]);
    }
  });

  it('leaves nobody out who was open at the connector and got no answer', () => {
    for (const { unknown, openAtKill, inFlight } of rounds) {
      assert.equal(inFlight.open, openAtKill);
      assert.ok(unknown >= openAtKill);
    }
  });
});
