import type { CommentEntry } from '../../domain/comment-history.ts';
import type { MilestoneRef, MilestoneSummary } from '../../domain/milestone.ts';
import type { Person } from '../../domain/person.ts';
import type { Task } from '../../domain/task.ts';
import type { Signal } from '../../signals/signal.ts';

/** A task as the skills judge it: its day in the asker's zone, and an owner who can act. */
export interface JudgedTask {
  readonly task: Task;
  /** Due day; null when none is set. */
  readonly due: string | null;
  /** Null when the owner is a team, SYSTEM or a disabled user: such a task is not owned. */
  readonly owner: Person | null;
}

/** Everything that was read about one milestone, ready to be judged. */
export interface CaseFile {
  readonly milestone: MilestoneSummary;
  /** The owner, when that person can act; null for a team, SYSTEM or a disabled user. */
  readonly actingOwner: Person | null;
  readonly ref: MilestoneRef;
  readonly deliveredBy: string | null;
  readonly comments: readonly CommentEntry[];
  readonly signals: readonly Signal[];
  readonly tasks: readonly JudgedTask[];
  /** False when the tasks were not asked for: nothing may be concluded from their absence. */
  readonly tasksRead: boolean;
  /** People named in comments, with their roles on this account. */
  readonly personOf: (author: string | null) => Person | null;
  readonly named: (name: string) => Person;
  readonly peopleNames: readonly string[];
}
