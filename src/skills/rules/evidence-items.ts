import { z } from 'zod';
import { Evidence } from '../../domain/evidence.ts';
import { MilestoneRef } from '../../domain/milestone.ts';
import { Named, Person } from '../../domain/person.ts';

/** A word of a customer, from Microsoft 365. */
export const M365Signal = z.strictObject({
  source: z.enum(['teams', 'meeting', 'mail', 'file']),
  at: z.string(),
  by: Person,
  summary: z.string(),
  quote: z.string(),
  link: z.string().optional(),
  milestones: z.array(z.string()),
  stance: z.enum(['positive', 'negative', 'neutral']),
});
export type M365Signal = z.infer<typeof M365Signal>;

/** How a milestone stands, by MSX alone. */
export const ExecutionState = z.strictObject({
  milestone: MilestoneRef,
  health: z.enum(['on_track', 'at_risk', 'blocked']),
  last_update: z.string().nullable(),
  open_tasks: z.number(),
  overdue_tasks: z.number(),
});
export type ExecutionState = z.infer<typeof ExecutionState>;

/** What may go out to one customer. */
export const MessageBullets = z.strictObject({
  customer: Named,
  bullets: z.array(z.string()),
  /** One for each bullet, in the same order. */
  evidence: z.array(Evidence),
});
export type MessageBullets = z.infer<typeof MessageBullets>;

/** A milestone that needs a word of the customer and has none of late. */
export const CommunicationGap = z.strictObject({
  milestone: MilestoneRef,
  gap: z.literal('communication_gap'),
  last_evidence_at: z.string().nullable(),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
export type CommunicationGap = z.infer<typeof CommunicationGap>;
