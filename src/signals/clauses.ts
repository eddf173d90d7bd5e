import { QUESTION } from './words/vocabulary.ts';

/** A stretch of prepared text: `end` is behind its last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A sentence with its clauses; a question counts from `questionFrom`, which is `end` without one.
 */
export interface Sentence extends Span {
  readonly clauses: readonly Span[];
  readonly questionFrom: number;
}

/**
 * Where a sentence ends: marks before a blank, line ends, semicolons. A dot inside a number is
 * none.
 */
const SENTENCE_END = /[.!?]+(?= |\n|$|\))|\n|;/g;
/** A colon behind a label stays with it; behind a whole statement it ends the clause. */
const CLAUSE_END =
  / - | but | and | while | whereas | however |[,()>|[\]]|(?<=\w \w+ \w+ \w+ \w+): /g;
/** How a question begins, behind a name or a dash of a list at most. */
const ASKING = new RegExp(`^(?:[\\w@]+: ?|- ?|\\* ?)?(?:${QUESTION})(?![a-z])`);

/**
 * Splits the dated entries of a prepared text into sentences and these into clauses. Linear in the
 * length.
 */
export function sentencesOf(plain: string, entries: readonly Span[]): Sentence[] {
  return entries
    .flatMap(({ start, end }) => cut(plain, start, end, SENTENCE_END, true))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(plain.slice(start, end)))
    .map((span) => {
      const clauses = withDoubts(plain, cut(plain, span.start, span.end, CLAUSE_END, false));
      return { ...span, clauses, questionFrom: questionFrom(plain, span, clauses) };
    });
}

/** A doubt that stands alone: "capacity confirmed, tbc" and ", pending signature" confirm nothing. */
const LONE_DOUBT = new RegExp(
  '^\\W*(?:still |all |but )?(?:tbc|unconfirmed|verbally|' +
    'to be (?:confirmed|decided|checked|validated|verified)|(?:pending|awaiting|waiting for) ' +
    '(?:the |a |final |formal |written )*(?:signature|approval|sign off|sow|po|contract|' +
    'confirmation|order))\\W*$',
);

/** A doubt alone belongs to the clause before it. */
function withDoubts(plain: string, clauses: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const isDoubt = LONE_DOUBT.test(plain.slice(clause.start, clause.end));
    if (!before || !isDoubt) joined.push(clause);
    else joined.splice(-1, 1, { start: before.start, end: clause.end });
  }
  return joined;
}

/** Pieces between marks; `keep` leaves the mark at the piece before it. */
function cut(plain: string, from: number, to: number, marks: RegExp, keep: boolean): Span[] {
  const spans: Span[] = [];
  const text = plain.slice(from, to);
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(marks)) {
    spans.push({ start: from + start, end: from + index + (keep ? mark.length : 0) });
    start = index + mark.length;
  }
  spans.push({ start: from + start, end: to });
  return spans.filter((span) => span.end > span.start);
}

/** A question that begins like one is one as a whole; else only its last clause asks. */
function questionFrom(plain: string, span: Span, clauses: readonly Span[]): number {
  const text = plain.slice(span.start, span.end);
  if (!/\?[?!.)]*$/.test(text)) return span.end;
  if (ASKING.test(text.trimStart())) return span.start;
  return (
    clauses.findLast(({ start, end }) => /[a-z]/.test(plain.slice(start, end)))?.start ?? span.start
  );
}
