/**
 * A proposed change. It is complete on its own: who, what, why, and how it reads before and after;
 * so it can wait in a database until a person decides.
 */
import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { MilestoneRef } from './milestone.ts';
import { Person, Role } from './person.ts';

/** How operations name a task (skills.md 6). */
export const TaskRef = z.strictObject({
  id: z.string(),
  subject: z.string(),
  milestone: MilestoneRef,
  owner: Person.nullable(),
  due: z.string().nullable(),
  status: z.string(),
  url: z.string(),
});
export type TaskRef = z.infer<typeof TaskRef>;

/** One field of a preview, values as a person reads them. */
export const PreviewRow = z.strictObject({
  field: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** A change that a person may accept. It is data: nothing here writes to MSX. */
export const DryRunOperation = z.strictObject({
  key: z.string(),
  tool: z.enum(['create_task', 'update_task', 'close_task', 'update_milestone']),
  arguments: z.record(z.string(), z.union([z.string(), z.number()])),
  target: z.union([MilestoneRef, TaskRef]),
  preview: z.array(PreviewRow),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  for_role: Role,
});
export type DryRunOperation = z.infer<typeof DryRunOperation>;
