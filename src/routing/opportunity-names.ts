import { isOwnWord } from './domain-words.ts';
import type { Span, Token } from './tokens.ts';

const WORD_FOR_IT = /^(?:opp|oppty|opportunity)$/;

/** Words before "opp" that tell which one, not its name ("the same opp", "a new opportunity"). */
const NO_NAME = new Set(
  'new same existing open extra active current second third another other first biggest largest my our big deal'.split(
    ' ',
  ),
);

/** First words of questions, which are no part of a name although they have a capital. */
const OPENING =
  /^(?:show|check|is|run|find|list|get|give|close|review|route|open|update|why|prep|status|health)$/;

/** Words of a name. */
const LONGEST_NAME = 6;

/**
 * The name of an opportunity: the words right before or right after the word for it, with capitals,
 * or in small letters after "the". Null when the text names none.
 */
export function opportunityNameIn(
  tokens: readonly Token[],
  taken: (span: Span) => boolean,
): Span | null {
  for (const [at, token] of tokens.entries()) {
    if (!WORD_FOR_IT.test(token.lower)) continue;
    const found = nameBefore(tokens, at) ?? nameAfter(tokens, at) ?? smallNameBefore(tokens, at);
    if (found && !taken(found)) return found;
  }
  return null;
}

function nameBefore(tokens: readonly Token[], at: number): Span | null {
  let first = at;
  while (
    first > 0 &&
    at - first < LONGEST_NAME &&
    joins(tokens, first) &&
    isNamed(tokens[first - 1])
  ) {
    first -= 1;
  }
  if (first === 0 && isOpening(tokens[0])) first = 1;
  const name = tokens.slice(first, at);
  return name.every(({ lower }) => isOwnWord(lower)) ? null : spanOf(name);
}

function nameAfter(tokens: readonly Token[], at: number): Span | null {
  let end = at + 1;
  while (
    end < tokens.length &&
    end - at <= LONGEST_NAME &&
    joins(tokens, end) &&
    isNamed(tokens[end])
  ) {
    end += 1;
  }
  return spanOf(tokens.slice(at + 1, end));
}

/** "on the fabric rollout opp": up to four words behind an article, none of which only points. */
function smallNameBefore(tokens: readonly Token[], at: number): Span | null {
  for (let first = at - 1; first >= Math.max(1, at - 4); first -= 1) {
    const article = tokens[first - 1]?.lower ?? '';
    if (/^(?:the|for|on|of|at)$/.test(article)) {
      const name = tokens.slice(first, at);
      const isName = name.every(({ lower, kind }) => !NO_NAME.has(lower) && kind !== 'function');
      return isName ? spanOf(name) : null;
    }
  }
  return null;
}

/** A capital or a figure inside the name, or a small "and", "of", "&" between such words. */
function isNamed(token: Token | undefined): boolean {
  if (!token || /^7-?\d{9}$/.test(token.text)) return false;
  return /^[\p{Lu}\p{N}&]/u.test(token.text) && token.kind !== 'function';
}

/** The first word of a sentence has its capital by place: "Show", "Check" are no part of a name. */
function isOpening(token: Token | undefined): boolean {
  return token !== undefined && OPENING.test(token.lower);
}

/** Blanks, quotes, colons and dashes hold a name together; a comma ends it. */
function joins(tokens: readonly Token[], at: number): boolean {
  return /^[ \t"“”'‘’:-]{0,3}$/.test(tokens[at]?.gap ?? '');
}

function spanOf(tokens: readonly Token[]): Span | null {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
