/** Longest question that is read; Teams itself sends up to 28 KB. */
export const LONGEST_QUESTION = 4000;

/** Tags that Teams writes into messages; anything else in pointed brackets is the person's own. */
const TAG =
  /<(?:at|\/at|b|\/b|i|\/i|p|\/p|div|\/div|br|span|\/span|strong|\/strong|em|\/em|a|\/a|ul|\/ul|li|\/li)\b[^<>]{0,300}>/gi;
/** A mention with its name: somebody who was called is no customer. */
const MENTION = /<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi;
/** Ids out of pasted links: people name records by number or by name. */
const GUID = /[{(]?\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b[)}]?/gi;
/** What Teams escapes in HTML. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/**
 * The words of a chat text: without mentions that were left in, tags, GUIDs and invisible signs,
 * one space at most between words. Linear in the length; what lies beyond 4,000 characters is not
 * read.
 */
export function cleaned(text: string): string {
  return text
    .slice(0, LONGEST_QUESTION)
    .normalize('NFC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replaceAll(MENTION, ' ')
    .replaceAll(TAG, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(GUID, ' ')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^ ?@?(?:csam ?ops|ops bot|bot)\b[,:]? /i, '')
    .trim();
}
