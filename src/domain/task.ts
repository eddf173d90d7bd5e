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
  description: z.string().nullable(),
  stateCode: z.number(),
  statusCode: z.number(),
  status: z.string(),
  category: z.number().nullable(),
  dueAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  owner: Owner.nullable(),
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
