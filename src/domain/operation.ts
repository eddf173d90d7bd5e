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
  /** Day in the asker's zone; null when no date is set. */
  due: z.string().nullable(),
  status: z.string(),
  url: z.string(),
});
export type TaskRef = z.infer<typeof TaskRef>;

/** One field of a preview, values as a person reads them. */
export const PreviewRow = z.strictObject({
  /** Column of MSX, or the argument of the tool that sets it. */
  field: z.string(),
  label: z.string(),
  /** Null: empty so far; for a new record there is nothing before. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** A change that a person may accept. It is data: nothing here writes to MSX. */
export const DryRunOperation = z.strictObject({
  /**
   * Same target, tool and intent give the same key, so that a second run proposes nothing twice.
   */
  key: z.string(),
  tool: z.enum(['create_task', 'update_task', 'close_task', 'update_milestone']),
  /** Exactly the input of the tool in `tools/msx-tools.ts`. */
  arguments: z.record(z.string(), z.union([z.string(), z.number()])),
  target: z.union([MilestoneRef, TaskRef]),
  preview: z.array(PreviewRow),
  /** One sentence for the person who decides. */
  reason: z.string(),
  /** Id of the rule that asked for it, such as `commit-gate/capacity-missing`. */
  rule: z.string(),
  evidence: z.array(Evidence),
  /** Whose decision it is (boundaries in skills.md 1). */
  for_role: Role,
});
export type DryRunOperation = z.infer<typeof DryRunOperation>;
