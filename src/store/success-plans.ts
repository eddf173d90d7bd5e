/** Success plans that people entered in the chat. */
import type { Kysely } from 'kysely';
import { SuccessPlan, type PlanBook } from '../domain/success-plan.ts';
import { json, type Tables } from './tables.ts';

/**
 * Success plans as people entered them: MSX does not give them (msx-contract.md 3.6). Each person has
 * their own, because not everybody who uses the bot may read every customer.
 */
export interface SuccessPlans {
  /** The plans of one person. */
  for(person: { readonly tenantId: string; readonly id: string }): PlanBook;
}

/** Opens the table `success_plan`. */
export function createSuccessPlans(db: Kysely<Tables>, now: () => Date): SuccessPlans {
  return {
    for: ({ tenantId, id }) => ({
      async of(accountIds) {
        if (accountIds.length === 0) return [];
        const rows = await db
          .selectFrom('success_plan')
          .select(['data', 'updated_at'])
          .where('tenant_id', '=', tenantId)
          .where('person_id', '=', id)
          .where('account_id', 'in', [...accountIds])
          .execute();
        return rows.map(({ data, updated_at }) => {
          return { ...SuccessPlan.parse(data), savedAt: updated_at.toISOString() };
        });
      },
      async save(plan) {
        const rest = { data: json(plan), updated_at: now().toISOString() };
        await db
          .insertInto('success_plan')
          .values({ tenant_id: tenantId, person_id: id, account_id: plan.accountId, ...rest })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'person_id', 'account_id']).doUpdateSet(rest),
          )
          .execute();
      },
      async remove(accountId) {
        await db
          .deleteFrom('success_plan')
          .where('tenant_id', '=', tenantId)
          .where('person_id', '=', id)
          .where('account_id', '=', accountId)
          .execute();
      },
    }),
  };
}
