import { DataverseError, unknownProperty } from './dataverse-error.ts';
import { parseFilter } from './filter-ast.ts';
import { schemaOf, type Row, type World } from './world.ts';

/** A read of a set, as its address and headers ask for it. */
export interface Query {
  readonly set: string;
  readonly params: URLSearchParams;
  readonly annotate: boolean;
  /** Preferred page size, when one was asked for. */
  readonly pageSize: number | null;
}

/** A page of answers, and where the next one begins. */
export interface Page {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly nextOffset: number | null;
}

const LARGEST_PAGE = 5000;
const KNOWN = new Set([
  '$select',
  '$filter',
  '$orderby',
  '$top',
  '$count',
  '$expand',
  '$skiptoken',
]);

/** Answers a read of a set: filtered, ordered, one page of it (msx-contract.md 12). */
export function runQuery(world: World, query: Query, rows = world.rows(query.set)): Page {
  for (const name of query.params.keys()) {
    if (!KNOWN.has(name))
      throw new DataverseError(400, '0x80060888', `The query parameter ${name} is not supported.`);
  }
  const text = query.params.get('$filter');
  const filter = text === null ? null : parseFilter(text);
  const found = rows.filter((row) => filter === null || world.matches(query.set, row, filter));
  const ordered = orderedBy(query, found);
  const offset = Number(query.params.get('$skiptoken') ?? 0);
  const size = sizeOf(query);
  const end = offset + size;
  const more = end < ordered.length && isPaged(query);
  const select =
    query.params
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()) ?? null;
  const options = { select, annotate: query.annotate };
  return {
    rows: ordered.slice(offset, end).map((row) => world.present(query.set, row, options)),
    total: ordered.length,
    nextOffset: more ? end : null,
  };
}

/** `$top` without a page size is no paging; with one it is ignored (msx-contract.md 2.5). */
function isPaged({ params, pageSize }: Query): boolean {
  return pageSize !== null || !params.has('$top');
}

function sizeOf(query: Query): number {
  if (isPaged(query)) return Math.min(query.pageSize ?? LARGEST_PAGE, LARGEST_PAGE);
  return Math.min(Number(query.params.get('$top')), LARGEST_PAGE);
}

function orderedBy({ set, params }: Query, rows: readonly Row[]): readonly Row[] {
  const [column, direction] =
    (params.get('$orderby') ?? '').split(',')[0]?.trim().split(/\s+/) ?? [];
  if (!column) return rows;
  const schema = schemaOf(set);
  if (!schema.columns.includes(column)) throw unknownProperty(column, schema.logicalName);
  const sign = direction === 'desc' ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(a[column], b[column]));
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return (typeof a === 'string' ? a : '').localeCompare(typeof b === 'string' ? b : '');
}
