/**
 * Reads what somebody typed beside what was said before. Pure: the store, MSX and the clock stay
 * outside, so each rule here is one line of a table in its test.
 */
import type { Narrowing } from '../cards/narrowing.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import { periodOf, type Calendar } from '../routing/days.ts';
import { followUpOf, type FollowUp } from '../routing/follow-up.ts';
import { isOfSkill } from '../routing/intents.ts';
import { listedCustomers } from '../routing/listed-customers.ts';
import { CONFIDENT, route, type Routed } from '../routing/route.ts';
import { scopeOf, type Slots } from '../routing/slots.ts';
import type { Focus, Wanted } from './wanted.ts';

/** What was said before. */
export interface Before {
  readonly focus: Focus | null;
  /** A question is open. */
  readonly isAsked: boolean;
}

/** For who writes first, and where nothing is remembered. */
export const NOTHING_BEFORE: Before = { focus: null, isAsked: false };

/** What a text means. */
export type Understood =
  | { readonly kind: 'wanted'; readonly wanted: Wanted; readonly listed: readonly string[] }
  /** Not clear enough to act on it. */
  | { readonly kind: 'unsure'; readonly routed: Routed }
  | { readonly kind: 'cancel' }
  /** For the open question, whatever it says. */
  | { readonly kind: 'reply' }
  /** A follow-up with nothing before it. */
  | { readonly kind: 'about-nothing' };

/** Reads a text. `needsConfidence` tells which intents are answered on a clear reading only. */
export function understand(
  text: string,
  { focus, isAsked }: Before,
  { calendar, needsConfidence }: Reading,
): Understood {
  const listed = listedCustomers(text);
  const asked = listed?.single ?? text;
  const routed = route(asked);
  const followUp = listed ? null : followUpOf(text, routed);
  if (followUp?.kind === 'cancel') return { kind: 'cancel' };
  if (isAsked && isReply(followUp, routed)) return { kind: 'reply' };
  if (followUp) return followed(followUp, { focus, routed, calendar, text, needsConfidence });
  return fresh(asked, { routed, calendar, needsConfidence, listed: listed?.names ?? [] });
}

/** What reading needs besides the text. */
export interface Reading {
  readonly calendar: Calendar;
  readonly needsConfidence: (intent: Routed['intent']) => boolean;
}

/** An open question takes what picks from its list, and whatever is no clear question itself. */
function isReply(followUp: FollowUp | null, { intent, confidence, because }: Routed): boolean {
  if (followUp?.kind === 'same') return followUp.names === 'scope';
  if (followUp) return followUp.kind === 'open' || followUp.kind === 'wider';
  const isRule = because === 'named by its id' || because.startsWith('guard');
  if (intent === 'help' || intent === 'greeting') return confidence < CONFIDENT;
  return !isRule && confidence < CONFIDENT + SURE_BESIDE_A_QUESTION;
}

/** Beside an open question a reading must be clearer, for most texts are then its answer. */
const SURE_BESIDE_A_QUESTION = 0.2;

/** A text that stands on its own, with what was read of it. */
interface Fresh extends Reading {
  readonly routed: Routed;
  readonly listed: readonly string[];
}

function fresh(text: string, { routed, calendar, needsConfidence, listed }: Fresh): Understood {
  const { intent, confidence, slots } = routed;
  if (confidence < CONFIDENT && needsConfidence(intent)) return { kind: 'unsure', routed };
  const wanted = { intent, scope: scopeOf(slots), ...periodIn(limiting(text, slots), calendar) };
  return { kind: 'wanted', wanted, listed };
}

/** A follow-up, with what it may follow. */
interface After extends Reading {
  readonly focus: Focus | null;
  readonly routed: Routed;
  readonly text: string;
}

/** Follow-ups that need something before them. */
type OnFocus = Exclude<FollowUp, { kind: 'cancel' }>;

function followed(followUp: OnFocus, after: After): Understood {
  const { focus, routed, calendar } = after;
  if (focus === null) {
    const standsAlone = followUp.kind === 'same' || followUp.kind === 'here';
    return standsAlone ? fresh(after.text, { ...after, listed: [] }) : { kind: 'about-nothing' };
  }
  const wanted = next(followUp, focus, { routed, calendar });
  return wanted ? { kind: 'wanted', wanted, listed: [] } : { kind: 'about-nothing' };
}

