/** Foreign text made safe for places where Teams reads markdown (teams-platform.md TP-3.21). */

/** Signs that mean something to Teams; the backslash is among them, so nothing is escaped twice. */
const MARKDOWN = /[\\*_[\]()`~>#\-+|]/g;

/** Zero-width marks and overrides of direction can make a text read as something else. */
const INVISIBLE = /[^\P{Cc}\n\t]|[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Text for a `TextRun`: no invisible marks, no mention tags, no client-side date functions. */
export function clean(text: string): string {
  return withoutMentions(text.replace(INVISIBLE, ''))
    .replace(/\{(?=\{)/g, '{ ')
    .trim();
}

const MENTION = /^<\/?at(?:\s[^<>]*)?>$/i;

/** A tag inside a tag too: what stood around it may be one when it is gone. Linear in the length. */
function withoutMentions(text: string): string {
  const parts = [''];
  for (const piece of text.split(/(?=<)|(?<=>)/)) {
    if (piece.startsWith('<')) parts.push(piece);
    else parts.push((parts.pop() ?? '') + piece);
    if (MENTION.test(parts.at(-1) ?? '')) parts.pop();
  }
  return parts.join('');
}

/** Text for a `TextBlock` or a fact: markdown characters stand for themselves. */
export function plain(text: string): string {
  return clean(text)
    .replace(MARKDOWN, (sign) => `\\${sign}`)
    .replace(/^(\s*\d+)\./gm, '$1\\.');
}

/**
 * A text of at most `length` characters; a longer one ends after a word, with an ellipsis. Counted
 * in code points, so that an emoji is never cut in half.
 */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const kept = characters.slice(0, length - 1).join('');
  const isAtEnd = /\s/.test(characters[length - 1] ?? '');
  const words = isAtEnd ? kept : kept.replace(PART_OF_A_WORD, '');
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** The word that a cut went through; a very long one is cut all the same. */
const PART_OF_A_WORD = /\s+\S{1,30}$/u;
