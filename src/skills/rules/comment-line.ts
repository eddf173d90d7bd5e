import type { Polarity } from '../../signals/signal.ts';
import type { PlacedSignal } from './case-file.ts';

/** Topics of the convention in which people, and the product, write. */
const COMMENT_LINE =
  /^\s*\d{4}-\d{2}-\d{2} (delivery path|execution owner|capacity|decision|communication|recovery|date)\b/i;

/**
 * A dated line by the convention of msx-contract.md 11: `<date> <topic>: <statement>. - <name>`.
 */
export function isCommentLine(text: string): boolean {
  return COMMENT_LINE.test(text);
}

/** Topics that only the product writes. */
const OWN_SUMMARY = /^\s*\d{4}-\d{2}-\d{2} (readiness|status):/i;

/** A line in which the product repeats what it found: it is no new evidence of anything. */
export function isOwnSummary(text: string): boolean {
  return OWN_SUMMARY.test(text);
}

/** A line about the path, and its statement. */
const PATH_LINE = /^\s*\d{4}-\d{2}-\d{2} delivery path\s*:\s*([^\n]+)/i;

const PATHS: readonly (readonly [string, RegExp])[] = [
  ['partner', /\bpartner\b/i],
  ['isd', /\bISD\b/],
  ['unified', /\bunified\b/i],
];

/**
 * The path of a conventional line whose topic says what its statement is about: `Delivery path:
 * ISD` needs no word of delivery. Nothing, where the reader of free text has found a path by
 * itself.
 */
export function pathOfLine(
  text: string,
  said: readonly PlacedSignal[],
  from: Pick<PlacedSignal, 'at' | 'by' | 'day'>,
): PlacedSignal[] {
  const statement = PATH_LINE.exec(text)?.[1];
  if (!statement || said.some(({ kind }) => kind === 'delivery_path')) return [];
  return PATHS.filter(([, word]) => word.test(statement)).map(([value]) => ({
    kind: 'delivery_path',
    value,
    polarity: polarityOf(statement),
    quote: statement.trim(),
    place: 'line',
    task: null,
    ...from,
  }));
}

/** In doubt pending: words that leave open go before words that deny. */
function polarityOf(statement: string): Polarity {
  if (/\?|\b(tbc|tbd|open|pending|or|maybe|undecided|proposed|asked|waiting)\b/i.test(statement)) {
    return 'pending';
  }
  return /\b(no|not|never|no longer|out|withdrawn)\b/i.test(statement) ? 'denied' : 'asserted';
}
