/** Building blocks of Dataverse Web API addresses. Pure; every outside value is escaped here. */

/** Query options of a read, by their OData names without the dollar sign. */
export interface QueryOptions {
  readonly select?: string | undefined;
  readonly filter?: string | undefined;
  readonly orderby?: string | undefined;
  readonly top?: number | undefined;
  readonly expand?: string | undefined;
}

/** A text as an OData string literal: quotes are doubled, the rest is data. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** `column eq a or column eq b`: one condition for each id. */
export function anyOf(column: string, ids: readonly string[]): string {
  return ids.map((id) => `${column} eq ${id}`).join(' or ');
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
 * 2.5); an id with its column is about 80 encoded characters, so 100 leave room for the rest of the
 * filter.
 */
const IDS_PER_FILTER = 100;

/** Splits a set of ids into as few filters as the limits of Dataverse allow. */
export function idSets(ids: readonly string[], size = IDS_PER_FILTER): string[][] {
  const distinct = [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()];
  const count = Math.ceil(distinct.length / size);
  return Array.from({ length: count }, (_, index) =>
    distinct.slice(index * size, (index + 1) * size),
  );
}
