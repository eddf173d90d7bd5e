import { ALL_RULES } from '../rules/all-rules.ts';
import { VOCABULARY } from './vocabulary.ts';

const STEM = 5;
const OTHER_WORDS =
  'the a an this that these those and but or we i they it he she you our my their his ' +
  'her its there here ' +
  'after before since until still also only just now then today yesterday tomorrow ' +
  'because so as at in on ' +
  'if when while all both no not yes ok please dear hi hello update status note agenda ' +
  'background info fyi ' +
  'roles contact package target path capacity monday tuesday wednesday thursday friday ' +
  'saturday sunday ' +
  'january february march april may june july august september october november december ' +
  'writing wanting parted planted resumed completing assigning migrating partial ' +
  'mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec';

/** All words that some rule speaks of: none of them is a person, whatever its first letter. */
const WORDS = new Set(
  [...ALL_RULES.flatMap(({ says, unless = [] }) => [...says, ...unless])]
    .concat(Object.values(VOCABULARY), OTHER_WORDS)
    .flatMap((text) => text.replaceAll(/\\[a-z]/g, ' ').match(/[a-z]{2,}/g) ?? []),
);

/** True for exactly a word of the rules: such a word is no typo of another one. */
export function isExactRuleWord(lower: string): boolean {
  return WORDS.has(lower);
}

/** True when rules know the word or begin of it; `lower` is in lower case. */
export function isRuleWord(lower: string): boolean {
  if (WORDS.has(lower)) return true;
  for (let length = STEM; length < lower.length; length += 1) {
    if (WORDS.has(lower.slice(0, length))) return true;
  }
  return false;
}
