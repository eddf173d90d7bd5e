/** Runs of words in a text that could be a name, by their form alone. */
import { isOwnWord } from './domain-words.ts';
import { isGivenName } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Words that stand side by side and may be one name. */
export type Run = readonly Token[];

/**
 * Runs of words with capitals that are neither jargon nor taken, without the ordinary first word of
 * a sentence. `free` says of each word whether nothing else has read it.
 */
export function runsOf(tokens: readonly Token[], free: readonly boolean[]): Run[] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const goesOn = run.length === 0 || isJoined(run, token);
    if (!goesOn) run = closed(runs, run);
    if (free[at] === true && (isNameWord(token) || isPart(run, token, tokens[at + 1])))
      run.push(token);
    else run = closed(runs, run);
  }
  closed(runs, run);
  return runs.map((one) => trimmed(one, tokens)).filter((one) => one.length > 0);
}

/** A possessive ends a name unless a word for companies follows ("Margie's Travel"). */
function isJoined(run: Run, token: Token): boolean {
  const isPossessive = /['’]s$/.test(run.at(-1)?.text ?? '');
  return /^[ \t]{1,2}$/.test(token.gap) && (!isPossessive || token.kind === 'company');
}

/** Ends a run and begins the next. */
function closed(runs: Token[][], run: Token[]): Token[] {
  if (run.length > 0) runs.push(run);
  return [];
}

function isNameWord(token: Token): boolean {
  if (!/^[\p{Lu}]/u.test(token.text) || /\d{4}/.test(token.text)) return false;
  return token.kind !== 'function' && token.kind !== 'jargon';
}

/** Small words inside names of companies and people of other languages ("Banco del Norte"). */
const PARTICLES = /^(?:d[aeiou]|del|della|der|den|des|dos|das|el|la|las|le|les|los|van|von|ter|y)$/;

/** Heads of names that go on with "of": "School of Fine Art", "Bank of the Isles". */
const HEADS =
  /^(?:academy|association|bank|board|chamber|church|city|college|council|county|department|federation|house|institute|kingdom|ministry|museum|office|port|republic|school|society|state|university)$/;

/** No word of a name by itself, but part of one where another word follows. */
function isPart(run: Run, token: Token, next: Token | undefined): boolean {
  const last = run.at(-1);
  if (next === undefined) return false;
  if (!last) return isArticle(token, next);
  if (PARTICLES.test(token.text)) return /^\p{Lu}|^der?$|^la$/u.test(next.text);
  if (/^\p{Lu}/u.test(token.text) && token.kind === 'jargon') return !isCalendar(token);
  return /^\p{Lu}/u.test(next.text) && binds(run, last, token);
}

/** "The Phone Company", in the middle of a sentence. */
function isArticle(token: Token, next: Token): boolean {
  return token.text === 'The' && token.at > 0 && /^\p{Lu}/u.test(next.text);
}

/** "&", "of" behind the head of a name, and small words with capitals ("Best For You Organics"). */
function binds(run: Run, last: Token, { text, kind }: Token): boolean {
  if (text === '&') return true;
  if (text === 'of') return HEADS.test(last.lower);
  const isCapital = /^\p{Lu}/u.test(text) && kind === 'function';
  return isCapital && run.some(({ lower }) => !isOwnWord(lower));
}

/** Jargon with a capital that may stand beside a name but is no part of it ("Contoso Q3"). */
function isCalendar({ lower }: Token): boolean {
  return /day$|^(?:q[1-4]|h[12]|csam?|csas?|isd|msx|qbr|aks|avd|sap|vbd|copilot|azure|fabric)$/.test(
    lower,
  );
}

/** Takes the ordinary first word of a sentence off a run ("Blocked", "Tell Contoso"). */
function trimmed(run: Run, tokens: readonly Token[]): Run {
  const [first] = run;
  if (!first || !opensSentence(first, tokens)) return run;
  const isOrdinary = first.kind === 'common' && !isGivenName(first.lower);
  if (!isOrdinary) return run;
  if (run.length === 1) return [];
  return isVerb(first) ? run.slice(1) : run;
}

function opensSentence(token: Token, tokens: readonly Token[]): boolean {
  return tokens[0] === token || /[.!?:;\n]\s*["“'‘]?$/.test(token.gap);
}

function isVerb({ lower }: Token): boolean {
  return VERBS.has(lower);
}

/** First words of questions whose capital means nothing; behind them a name may begin at once. */
const VERBS = new Set(
  `show tell check give list find run get prep prepare review update summarise summarize pull bind link connect set
  move push close open create draft send ask map route filter triage pending status health status compare renew reset
  escalate note record need help fix refresh why when where how did does has is are can could should would will customer
  manager expansion unified adoption commit evidence noise success mute delete remove add assign change mark book`
    .trim()
    .split(/\s+/),
);

/** "Contoso's" names Contoso. */
export function withoutPossessive(run: Run): Run {
  const last = run.at(-1);
  if (!last || !/['’]s$/.test(last.text)) return run;
  return [...run.slice(0, -1), { ...last, text: last.text.slice(0, -2), end: last.end - 2 }];
}
