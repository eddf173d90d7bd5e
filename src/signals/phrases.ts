import type { Span } from './clauses.ts';
import { literalsOf } from './literals.ts';
import { expand, wholeWords } from './pattern.ts';

/** A list of patterns, any of which says the same thing. */
export type Phrases = readonly Phrase[];

/** One pattern; `number` is its place in the book. Compiled when a text first needs it. */
interface Phrase {
  readonly number: number;
  readonly expression: () => RegExp;
}

/** The patterns that could occur in one text; of the others none can. */
export interface Reading {
  /** Stretches that phrases match, left to right, none inside another, the earlier phrase first. */
  matches(phrases: Phrases): Span[];
  /** True when one of the phrases occurs in a part of the text. */
  has(phrases: Phrases, part: string): boolean;
}

/** All patterns of all rules, so that one pass over a text tells which of them need to be run. */
export interface Phrasebook {
  /** Enters patterns; the same pattern is entered once, whoever asks. */
  phrases(patterns: readonly string[]): Phrases;
  /** Looks a text through once, for all phrases that were entered. */
  read(plain: string): Reading;
}

/**
 * Opens an empty book. Patterns enter at the start and are compiled when a text first needs them.
 */
export function createPhrasebook(): Phrasebook {
  const byPattern = new Map<string, Phrase>();
  const index = createIndex();
  const phraseOf = (pattern: string): Phrase => {
    const known = byPattern.get(pattern);
    if (known) return known;
    const source = expand(pattern);
    const phrase = { number: byPattern.size, expression: once(() => wholeWords(source)) };
    byPattern.set(pattern, phrase);
    index.add(phrase.number, literalsOf(source));
    return phrase;
  };
  return {
    phrases: (patterns) => patterns.map(phraseOf),
    read: (plain) => readingOf(plain, index.possibleIn(plain)),
  };
}

/** Works a value out at the first call and keeps it. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function readingOf(plain: string, possible: Uint8Array): Reading {
  const only = (phrases: Phrases): Phrases =>
    phrases.filter(({ number }) => possible[number] === 1);
  return {
    matches: (phrases) => matchesOf(only(phrases), plain),
    has: (phrases, part) => only(phrases).some(({ expression }) => next(expression(), part, 0)),
  };
}

/** As one alternation of all phrases would match, without running those that cannot. */
function matchesOf(phrases: Phrases, plain: string): Span[] {
  const found: Span[] = [];
  let heads = phrases.map((phrase) => {
    const expression = phrase.expression();
    return { expression, span: next(expression, plain, 0) };
  });
  for (;;) {
    const spans = heads.flatMap(({ span }) => span ?? []);
    if (spans.length === 0) return found;
    const first = spans.reduce((least, span) => (span.start < least.start ? span : least));
    found.push(first);
    const at = Math.max(first.end, first.start + 1);
    heads = heads
      .filter(({ span }) => span !== null)
      .map(({ expression, span }) => ({
        expression,
        span: span && span.start < at ? next(expression, plain, at) : span,
      }));
  }
}

function next(expression: RegExp, text: string, from: number): Span | null {
  expression.lastIndex = from;
  const match = expression.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** Tells without any expression which phrases a text can hold at all. */
interface Index {
  add(number: number, needs: readonly (readonly string[])[]): void;
  /** One byte a phrase: 1 where it could occur. */
  possibleIn(plain: string): Uint8Array;
}

/** One set of pieces of one phrase, as a bit of what the phrase still lacks. */
interface Need {
  readonly number: number;
  readonly bit: number;
}

/** Pieces by their first two characters, so that a text is looked through once for all. */
function createIndex(): Index {
  const lacks: number[] = [];
  const byStart = new Map<string, Map<string, Need[]>>();
  const addPiece = (piece: string, need: Need): void => {
    const start = piece.slice(0, 2);
    const known = byStart.get(start) ?? new Map<string, Need[]>();
    byStart.set(start, known.set(piece, [...(known.get(piece) ?? []), need]));
  };
  return {
    add(number, needs) {
      lacks[number] = 2 ** needs.length - 1;
      for (const [place, pieces] of needs.entries()) {
        for (const piece of pieces) addPiece(piece, { number, bit: 2 ** place });
      }
    },
    possibleIn(plain) {
      const left = Uint8Array.from(lacks);
      for (const { number, bit } of needsMet(plain, byStart))
        left[number] = (left[number] ?? 0) & ~bit;
      return left.map((lacking) => (lacking === 0 ? 1 : 0));
    },
  };
}

function needsMet(
  plain: string,
  byStart: ReadonlyMap<string, ReadonlyMap<string, Need[]>>,
): Need[] {
  const seen = new Set<string>();
  const met: Need[] = [];
  for (let at = 0; at + 1 < plain.length; at += 1) {
    for (const [piece, needs] of byStart.get(plain.slice(at, at + 2)) ?? []) {
      if (seen.has(piece) || !plain.startsWith(piece, at)) continue;
      seen.add(piece);
      met.push(...needs);
    }
  }
  return met;
}
