import { dayOf, isDay } from '../domain/dates.ts';
import type { DryRunOperation } from '../domain/operation.ts';
import { TASK_CATEGORY, TASK_STATUS } from '../domain/option-sets.ts';
import type { LedgerEntry } from './entry.ts';
import type { Problem } from './outcome.ts';

/** Fields of a form, by the name of the tool's argument; empty text takes an optional one away. */
export type Edits = Readonly<Record<string, string | number>>;

/** The day of the person who edits. */
export interface Calendar {
  readonly today: string;
  readonly timeZone: string;
}

/** Which arguments a person may change, by tool: never which record is meant. */
export const EDITABLE: Readonly<Record<DryRunOperation['tool'], readonly string[]>> = {
  create_task: ['subject', 'dueDate', 'ownerId', 'description', 'category'],
  update_task: ['subject', 'dueDate', 'description', 'statusCode'],
  close_task: ['statusCode'],
  update_milestone: ['milestoneDate', 'monthlyUse', 'forecastComments'],
};

const LONGEST: Readonly<Record<string, readonly [string, number]>> = {
  subject: ['The subject', 200],
  description: ['The description', 2000],
  forecastComments: ['The comment', 2000],
};

/** Everything that is wrong with the edited arguments of an operation, field by field. */
export function editProblems(
  entry: LedgerEntry,
  operation: DryRunOperation,
  { today, timeZone }: Calendar,
): Problem[] {
  const start = dayOf(String(entry.seen?.values['scheduledstart'] ?? ''), timeZone);
  const before = entry.operation.arguments;
  return [
    // What nobody touched is not questioned: a skill may have its reason for it.
    ...Object.entries(operation.arguments)
      .filter(([field, value]) => before[field] !== value)
      .flatMap(([field, value]) => fieldProblem(field, value, { today, start }) ?? []),
    ...statusProblems(operation),
    ...recoveryProblems(operation),
  ];
}

function fieldProblem(
  field: string,
  value: string | number,
  days: { today: string; start: string | null },
): Problem | null {
  const message = messageFor(field, value, days);
  return message === null ? null : { field, message };
}

function messageFor(
  field: string,
  value: string | number,
  days: { today: string; start: string | null },
): string | null {
  const [name, most] = LONGEST[field] ?? [];
  if (name !== undefined && most !== undefined) return textMessage(name, String(value), most);
  if (field === 'dueDate' || field === 'milestoneDate') return dateMessage(String(value), days);
  if (field === 'monthlyUse') {
    const isUse = typeof value === 'number' && Number.isFinite(value) && value >= 0;
    return isUse ? null : 'Monthly use must be a number that is not below 0.';
  }
  if (field === 'category' && !(Number(value) in TASK_CATEGORY)) {
    return `${value} is no category of tasks in MSX.`;
  }
  const isGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(value));
  return field === 'ownerId' && !isGuid ? 'The owner must be somebody whom MSX knows.' : null;
}

function textMessage(name: string, value: string, most: number): string | null {
  if (value.trim() === '') return `${name} must not be empty.`;
  if (value.length <= most) return null;
  return `${name} has ${value.length} characters; MSX takes at most ${most}.`;
}

function dateMessage(
  value: string,
  { today, start }: { today: string; start: string | null },
): string | null {
  if (!isDay(value)) return `${value} is no date; write it as 2026-12-31.`;
  if (value < today) return `${value} is in the past; choose today or a later day.`;
  if (start !== null && value < start) {
    return `${value} is before the task begins (${start}); choose that day or a later one.`;
  }
  return null;
}

function statusProblems({ tool, arguments: values }: DryRunOperation): Problem[] {
  const { statusCode } = values;
  if (statusCode === undefined) return [];
  const allowed = TASK_STATUS.filter(({ stateCode }) => tool !== 'close_task' || stateCode !== 0);
  if (allowed.some(({ value }) => value === statusCode)) return [];
  const known = allowed.map(({ value, label }) => `${value} ${label}`).join(', ');
  return [
    { field: 'statusCode', message: `${statusCode} is not allowed here. Allowed: ${known}.` },
  ];
}

/** Tasks that bring a risk back on plan carry this in their subject (msx-contract.md 11). */
const RECOVERY = /^\[Readiness\] Recovery\b/i;
const COMPLETED = 5;

/**
 * A risk is closed only with a recovery owner and a recovery date: a recovery task that is made, or
 * that
 * is completed, must have both.
 */
export function recoveryProblems({ tool, arguments: values, target }: DryRunOperation): Problem[] {
  const task = 'milestone' in target ? target : null;
  const subject = String(values['subject'] ?? task?.subject ?? '');
  const closesRisk = tool === 'create_task' || values['statusCode'] === COMPLETED;
  if (!RECOVERY.test(subject) || !closesRisk) return [];
  const owner = values['ownerId'] ?? task?.owner?.id;
  const due = values['dueDate'] ?? task?.due;
  return [...(owner ? [] : [need('ownerId', 'owner')]), ...(due ? [] : [need('dueDate', 'date')])];
}

function need(field: string, what: string): Problem {
  return { field, message: `Name a recovery ${what}: a risk can't be closed without one.` };
}
