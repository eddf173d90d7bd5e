/** What people chose for themselves, and the right to have it forgotten. */
import type { Kysely } from 'kysely';
import { json, type Tables } from './tables.ts';

/** What people set for themselves, as plain objects; who reads one parses it. */
export interface Preferences {
  /** Null when the person has set nothing. */
  read(tenantId: string, personId: string): Promise<unknown>;
  write(tenantId: string, personId: string, data: object): Promise<void>;
  /** Everything that is kept of a person's own will, gone. */
  forget(tenantId: string, personId: string): Promise<void>;
}

/** Opens the table `preference`. */
export function createPreferences(db: Kysely<Tables>, now: () => Date): Preferences {
  return {
    async read(tenantId, personId) {
      const row = await db
        .selectFrom('preference')
        .select('data')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row?.data ?? null;
    },
    async write(tenantId, personId, data) {
      const rest = { data: json(data), updated_at: now().toISOString() };
      await db
        .insertInto('preference')
        .values({ tenant_id: tenantId, person_id: personId, ...rest })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(rest))
        .execute();
    },
    async forget(tenantId, personId) {
      await db
        .deleteFrom('preference')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .execute();
    },
  };
}
