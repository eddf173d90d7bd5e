import { ABBREVIATIONS, CAPITALS } from './abbreviations.ts';
import { CAPACITY_AND_DATES, SIDES, STATES } from './synonyms-of-states.ts';
import { DEEDS, DELIVERY_WORDS, USE_AND_RESULTS } from './synonyms-of-deeds.ts';
import { CALENDAR, FRENCH, GERMAN, SPANISH } from './languages.ts';

const SYNONYMS = [STATES, SIDES, CAPACITY_AND_DATES, DELIVERY_WORDS, DEEDS, USE_AND_RESULTS];

const MEANINGS = new Map([
  ...[ABBREVIATIONS, GERMAN, FRENCH, SPANISH, CALENDAR]
    .flatMap((list) => list.split(/[|\n]/))
    .filter((entry) => entry.includes('='))
    .map(
      (entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)] as const,
    ),
  ...SYNONYMS.flatMap((list) => list.split('\n').flatMap(formsOf)),
]);

/** A map, for texts hold words such as "constructor" that every object knows. */
const IN_CAPITALS = new Map(Object.entries(CAPITALS));

/** A line of synonyms is a meaning and the forms that have it. */
function formsOf(line: string): (readonly [string, string])[] {
  const at = line.indexOf(': ');
  if (at < 0) return [];
  return line
    .slice(at + 2)
    .split('|')
    .map((form) => [form, line.slice(0, at)] as const);
}

const LONGEST = new Map<string, number>();
for (const phrase of MEANINGS.keys()) {
  const words = phrase.split(/[ /-]/);
  const first = words[0] ?? '';
  LONGEST.set(first, Math.max(LONGEST.get(first) ?? 1, words.length));
}

/** The most words of a known phrase that begins with this word; 1 when none does. */
export function longestPhrase(word: string): number {
  return LONGEST.get(wordsOf(word).split(' ', 1)[0] ?? '') ?? 1;
}

/**
 * What a word or phrase means in the words of the rules; null when it is not known and stands for
 * itself. Knows short forms, synonyms and frequent German, French and Spanish forms.
 */
export function meaningOf(phrase: string): string | null {
  const capital = IN_CAPITALS.get(phrase);
  if (capital !== undefined) return capital;
  const folded = fold(phrase);
  return MEANINGS.get(folded) ?? contraction(folded);
}

/** What words in a row mean together, however they are joined; "can't" counts as "can not". */
export function meaningOfPhrase(words: readonly string[], written: string): string | null {
  return MEANINGS.get(fold(written)) ?? MEANINGS.get(words.map(wordsOf).join(' ')) ?? null;
}

function wordsOf(word: string): string {
  const folded = fold(word);
  return /n't$|^cannot$/.test(folded)
    ? (MEANINGS.get(folded) ?? contraction(folded) ?? folded)
    : folded;
}

/** Lower case without accents: `Kapazität` and `kapazitat` are one word. */
export function fold(phrase: string): string {
  const lower = phrase.toLowerCase().replaceAll(/[’´]/g, "'");
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

const ENDINGS: readonly [string, string][] = [
  ["n't", ' not'],
  ["'re", ' are'],
  ["'ll", ' will'],
  ["'ve", ' have'],
  ["'d", ' would'],
  ["'m", ' am'],
];

function contraction(word: string): string | null {
  if (!word.includes("'") || word.includes(' ')) return null;
  for (const [ending, meaning] of ENDINGS) {
    if (word.endsWith(ending)) return word.slice(0, -ending.length) + meaning;
  }
  if (/^(?:it|that|he|she|what|who|there|here)'s$/.test(word)) return `${word.slice(0, -2)} is`;
  if (!/'s?$/.test(word)) return null;
  const owner = word.replace(/'s?$/, '');
  return MEANINGS.get(owner) ?? (owner === 'si' ? 'partner' : null);
}
