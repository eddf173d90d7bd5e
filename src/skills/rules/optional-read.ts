import { messageOf, ToolError } from '../../errors.ts';
import type { DataverseRecord, MsxTools, ToolInput } from '../../tools/msx-tools.ts';
import type { Unread } from '../../domain/unread.ts';

/** Rows of a read, and what of it is missing. */
export interface Rows {
  readonly rows: readonly DataverseRecord[];
  readonly unread: readonly Unread[];
}

const IDS_PER_READ = 100;

/** What to read for a set of ids: `column` is the lookup or key that must equal one of `ids`. */
export interface SetRead {
  readonly what: string;
  readonly entitySet: string;
  readonly select: string;
  readonly column: string;
  readonly ids: readonly string[];
  readonly top?: number;
}

/**
 * Reads records for a set of ids, 100 ids a call, all calls side by side. A call that fails becomes an
 * entry in `unread`; the others stand.
 */
export async function readSet(tools: MsxTools, read: SetRead): Promise<Rows> {
  const parts = await Promise.all(
    chunks([...new Set(read.ids)]).map((ids) =>
      queryOrUnread(tools, read.what, {
        entitySet: read.entitySet,
        select: read.select,
        filter: ids.map((id) => `${read.column} eq ${id}`).join(' or '),
        ...(read.top === undefined ? {} : { top: read.top }),
      }),
    ),
  );
  return {
    rows: parts.flatMap((part) => part.rows),
    unread: parts.flatMap((part) => part.unread),
  };
}

function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / IDS_PER_READ);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * IDS_PER_READ, (index + 1) * IDS_PER_READ),
  );
}

async function queryOrUnread(
  tools: MsxTools,
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
