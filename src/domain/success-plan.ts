/** What a customer wants to reach, as a person entered it. */
import { z } from 'zod';

/** One outcome that a customer wants to reach, in the plan's own words. */
export const Outcome = z.strictObject({
  title: z.string().min(1),
  measure: z.string().optional(),
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

/** Where success plans are kept. A customer without one is left out of the answer. */
export interface SuccessPlans {
  read(accountIds: readonly string[]): Promise<SuccessPlan[]>;
}

/** For places that keep no plans. */
export const NO_PLANS: SuccessPlans = { read: () => Promise.resolve([]) };