/** The last request, changed as the follow-up says. */
function next(
  followUp: OnFocus,
  { wanted, choices }: Focus,
  { routed, calendar }: { routed: Routed; calendar: Calendar },
): Wanted | null {
  const last = { ...wanted };
  delete last.part;
  if (!isOfSkill(last.intent) && isAboutLines(followUp)) return null;
  switch (followUp.kind) {
    case 'why':
      return { ...last, part: followUp };
    case 'open':
      return isOfSkill(last.intent) ? { ...last, part: followUp } : chosen(choices, followUp.at);
    case 'only':
      return { ...last, narrowing: withoutState(last.narrowing), only: followUp.words };
    case 'wider':
      return wider(last);
    case 'again':
      return afresh(last, last.scope);
    case 'here':
      // States are words of one skill; another has its own.
      return afresh(
        { ...last, intent: routed.intent, narrowing: withoutState(last.narrowing) },
        last.scope,
      );
    case 'same':
      return followUp.names === 'scope'
        ? afresh(last, scopeOf(routed.slots))
        : { ...last, ...periodIn(routed.slots, calendar, last.narrowing) };
  }
}

function isAboutLines(followUp: OnFocus): boolean {
  const isPeriod = followUp.kind === 'same' && followUp.names === 'period';
  return isPeriod || followUp.kind === 'why' || followUp.kind === 'only';
}

/** Lines of a list of customers, opportunities or milestones open with their health. */
function chosen(choices: Focus['choices'], at: number | 'last'): Wanted | null {
  const choice = at === 'last' ? choices.at(-1) : choices[at - 1];
  return choice ? { intent: 'milestone-health', scope: choice.scope, narrowing: {} } : null;
}

/** First what narrows the list goes, then what narrows the scope. */
function wider({ narrowing, only, ...last }: Wanted): Wanted {
  const isNarrow = only !== undefined || Object.keys(narrowing).length > 0;
  return isNarrow ? { ...last, narrowing: {} } : afresh({ ...last, narrowing: {} }, {});
}

/** The same, read again, for a scope. */
function afresh({ intent, narrowing }: Wanted, scope: ScopeRequest): Wanted {
  return { intent, scope, narrowing };
}

function withoutState(narrowing: Narrowing): Narrowing {
  const rest = { ...narrowing };
  delete rest.only;
  return rest;
}

/** Days of the typed times; a time that means no day is said, not dropped. */
function periodIn(
  slots: Slots,
  calendar: Calendar,
  before: Narrowing = {},
): Pick<Wanted, 'narrowing' | 'heard'> {
  const period = periodOf(slots, calendar);
  const lost = (['since', 'until'] as const).filter(
    (side) => slots[side] !== undefined && period[side] === undefined,
  );
  const heard = lost.map((side) => `“${slots[side] ?? ''}” is no time that I know`).join('; ');
  return { narrowing: { ...before, ...period }, ...(heard === '' ? {} : { heard }) };
}

/** Words before a time that make it the beginning or the end of a period. */
const LOOKS_BACK = /\b(?:since|from|after|as of|starting|over|during|within|in) (?:the )?$/i;
const LOOKS_AHEAD = /\b(?:due|by|until|till|before|through|within|in|for) (?:the )?$/i;

/**
 * The times that limit the list. "This week" in "how are my milestones this week?" says when it is
 * asked; it would hide most of the answer.
 */
function limiting(text: string, slots: Slots): Slots {
  const { since, until } = slots;
  const isSince =
    since !== undefined && isLed(text, since, LOOKS_BACK, /^(?:last|past|previous) /i);
  const isUntil = until !== undefined && isLed(text, until, LOOKS_AHEAD, /^(?:next|coming) /i);
  return { ...(isSince ? { since } : {}), ...(isUntil ? { until } : {}) };
}

function isLed(text: string, time: string, before: RegExp, itself: RegExp): boolean {
  const at = text.indexOf(time);
  return itself.test(time) || (at > 0 && before.test(text.slice(0, at)));
}
