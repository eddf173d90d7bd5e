import type { Read } from './slots.ts';

/**
 * A text whose slots are replaced by their names: what is asked, without for whom and since when.
 */
export function masked(text: string, { spans }: Read): string {
  let out = '';
  let at = 0;
  for (const { start, end, slot } of spans) {
    if (start < at) continue;
    out += `${text.slice(at, start)} ${PLACEHOLDERS[slot]} `;
    at = end;
  }
  return (out + text.slice(at)).trim();
}

/** Both times are one feature: what is asked does not depend on which side they limit. */
const PLACEHOLDERS = {
  customer: '⟨customer⟩',
  opportunity: '⟨opportunity⟩',
  milestone: '⟨milestone⟩',
  person: '⟨person⟩',
  since: '⟨time⟩',
  until: '⟨time⟩',
} as const;

/**
 * Placeholders, words, numbers, and the few signs and pictures that say something by themselves.
 */
const WORD = /⟨[a-z]+⟩|\p{L}+(?:['’]\p{L}+)*|\d+|[?&%→]|->|\p{Extended_Pictographic}/gu;

/** Only so many letters count; a longer text says what it wants in its beginning. */
const LONGEST_QUESTION = 900;

/**
 * The features of a masked text: words, pairs of neighbours, words with one in between, and pieces
 * of 3 to 5 letters (which keep a mistyped word near the right one). Each name says what it stands
 * for.
 */
export function featuresOf(text: string): Set<string> {
  const words = wordsOf(text);
  const features = new Set<string>();
  for (const [at, word] of words.entries()) {
    features.add(`=${word}`);
    const next = words[at + 1] ?? '$';
    features.add(`${word} ${next}`);
    const after = words[at + 2];
    if (after !== undefined) features.add(`${word} * ${after}`);
    for (const piece of piecesOf(word)) features.add(piece);
  }
  features.add(`^ ${words[0] ?? '$'}`);
  features.add(`#${Math.min(words.length, 12)}`);
  return features;
}

function wordsOf(text: string): string[] {
  const lower = text.slice(0, LONGEST_QUESTION).toLowerCase().replaceAll('’', "'");
  return Array.from(lower.matchAll(WORD), ([word]) => (/^\d+$/.test(word) ? '0' : word));
}

/** Underscores mark the ends, so that a beginning differs from the middle of a word. */
function piecesOf(word: string): string[] {
  if (word.length < 3 || word.length > 40 || word.startsWith('⟨')) return [];
  const padded = `_${word}_`;
  return [3, 4, 5].flatMap((size) =>
    Array.from({ length: Math.max(0, padded.length - size + 1) }, (_, at) =>
      padded.slice(at, at + size),
    ),
  );
}
