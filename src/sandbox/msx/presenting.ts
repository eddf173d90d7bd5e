/**
 * How a stored record becomes an answer: `$select`, `$expand` and annotations, as far as clients of
 * MSX use them. Unknown names are refused, never left out: a typing error must not look like an
 * empty column.
 */
import { DataverseError, unknownProperty } from './dataverse-error.ts';
import { annotationsOf } from './labels.ts';
import { schemaOf, type Found, type Records, type Row } from './records.ts';

/** How a record is wanted: `$select`, `$expand`, and whether labels were asked for. */
interface Wanted {
  /** Null: all columns. */
  readonly select: readonly string[] | null;
  readonly expand: readonly Expansion[];
  readonly annotate: boolean;
}

/** One part of `$expand`: a single-valued navigation property and what of its target is wanted. */
interface Expansion {
  /** Name of the navigation property, case-sensitive. */
  readonly navigation: string;
  readonly select: readonly string[] | null;
}

/**
 * Reads `$select` and `$expand` of an address. Throws a 400 for what this sandbox does not know.
 */
export function wantedOf(params: URLSearchParams, annotate: boolean): Wanted {
  return {
    select: namesIn(params.get('$select')),
    expand: topLevel(params.get('$expand') ?? '', ',').map(expansionOf),
    annotate,
  };
}

/**
 * The record as an answer: selected columns, key, ETag, expanded lookups, labels when asked for.
 */
export function present(records: Records, { set, row }: Found, wanted: Wanted): Row {
  const { columns, key, logicalName } = schemaOf(set);
  const wrong = wanted.select?.find((column) => !columns.includes(column));
  if (wrong !== undefined) throw unknownProperty(wrong, logicalName);
  const shown = new Set([...(wanted.select ?? columns), key]);
  const answer: Record<string, unknown> = { '@odata.etag': `W/"${records.versionOf(row)}"` };
  for (const column of shown) {
    answer[column] = row[column] ?? null;
    if (wanted.annotate) Object.assign(answer, annotationsOf(records, set, { column, row }));
  }
  for (const expansion of wanted.expand) {
    answer[expansion.navigation] = expanded(records, { set, row }, { ...wanted, expansion });
  }
  return answer;
}

function expanded(
  records: Records,
  { set, row }: Found,
  { expansion, annotate }: { expansion: Expansion; annotate: boolean },
): Row | null {
  const { lookups, logicalName } = schemaOf(set);
  const { navigation, select } = expansion;
  const column = Object.entries(lookups).find(([, name]) => name === navigation)?.[0];
  if (column === undefined) throw unknownProperty(navigation, logicalName);
  const target = records.find(row[column]);
  return target ? present(records, target, { select, expand: [], annotate }) : null;
}

/** `name` or `name($select=a,b)`: nothing else is served, one level deep (msx-contract.md 12). */
function expansionOf(text: string): Expansion {
  const open = text.indexOf('(');
  if (open < 0) return { navigation: text.trim(), select: null };
  const inner = text.slice(open + 1, text.lastIndexOf(')'));
  const [option = '', ...others] = topLevel(inner, ';');
  const [name, value = ''] = option.split('=');
  if (name?.trim() !== '$select' || others.length > 0) {
    throw new DataverseError(400, '0x80060888', `'${inner}' is not supported in $expand.`);
  }
  return { navigation: text.slice(0, open).trim(), select: namesIn(value) };
}

function namesIn(list: string | null): string[] | null {
  return list === null ? null : list.split(',').map((name) => name.trim());
}

/** Parts of a text between separators that stand in no brackets. */
function topLevel(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.filter((part) => part.trim() !== '');
}
