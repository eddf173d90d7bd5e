/** A milestone as skills see it, and as results name it. */
import { z } from 'zod';
import { Named, Owner, Person } from './person.ts';

/**
 * A milestone in the few columns that a list needs. Dates are `YYYY-MM-DD`; `status` is the MSX
 * label.
 */
export const MilestoneSummary = z.strictObject({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  /** Label from MSX; of an unknown code the code itself as text. */
  status: z.string(),
  statusCode: z.number().nullable(),
  /** False when MSX gave no label that this product knows: the status then decides nothing. */
  statusKnown: z.boolean(),
  commitment: z.string(),
  committed: z.boolean(),
  dueOn: z.string().nullable(),
  monthlyUse: z.number().nullable(),
  opportunity: Named,
  customer: Named.nullable(),
  owner: Owner.nullable(),
  workload: z.string().nullable(),
  url: z.string(),
});
export type MilestoneSummary = z.infer<typeof MilestoneSummary>;

/** A milestone with all columns that any skill reads. Instants are ISO in UTC. */
export const Milestone = MilestoneSummary.extend({
  category: z.string().nullable(),
  deliveredBy: z.string().nullable(),
  helpNeeded: z.string().nullable(),
  statusReason: z.string().nullable(),
  riskDetails: z.string().nullable(),
  riskSince: z.string().nullable(),
  committedAt: z.string().nullable(),
  completedAt: z.string().nullable(),
  /** Plain text of the form. */
  forecastComments: z.string().nullable(),
  /** JSON history as MSX stores it, unread. */
  forecastCommentsJson: z.string().nullable(),
  createdAt: z.string().nullable(),
  modifiedAt: z.string().nullable(),
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
  days_to_due: z.number().nullable(),
  status: z.string(),
  commitment: z.string(),
  url: z.string(),
});
export type MilestoneRef = z.infer<typeof MilestoneRef>;

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
