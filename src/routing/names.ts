import { isOwnWord } from './domain-words.ts';
import { isGivenName } from './lexicon.ts';
import { runsOf, withoutPossessive, type Run } from './name-runs.ts';
import { smallName } from './small-names.ts';
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

function spanOf(run: Run): Span | null {
  const [first] = run;
  const last = run.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
