import { createWriter, type PreparedText } from './plain-writer.ts';
import { ROLE_FOLLOWS, rolesByName } from './roles-in-text.ts';
import { signAt, type Token } from './signs.ts';
import type { TextSource } from './text-source.ts';
import { isExactRuleWord, isRuleWord } from './words/known-words.ts';
import { fold, longestPhrase, meaningOf, meaningOfPhrase } from './words/lexicon.ts';
import { mendTypo } from './words/typos.ts';

export type { PreparedText } from './plain-writer.ts';

/** Dates, numbers, words with inner apostrophes, line ends, blanks, and any other sign alone. */
const TOKEN =
  /\d{4}-\d{2}-\d{2}|\d+(?:[.,]\d+)+|\p{L}[\p{L}\p{M}\p{N}]*(?:['’´&.](?=\p{L})[\p{L}\p{M}]+)*|[\p{L}\p{N}\p{M}]+|\n|[^\S\n]+|./gsu;

/** Longer rows of capitalised words are no people; cutting them keeps reading linear. */
const MOST_NAMES = 4;

/** A role that is said behind a name stands within so many characters. */
const LONGEST_ROLE = 40;

/** Prepares a text for the rules. Linear in its length. */
export function prepare(original: string, source: TextSource): PreparedText {
  const tokens = tokensOf(original);
  const roles = rolesByName(original, source);
  const out = createWriter(original);
  let index = 0;
  let names = 0;
  let said = '';
  while (index < tokens.length) {
    const phrase = withSide(tokens, index, phraseAt(tokens, index));
    for (const { text, from, to } of phrase.pieces) {
      if (text.startsWith('@')) names += 1;
      else if (text.trim() !== '') names = 0;
      const isCrowd = names > MOST_NAMES;
      const behind = original.slice(to, to + LONGEST_ROLE);
      out.write(isCrowd ? ';' : withRole(text, roles, said, behind), from, to);
      if (text.trim() !== '') said = text;
    }
    index += phrase.length;
  }
  return out.done();
}

/** Parts of a customer that are named for the whole. */
const SIDES = new Set(
  (
    'own internal it infra infrastructure platform basis security secops soc dba dbas network ops ' +
    'operations sysadmins sysadmin app side project change key identity sap central local'
  ).split(' '),
);

/** "Customer's own infra" is the customer: a part of the customer reads as one word with it. */
function withSide(tokens: readonly Token[], index: number, phrase: Phrase): Phrase {
  const piece = phrase.pieces.at(-1);
  if (piece?.text !== 'customer') return phrase;
  let { length } = phrase;
  let { to } = piece;
  while (tokens[index + length]?.text === ' ') {
    const next = tokens[index + length + 1];
    if (!next || !SIDES.has(next.text.toLowerCase())) break;
    to = next.start + next.text.length;
    length += 2;
  }
  return { pieces: [{ ...piece, to }], length };
}

/** A name whose role is known and not said beside it reads as role and name: "csa @piotr". */
function withRole(
  text: string,
  roles: ReadonlyMap<string, string>,
  before: string,
  behind: string,
): string {
  const role = text.startsWith('@') ? roles.get(text.slice(1)) : undefined;
  if (role === undefined || role === before || ROLE_FOLLOWS.test(behind)) return text;
  return `${role} ${text}`;
}

function tokensOf(original: string): Token[] {
  return [...original.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    start: match.index,
    isWord: /^[\p{L}\p{N}]/u.test(match[0]),
  }));
}

/** Plain text for a stretch of the original. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What was read, and how many tokens it took. */
interface Phrase {
  readonly pieces: readonly Piece[];
  readonly length: number;
}

/** The longest known phrase that begins here, else the single token. */
function phraseAt(tokens: readonly Token[], index: number): Phrase {
  const first = tokens[index];
  if (!first) return { pieces: [], length: 1 };
  if (!first.isWord) return { pieces: [mark(tokens, index)], length: 1 };
  for (let words = longestPhrase(first.text); words > 1; words -= 1) {
    const taken = tokens.slice(index, index + words * 2 - 1);
    const meaning = taken.length === words * 2 - 1 && isPhrase(taken) ? phraseMeaning(taken) : null;
    const last = taken.at(-1);
    if (meaning !== null && last) {
      const to = last.start + last.text.length;
      return { pieces: [{ text: meaning, from: first.start, to }], length: taken.length };
    }
  }
  return { pieces: [single(tokens, index, first)], length: 1 };
}

/** Words parted by blanks, a dash or a slash; anything else ends a phrase. */
function isPhrase(taken: readonly Token[]): boolean {
  return taken.every(({ text, isWord }, at) =>
    at % 2 === 0 ? isWord : /^(?: +|-|\/)$/.test(text),
  );
}

function phraseMeaning(taken: readonly Token[]): string | null {
  const words = taken.filter(({ isWord }) => isWord).map(({ text }) => text);
  const written = taken.map(({ text, isWord }) => (isWord ? text : text.trim() || ' ')).join('');
  return meaningOfPhrase(words, written);
}

function single(tokens: readonly Token[], index: number, token: Token): Piece {
  const known = isMonthOfMay(tokens, index) ? 'maj' : knownWord(token.text);
  if (/^w$/i.test(token.text) && tokens[index + 1]?.text === '/') {
    return { text: 'with ', from: token.start, to: token.start + 2 };
  }
  const text = known ?? plainWord(token.text, tokens, index);
  return { text, from: token.start, to: token.start + token.text.length };
}

/** The meaning of a word, or of the word that it is a typo of. */
function knownWord(word: string): string | null {
  const meaning = meaningOf(word);
  if (meaning !== null) return meaning;
  const folded = fold(word);
  return isExactRuleWord(folded) ? null : mendTypo(folded);
}

/** "May" beside a number or behind "in" is the month and opens nothing; else it is the verb. */
function isMonthOfMay(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.text.toLowerCase() !== 'may') return false;
  const before = tokens[index - 2]?.text.toLowerCase() ?? '';
  const after = tokens[index + 2]?.text ?? '';
  if (/^\d/.test(before) || /^\d{1,4}$/.test(after)) return true;
  if (/^(?:in|by|until|till|mid|end|of|since|before|from|to|early|late|after|for)$/.test(before))
    return true;
  return (
    tokens[index]?.text === 'May' && !opensSentence(tokens, index) && !/^(?:we|i)$/.test(after)
  );
}

function plainWord(word: string, tokens: readonly Token[], index: number): string {
  const lower = word.toLowerCase().replace(/['’´]s?$/, '');
  if (/^\d/.test(word)) return lower.replace(/(?<=\d)[.,](?=\d)/g, '·');
  const named = isName(word) && !isRuleWord(lower) && !opensSentence(tokens, index);
  return named ? `@${lower}` : lower;
}

/** A capital and then small letters: abbreviations are no names. */
function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}']*$/u.test(word);
}

/** The first word of a sentence is a name only when a doing word follows: "Nils restores". */
function opensSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 2), index).findLast(({ text }) => text.trim());
  const atStart = before === undefined ? index < 2 : /^[.!?\n*]$/.test(before.text);
  if (!atStart && tokens[index - 1]?.text !== '\n') return false;
  const next = tokens[index + 2]?.text ?? '';
  return !/^(?:\p{Ll}+[^s\W]s|to|will|re|\p{Lu}\p{Ll}+|and)$/u.test(next);
}

/** Punctuation in one form. */
function mark(tokens: readonly Token[], index: number): Piece {
  const { text, start: from } = tokens[index] ?? { text: '', start: 0 };
  return { text: signAt(tokens, index), from, to: from + text.length };
}
