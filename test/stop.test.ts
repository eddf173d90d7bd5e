import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { deskWorld } from '../src/desk-world.ts';
import { cardFor } from '../src/sandbox/teams/conversations.ts';
import { startDesk, type Desk } from '../src/sandbox/teams/desk.ts';
import { newDatabase } from './support/postgres.ts';
import { openRoom, startProduct, type Product } from './support/product.ts';
import { demoWorld } from './support/worlds.ts';

const WORLD = demoWorld();
const NOW = new Date(WORLD.now);
const PEOPLE = deskWorld({ scenario: WORLD, me: WORLD.me, now: () => NOW }, 'Europe/Berlin');
const ME = PEOPLE.people[0] ?? assert.fail('nobody');

/** Reads of tasks get no further, for as long as anybody waits. */
const STUCK = { match: '/tasks', status: 503, code: '0x0', times: -1, retry_after: 600 };

/** MSX takes its time with changes of milestones. */
function slowWrite(delay_ms: number) {
  return { match: '/msp_engagementmilestones(', method: 'PATCH', times: -1, delay_ms };
}

/** The demo world as a file, with what goes wrong in it. */
function worldFile(faults: readonly object[]): string {
  const path = join(openRoom(), 'world.json');
  writeFileSync(path, JSON.stringify({ ...WORLD, faults }));
  return path;
}

describe('a process that is asked to stop', () => {
  let desk: Desk;
  let database: pg.Client;
  let environment: NodeJS.ProcessEnv;

  before(async () => {
    const url = await newDatabase();
    database = new pg.Client({ connectionString: url });
    await database.connect();
    environment = { DATABASE_URL: url, LOG_LEVEL: 'info' };
    desk = await startDesk({ ...PEOPLE, port: 0 });
  });
  after(async () => {
    await desk.close();
    await database.end();
  });

  async function started(faults: readonly object[] = []): Promise<Product> {
    const product = await startProduct({ ...environment, SANDBOX_SCENARIO: worldFile(faults) });
    desk.connect(`${product.botUrl}/api/messages`);
    return product;
  }
  const chat = () => desk.conversations.personal(ME);
  const cards = (): string =>
    desk.conversations
      .messages(chat())
      .map((message) => JSON.stringify(cardFor(message, ME)))
      .join('\n');
  const until = (says: RegExp): Promise<void> =>
    new Promise((done) => {
      const stop = desk.conversations.subscribe(look);
      look();
      function look(): void {
        if (!says.test(cards())) return;
        stop();
        done();
      }
    });
  const taken = async (): Promise<void> => {
    const query = 'select 1 from weekly_delivery where not_before > $1';
    while ((await database.query(query, [NOW.toISOString()])).rowCount === 0);
  };

  /** Presses “Accept” for a change of a milestone, and waits until its request is on the way. */
  const accepting = async (): Promise<string> => {
    await desk.say(ME, chat(), 'how are my milestones?');
    await until(/committed milestones/);
    const { rows } = await database.query<{ id: string }>(
      `select id from ledger_entry where state = 'proposed'
       and data->'request'->>'method' = 'PATCH' limit 1`,
    );
    const entryId = rows[0]?.id ?? assert.fail('nothing was proposed');
    await press(entryId);
    while ((await entry(entryId)).state !== 'applying');
    return entryId;
  };
  const press = async (entryId: string): Promise<void> => {
    const { id } = desk.conversations.messages(chat()).at(-1) ?? assert.fail('no message');
    const data = { verb: 'accept', entryId, back: { to: 'pending' } };
    // Whoever presses does not wait: the process may end before it has answered.
    void desk
      .press(ME, id, { type: 'Action.Execute', verb: 'accept', data })
      .catch(() => undefined);
  };
  /** State of an entry, and how often its request was sent. */
  const entry = async (id: string) => {
    const { rows } = await database.query<{ state: string; sent: string }>(
      `select state, (select count(*) from ledger_event where entry_id = id and event = 'begin') as sent
       from ledger_entry where id = $1`,
      [id],
    );
    return rows[0] ?? assert.fail('no entry');
  };

  it('ends at once when nothing is in hand', async () => {
    const product = await started();
    await desk.say(ME, chat(), 'hi');

    const { code, tookMs, log } = await product.stop();

    assert.equal(code, 0, log);
    assert.ok(tookMs < 5000, `${tookMs} ms`);
    assert.match(cards(), /How are my milestones/);
  });

  it('hands over a question and a weekly message that are in work', async () => {
    const due = `update weekly_subscription set next_run_at = $1, next_week = '2026-11-16'`;
    assert.equal((await database.query(due, [NOW.toISOString()])).rowCount, 1);
    const product = await started([STUCK]);
    await taken();
    await desk.say(ME, chat(), 'how are my milestones?');
    assert.match(cards(), /Working on it/);

    const { code, tookMs, log } = await product.stop();

    assert.equal(code, 0, log);
    assert.ok(tookMs < 5000, `${tookMs} ms`);
    assert.match(cards(), /restarted before I had finished.*Ask again/);
    assert.doesNotMatch(cards(), /Working on it/);
    assert.match(log, /"msg":"stopped"/);
  });

  it('leaves the weekly message to the next process, which sends it', async () => {
    const product = await started();

    await until(/Your week/);

    const { code, log } = await product.stop();
    assert.equal(code, 0, log);
    const { rows } = await database.query('select state, attempts from weekly_delivery');
    assert.deepEqual(rows, [{ state: 'sent', attempts: 0 }]);
  });

  it('brings a write to its end that MSX has in hand', async () => {
    const product = await started([slowWrite(1000)]);
    const id = await accepting();

    const { code, tookMs, log } = await product.stop();

    assert.equal(code, 0, log);
    assert.ok(tookMs < 5000, `${tookMs} ms`);
    const { state, sent } = await entry(id);
    assert.match(state, /^(applied|verified)$/);
    assert.equal(sent, '1');
  });

  it('leaves a write in doubt that MSX does not answer in time, and nobody sends it again', async () => {
    const product = await started([slowWrite(60_000)]);
    const id = await accepting();
    const { tookMs } = await product.stop();
    const next = await started();
    await desk.say(ME, chat(), 'pending actions');
    await press(id);
    await desk.say(ME, chat(), 'pending actions');
    await next.stop();

    assert.ok(tookMs < 5000, `${tookMs} ms`);
    assert.deepEqual(await entry(id), { state: 'applying', sent: '1' });
  });
});
