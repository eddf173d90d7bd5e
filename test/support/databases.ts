import assert from 'node:assert/strict';
import { sql, type Kysely } from 'kysely';
import { migrate } from '../../src/store/migrations.ts';
import { createDeliveryQueue } from '../../src/store/delivery-jobs.ts';
import { openPool, queriesOver, type Place } from '../../src/store/open-database.ts';
import { storeOver, type Store } from '../../src/store/open-store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { newDatabase } from './postgres.ts';
import { NOW } from './stores.ts';

const PLACES = {
  PGlite: async (): Promise<Place> => ({ kind: 'memory' }),
  PostgreSQL: async (): Promise<Place> => ({ kind: 'postgres', url: await newDatabase() }),
};

/** A store whose tables can be looked into, with a clock that is set by hand. */
export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  readonly store: Store;
  readonly clock: { now: Date };
  /** Every row of every table as one line: `table {...}`, as the database itself lists them. */
  dump(): Promise<string[]>;
}

/** One suite on both engines, each with a database of its own. */
export function onOwnDatabases(title: string, suite: (given: () => OpenDatabase) => void): void {
  for (const [engine, place] of Object.entries(PLACES)) {
    describe(`${title} on ${engine}`, () => {
      let given: OpenDatabase;
      before(async () => {
        given = await opened(await place());
      });
      after(() => given.db.destroy());
      suite(() => given);
    });
  }
}

async function opened(place: Place): Promise<OpenDatabase> {
  const pool = await openPool(place, () => undefined);
  const db = queriesOver(pool);
  const clock = { now: NOW };
  const now = (): Date => clock.now;
  await migrate(db, now);
  const queue = createDeliveryQueue(pool, assert.fail);
  return { db, store: storeOver({ db, queue }, now, now), clock, dump: () => dump(db) };
}

/** The tables and columns that there really are, also those of other schemas, by their full names. */
export async function columnsOf(db: Kysely<Tables>): Promise<{ table: string; column: string }[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select case when table_schema = 'public' then table_name
                else table_schema || '.' || table_name end as "table", column_name as "column"
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema') and table_name <> 'schema_version'
    order by table_name, column_name`.execute(db);
  return rows;
}

async function dump(db: Kysely<Tables>): Promise<string[]> {
  const tables = [...new Set((await columnsOf(db)).map(({ table }) => table))];
  const lines = tables.map(async (table) => {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(found)::text as row from ${sql.table(table)} as found`.execute(db);
    return rows.map(({ row }) => `${table} ${row}`);
  });
  return (await Promise.all(lines)).flat();
}
