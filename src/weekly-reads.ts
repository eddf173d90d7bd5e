import { z } from 'zod';
import type { Asker } from './bot/asker.ts';
import type { SkillResult } from './domain/skill-result.ts';
import type { SuccessPlans } from './domain/success-plan.ts';
import type { Thresholds } from './domain/thresholds.ts';
import { ToolError } from './errors.ts';
import type { Msx } from './msx.ts';
import type { MsxReads } from './tools/msx-tools.ts';
import { runSkill } from './skills/run-skill.ts';
import { successPlanAlignment } from './skills/success-plan-alignment.ts';
import type { Subscription } from './weekly/book.ts';
import type { Gone } from './weekly/gone.ts';
import { DEED_COLUMNS, deedKey, type Deeds } from './weekly/own-deeds.ts';
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

/**
 * What MSX says of milestones that a review has not, and whether the review saw everything: its own
 * questions are asked once more, and cost nothing when they were answered in full.
 */
export async function goneFrom(
  tools: MsxReads,
  scope: SkillResult['scope'],
  milestones: Snapshot['items'],
): Promise<Gone> {
  const of = [...new Set(milestones.map(({ opportunityId }) => opportunityId))];
  const summary = (opportunityIds: string[]) =>
    tools.get_milestones({ opportunityIds, format: 'summary' });
  const [found, reviewed, portfolio] = await Promise.all([
    summary(of),
    summary(scope.opportunityIds),
    scope.kind === 'portfolio' ? tools.get_my_active_opportunities({}) : null,
  ]);
  const unread = [...found.unread, ...reviewed.unread, ...(portfolio?.unread ?? [])];
  return {
    statusOf: new Map(found.milestones.map(({ id, status }) => [id, status])),
    isWhole: unread.length === 0,
  };
}

const AuditRow = z.looseObject({
  _objectid_value: z.string(),
  _userid_value: z.string().nullish(),
  changedata: z.string().nullish(),
});

/**
 * Columns that the reader was the last to change, from the audit of MSX. Not everybody may read it;
 * then nothing is known, and the change is told.
 */
export async function deedsSince(
  tools: MsxReads,
  since: string,
  milestoneIds: readonly string[],
): Promise<Deeds> {
  try {
    const { UserId: me } = await tools.crm_whoami({});
    const { value } = await tools.crm_query({
      entitySet: 'audits',
      select: 'createdon,_objectid_value,_userid_value,changedata',
      filter: `(${milestoneIds.map((id) => `_objectid_value eq ${id}`).join(' or ')}) and createdon ge ${since}`,
      orderby: 'createdon desc',
    });
    const rows = value.flatMap((row) => AuditRow.safeParse(row).data ?? []);
    return new Set(milestoneIds.flatMap((id) => deedsOn(id, rows, me)));
  } catch (error) {
    if (error instanceof ToolError) return new Set();
    throw error;
  }
}

function deedsOn(
  milestoneId: string,
  newestFirst: readonly z.infer<typeof AuditRow>[],
  me: string,
): string[] {
  const own = newestFirst.filter(({ _objectid_value: id }) => isSameId(id, milestoneId));
  return DEED_COLUMNS.filter((column) => {
    const last = own.find(({ changedata }) => changedata?.includes(`"${column}"`));
    return last !== undefined && isSameId(last._userid_value ?? '', me);
  }).map((column) => deedKey(milestoneId, column));
}

function isSameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
