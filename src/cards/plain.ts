/** Foreign text made safe for places where Teams reads markdown (teams-platform.md TP-3.21). */

const MARKDOWN = /[\\*_[\]()`~>#\-+|]/g;

/** Zero-width marks and overrides of direction can make a text read as something else. */
const INVISIBLE = /[^\P{Cc}\n\t]|[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Text for a `TextRun`: no invisible marks, no mention tags, no client-side date functions. */
export function clean(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/<\/?at>/gi, '')
    .replaceAll('{{', '{ {')
    .trim();
}

/** Text for a `TextBlock` or a fact: markdown characters stand for themselves. */
export function plain(text: string): string {
  return clean(text)
    .replace(MARKDOWN, (sign) => `\\${sign}`)
    .replace(/^(\s*\d+)\./gm, '$1\\.');
}

/** A text of at most `length` characters; a longer one ends with an ellipsis. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
