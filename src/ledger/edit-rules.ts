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

/** What a check may look at besides the value: the person's day, and when the task begins. */
interface Days {
  readonly today: string;
  readonly start: string | null;
}

/** What is wrong with a value, in words that say what would be right; null when nothing is. */
type Check = (value: string | number, days: Days) => string | null;

/** One check a field. A field without one may hold anything that the tool's own schema takes. */
const CHECKS: Readonly<Partial<Record<string, Check>>> = {
  subject: longest('The subject', 200),
  description: longest('The description', 2000),
  forecastComments: longest('The comment', 2000),
  dueDate: dateMessage,
  milestoneDate: dateMessage,
  monthlyUse: (value) =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0
      ? null
      : 'Monthly use must be a number that is not below 0.',
  category: (value) =>
    Number(value) in TASK_CATEGORY ? null : `${value} is no category of tasks in MSX.`,
  ownerId: (value) =>
    GUID.test(String(value)) ? null : 'The owner must be somebody whom MSX knows.',
};

/** A systemuser id. Whether it is somebody, MSX decides when it is written. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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

function fieldProblem(field: string, value: string | number, days: Days): Problem | null {
  const check = Object.hasOwn(CHECKS, field) ? CHECKS[field] : undefined;
  const message = check?.(value, days) ?? null;
  return message === null ? null : { field, message };
}

/** MSX refuses a longer text (msx-contract.md 2.6); said here it costs no round trip. */
function longest(name: string, most: number): Check {
  return (value) => {
    const { length } = String(value);
    if (String(value).trim() === '') return `${name} must not be empty.`;
    if (length <= most) return null;
    return `${name} has ${length} characters; MSX takes at most ${most}.`;
  };
}

function dateMessage(value: string | number, { today, start }: Days): string | null {
  const day = String(value);
  if (!isDay(day)) return `${day} is no date; write it as 2026-12-31.`;
  if (day < today) return `${day} is in the past; choose today or a later day.`;
  if (start === null || day >= start) return null;
  return `${day} is before the task begins (${start}); choose that day or a later one.`;
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
/** Status of a task that is done (msx-contract.md 4.8). */
const COMPLETED = 5;

/**
 * A risk is closed only with a recovery owner and a recovery date: a recovery task that is made, or
 * that is completed, must have both.
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

/** The problem of a recovery without one of its two parts. */
function need(field: string, what: string): Problem {
  return { field, message: `Name a recovery ${what}: a risk can't be closed without one.` };
}
