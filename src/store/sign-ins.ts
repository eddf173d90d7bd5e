/** Sealed sign-ins, one row a person; what is in them is opened in `auth/` alone. */
import type { Kysely } from 'kysely';
import type { SignInBook } from '../auth/kept-sign-ins.ts';
import type { Tables } from './tables.ts';

/** Opens the table `sign_in`. */
export function createSignInBook(db: Kysely<Tables>, now: () => Date): SignInBook {
  return {
    async save({ id, tenantId, sealed, expiresAt }) {
      const rest = { tenant_id: tenantId, sealed, expires_at: expiresAt.toISOString() };
      await db.deleteFrom('sign_in').where('expires_at', '<', now()).execute();
      await db
        .insertInto('sign_in')
        .values({ person_id: id, ...rest })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(rest))
        .execute();
    },
    async update({ id, sealed, expiresAt }) {
      const { numUpdatedRows } = await db
        .updateTable('sign_in')
        .set({ sealed, expires_at: expiresAt.toISOString() })
        .where('person_id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async find(personId) {
      const row = await db
        .selectFrom('sign_in')
        .selectAll()
        .where('person_id', '=', personId)
        .executeTakeFirst();
      if (!row) return null;
      const { tenant_id: tenantId, sealed, expires_at: expiresAt } = row;
      return { id: personId, tenantId, sealed, expiresAt };
    },
    async remove(personId) {
      await db.deleteFrom('sign_in').where('person_id', '=', personId).execute();
    },
  };
}
