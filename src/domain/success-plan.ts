/** What a customer wants to reach, as a person entered it. */
import { z } from 'zod';

/** One outcome that a customer wants to reach, in the plan's own words. */
export const Outcome = z.strictObject({
  title: z.string().min(1),
  /** What shows progress, such as "active users". */
  measure: z.string().optional(),
  /** The value to reach, in words. */
  target: z.string().optional(),
  /**
   * Milestone numbers that serve it because a person said so; they replace what words would match.
   */
  servedBy: z.array(z.string()).optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** The success plan of one customer: outcomes in the order of their weight. */
export const SuccessPlan = z.strictObject({ accountId: z.string(), outcomes: z.array(Outcome) });
export type SuccessPlan = z.infer<typeof SuccessPlan>;

/** Where success plans are read. A customer without one is left out of the answer. */
export interface SuccessPlans {
  read(accountIds: readonly string[]): Promise<SuccessPlan[]>;
}

/** For places that keep no plans. */
export const NO_PLANS: SuccessPlans = { read: () => Promise.resolve([]) };

/** A plan that a person entered, and when it was last saved (ISO instant). */
export interface KeptPlan extends SuccessPlan {
  readonly savedAt: string;
}

/** The plans that one person entered. */
export interface PlanBook {
  /** Plans of these customers; one that was never entered is left out. */
  of(accountIds: readonly string[]): Promise<KeptPlan[]>;
  save(plan: SuccessPlan): Promise<void>;
  remove(accountId: string): Promise<void>;
}

/** A person's own plans, and for customers without one what is known from elsewhere. */
export function ownPlansFirst(own: PlanBook, others: SuccessPlans): SuccessPlans {
  return {
    async read(accountIds) {
      const kept = await own.of(accountIds);
      const known = new Set(kept.map(({ accountId }) => accountId));
      const rest = await others.read(accountIds.filter((id) => !known.has(id)));
      return [...kept.map(({ accountId, outcomes }) => ({ accountId, outcomes })), ...rest];
    },
  };
}
