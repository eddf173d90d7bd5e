/** Customers that are typed in small letters. */
import { isDomainLike } from './domain-words.ts';
import { kindOf } from './lexicon.ts';
import type { Run } from './name-runs.ts';
import type { Token } from './tokens.ts';

/** Words; in longer texts too many small words would be taken for names. */
const LONGEST_SMALL_TEXT = 9;

/**
 * A customer in small letters: in a short text, at the end or before a comma or a "please", words
 * that are not the bot's own; one of them no ordinary word, or all of them behind "for", "at", "with".
 */
export function smallName(tokens: readonly Token[], free: readonly boolean[]): Run | null {
  if (tokens.length > LONGEST_SMALL_TEXT) return null;
  const end = endOfNames(tokens);
  const first = startOfRun(tokens, free, end);
  const run = tokens.slice(first, end);
  const before = tokens[first - 1]?.lower ?? '';
  const isLed = LEADS.test(before) && run.length > 1;
  return run.length > 0 && first > 0 && (isLed || isStrangeRun(run, before)) ? run : null;
}

/** Words after which two or more ordinary words are a name. */
const LEADS = /^(?:for|at|@|with|w\/)$/;
/** Words after which small letters are a thing and no customer: "the rollout". */
const OWNED = /^(?:the|a|an|my|our|this|that|his|her|their|your)$/;

/** Where a name could end: before a "please" at the end, and before the first comma. */
function endOfNames(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && isTail(tokens[end - 1])) end -= 1;
  const period = tokens.slice(0, end).slice(-2);
  if (/^(?:next|this|last) (?:week|month|quarter|year)$/.test(period.map(lowerOf).join(' ')))
    end -= 2;
  const comma = tokens.findIndex((token, at) => at > 0 && token.gap.includes(','));
  return comma > 0 ? Math.min(end, comma) : end;
}

function lowerOf({ lower }: Token): string {
  return lower;
}

/** At most four free words that could be a name, up to its end. */
function startOfRun(tokens: readonly Token[], free: readonly boolean[], end: number): number {
  let first = end;
  const goesOn = (): boolean => free[first - 1] === true && isSmallName(tokens[first - 1]);
  while (first > 0 && end - first < 4 && goesOn()) first -= 1;
  return first;
}

function isStrangeRun(run: Run, before: string): boolean {
  if (OWNED.test(before)) return false;
  const isCompany = run.length > 1 && run.at(-1)?.kind === 'company';
  return isCompany || run.some(({ lower }) => isStrangeWord(lower));
}

/** No ordinary word by list or by its ending, so probably somebody's name. */
function isStrangeWord(lower: string): boolean {
  const kind = kindOf(lower);
  return (
    kind === 'unknown' && !/(?:tion|ed|ing|ment|ly|ness|able|ity|ive|ance|ence)s?$/.test(lower)
  );
}

function isTail(token: Token | undefined): boolean {
  return /^(?:pls|please|plz|now|today|thx|thanks|asap|doing|going|looking)$/.test(
    token?.lower ?? '',
  );
}

function isSmallName(token: Token | undefined): boolean {
  if (!token || !/^[\p{Ll}&]/u.test(token.text)) return false;
  const kind = token.kind;
  return kind !== 'function' && kind !== 'jargon' && !isDomainLike(token.lower);
}
