/** A task of a milestone. */
import { z } from 'zod';
import { Owner } from './person.ts';

/**
 * A task regarding a milestone. `dueAt` is the raw `scheduledend`; the asker's zone decides its
 * day.
 */
export const Task = z.strictObject({
  id: z.string(),
  milestoneId: z.string(),
  subject: z.string(),
  /** Null where nobody wrote one. */
  description: z.string().nullable(),
  /** 0 open, 1 completed, 2 canceled (msx-contract.md 4.8). */
  stateCode: z.number(),
  statusCode: z.number(),
  status: z.string(),
  /** Code of `TASK_CATEGORY`; null when none is set. */
  category: z.number().nullable(),
  dueAt: z.string().nullable(),
  /** Set by MSX when the task is closed: the date of a confirmation (skills.md 6). */
  endedAt: z.string().nullable(),
  owner: Owner.nullable(),
  /** Systemuser id. */
  createdBy: z.string().nullable(),
  createdAt: z.string().nullable(),
  modifiedAt: z.string().nullable(),
  url: z.string(),
  etag: z.string().nullable(),
});
export type Task = z.infer<typeof Task>;

/** Open: MSX state 0, whatever the status says. */
export function isOpen(task: Task): boolean {
  return task.stateCode === 0;
}
