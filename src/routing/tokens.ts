import { kindOf, type WordKind } from './lexicon.ts';

/** One word of a text with its place; `text.slice(start, end)` is the word as typed. */
export interface Token {
  readonly text: string;
  /** Small letters, curly apostrophes made straight. */
  readonly lower: string;
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Its place among the words. */
  readonly at: number;
  readonly kind: WordKind;
}

/** A piece of a text, by place. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Letters and digits; apostrophes, dots, dashes and the like only inside a word. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[’'.&/_-](?=[\p{L}\p{N}]))*|[&@]/gu;

/** Nobody names a customer behind so many words; it keeps pasted texts cheap. */
const MOST_WORDS = 300;

/** Words with their inner apostrophes, dots and dashes; `&` and `@` alone count as words. */
export function tokensOf(text: string): Token[] {
  let last = 0;
  return [...text.matchAll(WORD)].slice(0, MOST_WORDS).map((match, at) => {
    const start = match.index;
    const word = match[0];
    const lower = word.toLowerCase().replaceAll('’', "'");
    const token = {
      text: word,
      lower,
      at,
      kind: kindOf(lower),
      start,
      end: start + word.length,
      gap: text.slice(last, start),
    };
    last = token.end;
    return token;
  });
}

/** True when two pieces share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
