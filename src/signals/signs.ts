/** A word, a number, a date, a blank or a sign of a text, with its place. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly isWord: boolean;
}

/** Signs that stand for another wherever they are: arrows are `>`. */
const SAME: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '→': '>',
  '’': "'",
  '•': '*',
  '&': ' and ',
};

type InPlace = (tokens: readonly Token[], index: number) => string | null;

/** Signs that depend on what stands around them: "w/", "=>", "Plan? None." and "15.5. moved". */
const IN_PLACE: Readonly<Record<string, InPlace>> = {
  '/': (tokens, index) => (/^w$/i.test(tokens[index - 1]?.text ?? '') ? '' : null),
  '=': (tokens, index) => (tokens[index + 1]?.text === '>' ? '' : null),
  '?': (tokens, index) => (answers(tokens, index) ? ':' : null),
  '.': (tokens, index) => (endsDate(tokens, index) || shortens(tokens, index) ? '' : null),
};

/** A sign in the one form that rules know. */
export function signAt(tokens: readonly Token[], index: number): string {
  const text = tokens[index]?.text ?? '';
  return inPlace(tokens, index) ?? SAME[text] ?? text;
}

/** What a sign is where it stands: a dash inside a compound word is a space; null: what it always is. */
function inPlace(tokens: readonly Token[], index: number): string | null {
  const text = tokens[index]?.text ?? '';
  if (/^[^\S\n]+$/.test(text)) return ' ';
  if (/[-‐‑]/.test(text)) return dash(tokens, index);
  return IN_PLACE[text]?.(tokens, index) ?? null;
}

/** The last dot of "15.5. moved" belongs to the date and ends no sentence. */
function endsDate(tokens: readonly Token[], index: number): boolean {
  if (!/^\d{1,2}\.\d{1,2}$/.test(tokens[index - 1]?.text ?? '')) return false;
  const at = tokens[index + 1]?.text === ' ' ? index + 2 : index + 1;
  return /^[\p{Ll}:,)]/u.test(tokens[at]?.text ?? '');
}

const SHORTENED = /^(?:cap|capa|elig|accred|accr|cert|disp|avail)$/i;

/** The dot of "elig. for Unified" shortens a word and ends no sentence. */
function shortens(tokens: readonly Token[], index: number): boolean {
  if (!SHORTENED.test(tokens[index - 1]?.text ?? '')) return false;
  const at = tokens[index + 1]?.text === ' ' ? index + 2 : index + 1;
  return /^[\p{Ll}\p{N}:]/u.test(tokens[at]?.text ?? '');
}

/** "Recovery plan? None." is no question: its answer follows at once. */
function answers(tokens: readonly Token[], index: number): boolean {
  const at = tokens[index + 1]?.text === ' ' ? index + 2 : index + 1;
  const word = tokens[at]?.text.toLowerCase() ?? '';
  if (!/^(?:no|none|nope|nothing|yes|nobody|nein|oui|non)$/.test(word)) return false;
  return (
    /^(?:[.,;!\n]|)$/.test(tokens[at + 1]?.text ?? '') ||
    /^(?:so|yet|plan|per|says|according|acc)$/.test(tokens[at + 2]?.text ?? '')
  );
}

function dash(tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (after?.text === '>') return '';
  const inWord = before?.isWord === true && after?.isWord === true;
  return inWord && !(/\d$/.test(before.text) && /^\d/.test(after.text)) ? ' ' : '-';
}
