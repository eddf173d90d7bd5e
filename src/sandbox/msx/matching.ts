/**
 * What a filter means for a record. Null is the trap: in Dataverse nothing is equal to, above or
 * below an empty column but `null` itself, and `ne` finds what is empty.
 */
import { unknownProperty } from './dataverse-error.ts';
import type { Filter } from './filter-ast.ts';
import { schemaOf, type Found, type Records } from './records.ts';

/**
 * Whether a record satisfies a filter. Throws a 400 of Dataverse for a column that is not there.
 */
export function matches(records: Records, at: Found, filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(records, at, filter.left) && matches(records, at, filter.right);
    case 'or':
      return matches(records, at, filter.left) || matches(records, at, filter.right);
    case 'not':
      return !matches(records, at, filter.inner);
    case 'in': {
      const value = valueAt(records, at, filter.path);
      return filter.values.some((wanted) => orderOf(value, wanted) === 0);
    }
    case 'text':
      return textHolds(valueAt(records, at, filter.path), filter);
    case 'compare':
      return compareHolds(valueAt(records, at, filter.path), filter);
  }
}

/** One step through a lookup at most: `msp_OpportunityId/statecode`. */
function valueAt(records: Records, { set, row }: Found, path: string): unknown {
  const schema = schemaOf(set);
  const [head = '', column] = path.split('/');
  if (column === undefined) {
    if (!schema.columns.includes(head)) throw unknownProperty(head, schema.logicalName);
    return row[head] ?? null;
  }
  const lookup = Object.entries(schema.lookups).find(([, navigation]) => navigation === head)?.[0];
  if (!lookup) throw unknownProperty(head, schema.logicalName);
  const target = records.find(row[lookup]);
  return target ? valueAt(records, target, column) : null;
}

/** An empty column holds no text at all; case counts for nothing. */
function textHolds(value: unknown, filter: Extract<Filter, { kind: 'text' }>): boolean {
  if (typeof value !== 'string') return false;
  const text = value.toLowerCase();
  const word = filter.value.toLowerCase();
  if (filter.method === 'contains') return text.includes(word);
  return filter.method === 'startswith' ? text.startsWith(word) : text.endsWith(word);
}

/** The part of a filter that compares one column with one value. */
type Comparison = Extract<Filter, { kind: 'compare' }>;

/** What an order of two values says about each operator; without an order only `ne` holds. */
const HOLDS: Readonly<Record<Comparison['operator'], (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

function compareHolds(value: unknown, { operator, value: wanted }: Comparison): boolean {
  const order = orderOf(value, wanted);
  return order === null ? operator === 'ne' : HOLDS[operator](order);
}

/**
 * Below, equal or above; null when the two cannot be compared. Text ignores case, as in Dataverse.
 */
function orderOf(value: unknown, wanted: Comparison['value']): number | null {
  if (value === null || wanted === null) return value === wanted ? 0 : null;
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted;
  if (typeof value === 'boolean') return value === wanted ? 0 : null;
  const left = (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
  const right = String(wanted).toLowerCase();
  const cut = /^\d{4}-\d{2}-\d{2}$/.test(right) ? left.slice(0, 10) : left;
  return cut < right ? -1 : cut > right ? 1 : 0;
}
