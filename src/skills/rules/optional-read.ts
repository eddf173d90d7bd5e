import { messageOf, ToolError } from '../../errors.ts';
import type { DataverseRecord, MsxReads, ToolInput } from '../../tools/msx-tools.ts';
import type { Unread } from '../../domain/unread.ts';

/** Rows of a read, and what of it is missing. */
export interface Rows {
  readonly rows: readonly DataverseRecord[];
  readonly unread: readonly Unread[];
}

/** As many as one filter of the Web API takes with room to spare (`backends/dataverse/odata.ts`). */
const IDS_PER_READ = 200;

/** What to read for a set of ids: `column` is the lookup or key that must equal one of `ids`. */
interface SetRead {
  readonly what: string;
  readonly entitySet: string;
  readonly select: string;
  readonly column: string;
  readonly ids: readonly string[];
  /** Rows that the set gives at most in one read, where MSX pages badly (`msp_accountteams`). */
  readonly top?: number;
  /** A further condition that all rows must meet. */
  readonly also?: string;
}

/**
 * Reads records for a set of ids, 200 ids a call, all calls side by side. A call that fails becomes
 * an entry in `unread`; the others stand.
 */
export async function readSet(tools: MsxReads, read: SetRead): Promise<Rows> {
  const ids = chunks([...new Set(read.ids)]);
  return joined(await Promise.all(ids.map((chunk) => readChunk(tools, read, chunk))));
}

/** An answer that is full may be cut: half of the ids are asked for again, down to a single one. */
async function readChunk(tools: MsxReads, read: SetRead, ids: readonly string[]): Promise<Rows> {
  const { what, entitySet, select, top } = read;
  const filter = filterOf(read, ids);
  const part = await queryOrUnread(tools, what, {
    entitySet,
    select,
    filter,
    ...(top === undefined ? {} : { top }),
  });
  if (top === undefined || part.rows.length < top) return part;
  if (ids.length === 1) {
    const why = `MSX gives ${top} rows a read; more may exist`;
    return { rows: part.rows, unread: [...part.unread, { what, why }] };
  }
  const middle = Math.ceil(ids.length / 2);
  const halves = [ids.slice(0, middle), ids.slice(middle)];
  return joined(await Promise.all(halves.map((half) => readChunk(tools, read, half))));
}

function joined(parts: readonly Rows[]): Rows {
  return {
    rows: parts.flatMap((part) => part.rows),
    unread: parts.flatMap((part) => part.unread),
  };
}

function filterOf({ column, also }: SetRead, ids: readonly string[]): string {
  const ofIds = ids.map((id) => `${column} eq ${id}`).join(' or ');
  return also === undefined ? ofIds : `(${ofIds}) and ${also}`;
}

function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / IDS_PER_READ);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * IDS_PER_READ, (index + 1) * IDS_PER_READ),
  );
}

async function queryOrUnread(
  tools: MsxReads,
  what: string,
  query: ToolInput<'crm_query'>,
): Promise<Rows> {
  try {
    const answer = await tools.crm_query(query);
    return { rows: answer.value, unread: answer.unread };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { rows: [], unread: [{ what, why: messageOf(error) }] };
  }
}
