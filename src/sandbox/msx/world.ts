import { createHash } from 'node:crypto';
import { DataverseError, unknownProperty } from './dataverse-error.ts';
import type { Filter, Literal } from './filter-ast.ts';
import type { Scenario } from './scenario.ts';
import { SCHEMA, type EntitySchema } from './schema.ts';

/** A stored record. */
export type Row = Readonly<Record<string, unknown>>;

/** Where a record lives. */
export interface Found {
  readonly set: string;
  readonly row: Row;
}

/** The records of a scenario, by set and by id. */
export interface World {
  rows(set: string): readonly Row[];
  find(id: unknown): Found | undefined;
  matches(set: string, row: Row, filter: Filter): boolean;
  /** The record as an answer: selected columns, key, ETag, and labels when asked for. */
  present(set: string, row: Row, options: { select: string[] | null; annotate: boolean }): Row;
}

/** Opens the records of a scenario for reading. */
export function createWorld(scenario: Scenario): World {
  const byId = new Map<unknown, Found>();
  for (const [set, rows] of Object.entries(scenario.msx)) {
    for (const row of rows) byId.set(row[schemaOf(set).key], { set, row });
  }
  const world: World = {
    rows: (set) => (schemaOf(set), scenario.msx[set] ?? []),
    find: (id) => byId.get(id),
    matches: (set, row, filter) => holds(world, { set, row }, filter),
    present: (set, row, options) => present(world, { set, row }, options),
  };
  return world;
}

/** The schema of an entity set; an unknown set is a 404 of Dataverse. */
export function schemaOf(set: string): EntitySchema {
  const schema = SCHEMA[set];
  if (schema) return schema;
  throw new DataverseError(404, '0x8006088a', `Resource not found for the segment '${set}'.`);
}

function holds(world: World, at: Found, filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
      return holds(world, at, filter.left) && holds(world, at, filter.right);
    case 'or':
      return holds(world, at, filter.left) || holds(world, at, filter.right);
    case 'not':
      return !holds(world, at, filter.inner);
    case 'text':
      return textHolds(valueAt(world, at, filter.path), filter);
    case 'compare':
      return compareHolds(valueAt(world, at, filter.path), filter);
  }
}

/** One step through a lookup at most: `msp_OpportunityId/statecode`. */
function valueAt(world: World, { set, row }: Found, path: string): unknown {
  const schema = schemaOf(set);
  const [head = '', column] = path.split('/');
  if (column === undefined) {
    if (!schema.columns.includes(head)) throw unknownProperty(head, schema.logicalName);
    return row[head] ?? null;
  }
  const lookup = Object.entries(schema.lookups).find(([, navigation]) => navigation === head)?.[0];
  if (!lookup) throw unknownProperty(head, schema.logicalName);
  const target = world.find(row[lookup]);
  return target ? valueAt(world, target, column) : null;
}

function textHolds(value: unknown, filter: Extract<Filter, { kind: 'text' }>): boolean {
  if (typeof value !== 'string') return false;
  const text = value.toLowerCase();
  const word = filter.value.toLowerCase();
  if (filter.method === 'contains') return text.includes(word);
  return filter.method === 'startswith' ? text.startsWith(word) : text.endsWith(word);
}

function compareHolds(
  value: unknown,
  { operator, value: wanted }: Extract<Filter, { kind: 'compare' }>,
): boolean {
  const order = orderOf(value, wanted);
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return order !== null && order > 0;
    case 'ge':
      return order !== null && order >= 0;
    case 'lt':
      return order !== null && order < 0;
    case 'le':
      return order !== null && order <= 0;
  }
}

/** Below, equal or above; null when the two cannot be compared. Text ignores case, as in Dataverse. */
function orderOf(value: unknown, wanted: Literal): number | null {
  if (value === null || wanted === null) return value === wanted ? 0 : null;
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted;
  if (typeof value === 'boolean') return value === wanted ? 0 : null;
  const left = (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
  const right = String(wanted).toLowerCase();
  const cut = /^\d{4}-\d{2}-\d{2}$/.test(right) ? left.slice(0, 10) : left;
  return cut < right ? -1 : cut > right ? 1 : 0;
}

const LABEL = '@OData.Community.Display.V1.FormattedValue';

function present(
  world: World,
  { set, row }: Found,
  { select, annotate }: { select: string[] | null; annotate: boolean },
): Row {
  const schema = schemaOf(set);
  const wrong = select?.find((column) => !schema.columns.includes(column));
  if (wrong !== undefined) throw unknownProperty(wrong, schema.logicalName);
  const columns = new Set([...(select ?? schema.columns), schema.key]);
  const answer: Record<string, unknown> = { '@odata.etag': etagOf(row) };
  for (const column of columns) {
    answer[column] = row[column] ?? null;
    if (annotate)
      Object.assign(answer, annotationsOf(world, schema, { column, value: row[column] }));
  }
  return answer;
}

function annotationsOf(
  world: World,
  schema: EntitySchema,
  { column, value }: { column: string; value: unknown },
): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  const navigation = schema.lookups[column];
  if (navigation !== undefined) return lookupAnnotations(world, { column, value, navigation });
  const options = schema.options[column];
  if (options && typeof value === 'number') {
    return { [column + LABEL]: options[value] ?? String(value) };
  }
  return {};
}

function lookupAnnotations(
  world: World,
  { column, value, navigation }: { column: string; value: unknown; navigation: string },
): Record<string, unknown> {
  const target = world.find(value);
  if (!target) return {};
  const { title, logicalName } = schemaOf(target.set);
  return {
    [column + LABEL]: target.row[title] ?? null,
    [`${column}@Microsoft.Dynamics.CRM.lookuplogicalname`]: logicalName,
    [`${column}@Microsoft.Dynamics.CRM.associatednavigationproperty`]: navigation,
  };
}

function etagOf(row: Row): string {
  const digest = createHash('sha1').update(JSON.stringify(row)).digest('hex');
  return `W/"${parseInt(digest.slice(0, 8), 16)}"`;
}
