/**
 * What MSX shows of many accepted entries, in a few reads for all of them: a person with twenty
 * accepted actions must not cost sixty requests a week.
 */
import { z } from 'zod';
import type { Task } from '../domain/task.ts';
import { messageOf, ToolError } from '../errors.ts';
import type { DataverseRecord, MsxTools } from '../tools/msx-tools.ts';
import { isSame } from './columns.ts';
import type { LedgerEntry } from './entry.ts';
import { anyOf, inSets, readRows, unlessRefused } from './read-rows.ts';
import { asUpdate, placeOf, resultOf, selectOf } from './target.ts';

/** The record that an entry leaves behind, that there is none, or why nobody knows. */
export type Result =
  | { readonly kind: 'there'; readonly id: string; readonly record: DataverseRecord }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unread'; readonly why: string };

/** The results of entries by entry id. */
export type Results = ReadonlyMap<string, Result>;

/** Reads the changed records; of a new task the one with our key, or one that a person made. */
export async function readResults(
  tools: MsxTools,
  entries: readonly LedgerEntry[],
): Promise<Results> {
  const sets = [...new Set(entries.map(({ request }) => resultOf(request).entitySet))];
  const parts = await Promise.all(sets.map((set) => readSetOf(tools, set, entries)));
  const results = new Map(parts.flatMap((part) => [...part]));
  const byHand = entries.filter(
    ({ id, request, appliedAt }) =>
      results.get(id)?.kind === 'absent' && request.method === 'POST' && appliedAt === null,
  );
  for (const [id, result] of await readMadeByHand(tools, byHand)) results.set(id, result);
  return results;
}

async function readSetOf(
  tools: MsxTools,
  entitySet: string,
  all: readonly LedgerEntry[],
): Promise<[string, Result][]> {
  const entries = all.filter(({ request }) => resultOf(request).entitySet === entitySet);
  const idOf = ({ request }: LedgerEntry): string => resultOf(request).id.toLowerCase();
  const columns = entries.flatMap(({ request }) => selectOf(asUpdate(request)));
  const { rows, why } = await readRows(tools, entitySet, { ids: entries.map(idOf), columns });
  return entries.map((entry) => {
    const record = rows.get(idOf(entry));
    if (record) return [entry.id, { kind: 'there', id: idOf(entry), record }];
    return [entry.id, why === null ? { kind: 'absent' } : { kind: 'unread', why }];
  });
}

async function readMadeByHand(
  tools: MsxTools,
  entries: readonly LedgerEntry[],
): Promise<[string, Result][]> {
  if (entries.length === 0) return [];
  const milestoneIds = [...new Set(entries.map(({ request }) => placeOf(request).id))];
  try {
    const { byMilestone, unread } = await tools.get_milestone_activities({ milestoneIds });
    return entries.map((entry) => {
      const made = madeByHand(entry, byMilestone[placeOf(entry.request).id] ?? []);
      if (made) return [entry.id, { kind: 'there', id: made.id, record: recordOf(made) }];
      const why = unread[0]?.why;
      return [entry.id, why === undefined ? { kind: 'absent' } : { kind: 'unread', why }];
    });
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return entries.map(({ id }) => [id, { kind: 'unread', why: messageOf(error) }]);
  }
}

function madeByHand({ request, decidedAt }: LedgerEntry, tasks: readonly Task[]): Task | undefined {
  return tasks.find(
    ({ subject, createdAt }) =>
      isSame('subject', subject, request.payload['subject'] ?? null) &&
      (createdAt ?? '') >= (decidedAt ?? ''),
  );
}

function recordOf({ statusCode }: Task): DataverseRecord {
  return { statuscode: statusCode };
}

/** Suffix of a lookup's name. */
const LABEL = '@OData.Community.Display.V1.FormattedValue';
/** A row of `audits`; `changedata` is JSON text that names the changed columns (3.6). */
const AuditRow = z.looseObject({
  createdon: z.string(),
  _objectid_value: z.string(),
  _userid_value: z.string().nullish(),
  [`_userid_value${LABEL}`]: z.string().nullish(),
  changedata: z.string().nullish(),
});
type AuditRow = z.infer<typeof AuditRow>;

/** Who brought a record to where it is, and when; null where it is not known. */
export interface Author {
  readonly by: string | null;
  readonly at: string | null;
}

/** Finds the author of what an entry wanted on a record. */
export type Authors = (entry: LedgerEntry, recordId: string) => Author;

const DAY_MS = 86_400_000;

/**
 * Reads the audit of records since the oldest of the entries was proposed: what they wanted was not
 * there before. The newest row that names a column of an entry is its author's. Not everybody may
 * read the audit; then it stays unsaid.
 */
export async function readAuthors(
  tools: MsxTools,
  found: readonly { readonly entry: LedgerEntry; readonly recordId: string }[],
): Promise<Authors> {
  if (found.length === 0) return () => ({ by: null, at: null });
  const oldest = Math.min(...found.map(({ entry }) => Date.parse(entry.createdAt)));
  // The clocks of MSX and of this process may differ.
  const since = new Date(oldest - DAY_MS).toISOString();
  const audit: AuditRow[] = [];
  for (const ids of inSets(found.map(({ recordId }) => recordId))) {
    const { rows } = await unlessRefused(() =>
      tools.crm_query({
        entitySet: 'audits',
        select: 'createdon,_objectid_value,_userid_value,changedata',
        filter: `(${anyOf('_objectid_value', ids)}) and createdon ge ${since}`,
        orderby: 'createdon desc',
      }),
    );
    audit.push(...rows.flatMap((row) => AuditRow.safeParse(row).data ?? []));
  }
  return (entry, recordId) => authorIn(audit, entry, recordId);
}

function authorIn(audit: readonly AuditRow[], { request }: LedgerEntry, recordId: string): Author {
  const columns = Object.keys(request.payload).filter((column) => !column.includes('@'));
  const own = audit.find(
    ({ _objectid_value: id, changedata }) =>
      id.toLowerCase() === recordId.toLowerCase() &&
      columns.some((column) => changedata?.includes(`"${column}"`)),
  );
  const name = own?.[`_userid_value${LABEL}`];
  const by = typeof name === 'string' ? name : (own?._userid_value ?? null);
  return { by, at: own?.createdon ?? null };
}
