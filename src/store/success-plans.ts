/** Success plans that people entered in the chat. */
import type { Kysely } from 'kysely';
import { json, type Tables } from './tables.ts';

/**
 * Success plans as people entered them, by customer: MSX does not give them (msx-contract.md 3.6).
 */
export interface SuccessPlans {
  /** Null when nobody has entered a plan for the account. */
  read(tenantId: string, accountId: string): Promise<unknown>;
  write(tenantId: string, accountId: string, plan: object): Promise<void>;
  remove(tenantId: string, accountId: string): Promise<void>;
}

/** Opens the table `success_plan`. */
export function createSuccessPlans(db: Kysely<Tables>, now: () => Date): SuccessPlans {
  return {
    async read(tenantId, accountId) {
      const row = await db
        .selectFrom('success_plan')
        .select('data')
        .where('tenant_id', '=', tenantId)
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return row?.data ?? null;
    },
    async write(tenantId, accountId, plan) {
      const rest = { data: json(plan), updated_at: now().toISOString() };
      await db
        .insertInto('success_plan')
        .values({ tenant_id: tenantId, account_id: accountId, ...rest })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'account_id']).doUpdateSet(rest))
        .execute();
    },
    async remove(tenantId, accountId) {
      await db
        .deleteFrom('success_plan')
        .where('tenant_id', '=', tenantId)
        .where('account_id', '=', accountId)
        .execute();
    },
  };
}
