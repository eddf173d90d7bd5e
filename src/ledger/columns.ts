import { isDay, readableDay } from '../domain/dates.ts';
import { TASK_CATEGORY, TASK_STATUS } from '../domain/option-sets.ts';
import type { ColumnValue } from './entry.ts';

/** Stands among the columns of a new task: the id of an open task with the same subject, if any. */
export const SAME_SUBJECT = 'open_task_of_this_subject';

/** Columns of MSX as a person names them. */
const LABELS: Readonly<Record<string, string>> = {
  msp_milestonedate: 'Due date',
  msp_monthlyuse: 'Monthly use',
  msp_forecastcomments: 'Comment',
  msp_milestonestatus: 'Milestone status',
  subject: 'Subject',
  scheduledend: 'Due',
  description: 'Description',
  statuscode: 'Task status',
  msp_taskcategory: 'Category',
  [SAME_SUBJECT]: 'Open task with this subject',
};

/** Which column an argument of a write tool ends in. */
export const COLUMN_OF: Readonly<Record<string, string>> = {
  milestoneDate: 'msp_milestonedate',
  monthlyUse: 'msp_monthlyuse',
  forecastComments: 'msp_forecastcomments',
  subject: 'subject',
  dueDate: 'scheduledend',
  description: 'description',
  statusCode: 'statuscode',
  category: 'msp_taskcategory',
};

/** Columns in which only the day counts (msx-contract.md 2.3). */
const DAYS = new Set(['msp_milestonedate', 'scheduledend']);

/** Codes that the status says in words already. */
const SILENT = new Set(['statecode', 'activityid', 'scheduledstart']);

/** The name of a column for people; null for one that tells them nothing. */
export function columnLabel(column: string): string | null {
  if (SILENT.has(column) || column.includes('@')) return null;
  return LABELS[column] ?? column;
}

/** A value of a column as a person reads it. */
export function columnText(column: string, value: ColumnValue): string {
  if (value === null || value === '') return column === SAME_SUBJECT ? 'none' : 'empty';
  if (column === SAME_SUBJECT) return 'exists';
  const day = String(value).slice(0, 10);
  if (DAYS.has(column) && isDay(day)) return readableDay(day);
  if (column === 'statuscode') return taskStatus(value);
  if (column === 'msp_taskcategory') return TASK_CATEGORY[Number(value)] ?? String(value);
  return String(value);
}

function taskStatus(value: ColumnValue): string {
  return TASK_STATUS.find((status) => status.value === value)?.label ?? String(value);
}

/**
 * Whether two values of a column mean the same: MSX stores a bare date as midnight, and trims
 * texts.
 */
export function isSame(column: string, a: ColumnValue, b: ColumnValue): boolean {
  if (DAYS.has(column))
    return (a ?? '').toString().slice(0, 10) === (b ?? '').toString().slice(0, 10);
  const plain = (value: ColumnValue): ColumnValue =>
    typeof value === 'string' ? value.trim() || null : value;
  return plain(a) === plain(b);
}
