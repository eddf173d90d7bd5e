import { z } from 'zod';
import { Evidence } from '../domain/evidence.ts';
import { MilestoneRef } from '../domain/milestone.ts';
import { DryRunOperation } from '../domain/operation.ts';
import { Named, Person } from '../domain/person.ts';

/** Health of one milestone (skills.md 4.7). */
export const Health = z.enum(['on_track', 'at_risk', 'blocked']);
export type Health = z.infer<typeof Health>;

const HealthItem = z.strictObject({
  milestone: MilestoneRef,
  health: Health,
  msx_status: z.string(),
  drift: z.boolean(),
  recovery: z.union([
    z.strictObject({ owner: Person, date: z.string() }),
    z.literal('missing'),
    z.literal('not_needed'),
  ]),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
export type HealthItem = z.infer<typeof HealthItem>;

export const MilestoneHealthOutput = z.strictObject({
  health_report: z.array(HealthItem),
  customer_summary: z.array(z.strictObject({ customer: Named, bullets: z.array(z.string()) })),
  internal_summary: z.array(
    z.strictObject({
      milestone: MilestoneRef,
      owner: Person.nullable(),
      due: z.string().nullable(),
      next_step: z.string(),
      rule: z.string(),
    }),
  ),
  dry_run_updates: z.array(DryRunOperation),
});
export type MilestoneHealthOutput = z.infer<typeof MilestoneHealthOutput>;
