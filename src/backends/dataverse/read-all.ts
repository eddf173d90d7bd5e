/**
 * A list that ends early looks like good news. Every read here goes on to the last page, or says
 * which part is missing.
 */
import type { Unread } from '../../domain/unread.ts';
import { messageOf, NotSignedInError, ToolError } from '../../errors.ts';
import type { DataverseHttp } from './http.ts';
import { anyOf, idSets, readPath, type QueryOptions } from './odata.ts';

/** A read of many records: which tool asks, what it is in plain words, and the query. */
export interface Read {
  /** Tool that errors name. */
  readonly tool: string;
  /** In plain words, for `unread`: "milestones of opportunities". */
  readonly what: string;
  /** Entity set, or a collection below a record. */
  readonly entitySet: string;
  readonly options: QueryOptions;
}

/** Rows that came, and what did not. */
export interface Rows {
  readonly rows: Record<string, unknown>[];
  readonly unread: Unread[];
}

/** The same read for each of a set of ids in a column. */
export interface IdsRead extends Read {
  readonly column: string;
  readonly ids: readonly string[];
}

/** Five million records: more is a server whose next links never end. */
const MOST_PAGES = 1000;

/**
 * Reads every page. What came before a failing page is kept, and the failure is an entry in
 * `unread`; only a refused sign-in ends the read with an error.
 */
export function readAll(http: DataverseHttp, read: Read): Promise<Rows> {
  const ask = (one: Read): Promise<Rows> => readPages(http, one);
  return http.kept ? http.kept.rows(read, ask) : ask(read);
}

async function readPages(http: DataverseHttp, read: Read): Promise<Rows> {
  const rows: Record<string, unknown>[] = [];
  const asked = new Set<string>();
  let path: string | null = readPath(read.entitySet, read.options);
  try {
    while (path !== null && asked.size < MOST_PAGES && !asked.has(path)) {
      asked.add(path);
      const answer = await http.getPage(read.tool, path);
      rows.push(...answer.rows);
      if (answer.cut !== undefined) return { rows, unread: [{ what: read.what, why: answer.cut }] };
      path = read.options.top === undefined ? answer.next : null;
    }
  } catch (error) {
    return { rows, unread: [unreadOf(read, rows.length, error)] };
  }
  if (path === null) return { rows, unread: [] };
  const why = asked.has(path) ? 'MSX gave the same page twice' : `more than ${MOST_PAGES} pages`;
  return { rows, unread: [{ what: read.what, why }] };
}

/**
 * Says how far it got.
 * @throws whatever is no failure of the tool: a refused sign-in, and our own mistakes.
 */
function unreadOf({ what }: Read, got: number, error: unknown): Unread {
  if (error instanceof NotSignedInError || !(error instanceof ToolError)) throw error;
  return { what: got > 0 ? `${what} after the first ${got}` : what, why: messageOf(error) };
}

/**
 * The same read for a set of ids: as few requests as the limits allow, side by side. A set that
 * fails is `unread` with its size; the other sets still count.
 */
export function readByIds(http: DataverseHttp, read: IdsRead): Promise<Rows> {
  const ask = (some: IdsRead): Promise<Rows> => readSets(http, some);
  return http.kept ? http.kept.rowsByIds(read, ask) : ask(read);
}

async function readSets(http: DataverseHttp, read: IdsRead): Promise<Rows> {
  const parts = await Promise.all(
    idSets(read.ids, http.idsPerFilter).map((ids) => {
      const any = anyOf(read.column, ids);
      const filter = read.options.filter ? `(${any}) and ${read.options.filter}` : any;
      const what = `${read.what} (${ids.length} of ${read.ids.length})`;
      return readPages(http, { ...read, what, options: { ...read.options, filter } });
    }),
  );
  return joined(parts);
}

/** Several reads as one. */
export function joined(parts: readonly Rows[]): Rows {
  return {
    rows: parts.flatMap((part) => part.rows),
    unread: parts.flatMap((part) => part.unread),
  };
}
