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

/** The path of a read below the Web API root; each option is one percent-encoded value. */
export function readPath(resource: string, options: QueryOptions): string {
  const given: [string, string | number | undefined][] = Object.entries({ ...options });
  const query = given.flatMap(([name, value]) =>
    value === undefined ? [] : [`$${name}=${encodeURIComponent(value)}`],
  );
  return query.length > 0 ? `${resource}?${query.join('&')}` : resource;
}

/** Ids a filter may name: below the 500 conditions and the address length of Dataverse. */
const IDS_PER_FILTER = 100;

/** Splits a set of ids into as few filters as the limits of Dataverse allow. */
export function idSets(ids: readonly string[]): string[][] {
  const distinct = [...new Set(ids)];
  const count = Math.ceil(distinct.length / IDS_PER_FILTER);
  return Array.from({ length: count }, (_, index) =>
    distinct.slice(index * IDS_PER_FILTER, (index + 1) * IDS_PER_FILTER),
  );
}
