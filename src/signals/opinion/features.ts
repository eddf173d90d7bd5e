import { createPhrasebook } from '../phrases.ts';
import type { TextField } from '../text-source.ts';

/** Word classes of the rules that tell a model more than the words themselves. */
const CLASSES = (
  'settled refused open ask maybe people date work tech name finished low usage goal number moved ' +
  'design claims opposes scope hours certificate request consents timing site customerDate ' +
  'meeting step'
).split(' ');

/** A book of its own: classes are looked for in sentences, not in whole texts. */
const BOOK = createPhrasebook();
const PHRASES = CLASSES.map((name) => ({ name, phrases: BOOK.phrases([`<${name}>`]) }));

/**
 * What a linear model sees of a sentence of prepared text: words, pairs of neighbours, beginnings
 * of longer words, the classes of the rules, the first word, and the MSX field where it is known.
 */
export function featuresOf(sentence: string, field: TextField | undefined): string[] {
  const words = (sentence.match(/[@\p{L}\p{N}]+|[?!:%]/gu) ?? []).map(withoutDetail);
  const features = new Set(words.map((word) => `w${word}`));
  for (const [at, word] of words.entries()) {
    if (at > 0) features.add(`b${words[at - 1]} ${word}`);
    for (const length of [4, 6])
      if (word.length > length) features.add(`p${word.slice(0, length)}`);
  }
  const reading = BOOK.read(sentence);
  for (const { name, phrases } of PHRASES) {
    if (reading.has(phrases, sentence)) features.add(`c${name}`);
  }
  if (words[0] !== undefined) features.add(`s${words[0]}`);
  if (field !== undefined) features.add(`f${field}`);
  return [...features];
}

/** Which number or whose name it is tells nothing. */
function withoutDetail(word: string): string {
  if (/^\d/.test(word)) return '#';
  return word.startsWith('@') ? '@' : word;
}

/** Polarity is said alike for all kinds, but words may mean another one for a topic. */
export function polarityFeatures(features: readonly string[], topic: string): string[] {
  const ofTopic = features
    .filter((feature) => /^[wc]/.test(feature))
    .map((feature) => `${topic}|${feature}`);
  return [...features, ...ofTopic, `k${topic}`];
}
