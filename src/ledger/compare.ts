import { COLUMN_OF, columnLabel, columnText, isSame, SAME_SUBJECT } from './columns.ts';
import type { ChangedColumn, ColumnValue, LedgerEntry, Seen } from './entry.ts';

/** Needed to check an edited date, but no reason to ask again. */
const UNCOMPARED = new Set(['scheduledstart']);

/**
 * What is different now from what the person saw; empty: nothing that matters. The version alone is
 * no difference: system jobs touch records without changing anything that people read.
 */
export function changedColumns(entry: LedgerEntry, now: Seen): ChangedColumn[] {
  const { seen } = entry;
  if (seen !== null && seen.etag !== null && seen.etag === now.etag && !isCreation(entry))
    return [];
  const changed = Object.keys(now.values).filter(
    (column) =>
      !UNCOMPARED.has(column) &&
      (seen === null || !isSame(column, seen.values[column] ?? null, now.values[column] ?? null)),
  );
  return changed.flatMap((column) => rowOf(entry, now, column) ?? []);
}

/** A new task may have got a twin without any change of the milestone's own version. */
function isCreation({ request }: LedgerEntry): boolean {
  return request.method === 'POST';
}

/** Null for columns that tell people nothing; such a difference asks nobody again. */
function rowOf({ seen, request }: LedgerEntry, now: Seen, column: string): ChangedColumn | null {
  const label = columnLabel(column);
  if (label === null) return null;
  const wanted = request.payload[column];
  return {
    column,
    label,
    whenProposed: seen === null ? 'not read' : columnText(column, seen.values[column] ?? null),
    now: columnText(column, now.values[column] ?? null),
    proposed: proposedText(request.method, column, wanted),
  };
}

/** What the entry would make of the column. */
function proposedText(
  method: 'POST' | 'PATCH',
  column: string,
  wanted: ColumnValue | undefined,
): string {
  if (method === 'POST') return column === SAME_SUBJECT ? 'one more task' : 'a new task';
  return wanted === undefined ? 'stays as it is' : columnText(column, wanted);
}

/**
 * Whether MSX has by now all that the entry wants, done by somebody else. Comments are always new.
 */
export function isAlreadyThere({ request }: LedgerEntry, now: Seen): boolean {
  if (request.method === 'POST' || 'msp_forecastcomments' in request.payload) return false;
  return Object.entries(request.payload).every(([column, wanted]) =>
    isSame(column, now.values[column] ?? null, wanted),
  );
}

/** The same proposal on what MSX shows now: the preview begins with the present values. */
export function renewedPreview({ operation }: LedgerEntry, now: Seen): LedgerEntry['operation'] {
  const preview = operation.preview.map((row) => {
    const column = COLUMN_OF[row.field];
    const value = column === undefined ? undefined : now.values[column];
    if (row.before === null || column === undefined || value === undefined) return row;
    return { ...row, before: columnText(column, value) };
  });
  return { ...operation, preview };
}
