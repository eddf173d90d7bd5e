/**
 * Forecast comments live twice in MSX: as a text, and as a JSON history that the platform writes.
 * Who writes both by hand doubles the entry; this module keeps that trap, so that tests can fall
 * into it.
 */
import { z } from 'zod';
import type { Row } from './records.ts';

/** The two columns (msx-contract.md 5). */
const TEXT = 'msp_forecastcomments';
const HISTORY = 'msp_forecastcommentsjsonfield';

const History = z.array(z.unknown());

/**
 * What MSX makes of comments in a write: the text alone is added to the history by MSX itself; the
 * history alone leaves the text; both together double the entry (msx-contract.md 5).
 */
export function withHistory(
  before: Row,
  columns: Row,
  { userId, now }: { userId: string; now: Date },
): Row {
  const text = columns[TEXT];
  if (typeof text !== 'string' || text === '') return columns;
  const entry = {
    userId: `{${userId.toUpperCase()}}`,
    modifiedOn: now.toISOString(),
    comment: text,
  };
  const history = [...entriesIn(columns[HISTORY] ?? before[HISTORY]), entry];
  return { ...columns, [HISTORY]: JSON.stringify(history) };
}

/** A history that is no JSON is lost when MSX writes a new one. */
function entriesIn(value: unknown): unknown[] {
  if (typeof value !== 'string') return [];
  try {
    return History.safeParse(JSON.parse(value)).data ?? [];
  } catch {
    return [];
  }
}
