/**
 * What a person wants of the weekly message, read from a chat text. The router has decided already
 * that the text is about it, so few words are enough; a text that says nothing else shows the settings.
 */
import type { Away, Include, WeeklySettings } from './settings.ts';
import { zoneIn } from './zone-words.ts';

/** A wish; days are `YYYY-MM-DD`, `customer` is a name as typed. */
export type WeeklyCommand =
  | { readonly kind: 'show' }
  | { readonly kind: 'now' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'pause'; readonly until: string }
  | { readonly kind: 'snooze'; readonly until: string }
  | { readonly kind: 'away'; readonly away: Away }
  | { readonly kind: 'mute'; readonly customer: string }
  | { readonly kind: 'unmute'; readonly customer: string | null }
  | { readonly kind: 'schedule'; readonly schedule: When }
  | { readonly kind: 'quiet'; readonly quiet: WeeklySettings['quiet'] }
  | { readonly kind: 'include'; readonly part: keyof Include; readonly on: boolean }
  | { readonly kind: 'unclear'; readonly words: string };

/** The parts of the schedule that a text names. */
export type When = Partial<Pick<WeeklySettings, 'weekday' | 'time' | 'timeZone'>>;

/** A text with what the router read in it, and a reader of days. */
export interface Wish {
  readonly text: string;
  readonly customer: string | null;
  readonly since: string | null;
  readonly until: string | null;
  /** The next day that a phrase means (`12 Jan`, `next week`); null when it means none. */
  readonly dayOf: (phrase: string) => string | null;
}

/** Reads a wish. Narrow wishes are tried before wide ones: "stop the summaries" stops no message. */
export function readCommand(wish: Wish): WeeklyCommand {
  const { text } = wish;
  return (
    partIn(text) ??
    quietIn(text) ??
    aboutCustomer(wish) ??
    aboutDays(wish) ??
    switchIn(text) ??
    scheduleIn(text) ?? { kind: 'show' }
  );
}

/** Parts of the message by the words for them. */
const PARTS: readonly (readonly [keyof Include, RegExp])[] = [
  ['summaries', /\bsummar(?:y|ies)\b/i],
  ['escalations', /\bescalations?\b/i],
  ['actions', /\b(?:accepted )?actions\b/i],
  ['monthly', /\bmonthly\b/i],
];
/** Words that leave a part out, or bring it in; where both stand, it is left out. */
const OFF = /\b(?:without|no|leave out|leave off|skip|drop|hide|stop|turn off|exclude|remove)\b/i;
const ON = /\b(?:with|include|add|show|turn on)\b/i;

function partIn(text: string): WeeklyCommand | null {
  const part = PARTS.find(([, says]) => says.test(text))?.[0];
  if (part === undefined || !(OFF.test(text) || ON.test(text))) return null;
  return { kind: 'include', part, on: !OFF.test(text) };
}

function quietIn(text: string): WeeklyCommand | null {
  if (!/\b(?:quiet|silent) hours\b/i.test(text)) return null;
  if (/\b(?:no|off|without|remove)\b/i.test(text)) return { kind: 'quiet', quiet: null };
  const [from, to] = [...text.matchAll(TIME)].map(clockOf);
  if (from && to) return { kind: 'quiet', quiet: { from, to } };
  return { kind: 'unclear', words: 'Say them like “quiet hours 20:00 to 07:00”.' };
}

function aboutCustomer({ text, customer }: Wish): WeeklyCommand | null {
  if (/\bunmute\b/i.test(text)) return { kind: 'unmute', customer };
  if (customer === null) return null;
  if (/\b(?:mute|leave out|without|ignore|hide)\b/i.test(text)) return { kind: 'mute', customer };
  return null;
}

/** Words for being away, and for putting a message off. */
const AWAY = /\b(?:away|out of (?:the )?office|ooo|oof|holidays?|vacation|pto|leave|off)\b/i;
const SNOOZE = /\b(?:snooze|later|remind|put (?:it )?off|postpone)\b/i;

function aboutDays(wish: Wish): WeeklyCommand | null {
  return awayIn(wish) ?? (SNOOZE.test(wish.text) ? snoozeIn(wish) : pauseIn(wish));
}

function awayIn({ text, since, until, dayOf }: Wish): WeeklyCommand | null {
  if (!AWAY.test(text)) return null;
  const [from, to] = [since, until].map((day) => (day === null ? null : dayOf(day)));
  const only = /\b(?:on|is|for) (?!until)(.+)$/i.exec(text)?.[1];
  const day = only === undefined || to ? null : dayOf(only);
  if (day !== null) return { kind: 'away', away: { from: day, to: day } };
  return from && to && from <= to ? { kind: 'away', away: { from, to } } : null;
}

