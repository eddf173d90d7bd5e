import type { Span } from './tokens.ts';

/**
 * `7-` and nine digits with any dash, or spaces, or nothing in between; digits may stand in threes.
 * Behind a country's code it is a telephone.
 */
const NUMBER =
  /(?<![\p{L}\p{N}-]|\+\d{1,3} ?)7\s?[-‐‑‒–—−]?\s?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\p{L}\p{N}])/gu;

/** "opportunity no. 7-…", "deal with id 7-…". */
const OPPORTUNITY_BEFORE =
  /\b(?:opp|oppty|opps|opportunity|opportunities|deal)\b[\s:#(]*(?:(?:no|number|nr|num|id|with|is)\b[\s.:#]*)*$/iu;
/** "7-… opp". */
const OPPORTUNITY_AFTER = /^[\s)]*(?:opp|oppty|opportunity|deal)\b/iu;

/** A number of a record, by place, and what the word beside it calls it. */
export interface NumberSpan extends Span {
  readonly kind: 'milestone' | 'opportunity';
}

/** All record numbers of a text. Without a word that says opportunity a number is a milestone. */
export function numbersIn(text: string): NumberSpan[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = OPPORTUNITY_BEFORE.test(text.slice(Math.max(0, start - 40), start));
    const isOpportunity = before || OPPORTUNITY_AFTER.test(text.slice(end, end + 20));
    return { start, end, kind: isOpportunity ? 'opportunity' : 'milestone' };
  });
}

/** The number as MSX writes it (`7-123456789`), or the text itself when it holds none. */
export function plainNumber(typed: string): string {
  const digits = typed.replaceAll(/\D/g, '');
  return /^7\d{9}$/.test(digits) && !/\p{L}/u.test(typed) ? `7-${digits.slice(1)}` : typed;
}
