import { VOCABULARY } from './words/vocabulary.ts';

/** What may stand between two words of a gap; a comma only in a gap written `~,n`. */
const JOIN = String.raw`[ :(=/+&)"'>\]\[-]+`;
const WORD = String.raw`[^ \n,.;!?:()=/+&"'>\]\[-]+`;
const COMMA_JOIN = JOIN.replace('[', '[,');

/**
 * Compiles a rule's pattern, written in the words of `vocabulary.ts`, to an expression over
 * prepared text. It matches whole words only; `^` at the start means the start of a clause.
 */
export function compile(patterns: readonly string[]): RegExp {
  return wholeWords(patterns.map((pattern) => expand(pattern)).join('|'));
}

/** An expression that matches an expanded pattern where it begins and ends with whole words. */
export function wholeWords(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}@])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
}

/**
 * Writes the names of the vocabulary and the gaps of a pattern out. `~3` is a gap of at most three
 * words, `<name>` the words of the vocabulary under that name.
 */
export function expand(pattern: string): string {
  return pattern
    .replace(/(?<=[|(])([:=>-])(?=[|)])/g, '$1 ?')
    .replace(/<(\w+)>/g, (_, name: string) => `(?:${expand(wordsOf(name))})`)
    .replace(/(?<=^|\(\?:)\^/g, String.raw`(?<=(?:^|[\n.;:!?,>*(\])-]) ?)`)
    .replace(/ ?~(,?)(\d) ?/g, (_, comma: string, words: string) => gap(comma !== '', words));
}

function wordsOf(name: string): string {
  const words = VOCABULARY[name];
  if (words === undefined) throw new Error(`No words are known for <${name}>.`);
  return words;
}

/** Separators and words share no character, so a gap cannot be read in two ways. */
function gap(comma: boolean, words: string): string {
  const join = comma ? COMMA_JOIN : JOIN;
  return `${join}(?:${WORD}${join}){0,${words}}`;
}
