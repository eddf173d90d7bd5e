/** Tickets of sign-ins; each query decides by the database who came first. */
import type { Kysely } from 'kysely';
import type { TicketBook, TicketRow } from '../auth/tickets.ts';
import type { Tables } from './tables.ts';

/** Opens the table `sign_in_ticket`; `now` is the real clock, by which Entra's own lives end. */
export function createTicketBook(db: Kysely<Tables>, now: () => Date): TicketBook {
  /** Whoever writes sweeps: the table holds what is younger than a ticket's life, and no more. */
  const sweep = () => db.deleteFrom('sign_in_ticket').where('expires_at', '<=', now()).execute();
  return {
    async put(row) {
      await sweep();
      const { key, ...rest } = columnsOf(row);
      await db
        .insertInto('sign_in_ticket')
        .values({ key, ...rest })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(rest))
        .execute();
    },
    async claim(row) {
      await sweep();
      const claimed = await db
        .insertInto('sign_in_ticket')
        .values(columnsOf(row))
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      return claimed.numInsertedOrUpdatedRows === 1n;
    },
    async find(key) {
      const row = await db
        .selectFrom('sign_in_ticket')
        .select('sealed')
        .where('key', '=', key)
        .where('expires_at', '>', now())
        .executeTakeFirst();
      return row?.sealed ?? null;
    },
    async take(key) {
      const row = await db
        .deleteFrom('sign_in_ticket')
        .where('key', '=', key)
        .returning(['sealed', 'expires_at'])
        .executeTakeFirst();
      return row && row.expires_at > now() ? row.sealed : null;
    },
    async removeOf({ tenantId, id }) {
      await db
        .deleteFrom('sign_in_ticket')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', id)
        .execute();
    },
  };
}

/** A ticket as a row. */
function columnsOf({ key, person, sealed, expiresAt }: TicketRow) {
  const { tenantId: tenant_id, id: person_id } = person;
  return { key, tenant_id, person_id, sealed, expires_at: expiresAt.toISOString() };
}