/** Until the day that is named, else until tomorrow. */
function snoozeIn({ until, dayOf }: Wish): WeeklyCommand | null {
  const day = (until === null ? null : dayOf(until)) ?? dayOf('tomorrow');
  return day === null ? null : { kind: 'snooze', until: day };
}

function pauseIn({ text, until, dayOf }: Wish): WeeklyCommand | null {
  const to = until === null ? null : dayOf(until);
  if (to !== null) return { kind: 'pause', until: to };
  if (!/\b(?:pause|mute)\b/i.test(text)) return null;
  return { kind: 'unclear', words: 'Until when? Say “pause until 12 Jan”, or “stop weekly”.' };
}

const OFTEN = /\b(?:daily|every day|each day|twice a week|bi-?weekly|every (?:two|2) weeks)\b/i;
const NOW = /\b(?:now|right away|immediately|straight away)\b/i;
const NEGATED = /\b(?:not|don'?t|never)\b/i;
const NO_STOP = /\b(?:don'?t|do not|never) (?:stop|unsubscribe|cancel)\b/i;
const STOP = /\b(?:stop|unsubscribe|cancel|turn(?: it)? off|disable|no more|opt out|don'?t)\b/i;
const START =
  /\b(?:resume|restart|start|subscribe|turn(?: it)? on|enable|unpause|opt in|back on)\b/i;

/** "Don't send it now" must not send, and "don't stop it" must not stop. */
function switchIn(text: string): WeeklyCommand | null {
  if (OFTEN.test(text)) {
    return { kind: 'unclear', words: 'I write once a week. Say a day and a time for it.' };
  }
  if (NOW.test(text)) return { kind: NEGATED.test(text) ? 'show' : 'now' };
  if (NO_STOP.test(text)) return { kind: 'show' };
  if (STOP.test(text)) return { kind: 'stop' };
  return START.test(text) && scheduleIn(text) === null ? { kind: 'resume' } : null;
}

/** The first three letters are enough; Monday is 1. */
const WEEKDAYS = [
  'mon(?:day)?',
  'tue(?:s(?:day)?)?',
  'wed(?:s|nesday)?',
  'thu(?:r(?:s(?:day)?)?)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
].map((name) => new RegExp(`\\b${name}s?\\b`, 'i'));
/** "8", "08:30", "at 8", "8 pm", "8 o'clock"; no part of a date or a number. */
const TIME = /(?<![\d/.-])(?:at |@ ?)?(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|h|o'?clock)?(?![\d/.-])/gi;
/** Hours for words. */
const PARTS_OF_DAY: readonly (readonly [RegExp, string])[] = [
  [/\bmorning\b/i, '08:00'],
  [/\b(?:noon|midday)\b/i, '12:00'],
  [/\bafternoon\b/i, '14:00'],
  [/\bevening\b/i, '17:00'],
];

function scheduleIn(text: string): WeeklyCommand | null {
  const weekday = WEEKDAYS.findIndex((says) => says.test(text)) + 1;
  const time = timeIn(text);
  const timeZone = zoneIn(text);
  if (timeZone === null && /\btime ?zone\b.*\bto\b|\b[A-Z]\w+\/[A-Z]\w+/.test(text)) {
    return {
      kind: 'unclear',
      words: 'I know no such time zone. Name it like “Europe/Berlin”, or say a city.',
    };
  }
  if (time === 'none') {
    return { kind: 'unclear', words: 'That is no time of day. Say it like “at 8:30” or “9 am”.' };
  }
  if (weekday === 0 && time === null && timeZone === null) return null;
  return {
    kind: 'schedule',
    schedule: {
      ...(weekday === 0 ? {} : { weekday }),
      ...(time === null ? {} : { time }),
      ...(timeZone === null ? {} : { timeZone }),
    },
  };
}

/** A bare number is no time; with "at", minutes or am and pm it is; `none` for hours that no day has. */
function timeIn(text: string): string | null {
  const marked = [...text.matchAll(TIME)].find(
    ([all, , minutes, half]) => /^(?:at|@)/i.test(all) || minutes || half,
  );
  if (marked) return clockOf(marked) ?? 'none';
  return PARTS_OF_DAY.find(([says]) => says.test(text))?.[1] ?? null;
}

function clockOf([, hours, minutes = '00', half]: RegExpMatchArray): string | null {
  const shift = /^pm$/i.test(half ?? '') && Number(hours) < 12 ? 12 : 0;
  const hour = /^am$/i.test(half ?? '') && hours === '12' ? 0 : Number(hours) + shift;
  return hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, '0')}:${minutes}` : null;
}
