import { INTENTS, type Intent } from './intents.ts';
import { kindOf } from './lexicon.ts';
import type { Slots } from './slots.ts';

/** A text in the form of a command: an intent by its id, and one scope. */
export interface CommandText {
  readonly intent: Intent;
  /** Null when the scope is not a plain name, so that it has to be read like any text. */
  readonly slots: Slots | null;
}

/** An id, then perhaps `for` and a name of up to 200 characters. */
const FORM = /^(\p{Ll}+(?:-\p{Ll}+)+|\p{Ll}+)(?:\s+for\s+(opportunity\s+)?(\S.{0,199}))?$/u;

/**
 * Reads what buttons and the command lists of Teams send: `commit-gate`, `commit-gate for Contoso`,
 * `commit-gate for opportunity Core Banking`. A name stands there whole, whatever is in it. Null
 * for any other text.
 */
export function commandOf(text: string): CommandText | null {
  const [, id, opportunity, name] = FORM.exec(text) ?? [];
  const intent = INTENTS.find((one) => one === id);
  if (intent === undefined) return null;
  if (name === undefined) return { intent, slots: {} };
  const first = name.split(/\s/, 1)[0] ?? '';
  const isPlain = /^\p{Lu}/u.test(first) || kindOf(first.toLowerCase()) !== 'function';
  if (!isPlain || /\b7-\d{9}\b/.test(name)) return { intent, slots: null };
  return { intent, slots: opportunity === undefined ? { customer: name } : { opportunity: name } };
}

/**
 * The intent that a text begins with by its id, as in `commit-gate 7-123456789`; null without one.
 */
export function leadingIntent(text: string): Intent | null {
  const first = /^\p{Ll}+(?:-\p{Ll}+)+(?=\s|$)/u.exec(text)?.[0];
  return INTENTS.find((one) => one === first) ?? null;
}

/**
 * Short wishes about the weekly message that hold no word of it; the whole text, or its first word.
 * In order: one word that only the weekly message takes; `weekly …` unless a review of work
 * follows; quiet hours; being away.
 */
const WEEKLY = [
  /^(?:stop|unsubscribe|unmute|resume|send (?:it|me the message) now)[.!]?$/iu,
  /^weekly\b(?!.*\b(?:review|health|governance|status|report|call|meeting|sync)\b)/iu,
  /^quiet hours\b/iu,
  /^(?:i['’]?m |i am |i will be )?(?:away|out of (?:the )?office|on (?:vacation|holiday|pto))\b/iu,
];

/** True for what people say once the weekly message has come: "stop", "send it now". */
export function isWeeklyWish(text: string): boolean {
  return WEEKLY.some((says) => says.test(text.trim()));
}
