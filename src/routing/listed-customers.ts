import { cleaned } from './clean.ts';
import { companiesIn } from './names.ts';
import { tokensOf, type Span } from './tokens.ts';

/** Several customers in one text, such as "health of Contoso, Fabrikam and Adatum". */
export interface ListedCustomers {
  /** As typed, in the order of the text; at most `MOST`. */
  readonly names: readonly string[];
  /** How many the text lists in all. */
  readonly total: number;
  /** The text with the first name in the place of the list: what is asked, about one of them. */
  readonly single: string;
}

/** More names than anybody picks from. */
const MOST = 10;
/** All that may stand between two names of one list. */
const JOINT = /^\s*(?:,|;|\/|&|\+|and|or|plus|as well as|, ?(?:and|or))\s*(?:for |of |at )?$/i;

/**
 * Finds names that stand in a row, with nothing between them but commas and "and". Null for a text
 * that names one customer or none. Which of the names exist is for the caller to find out.
 */
export function listedCustomers(text: string): ListedCustomers | null {
  const plain = cleaned(text);
  const row = longestRow(plain, companiesIn(tokensOf(plain)));
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last || row.length < 2) return null;
  const names = row.map(({ start, end }) => plain.slice(start, end));
  const single = `${plain.slice(0, first.end)}${plain.slice(last.end)}`;
  return { names: [...new Set(names)].slice(0, MOST), total: new Set(names).size, single };
}

/** The longest row of names; of equal ones the first. */
function longestRow(text: string, spans: readonly Span[]): Span[] {
  let best: Span[] = [];
  let row: Span[] = [];
  for (const span of spans) {
    const before = row.at(-1);
    const isNext = before && JOINT.test(text.slice(before.end, span.start));
    row = isNext ? [...row, span] : [span];
    if (row.length > best.length) best = row;
  }
  return best;
}
