import type { Span } from './tokens.ts';

/** A time that limits what to look at, by place: where the period starts or where it ends. */
export interface TimeSpan extends Span {
  readonly side: 'since' | 'until';
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const UNIT = '(?:days?|d|fortnights?|weeks?|wks?|w|months?|mths?|mos?|quarters?|qtrs?|years?|yrs?)';
const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?(?:couple of|few))';
const YEAR = '(?:,? (?:20)\\d\\d)?';
const NTH = '\\d{1,2}(?:st|nd|rd|th)?';
const PART = '(?:the )?(?:end|start|beginning|middle|close) of ';
const CALENDAR = [
  `\\d{4}-\\d{2}-\\d{2}`,
  `\\d{1,2}[./]\\d{1,2}(?:[./](?:\\d{4}|\\d{2}))?\\.?`,
  `${NTH}(?: of)? ${MONTH}${YEAR}`,
  `${MONTH}\\.? ${NTH}${YEAR}`,
  `(?:(?:early|mid|late)[ -])?${MONTH}${YEAR}`,
];
const RELATIVE = [
  `(?:yesterday|today|tomorrow|now|christmas|easter|new year'?s?|the weekend|eo[dwmqy])`,
  `(?:(?:last|this|next|past|coming) )?${WEEKDAY}`,
  `(?:last|this|next|past|coming|previous) (?:week|month|quarter|qtr|year|half|fy)`,
  `${COUNT} ${UNIT} ago`,
  `(?:q[1-4]|h[12]|fy ?\\d\\d)${YEAR}`,
];
/** Any time that names one day or one period. */
const POINT = `(?:${[...CALENDAR, ...RELATIVE].join('|')})`;
/** The same, and parts of a period such as "end of quarter". */
const ANY = `(?:${PART}(?:this |next |the |last )?(?:${POINT}|day|week|month|quarter|qtr|year|half|fy)|quarter end|month end|year end|${POINT})`;

/** Counts of units back. */
const BACK = `(?:last|past|previous) (?:${COUNT} ?${UNIT}|fortnight|week|month|quarter|qtr|year|half)`;
/** Counts of units ahead. */
const AHEAD = `(?:next|coming) ${COUNT} ?${UNIT}`;
/** A time ends and begins at a whole word. */
const END = `(?![\\p{L}\\p{N}]|-\\p{L})`;
const START = `(?<![\\p{L}\\p{N}-])`;

/** What is written, and the sides of its groups. The first phrase that claims a place keeps it. */
const PHRASES: readonly { says: RegExp; sides: readonly TimeSpan['side'][] }[] = [
  phrase(`(?:between|from) (${ANY}) (?:and|to|until|till?|thru|through|-) (${ANY})`, [
    'since',
    'until',
  ]),
  phrase(`(${CALENDAR.join('|')}) (?:-|–|to|until|till) (${CALENDAR.join('|')})`, [
    'since',
    'until',
  ]),
  phrase(`(?:since|after|as of|starting) (?:the )?(${BACK}|${ANY})`, ['since']),
  phrase(`(?:from|of|in|over|for|during|within) (?:the )?(${BACK})`, ['since']),
  phrase(`(${BACK})`, ['since']),
  phrase(
    `(?:until|till?|til|thru|through|up to|up until|no later than|not before) (?:the )?(${AHEAD}|${ANY})`,
    ['until'],
  ),
  phrase(
    `(?:due|open|planned|scheduled|ending|expected|coming up|lands?|landing) (?:in |within |by |before |on |for |over )?(?:the )?(${AHEAD}|${ANY})`,
    ['until'],
  ),
  phrase(`due (?:in|within) (${COUNT} ${UNIT})`, ['until']),
  phrase(`(${AHEAD})`, ['until']),
  phrase(`(?:what|which|anything)\\b[^,.;?!]{0,40}? by (?:the )?(${ANY})`, ['until']),
  phrase(
    `(?:mute|pause|quiet|silent|snooze|stop)[^.?!]{0,30}? for (?:the )?(${COUNT} ${UNIT}|next (?:week|month))`,
    ['until'],
  ),
  phrase(`(?:mute|pause|snooze)[^.?!]{0,30}? (next (?:week|month)|this week|today)`, ['until']),
  phrase(
    `(?:mails?|emails?|notes?|minutes|transcripts?|meetings?|calls?|chats?|messages?|threads?|alerts?|recap|comms|docs?) (?:from|on|of) (?:the )?(${ANY})`,
    ['since'],
  ),
];

