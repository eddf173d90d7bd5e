import { z } from 'zod';
import { ToolError } from '../errors.ts';
import type { DataverseRecord, MsxTools } from '../tools/msx-tools.ts';
import { readableInstant } from '../domain/dates.ts';
import { columnLabel, columnText, isSame } from './columns.ts';
import type { LedgerContext } from './context.ts';
import type { ColumnValue, LedgerEntry, LedgerRequest } from './entry.ts';
import { step } from './step.ts';
import { asUpdate, placeOf, readRecord, resultOf, selectOf, shows } from './target.ts';

/** What a comparison with MSX says of one accepted entry. */
export interface Verdict {
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
  const verdicts = await Promise.all(own.map((entry) => verdictOf(context, entry)));
  const there = verdicts.filter(({ kind }) => kind === 'verified').length;
  const unread = verdicts.filter(({ kind }) => kind === 'unread').length;
  const rest = unread > 0 ? `; ${unread} could not be read` : '';
  const noun = verdicts.length === 1 ? 'accepted action is' : 'accepted actions are';
  const summary =
    verdicts.length === 0 ? '' : `${there} of ${verdicts.length} ${noun} in MSX${rest}`;
  return { verdicts, summary };
}

async function verdictOf(context: LedgerContext, entry: LedgerEntry): Promise<Verdict> {
  try {
    const found = await compared(context, entry);
    return await recorded(context, entry, found);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { kind: 'unread', entry, words: error.message };
  }
}

interface Found {
  readonly kind: 'verified' | 'contradicted' | 'open';
  readonly by: string | null;
  readonly at: string | null;
  readonly words: string;
}

async function compared(context: LedgerContext, entry: LedgerEntry): Promise<Found> {
  const { tools, timeZone } = context;
  const wasWritten = entry.appliedAt !== null;
  const found = await resultRecord(tools, entry);
  if (found === null) {
    return wasWritten
      ? contradicted('The record that was written does not exist in MSX any more.')
      : open('MSX does not show it yet.');
  }
  const { record, id } = found;
  if (isCanceled(entry.request, record)) return contradicted('The task was canceled in MSX.');
  if (entry.request.method === 'POST' || shows(entry.request, record)) {
    const { by, at } = await authorOf(tools, id, entry);
    const day = at === null ? '' : ` on ${readableInstant(at, timeZone)}`;
    const words = by === null ? 'MSX shows it.' : `MSX shows it, changed by ${by}${day}.`;
    return { kind: 'verified', by, at, words };
  }
  const others = differences(entry, record, wasWritten);
  return others.length > 0
    ? contradicted(`MSX shows something else: ${others.join('; ')}.`)
    : open('MSX does not show it yet.');
}

/** The changed record; of a new task the one with our key, or one that a person made by hand. */
async function resultRecord(
  tools: MsxTools,
  { request, decidedAt, appliedAt }: LedgerEntry,
): Promise<{ record: DataverseRecord; id: string } | null> {
  const place = resultOf(request);
  const record = await readRecord(tools, place, selectOf(asUpdate(request)));
  if (record !== null) return { record, id: place.id };
  if (request.method !== 'POST' || appliedAt !== null) return null;
  const milestone = placeOf(request).id;
  const { byMilestone } = await tools.get_milestone_activities({ milestoneIds: [milestone] });
  const made = (byMilestone[milestone] ?? []).find(
    ({ subject, createdAt }) =>
      isSame('subject', subject, request.payload['subject'] ?? null) &&
      (createdAt ?? '') >= (decidedAt ?? ''),
  );
  if (made === undefined) return null;
  return { record: { statuscode: made.statusCode }, id: made.id };
}

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

const LABEL = '@OData.Community.Display.V1.FormattedValue';
const AuditRow = z.looseObject({
  createdon: z.string(),
  _userid_value: z.string().nullish(),
  [`_userid_value${LABEL}`]: z.string().nullish(),
  changedata: z.string().nullish(),
});

/**
 * Who brought the record to where it is, and when: the newest row of the audit that names a column
 * of the entry. Not everybody may read the audit; then it stays unsaid.
 */
async function authorOf(
  tools: MsxTools,
  id: string,
  { request }: LedgerEntry,
): Promise<{ by: string | null; at: string | null }> {
  const columns = Object.keys(request.payload).filter((column) => !column.includes('@'));
  try {
    const { value } = await tools.crm_query({
      entitySet: 'audits',
      select: 'createdon,_userid_value,changedata',
      filter: `_objectid_value eq ${id}`,
      orderby: 'createdon desc',
      top: 20,
    });
    const rows = value.flatMap((row) => AuditRow.safeParse(row).data ?? []);
    const own = rows.find(({ changedata }) =>
      columns.some((column) => changedata?.includes(`"${column}"`)),
    );
    const name = own?.[`_userid_value${LABEL}`];
    return {
      by: typeof name === 'string' ? name : (own?._userid_value ?? null),
      at: own?.createdon ?? null,
    };
  } catch (error) {
    if (error instanceof ToolError) return { by: null, at: null };
    throw error;
  }
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
