/**
 * Reads of a set, page by page. The odd rules of paging are those of Dataverse: `$top` ends it, a
 * preferred size overrides `$top`, and `msp_accountteams` has no second page.
 */
import { DataverseError, unknownProperty } from './dataverse-error.ts';
import { parseFilter } from './filter-ast.ts';
import { matches } from './matching.ts';
import { present, wantedOf } from './presenting.ts';
import { schemaOf, type Records, type Row } from './records.ts';

/** A read of a set, as its address and headers ask for it. */
export interface Query {
  readonly set: string;
  readonly params: URLSearchParams;
  /** Whether labels were asked for. */
  readonly annotate: boolean;
  /** Preferred page size, when one was asked for. */
  readonly pageSize: number | null;
}

/** A page of answers, and where the next one begins. */
export interface Page {
  readonly rows: readonly Row[];
  /** Records that match, on all pages. */
  readonly total: number;
  /** Opaque; null on the last page. */
  readonly nextToken: string | null;
}

/** What Dataverse gives at most on one page (2.5). */
const LARGEST_PAGE = 5000;
/**
 * `msp_accountteams` gives no more rows by itself, and no reliable next link (msx-contract.md 3.5).
 */
const ACCOUNT_TEAM_ROWS = 100;

/** Everything else, `$skip`, `$search` and `$format` too, is refused as Dataverse refuses it. */
const KNOWN = new Set([
  '$select',
  '$filter',
  '$orderby',
  '$top',
  '$count',
  '$expand',
  '$skiptoken',
]);

/**
 * Answers a read of a set: filtered, ordered, one page of it (msx-contract.md 12).
 * @throws DataverseError 400 for an unknown option, column or token.
 */
export function runQuery(records: Records, query: Query, rows = records.rows(query.set)): Page {
  for (const name of query.params.keys()) {
    if (!KNOWN.has(name)) throw refused(`The query parameter ${name} is not supported.`);
  }
  const text = query.params.get('$filter');
  const filter = text === null ? null : parseFilter(text);
  const { set } = query;
  const found = rows.filter((row) => filter === null || matches(records, { set, row }, filter));
  const ordered = orderedBy(query, found);
  const offset = offsetOf(query.params.get('$skiptoken'));
  const end = offset + sizeOf(query);
  const wanted = wantedOf(query.params, query.annotate);
  return {
    rows: ordered.slice(offset, end).map((row) => present(records, { set, row }, wanted)),
    total: ordered.length,
    nextToken: end < ordered.length && isPaged(query) ? tokenOf(end) : null,
  };
}

/** Whether the address asks for a page other than the first. */
export function isLaterPage(params: URLSearchParams): boolean {
  return params.has('$skiptoken');
}

/** `$top` without a page size is no paging; with one it is ignored (msx-contract.md 2.5). */
function isPaged({ set, params, pageSize }: Query): boolean {
  if (set === 'msp_accountteams') return false;
  return pageSize !== null || !params.has('$top');
}

function sizeOf(query: Query): number {
  // A page size of nothing would give next links without end.
  if (isPaged(query)) return Math.min(query.pageSize || LARGEST_PAGE, LARGEST_PAGE);
  const top = query.params.get('$top');
  if (top === null) return ACCOUNT_TEAM_ROWS;
  const size = Number(top);
  if (!Number.isInteger(size) || size < 1) throw refused(`'${top}' is no value for $top.`);
  return Math.min(size, LARGEST_PAGE);
}

/** Opaque on purpose: a client that counts on its form would fail on a real Dataverse. */
function tokenOf(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url');
}

function offsetOf(token: string | null): number {
  if (token === null) return 0;
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    const offset: unknown =
      typeof read === 'object' && read !== null ? Reflect.get(read, 'offset') : null;
    if (typeof offset === 'number') return offset;
  } catch {
    // Refused below, like every other token that was not given out here.
  }
  throw refused('The paging cookie is malformed.');
}

function orderedBy({ set, params }: Query, rows: readonly Row[]): readonly Row[] {
  const schema = schemaOf(set);
  const orders = (params.get('$orderby') ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s+/))
    .filter(([column]) => column);
  for (const [column = ''] of orders) {
    if (!schema.columns.includes(column)) throw unknownProperty(column, schema.logicalName);
  }
  const signed = orders.map(([column = '', direction]) => ({
    column,
    sign: direction === 'desc' ? -1 : 1,
  }));
  return rows.toSorted((a, b) => {
    const orders = signed.map(({ column, sign }) => sign * compare(a[column], b[column]));
    return orders.find((order) => order !== 0) ?? 0;
  });
}

/** Numbers by value; everything else as text, in which an empty column is ''. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return (typeof a === 'string' ? a : '').localeCompare(typeof b === 'string' ? b : '');
}

function refused(message: string): DataverseError {
  return new DataverseError(400, '0x80060888', message);
}
