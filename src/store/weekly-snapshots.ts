import type { Kysely } from 'kysely';
import type { SnapshotBook } from '../weekly/gather.ts';
import { Snapshot } from '../weekly/snapshot.ts';
import { json, type Tables } from './tables.ts';
import { subjectRow } from './weekly-subscriptions.ts';

/** Opens the table `weekly_snapshot`; one row a subject, the last one. */
export function createSnapshotBook(db: Kysely<Tables>, now: () => Date): SnapshotBook {
  return {
    async read(subject) {
      const row = await db
        .selectFrom('weekly_snapshot')
        .select('data')
        .where((where) => where.and(subjectRow(subject)))
        .executeTakeFirst();
      // One of an earlier form tells nothing any more: the next message is a first one again.
      return Snapshot.nullable()
        .catch(null)
        .parse(row?.data ?? null);
    },
    async write(subject, snapshot) {
      const rest = { data: json(snapshot), updated_at: now().toISOString() };
      await db
        .insertInto('weekly_snapshot')
        .values({ ...subjectRow(subject), ...rest })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'id']).doUpdateSet(rest))
        .execute();
    },
  };
}
