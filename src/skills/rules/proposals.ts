import { addDays, readableDay } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { MilestoneRef } from '../../domain/milestone.ts';
import type { DryRunOperation, PreviewRow, TaskRef } from '../../domain/operation.ts';
import type { Person, Role } from '../../domain/person.ts';
import type { JudgedTask } from './case-file.ts';

/** Who will accept, and on which day: the first and the last words of every text for MSX. */
export interface Acceptance {
  readonly me: Person;
  readonly today: string;
}

/** What every proposal states about itself. `intent` makes its key stable between runs. */
export interface Grounds {
  readonly intent: string;
  readonly reason: string;
  readonly rule: string;
  readonly evidence: Evidence[];
  readonly for_role: Role;
}

/** `Internal`: coordination; other categories credit technical roles (msx-contract.md 4.8). */
const INTERNAL = 861980012;
/** Only for a real escalation (msx-contract.md 4.8). */
const BLOCKER_ESCALATION = 861980006;

/** Days that somebody who is asked has, where the due date leaves so many. */
const DAYS_TO_ACT = 7;
/** Characters that the columns of MSX hold (msx-contract.md 2.6). */
const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 2000;

/** A dated comment line on a milestone; MSX appends it to the history by itself. */
export function commentLine(
  milestone: MilestoneRef,
  line: Grounds & { topic: string; statement: string },
  { me, today }: Acceptance,
): DryRunOperation {
  const text = `${today} ${line.topic}: ${line.statement} - ${me.name}`;
  return {
    ...grounds(line),
    key: `update_milestone:${milestone.id}:${line.intent}`,
    tool: 'update_milestone',
    arguments: { milestoneId: milestone.id, forecastComments: text },
    target: milestone,
    preview: [row('forecastComments', 'New comment line', text)],
  };
}

/** A new task on a milestone; without an owner it goes to the person who accepts it. */
export function newTask(
  milestone: MilestoneRef,
  task: Grounds & {
    subject: string;
    ask: string;
    owner: Person | null;
    due: string;
    escalates?: boolean;
  },
  { me, today }: Acceptance,
): DryRunOperation {
  const owner = task.owner ?? me;
  const subject = task.subject.slice(0, LONGEST_SUBJECT);
  const description = `${today} ${task.ask} - ${me.name}`;
  return {
    ...grounds(task),
    key: `create_task:${milestone.id}:${task.intent}`,
    tool: 'create_task',
    arguments: {
      milestoneId: milestone.id,
      subject,
      category: task.escalates ? BLOCKER_ESCALATION : INTERNAL,
      dueDate: task.due,
      ...(owner.id ? { ownerId: owner.id } : {}),
      description,
    },
    target: milestone,
    preview: [
      row('subject', 'New task', subject),
      row('dueDate', 'Due', readableDay(task.due)),
      row('ownerId', 'Owner', owner.name),
      row('description', 'Text', description),
    ],
  };
}

/** Another due date for a milestone. */
export function milestoneDate(
  milestone: MilestoneRef,
  change: Grounds & { due: string },
): DryRunOperation {
  const before = milestone.due === null ? null : readableDay(milestone.due);
  return {
    ...grounds(change),
    key: `update_milestone:${milestone.id}:${change.intent}`,
    tool: 'update_milestone',
    arguments: { milestoneId: milestone.id, milestoneDate: change.due },
    target: milestone,
    preview: [
      { field: 'milestoneDate', label: 'Due date', before, after: readableDay(change.due) },
    ],
  };
}

/** A new due date for an open task that is past its own. */
export function taskDue(
  milestone: MilestoneRef,
  { task, due, owner }: JudgedTask,
  change: Grounds & { due: string },
): DryRunOperation {
  const { id, subject, status, url } = task;
  const before = due === null ? null : readableDay(due);
  return {
    ...grounds(change),
    key: `update_task:${id}:${change.intent}`,
    tool: 'update_task',
    arguments: { taskId: id, dueDate: change.due },
    target: { id, subject, milestone, owner, due, status, url },
    preview: [{ field: 'dueDate', label: 'Due', before, after: readableDay(change.due) }],
  };
}

/** New words for an open task, in place of its description. */
export function taskText(
  target: TaskRef,
  change: Grounds & { ask: string; before: string | null },
  { me, today }: Acceptance,
): DryRunOperation {
  const text = `${today} ${change.ask} - ${me.name}`;
  const after = change.before ? `${text}\n${change.before}`.slice(0, LONGEST_TEXT) : text;
  return {
    ...grounds(change),
    key: `update_task:${target.id}:${change.intent}`,
    tool: 'update_task',
    arguments: { taskId: target.id, description: after },
    target,
    preview: [{ field: 'description', label: 'Text', before: change.before, after }],
  };
}

/** Closing a task with one of the statuses that MSX offers. */
export function taskClosing(
  target: TaskRef,
  change: Grounds & { status: { value: number; label: string } },
): DryRunOperation {
  const { value, label } = change.status;
  return {
    ...grounds(change),
    key: `close_task:${target.id}:${change.intent}`,
    tool: 'close_task',
    arguments: { taskId: target.id, statusCode: value },
    target,
    preview: [{ field: 'statusCode', label: 'Status', before: target.status, after: label }],
  };
}

function grounds({ reason, rule, evidence, for_role }: Grounds): Omit<Grounds, 'intent'> {
  return { reason, rule, evidence, for_role };
}

/** A row of a new record: nothing stood there before. */
function row(field: string, label: string, after: string): PreviewRow {
  return { field, label, before: null, after };
}

/** A week from today, before the milestone itself while there is still a day between. */
export function actBy({ due }: MilestoneRef, today: string): string {
  const week = addDays(today, DAYS_TO_ACT);
  if (due === null || due <= today || due > week) return week;
  const eve = addDays(due, -1);
  return eve > today ? eve : due;
}
