import { isDomainLike, isOwnWord } from './domain-words.ts';
import { isGivenName, kindOf } from './lexicon.ts';
import type { Span, Token } from './tokens.ts';

/** The customer and the person that a text names, by place. */
export interface Names {
  /** Null when the text names none. */
  readonly customer: Span | null;
  readonly person: Span | null;
}

/** Words right before a customer's name. */
const BEFORE_CUSTOMER =
  /^(?:for|at|@|with|w\/|on|of|from|to|about|tell|told|by|re|check|status|is|how's|hows|did|has|does|do|bind|link|and|are)$/;

/**
 * Finds names by their form: runs of words with capitals that are neither jargon, nor products, nor
 * the ordinary first word of a sentence. A run that starts with a given name is a person, unless a
 * word for companies is in it ("Margie's Travel"). Without such a run a short text may name a
 * customer in small letters.
 */
export function namesIn(tokens: readonly Token[], taken: (span: Span) => boolean): Names {
  const free = tokens.map((token) => !taken(token));
  const runs = runsOf(tokens, free);
  const people = runs.filter((run) => isPerson(run));
  const companies = companiesAmong(runs, tokens);
  const customer = bestCompany(companies, tokens) ?? smallName(tokens, free);
  return { customer: spanOf(customer ?? []), person: spanOf(withoutPossessive(people[0] ?? [])) };
}

/** Every run that may be a company, in the order of the text. */
export function companiesIn(tokens: readonly Token[]): Span[] {
  const runs = runsOf(
    tokens,
    tokens.map(() => true),
  );
  return companiesAmong(runs, tokens).flatMap((run) => spanOf(withoutPossessive(run)) ?? []);
}

function companiesAmong(runs: readonly Run[], tokens: readonly Token[]): Run[] {
  return runs.filter((run) => !isPerson(run) && isCompany(run, tokens));
}

/** Words that stand side by side and may be one name. */
type Run = readonly Token[];

function runsOf(tokens: readonly Token[], free: readonly boolean[]): Run[] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const goesOn = run.length === 0 || isJoined(run, token);
    if (!goesOn) run = closed(runs, run);
    if (free[at] === true && (isNameWord(token) || isInside(run, token, tokens[at + 1])))
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

/** "&", "of", "and the", "del" stay inside a name when a word with a capital follows. */
function isInside(run: Run, token: Token, next: Token | undefined): boolean {
  if (run.length === 0 || next === undefined) return false;
  if (token.text === '&') return /^\p{Lu}/u.test(next.text);
  if (PARTICLES.test(token.text)) return /^\p{Lu}|^der?$|^la$/u.test(next.text);
  const isWord = /^\p{Lu}/u.test(token.text) && token.kind === 'jargon';
  return isWord && !isCalendar(token);
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

/**
 * At most three words, led by a given name and without a word for companies. Capitals alone are no
 * person.
 */
function isPerson(run: Run): boolean {
  const [first] = run;
  if (!first || /^\p{Lu}{2,}$/u.test(first.text) || run.length > 3) return false;
  if (!isGivenName(first.lower)) return false;
  return (
    !run.slice(1).some(({ kind }) => kind === 'company') && !run.some(({ text }) => text === '&')
  );
}

/** A run in capitals alone is a customer only behind a word that leads to one ("at ZYX"). */
function isCompany(run: Run, tokens: readonly Token[]): boolean {
  const [first] = run;
  if (!first || run.every(({ lower }) => isOwnWord(lower)) || isCountry(run)) return false;
  if (run.every(({ kind }) => kind === 'common')) {
    return (
      leads(first, tokens) || (run.length > 1 && !run.every(({ text }) => /^\p{Lu}+$/u.test(text)))
    );
  }
  return !/^\p{Lu}{2,4}$/u.test(first.text) || run.length > 1 || leads(first, tokens);
}

/** A country alone says where, not who. */
function isCountry(run: Run): boolean {
  return COUNTRIES.has(run.map(({ lower }) => lower).join(' '));
}

const COUNTRIES = new Set(
  `argentina|asia|australia|austria|belgium|brazil|bulgaria|canada|chile|china|colombia|croatia|denmark|egypt|estonia|
  europe|finland|france|germany|greece|hungary|iceland|india|indonesia|ireland|israel|italy|japan|kenya|latvia|lithuania|
  luxembourg|malaysia|mexico|morocco|netherlands|new zealand|nigeria|norway|peru|philippines|poland|portugal|romania|
  saudi arabia|serbia|singapore|slovakia|slovenia|south africa|south korea|spain|sweden|switzerland|taiwan|thailand|
  turkey|ukraine|united kingdom|united states|vietnam|africa|north america|south america|benelux|nordics`
    .split('|')
    .map((name) => name.trim()),
);

function leads(first: Token, tokens: readonly Token[]): boolean {
  const before = tokens[first.at - 1];
  return before !== undefined && BEFORE_CUSTOMER.test(before.lower);
}

/** Behind a word that leads to a customer, else with an unknown word, else the first. */
function bestCompany(runs: readonly Run[], tokens: readonly Token[]): Run | null {
  const weight = (run: Run): number => {
    const [first] = run;
    if (!first) return 0;
    const isUnknown = run.some(({ kind }) => kind === 'unknown');
    const isKindOfCompany = run.length > 1 && run.some(({ kind }) => kind === 'company');
    return (
      (leads(first, tokens) ? 1 : 0) +
      (isUnknown || isKindOfCompany ? 2 : 0) -
      (isPlace(first, tokens) ? 4 : 0)
    );
  };
  const best = runs.toSorted((a, b) => weight(b) - weight(a))[0];
  return best && weight(best) >= 0 ? withoutPossessive(best) : null;
}

/** "the plant in Leipzig" is a place. */
function isPlace(first: Token, tokens: readonly Token[]): boolean {
  const [noun, before] = [tokens[first.at - 2]?.lower ?? '', tokens[first.at - 1]?.lower ?? ''];
  return /^(?:in|into|near)$/.test(before) && PLACED.test(noun);
}

/** What is said to be in a place: "the plant in Leipzig", "our people in Oslo". */
const PLACED =
  /^(?:plants?|offices?|sites?|regions?|factor(?:y|ies)|teams?|branch(?:es)?|people|stores?|datacenters?|colleagues?|subsidiar(?:y|ies)|warehouses?|weather|rain|traffic|restaurants?|lunch|hotels?)$/;

/** Words; in longer texts too many small words would be taken for names. */
const LONGEST_SMALL_TEXT = 9;

/**
 * A customer in small letters: in a short text, at the end or before a comma or a "please", words
 * that
 * are not the bot's own; one of them no ordinary word, or all of them behind "for", "at", "with".
 */
function smallName(tokens: readonly Token[], free: readonly boolean[]): Run | null {
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

function withoutPossessive(run: Run): Run {
  const last = run.at(-1);
  if (!last || !/['’]s$/.test(last.text)) return run;
  return [...run.slice(0, -1), { ...last, text: last.text.slice(0, -2), end: last.end - 2 }];
}

function spanOf(run: Run): Span | null {
  const [first] = run;
  const last = run.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
