import { readableInstant } from '../domain/dates.ts';
import type { DataverseRecord } from '../tools/msx-tools.ts';
import { columnLabel, columnText, isSame } from './columns.ts';
import type { LedgerContext } from './context.ts';
import type { ColumnValue, LedgerEntry, LedgerRequest } from './entry.ts';
import {
  readAuthors,
  readResults,
  type Authors,
  type Result,
  type Results,
} from './read-results.ts';
import { step } from './step.ts';
import { shows } from './target.ts';

/** What a comparison with MSX says of one accepted entry. */
export interface Verdict {
  /** `open`: accepted, and MSX shows it not yet. `unread`: MSX could not be asked. */
  readonly kind: 'verified' | 'contradicted' | 'open' | 'unread';
  readonly entry: LedgerEntry;
  readonly words: string;
}

/** All verdicts, and the sentence for the review. */
export interface Verification {
  readonly verdicts: readonly Verdict[];
  /** Such as "3 of 5 accepted actions are in MSX"; '' when there are none. */
  readonly summary: string;
}

/** States that a comparison can say something about. */
export const COMPARABLE: readonly LedgerEntry['state'][] = [
  'accepted',
  'applied',
  'verified',
  'not_verified',
];

/**
 * Compares accepted entries with MSX and records what it found. What was only recorded stays open
 * until MSX shows it; what was written and is not there any more, or differs, is contradicted.
 */
export async function verify(
  context: LedgerContext,
  entries: readonly LedgerEntry[],
): Promise<Verification> {
  const own = entries.filter(({ state }) => COMPARABLE.includes(state));
  const verdicts = await verdictsOf(context, own);
  const there = verdicts.filter(({ kind }) => kind === 'verified').length;
  const unread = verdicts.filter(({ kind }) => kind === 'unread').length;
  const rest = unread > 0 ? `; ${unread} could not be read` : '';
  const noun = verdicts.length === 1 ? 'accepted action is' : 'accepted actions are';
  const summary =
    verdicts.length === 0 ? '' : `${there} of ${verdicts.length} ${noun} in MSX${rest}`;
  return { verdicts, summary };
}

async function verdictsOf(
  context: LedgerContext,
  entries: readonly LedgerEntry[],
): Promise<Verdict[]> {
  if (entries.length === 0) return [];
  const results = await readResults(context.tools, entries);
  const authorOf = await readAuthors(
    context.tools,
    entries.flatMap((entry) => shown(entry, results)),
  );
  return Promise.all(
    entries.map(async (entry) => {
      const result = results.get(entry.id) ?? { kind: 'absent' };
      if (result.kind === 'unread') return { kind: 'unread' as const, entry, words: result.why };
      return recorded(context, entry, compared(entry, result, { ...context, authorOf }));
    }),
  );
}

/** Entries of which MSX shows what they wanted: only of these an author is looked for. */
function shown(entry: LedgerEntry, results: Results): { entry: LedgerEntry; recordId: string }[] {
  const result = results.get(entry.id);
  return result?.kind === 'there' && isThere(entry, result.record)
    ? [{ entry, recordId: result.id }]
    : [];
}

function isThere({ request }: LedgerEntry, record: DataverseRecord): boolean {
  return request.method === 'POST' || shows(request, record);
}

/** What was found, by whom and when as far as the audit tells. */
interface Found {
  readonly kind: 'verified' | 'contradicted' | 'open';
  readonly by: string | null;
  readonly at: string | null;
  readonly words: string;
}

function compared(
  entry: LedgerEntry,
  result: Exclude<Result, { kind: 'unread' }>,
  { timeZone, authorOf }: Pick<LedgerContext, 'timeZone'> & { authorOf: Authors },
): Found {
  const wasWritten = entry.appliedAt !== null;
  if (result.kind === 'absent') {
    return wasWritten
      ? contradicted('The record that was written does not exist in MSX any more.')
      : open('MSX does not show it yet.');
  }
  const { record, id } = result;
  if (isCanceled(entry.request, record)) return contradicted('The task was canceled in MSX.');
  if (isThere(entry, record)) {
    const { by, at } = authorOf(entry, id);
    const day = at === null ? '' : ` on ${readableInstant(at, timeZone)}`;
    const words = by === null ? 'MSX shows it.' : `MSX shows it, changed by ${by}${day}.`;
    return { kind: 'verified', by, at, words };
  }
  const others = differences(entry, record, wasWritten);
  return others.length > 0
    ? contradicted(`MSX shows something else: ${others.join('; ')}.`)
    : open('MSX does not show it yet.');
}

/** Status of a task that was called off (msx-contract.md 4.8). */
const CANCELED = 6;

function isCanceled(request: LedgerRequest, record: DataverseRecord): boolean {
  return request.method === 'POST' && record['statuscode'] === CANCELED;
}

/**
 * Columns that show neither what was wanted nor, as long as nothing was written, what was there
 * before.
 */
function differences(
  { request, seen }: LedgerEntry,
  record: DataverseRecord,
  wasWritten: boolean,
): string[] {
  return Object.entries(request.payload).flatMap(([column, wanted]) => {
    const label = columnLabel(column);
    if (label === null) return [];
    if (column === 'msp_forecastcomments') return wasWritten ? ['the comment is missing'] : [];
    const value = record[column];
    const now: ColumnValue = typeof value === 'string' || typeof value === 'number' ? value : null;
    const isBefore = !wasWritten && isSame(column, now, seen?.values[column] ?? null);
    if (isBefore || isSame(column, now, wanted)) return [];
    return [`${label} is ${columnText(column, now)}, accepted was ${columnText(column, wanted)}`];
  });
}

/** A verdict is stored only when it is news. */
async function recorded(
  context: LedgerContext,
  entry: LedgerEntry,
  { kind, by, at, words }: Found,
): Promise<Verdict> {
  if (kind === 'open') return { kind, entry, words };
  const event = kind === 'verified' ? 'verify' : 'contradict';
  const patch = { verification: { by, at, words } };
  return { kind, words, entry: await step(context, entry, { event, patch }) };
}

function open(words: string): Found {
  return { kind: 'open', by: null, at: null, words };
}

function contradicted(words: string): Found {
  return { kind: 'contradicted', by: null, at: null, words };
}
