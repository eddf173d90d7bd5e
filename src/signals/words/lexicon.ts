import { ABBREVIATIONS, CAPITALS } from './abbreviations.ts';
import { CALENDAR, FRENCH, GERMAN, SPANISH } from './languages.ts';

const MEANINGS = new Map(
  [ABBREVIATIONS, GERMAN, FRENCH, SPANISH, CALENDAR]
    .flatMap((list) => list.split(/[|\n]/))
    .filter((entry) => entry.includes('='))
    .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
);

/** The most words that a known phrase has. */
export const LONGEST_PHRASE = 4;

/**
 * What a word or phrase means in the words of the rules; null when it is not known and stands for
 * itself. Knows short forms and frequent German, French and Spanish forms.
 */
export function meaningOf(phrase: string): string | null {
  const capital = CAPITALS[phrase];
  if (capital !== undefined) return capital;
  const folded = fold(phrase);
  return MEANINGS.get(folded) ?? contraction(folded);
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
  return MEANINGS.get(owner) ?? (owner === 'si' ? 'partner' : owner);
}
