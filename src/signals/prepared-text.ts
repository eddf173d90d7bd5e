import { rolesByName } from './roles-in-text.ts';
import type { TextSource } from './text-source.ts';
import { isRuleWord } from './words/known-words.ts';
import { LONGEST_PHRASE, meaningOf } from './words/lexicon.ts';

/**
 * A text in the words of the rules: lower case, English, short forms written out, typos mended, names
 * marked by `@`, single spaces. Each character knows the span of the original that it stands for.
 */
export interface PreparedText {
  readonly original: string;
  readonly plain: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly isWord: boolean;
}

const TOKEN =
  /\d{4}-\d{2}-\d{2}|\d+(?:[.,]\d+)+|\p{L}[\p{L}\p{M}\p{N}]*(?:['’´&.](?=\p{L})[\p{L}\p{M}]+)*|[\p{L}\p{N}\p{M}]+|\n|[^\S\n]+|./gsu;

/** Prepares a text for the rules. Linear in its length. */
export function prepare(original: string, source: TextSource): PreparedText {
  const tokens = tokensOf(original);
  const roles = rolesByName(original, source);
  const out = createWriter(original);
  let index = 0;
  while (index < tokens.length) {
    const phrase = withSide(tokens, index, phraseAt(tokens, index));
    for (const { text, from, to } of phrase.pieces) out.write(withRole(text, roles), from, to);
    index += phrase.length;
  }
  return out.done();
}

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

/** A name whose role is known reads as role and name: "csa @piotr". */
function withRole(text: string, roles: ReadonlyMap<string, string>): string {
  const role = text.startsWith('@') ? roles.get(text.slice(1)) : undefined;
  return role === undefined ? text : `${role} ${text}`;
}

function tokensOf(original: string): Token[] {
  return [...original.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    start: match.index,
    isWord: /^[\p{L}\p{N}]/u.test(match[0]),
  }));
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly pieces: readonly Piece[];
  readonly length: number;
}

/** The longest known phrase that begins here, else the single token. */
function phraseAt(tokens: readonly Token[], index: number): Phrase {
  const first = tokens[index];
  if (!first) return { pieces: [], length: 1 };
  if (!first.isWord) return { pieces: [mark(tokens, index)], length: 1 };
  for (let words = LONGEST_PHRASE; words > 1; words -= 1) {
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

function isPhrase(taken: readonly Token[]): boolean {
  return taken.every(({ text, isWord }, at) =>
    at % 2 === 0 ? isWord : /^(?: +|-|\/)$/.test(text),
  );
}

function phraseMeaning(taken: readonly Token[]): string | null {
  return meaningOf(taken.map(({ text, isWord }) => (isWord ? text : text.trim() || ' ')).join(''));
}

function single(tokens: readonly Token[], index: number, token: Token): Piece {
  const known = meaningOf(token.text);
  const text = known ?? plainWord(token.text, tokens, index);
  return { text, from: token.start, to: token.start + token.text.length };
}

function plainWord(word: string, tokens: readonly Token[], index: number): string {
  const lower = word.toLowerCase();
  if (/^\d/.test(word)) return lower.replace(/(?<=\d)[.,](?=\d)/g, '·');
  const named = isName(word) && !isRuleWord(lower) && !opensSentence(tokens, index);
  return named ? `@${lower}` : lower;
}

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

/** Punctuation in one form: arrows are `>`, a dash inside a compound word is a space. */
function mark(tokens: readonly Token[], index: number): Piece {
  const token = tokens[index] ?? { text: '', start: 0, isWord: false };
  const from = token.start;
  const to = from + token.text.length;
  if (/^[^\S\n]+$/.test(token.text)) return { text: ' ', from, to };
  if (/[-‐‑]/.test(token.text)) return { text: dash(tokens, index), from, to };
  const same: Record<string, string> = {
    '–': '-',
    '—': '-',
    '→': '>',
    '’': "'",
    '•': '*',
    '&': ' and ',
  };
  return { text: same[token.text] ?? token.text, from, to };
}

function dash(tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (after?.text === '>') return '>';
  const inWord = before?.isWord === true && after?.isWord === true;
  return inWord && !(/\d$/.test(before.text) && /^\d/.test(after.text)) ? ' ' : '-';
}

interface Writer {
  write(text: string, from: number, to: number): void;
  done(): PreparedText;
}

/** Collects plain text with the span behind each character; spaces are never doubled. */
function createWriter(original: string): Writer {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = '\n';
  return {
    write(text, from, to) {
      for (const char of text) {
        if (char === ' ' && (last === ' ' || last === '\n')) continue;
        for (let unit = 0; unit < char.length; unit += 1) {
          starts.push(from);
          ends.push(to);
        }
        parts.push(char);
        last = char;
      }
    },
    done: () => ({ original, plain: parts.join(''), starts, ends }),
  };
}
