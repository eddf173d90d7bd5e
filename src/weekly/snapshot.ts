/**
 * What last week's message knew, so that this week's can say what changed. Only what a comparison
 * needs is kept: no names of people, no comments.
 */
import { z } from 'zod';
import { Named } from '../domain/person.ts';
import type { SkillResult } from '../domain/skill-result.ts';
import { Health, MilestoneHealthOutput } from '../skills/milestone-health.ts';

/** A committed milestone as it stood. */
const Remembered = z.strictObject({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  customer: Named.nullable(),
  opportunityId: z.string(),
  health: Health,
  due: z.string().nullable(),
});
export type Remembered = z.infer<typeof Remembered>;

/** The committed milestones of a review, and the ids of all active ones that it read. */
export const Snapshot = z.strictObject({
  /** Instant of the review. */
  at: z.string(),
  /** Of all active milestones in scope: tells a new commitment from a new milestone. */
  activeIds: z.array(z.string()),
  items: z.array(Remembered),
  /** Ledger entries that the message said are in MSX: said once, not every week. */
  told: z.array(z.string()).optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** What a health review is remembered by. Throws on the result of another skill. */
export function snapshotOf(result: SkillResult): Snapshot {
  const { health_report } = MilestoneHealthOutput.parse(result.output);
  return {
    at: result.generated_at,
    activeIds: [...result.scope.milestoneIds],
    items: health_report.map(({ milestone, health }) => ({
      id: milestone.id,
      number: milestone.number,
      name: milestone.name,
      customer: milestone.customer,
      opportunityId: milestone.opportunity.id,
      health,
      due: milestone.due,
    })),
  };
}
