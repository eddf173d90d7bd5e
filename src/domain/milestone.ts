/** A milestone as skills see it, and as results name it. */
import { z } from 'zod';
import { Named, Owner, Person } from './person.ts';

/**
 * A milestone in the few columns that a list needs. Dates are `YYYY-MM-DD`; `status` is the MSX
 * label.
 */
export const MilestoneSummary = z.strictObject({
  id: z.string(),
  /** `7-` and nine digits: what people say and search for; '' where MSX gave none. */
  number: z.string(),
  name: z.string(),
  /**
   * Label from MSX; of an unknown code the code itself as text. Never compared with a code: three
   * of them are disputed.
   */
  status: z.string(),
  statusCode: z.number().nullable(),
  /** False when MSX gave no label that this product knows: the status then decides nothing. */
  statusKnown: z.boolean(),
  /** Label of `msp_commitmentrecommendation`; `Uncommitted` when MSX gave none (4.2). */
  commitment: z.string(),
  committed: z.boolean(),
  /** `msp_milestonedate`; null when no date is set. */
  dueOn: z.string().nullable(),
  /** Estimated change of the monthly use, not a total (msx-contract.md 3.3). */
  monthlyUse: z.number().nullable(),
  opportunity: Named,
  /** From the milestone itself, so that no opportunity has to be read for it. */
  customer: Named.nullable(),
  owner: Owner.nullable(),
  /** Name of the workload; null when none is set. */
  workload: z.string().nullable(),
  url: z.string(),
});
export type MilestoneSummary = z.infer<typeof MilestoneSummary>;

/** A milestone with all columns that any skill reads. Instants are ISO in UTC. */
export const Milestone = MilestoneSummary.extend({
  category: z.string().nullable(),
  /** Label of "Delivered by" (4.4); null is missing evidence, never `Customer`. */
  deliveredBy: z.string().nullable(),
  /** Labels that MSX asks for when the status is Blocked (4.7). */
  helpNeeded: z.string().nullable(),
  statusReason: z.string().nullable(),
  /** `msp_milestonecomments`: what the form calls risk or blocker details. */
  riskDetails: z.string().nullable(),
  /** Day since when it is at risk or blocked. */
  riskSince: z.string().nullable(),
  committedAt: z.string().nullable(),
  completedAt: z.string().nullable(),
  /** Plain text of the form. */
  forecastComments: z.string().nullable(),
  /** JSON history as MSX stores it, unread. */
  forecastCommentsJson: z.string().nullable(),
  createdAt: z.string().nullable(),
  /** Also moved by jobs of MSX, hence the weakest sign that somebody touched it (section 10). */
  modifiedAt: z.string().nullable(),
  /** Version for `If-Match`; null when MSX gave none, and then nothing is written. */
  etag: z.string().nullable(),
});
export type Milestone = z.infer<typeof Milestone>;

/** How findings, operations and cards name a milestone (skills.md 2). */
export const MilestoneRef = z.strictObject({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  customer: Named.nullable(),
  opportunity: Named,
  owner: Person.nullable(),
  due: z.string().nullable(),
  /** Whole days from today in the asker's zone, negative when overdue; null without a date. */
  days_to_due: z.number().nullable(),
  status: z.string(),
  commitment: z.string(),
  url: z.string(),
});
export type MilestoneRef = z.infer<typeof MilestoneRef>;

/** Labels in lower case, both spellings of cancelled. Codes would not do: 861980005 is disputed. */
const CLOSED = new Set([
  'completed',
  'cancelled',
  'canceled',
  'closed as incomplete',
  'lost to competitor',
  'hygiene/duplicate',
]);

/**
 * Active: the label is none of the closed ones. An unknown label is active (msx-contract.md 4.1).
 */
export function isActiveStatus(label: string): boolean {
  return !CLOSED.has(label.trim().toLowerCase());
}
