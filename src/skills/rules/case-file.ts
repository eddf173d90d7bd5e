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
  /** Day of its state: of its end, else of its creation. */
  readonly stateOn: string | null;
}

/**
 * Where in MSX a text stands; a `line` is a dated comment line by the convention (msx-contract.md
 * 11).
 */
export type Place = 'name' | 'risk' | 'line' | 'comment' | 'task';

/** A signal with the place where it stands and its day in the asker's zone; null when undated. */
export interface PlacedSignal extends Signal {
  readonly place: Place;
  readonly day: string | null;
  readonly task: Task | null;
}

/** Everything that was read about one milestone, ready to be judged. */
export interface CaseFile {
  readonly milestone: MilestoneSummary;
  /** The owner, when that person can act; null for a team, SYSTEM or a disabled user. */
  readonly actingOwner: Person | null;
  readonly ref: MilestoneRef;
  readonly deliveredBy: string | null;
  readonly category: string | null;
  readonly helpNeeded: string | null;
  readonly statusReason: string | null;
  /** Day of the commitment in the asker's zone; null when none is noted. */
  readonly committedOn: string | null;
  readonly comments: readonly CommentEntry[];
  /** Of all texts but readiness tasks, which speak by their state. */
  readonly signals: readonly PlacedSignal[];
  readonly tasks: readonly JudgedTask[];
  /** False when the tasks were not asked for: nothing may be concluded from their absence. */
  readonly tasksRead: boolean;
  /** False when comments and columns could not be read: then nothing is missing from them. */
  readonly columnsRead: boolean;
  /** People named in comments, with their roles on this account. */
  readonly personOf: (author: string | null) => Person | null;
  readonly named: (name: string) => Person;
  readonly peopleNames: readonly string[];
  /** True when MSX lists the person on the account's team. */
  readonly onTeam: (personId: string) => boolean;
}
