/** Connections to PostgreSQL that end while they are used: a restart, a failover, an administrator. */
import assert from 'node:assert/strict';
import { sql, type Kysely } from 'kysely';
import { openDatabase } from '../../src/store/open-database.ts';
import type { Tables } from '../../src/store/tables.ts';
import { newDatabase } from '../support/postgres.ts';

const LOCK = 99;

/** Number of the server's process behind a connection. */
async function backendOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]?.pid ?? 0;
}

describe('a connection to PostgreSQL that ends', () => {
  let db: Kysely<Tables>;
  let administrator: Kysely<Tables>;
  let lost: string[];
  let told: Promise<void>;
  let tell: () => void;

  before(async () => {
    const place = { kind: 'postgres', url: await newDatabase() } as const;
    db = await openDatabase(place, ({ message }) => {
      lost.push(message);
      tell();
    });
    administrator = await openDatabase(place, assert.fail);
  });
  beforeEach(() => {
    lost = [];
    told = new Promise((done) => (tell = done));
  });
  after(async () => {
    await db.destroy();
    await administrator.destroy();
  });

  const end = (pid: number) =>
    sql`select pg_terminate_backend(${pid}, 10000)`.execute(administrator);

  /** Resolves as soon as somebody waits for the lock; gives the process that does. */
  async function waiter(): Promise<number> {
    for (;;) {
      const { rows } = await sql<{ pid: number }>`
        select pid from pg_locks where locktype = 'advisory' and not granted`.execute(
        administrator,
      );
      if (rows[0]) return rows[0].pid;
    }
  }

  it('fails the query that was on its way, and leaves the process standing', async () => {
    await administrator.connection().execute(async (holder) => {
      await sql`select pg_advisory_lock(${LOCK})`.execute(holder);
      const waiting = sql`select pg_advisory_lock(${LOCK})`.execute(db);
      const refused = assert.rejects(waiting, /terminat/);
      await end(await waiter());
      await refused;
      await sql`select pg_advisory_unlock(${LOCK})`.execute(holder);
    });

    await told;
    assert.ok((await backendOf(db)) > 0);
    assert.match(lost.join(), /terminat/);
  });

  it('takes a transaction back between two of its statements', async () => {
    await sql`create table note (text text)`.execute(db);

    const work = db.transaction().execute(async (transaction) => {
      await sql`insert into note values ('half')`.execute(transaction);
      await end(await backendOf(transaction));
      await sql`insert into note values ('whole')`.execute(transaction);
    });

    await assert.rejects(work);
    await told;
    const { rows } = await sql`select * from note`.execute(db);
    assert.deepEqual(rows, []);
    assert.match(lost.join(), /terminat/);
  });

  it('is replaced when nobody used it', async () => {
    const pid = await backendOf(db);

    await end(pid);
    await told;

    assert.notEqual(await backendOf(db), pid);
  });

  it('is told once, whoever used it', async () => {
    await db.connection().execute(async (own) => {
      await end(await backendOf(own));
      await assert.rejects(sql`select 1`.execute(own));
    });
    await backendOf(db);

    assert.equal(lost.length, 1);
  });
});
