import assert from 'node:assert/strict';
import { sql, type Kysely } from 'kysely';
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts';
import { openDatabase, type Place } from '../../src/store/open-database.ts';
import type { Tables } from '../../src/store/tables.ts';
import { newDatabase } from '../support/postgres.ts';
import { NOW } from '../support/stores.ts';

const PLACES = {
  PGlite: async (): Promise<Place> => ({ kind: 'memory' }),
  PostgreSQL: async (): Promise<Place> => ({ kind: 'postgres', url: await newDatabase() }),
};

const now = (): Date => NOW;
const ENTRY = '00000000-0000-4000-8000-0000000000e1';

for (const [engine, place] of Object.entries(PLACES)) {
  describe(`migrations on ${engine}`, () => {
    let db: Kysely<Tables>;
    before(async () => {
      db = await openDatabase(await place(), () => undefined);
    });
    after(() => db.destroy());

    it('are carried out once when three processes start at the same time', async () => {
      await Promise.all([1, 2, 3].map(() => migrate(db, now)));

      const { rows } = await sql<{ version: number }>`select version from schema_version`.execute(
        db,
      );
      const versions = rows.map(({ version }) => version);
      assert.deepEqual(
        versions.toSorted((a, b) => a - b),
        MIGRATIONS.map((_, index) => index + 1),
      );
    });

    it('go forward only: a newer schema is refused in words, and left alone', async () => {
      const newer = MIGRATIONS.length + 1;
      await migrate(db, now, [...MIGRATIONS, ['create table later (id integer)']]);

      await assert.rejects(migrate(db, now), {
        code: 'config_invalid',
        message: new RegExp(`schema ${newer}, this program knows schema ${newer - 1}: .* newer`),
      });
      await sql`drop table later`.execute(db);
      await sql`delete from schema_version where version = ${newer}`.execute(db);
    });

    it('undo a step that fails half way', async () => {
      const broken = [...MIGRATIONS, ['create table half (id integer)', 'create nonsense']];

      await assert.rejects(migrate(db, now, broken));

      await migrate(db, now);
      await assert.rejects(sql`select 1 from half`.execute(db));
    });

    it('make an audit that can be added to and nothing else', async () => {
      await sql`insert into ledger_entry values
        (${ENTRY}, 't', 'ana', 'k', null, 'proposed', 1, now(), '{}')`.execute(db);
      await sql`insert into ledger_event
        (entry_id, version, event, to_state, actor, at, detail)
        values (${ENTRY}, 1, 'propose', 'proposed', 'ana', now(), '{}')`.execute(db);

      await assert.rejects(sql`update ledger_event set actor = 'ben'`.execute(db), /append-only/);
      await assert.rejects(sql`delete from ledger_event`.execute(db), /append-only/);
    });
  });
}

describe('a PostgreSQL server that is not there', () => {
  it('is said at the start, without the password', async () => {
    const url = 'postgres://ana:secret@127.0.0.1:1/none';

    const open = openDatabase({ kind: 'postgres', url }, () => undefined);

    await assert.rejects(open, (error: Error) => {
      assert.match(error.message, /DATABASE_URL: PostgreSQL can't be reached/);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
  });
});
