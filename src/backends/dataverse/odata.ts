/** Building blocks of Dataverse Web API addresses. Pure; every outside value is escaped here. */

/** Query options of a read, by their OData names without the dollar sign. */
export interface QueryOptions {
  readonly select?: string | undefined;
  readonly filter?: string | undefined;
  readonly orderby?: string | undefined;
  readonly top?: number | undefined;
  readonly expand?: string | undefined;
}

/**
 * A text as an OData string literal: quotes are doubled, the rest is data. `quoted("O'Neil")` is
 * `'O''Neil'`.
 */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * `column eq a or column eq b`: one condition for each id. GUIDs stand without quotes; both forms
 * work (2.2). Text ids come with quotes already.
 */
export function anyOf(column: string, ids: readonly string[]): string {
  return ids.map((id) => `${column} eq ${id}`).join(' or ');
}

const ONE = /^(\w+) eq ([0-9a-f]{8}-[0-9a-f-]{27})$/i;

/** The column and the ids of a filter that `anyOf` makes; null for every other filter. */
export function idsIn(filter: string): { column: string; ids: string[] } | null {
  const parts = filter.split(' or ').map((part) => ONE.exec(part));
  const column = parts[0]?.[1];
  const ids = parts.flatMap((part) => (part?.[1] === column && part?.[2]) || []);
  return column !== undefined && ids.length === parts.length ? { column, ids } : null;
}

/**
 * The path of a read below the Web API root; each option is one percent-encoded value. Half of a
 * pair of surrogates, as a cut emoji leaves it, cannot be encoded and is replaced.
 */
export function readPath(resource: string, options: QueryOptions): string {
  const given: [string, string | number | undefined][] = Object.entries({ ...options });
  const query = given.flatMap(([name, value]) =>
    value === undefined ? [] : [`$${name}=${encodeURIComponent(wellFormed(value))}`],
  );
  return query.length > 0 ? `${resource}?${query.join('&')}` : resource;
}

function wellFormed(value: string | number): string {
  return String(value).replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * Ids a filter may name. Dataverse takes 500 conditions and 32,768 characters (msx-contract.md
 * 2.5); an id with its column is about 80 encoded characters, so 200 take half of the address and leave
 * room for columns, the rest of the filter, and a gateway that takes less.
 */
const IDS_PER_FILTER = 200;

/**
 * Splits a set of ids into as few filters as the limits of Dataverse allow. Ids that differ in case
 * alone are one.
 */
export function idSets(ids: readonly string[], size = IDS_PER_FILTER): string[][] {
  const distinct = [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()];
  const count = Math.ceil(distinct.length / size);
  return Array.from({ length: count }, (_, index) =>
    distinct.slice(index * size, (index + 1) * size),
  );
}
