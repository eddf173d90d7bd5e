import { messageOf, ToolError } from '../errors.ts';
import type { DataverseRecord, MsxTools } from '../tools/msx-tools.ts';

/** Ids a filter names here; Dataverse takes 500 conditions (msx-contract.md 2.5). */
const IDS_PER_READ = 200;

/** Key columns by entity set (msx-contract.md 3). */
const KEYS: Readonly<Record<string, string>> = {
  tasks: 'activityid',
  msp_engagementmilestones: 'msp_engagementmilestoneid',
};

/** What came of a read. */
export interface Found {
  readonly rows: readonly DataverseRecord[];
  /** Why rows may be missing; null when all came. */
  readonly why: string | null;
}

/** What came of the records of one entity set. */
export interface FoundById {
  /** By id in small letters. */
  readonly rows: ReadonlyMap<string, DataverseRecord>;
  /** Why records may be missing; null when all that exist came. */
  readonly why: string | null;
}

/** Records by their ids, in as few reads as MSX takes. What is refused is `why`, not an error. */
export async function readRows(
  tools: MsxTools,
  entitySet: string,
  { ids, columns }: { readonly ids: readonly string[]; readonly columns: readonly string[] },
): Promise<FoundById> {
  const key = KEYS[entitySet];
  if (key === undefined) return { rows: new Map(), why: `No key of ${entitySet} is known.` };
  const select = [...new Set([key, ...columns])].join(',');
  const rows = new Map<string, DataverseRecord>();
  let why: string | null = null;
  for (const some of inSets(ids)) {
    const filter = anyOf(key, some);
    const found = await unlessRefused(() => tools.crm_query({ entitySet, select, filter }));
    for (const row of found.rows) rows.set(String(row[key]).toLowerCase(), row);
    why ??= found.why;
  }
  return { rows, why };
}

/** A filter for rows in which a column holds one of these ids. */
export function anyOf(column: string, ids: readonly string[]): string {
  return ids.map((id) => `${column} eq ${id}`).join(' or ');
}

/** Turns a refusal of MSX into its reason. */
export async function unlessRefused(read: () => ReturnType<MsxTools['crm_query']>): Promise<Found> {
  try {
    const { value, unread } = await read();
    return { rows: value, why: unread[0]?.why ?? null };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { rows: [], why: messageOf(error) };
  }
}

/** The ids without repeats, in sets that one filter may name. */
export function inSets(ids: readonly string[]): string[][] {
  const all = [...new Set(ids)];
  const count = Math.ceil(all.length / IDS_PER_READ);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * IDS_PER_READ, (index + 1) * IDS_PER_READ),
  );
}
