/** Sealed consents, one row a person; what is in them is opened in `auth/` alone. */
import type { Kysely } from 'kysely';
import type { StandingConsentBook } from '../auth/standing-consents.ts';
import type { Tables } from './tables.ts';

/** Opens the table `standing_consent`. */
export function createStandingConsentBook(db: Kysely<Tables>): StandingConsentBook {
  return {
    async save({ id, tenantId, sealed, expiresAt }, now) {
      const rest = { tenant_id: tenantId, sealed, expires_at: expiresAt.toISOString() };
      await db.deleteFrom('standing_consent').where('expires_at', '<=', now).execute();
      await db
        .insertInto('standing_consent')
        .values({ person_id: id, ...rest })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(rest))
        .execute();
    },
    async replace({ id, sealed, expiresAt }, before) {
      const { numUpdatedRows } = await db
        .updateTable('standing_consent')
        .set({ sealed, expires_at: expiresAt.toISOString() })
        .where('person_id', '=', id)
        .where('sealed', '=', before.sealed)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async find(personId, now) {
      const row = await db
        .selectFrom('standing_consent')
        .selectAll()
        .where('person_id', '=', personId)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (!row) return null;
      const { tenant_id: tenantId, sealed, expires_at: expiresAt } = row;
      return { id: personId, tenantId, sealed, expiresAt };
    },
    async remove(personId) {
      await db.deleteFrom('standing_consent').where('person_id', '=', personId).execute();
    },
  };
}