/** "this week", unless it is "for this week", which belongs to another phrase. */
const THIS_PERIOD = new RegExp(`(?<!\\bfor )${START}(this (?:week|month|quarter))${END}`, 'giu');

/** Words of a look back; with them "this week" is where the period starts. */
const LOOKS_BACK =
  /\b(?:happened|said|told|wrote|sent|mails?|emails?|notes?|minutes|calls?|meetings?|chats?|messages?|discussed|talked|promised|changed|comms|transcripts?|recap|did|was|were|heard|slipped|alerts?|pinged)\b/i;

/** Words of work that is looked at; without them "this week" only belongs to the situation. */
const LOOKS_AT =
  /\b(?:what|what's|whats|which|any|anything|show|list|due|red|at risk|blocked|slipping|health|review|happened|going|committed|supposed|urgent|needs?|evidence|recap|alerts?|overdue|worry)\b/i;

/** What stands before a time that is a fact of the situation: "no engineer until mid November". */
const SITUATION =
  /\b(?:no|not|without|nobody|none|can't|cannot)\b[^,.;!?]{0,30}\b(?:resources?|people|engineers?|slots?|capacity|available|free|back|one|staff)\b[^,.;!?]{0,12}$|\d is (?:only |now )?$/i;

/** A record and its date ("7-… is due Friday") is a fact as well. */
const FACT_OF_RECORD = /7-?\s?\d{9}[^,.;?!]{0,12}\b(?:is|was|are)\s+(?:only |now |still )?$/i;

/**
 * The times of a text that limit what the bot looks at, without their prepositions. Dates that only
 * belong to the situation are left out (data/README of the labels, "Slots").
 */
export function timesIn(text: string): TimeSpan[] {
  const found: TimeSpan[] = [];
  for (const { says, sides } of PHRASES) {
    for (const match of text.matchAll(says)) {
      if (isSituation(text.slice(0, match.index))) continue;
      const taken = spansOf(match, sides);
      if (taken.every((one) => isFree(one, found))) found.push(...taken);
    }
  }
  for (const match of text.matchAll(THIS_PERIOD)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isFree(span, found) || !LOOKS_AT.test(text)) continue;
    found.push({ ...span, side: LOOKS_BACK.test(text) ? 'since' : 'until' });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Only the 80 characters before a time can make it a fact. */
function isSituation(before: string): boolean {
  const near = before.slice(-80);
  return SITUATION.test(near) || FACT_OF_RECORD.test(near);
}

function spansOf(match: RegExpMatchArray, sides: readonly TimeSpan['side'][]): TimeSpan[] {
  const places = match.indices ?? [];
  return sides.flatMap((side, group) => {
    const place = places[group + 1];
    return place ? [{ start: place[0], end: place[1], side }] : [];
  });
}

function isFree(span: Span, found: readonly TimeSpan[]): boolean {
  return found.every((other) => span.end <= other.start || other.end <= span.start);
}

/** One blank in a pattern stands for one to three in the text; the groups keep their places. */
function phrase(pattern: string, sides: readonly TimeSpan['side'][]) {
  const spaced = `${START}${pattern}${END}`
    .replaceAll(' ', '\\s{1,3}')
    .replaceAll('\\s{1,3}?', ' ?');
  return { says: new RegExp(spaced, 'dgiu'), sides };
}
