import type { Asker } from './bot/asker.ts';
import type { SkillResult } from './domain/skill-result.ts';
import type { SuccessPlans } from './domain/success-plan.ts';
import type { Thresholds } from './domain/thresholds.ts';
import type { Msx } from './msx.ts';
import type { MsxReads } from './tools/msx-tools.ts';
import { runSkill } from './skills/run-skill.ts';
import { successPlanAlignment } from './skills/success-plan-alignment.ts';
import type { Subscription } from './weekly/book.ts';
import type { Snapshot } from './weekly/snapshot.ts';
import { readerOf } from './weekly-reader.ts';

/** What is read beside the review. */
export interface ReadParts {
  readonly msx: Pick<Msx, 'now'>;
  /** The reader's, shared by all reads of a message. */
  readonly tools: MsxReads;
  /** Success plans as the person knows them. */
  readonly plansFor: (asker: Asker) => SuccessPlans;
  readonly thresholds: Thresholds;
}

/** Compares the reader's success plans with MSX. */
export async function align(
  { msx: { now }, tools, plansFor, thresholds }: ReadParts,
  subscription: Subscription,
): Promise<SkillResult> {
  const { timeZone } = subscription.settings;
  const plans = plansFor(readerOf(subscription));
  return runSkill(successPlanAlignment, { scope: {}, tools, plans, now, timeZone, thresholds });
}

/** Status labels of milestones that a review no longer shows. */
export async function statusOf(
  tools: MsxReads,
  gone: Snapshot['items'],
): Promise<ReadonlyMap<string, string>> {
  const opportunityIds = [...new Set(gone.map(({ opportunityId }) => opportunityId))];
  const { milestones } = await tools.get_milestones({ opportunityIds, format: 'summary' });
  return new Map(milestones.map(({ id, status }) => [id, status]));
}
