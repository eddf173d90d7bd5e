import { z } from 'zod';
import { Evidence } from '../../domain/evidence.ts';
import { MilestoneRef } from '../../domain/milestone.ts';
import { Named, Person } from '../../domain/person.ts';

/** A word of a customer, from Microsoft 365. */
export const M365Signal = z.strictObject({
  source: z.enum(['teams', 'meeting', 'mail', 'file']),
  /** Day of the item. */
  at: z.string(),
  by: Person,
  /** Made here of source, day and person: nothing of the text. */
  summary: z.string(),
  /** Verbatim part of WorkIQ's answer, which is itself a summary (WQ-5.1). */
  quote: z.string(),
  link: z.string().optional(),
  /** Numbers; empty when it speaks of none. */
  milestones: z.array(z.string()),
  /** By our own rules on the words (WQ-5.7). */
  stance: z.enum(['positive', 'negative', 'neutral']),
});
export type M365Signal = z.infer<typeof M365Signal>;

/** How a milestone stands, by MSX alone. */
export const ExecutionState = z.strictObject({
  milestone: MilestoneRef,
  health: z.enum(['on_track', 'at_risk', 'blocked']),
  /** Newest comment or change of a task; null when there is neither. */
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
  /** Day of the customer's last word; null when none was found. */
  last_evidence_at: z.string().nullable(),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
export type CommunicationGap = z.infer<typeof CommunicationGap>;
