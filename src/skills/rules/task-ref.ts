import type { MilestoneRef } from '../../domain/milestone.ts';
import type { TaskRef } from '../../domain/operation.ts';
import type { JudgedTask } from './case-file.ts';

/** How findings and operations name a task of a milestone. */
export function taskRef({ task, due, owner }: JudgedTask, milestone: MilestoneRef): TaskRef {
  const { id, subject, status, url } = task;
  return { id, subject, milestone, owner, due, status, url };
}
