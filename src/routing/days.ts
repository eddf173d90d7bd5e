import * as chrono from 'chrono-node';
import { addDays, isDay } from '../domain/dates.ts';
import type { Slots } from './slots.ts';

/** The person's own calendar: today there (`YYYY-MM-DD`) and the IANA name of the time zone. */
export interface Calendar {
  readonly today: string;
  readonly timeZone: string;
}

/** First and last day of the period that a text names; a side that it does not name is absent. */
export interface Period {
  readonly since?: string;
  readonly until?: string;
}

/**
 * The days that typed times mean for a person. Looks back for `since`, ahead for `until`. Quarters
 * and half-years are those of the fiscal year that begins in July, as in MSX. A time that can't be
 * understood is left out, so that the caller can say so.
 */
export function periodOf({ since, until }: Slots, calendar: Calendar): Period {
  const first = since === undefined ? null : sinceOf(since, calendar);
  const last = until === undefined ? null : untilOf(until, calendar, first ?? calendar.today);
  return { ...(first === null ? {} : { since: first }), ...(last === null ? {} : { until: last }) };
}

/** First a count of units back, then the edge of a calendar unit, then any other date. */
function sinceOf(typed: string, calendar: Calendar): string | null {
  const rolling = amountIn(typed, /^(?:last|past|previous)\b/);
  if (rolling) return moved(calendar.today, rolling, -1);
  return edgeOf(typed, calendar, 'since') ?? dateIn(typed, calendar, 'since', calendar.today);
}

/**
 * `floor` keeps the end behind the beginning: "from May to June" ends in the June after that May.
 */
function untilOf(typed: string, calendar: Calendar, floor: string): string | null {
  const rolling = amountIn(
    typed,
    /^(?:\d|(?:next|coming|an?|couple|few|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/,
  );
  if (rolling) return moved(calendar.today, rolling, 1);
  return edgeOf(typed, calendar, 'until') ?? dateIn(typed, calendar, 'until', floor);
}

/** So many units; the first letter of `unit` tells which. */
interface Amount {
  readonly count: number;
  readonly unit: string;
}

/** Place in the list is the number. */
const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** "last 2 weeks", "a couple of months", "a fortnight", "30d". */
const AMOUNT =
  /^(?:last |past |previous |next |coming )?(?:a (?=couple|few))?(\d{1,3}|an?|couple of|few|[a-z]+)? ?(d|w|days?|fortnights?|weeks?|wks?|months?|mths?|mos?|quarters?|qtrs?|years?|yrs?)$/;

/**
 * "last 2 weeks", "past month", "30d": a count of units. "last month" alone is a calendar month.
 */
function amountIn(typed: string, leads: RegExp): Amount | null {
  const lower = plain(typed);
  const [, word, unit] = AMOUNT.exec(lower) ?? [];
  if (unit === undefined || !leads.test(lower)) return null;
  if (word === undefined) {
    const isRolling = lower.startsWith('past') || unit === 'fortnight';
    return isRolling ? { count: 1, unit } : null;
  }
  const named = { a: 1, an: 1, 'couple of': 2, few: 3 }[word] ?? COUNTS.indexOf(word);
  const count = /^\d+$/.test(word) ? Number(word) : named;
  return count > 0 ? { count, unit } : null;
}

/** A quarter is three months and a year twelve; months keep the day where they can. */
function moved(today: string, { count, unit }: Amount, sign: 1 | -1): string {
  const [letter] = unit;
  if (letter === 'd') return addDays(today, sign * count);
  if (letter === 'w') return addDays(today, sign * count * 7);
  if (letter === 'f') return addDays(today, sign * count * 14);
  const months = { q: 3, y: 12 }[letter ?? ''] ?? 1;
  return addMonths(today, sign * count * months);
}

/** "end of this quarter", "last month", "next week", "month end". */
const EDGE =
  /^(?:(end|close|start|beginning|middle) of )?(?:the )?(last|past|previous|this|next|coming)? ?(week|month|quarter|qtr|half|year|fy)(?: end)?$/;
/** Abbreviations of offices. */
const SHORT: Readonly<Record<string, string>> = {
  eow: 'end of week',
  eom: 'end of month',
  eoq: 'end of quarter',
  eoy: 'end of year',
};

/** "end of quarter", "this week", "last month", "Q2", "FY27": edges of calendar units. */
function edgeOf(typed: string, { today }: Calendar, side: keyof Period): string | null {
  const lower = SHORT[plain(typed)] ?? plain(typed);
  const named = fiscalUnit(lower, today);
  if (named) return side === 'since' ? named.first : addDays(named.next, -1);
  const [, part, which, unit] = EDGE.exec(lower) ?? [];
  if (unit === undefined) return null;
  const step = stepOf(which);
  const first = startOf(today, unit, step);
  const isStart = /start|beginning/.test(part ?? '') || (part === undefined && side === 'since');
  return isStart ? first : addDays(startOf(today, unit, step + 1), -1);
}

/** How many units on from the one of today. */
function stepOf(which: string | undefined): number {
  if (which === undefined || which === 'this') return 0;
  return /next|coming/.test(which) ? 1 : -1;
}

/** The first day of the unit of `today`, so many units on. Weeks begin on Monday. */
function startOf(today: string, unit: string, steps: number): string {
  if (unit === 'week') {
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
    return addDays(today, steps * 7 - weekday);
  }
  const size = { month: 1, quarter: 3, qtr: 3, half: 6, year: 12, fy: 12 }[unit] ?? 1;
  const month = monthOf(today);
  // A fiscal year begins in July; quarters and halves begin alike in both calendars.
  const shift = unit === 'fy' ? 6 : 0;
  return firstOf(Math.floor((month - shift) / size) * size + shift + steps * size);
}

/**
 * "Q2", "H1", "FY27" of the fiscal year that begins in July: FY27 begins in July 2026, Q2 is
 * October to December. Quarters and halves are those of the fiscal year in which today lies.
 */
function fiscalUnit(lower: string, today: string): { first: string; next: string } | null {
  const [, end, kind, number] = /^(end of )?(q|h|fy) ?(\d{1,2})$/.exec(lower) ?? [];
  if (kind === undefined) return null;
  if (kind === 'fy') return span((2000 + Number(number)) * 12 - 6, 12, end);
  const size = kind === 'q' ? 3 : 6;
  const yearStart = Math.floor((monthOf(today) - 6) / 12) * 12 + 6;
  return span(yearStart + (Number(number) - 1) * size, size, end);
}

/**
 * First day of the unit and of the one after it; with "end of" the last day stands for the first.
 */
function span(month: number, size: number, end: string | undefined) {
  const first = firstOf(month);
  const next = firstOf(month + size);
  return { first: end === undefined ? first : addDays(next, -1), next };
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOf(month: number): string {
  const year = Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The same day of another month, or its last when it is shorter. */
function addMonths(day: string, count: number): string {
  const first = firstOf(monthOf(day) + count);
  const same = `${first.slice(0, 8)}${day.slice(8)}`;
  return isDay(same) ? same : addDays(firstOf(monthOf(first) + 1), -1);
}

/** A month without a day: the whole month is meant. */
const MONTH_ALONE = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$/;

/** Times that have a name; an end by the new year is an end of the old one. */
const NAMED: Readonly<Record<keyof Period, Readonly<Record<string, string>>>> = {
  since: { now: 'today', christmas: '25 dec', 'new year': '1 jan' },
  until: {
    now: 'today',
    eod: 'today',
    'end of day': 'today',
    christmas: '25 dec',
    'new year': '31 dec',
  },
};

/**
 * Any other date, read by the library with noon of today as reference. A date without a year is the
 * last one for `since`, and for `until` the next one from `floor` on.
 */
function dateIn(typed: string, calendar: Calendar, side: keyof Period, floor: string) {
  const words = plain(typed).replace(/^the (?=end of day)|'s$/g, '');
  const lower = NAMED[side][words] ?? plain(typed);
  const part = /^(?:(?:the )?(end|start|beginning|middle|close) of |(mid|early|late)[ -])/.exec(
    lower,
  );
  const rest = part ? lower.slice(part[0].length) : lower;
  const isMonth = MONTH_ALONE.test(rest);
  const found = parsed(isMonth ? `1 ${rest}` : rest, calendar);
  if (!found) return null;
  const day = isMonth ? inMonth(found.day, part?.[1] ?? part?.[2], side) : found.day;
  if (found.isFixed) return day;
  const step = (from: string, sign: 1 | -1): string =>
    found.isWeekday ? addDays(from, sign * 7) : addMonths(from, sign * 12);
  const last = day > calendar.today ? step(day, -1) : day;
  if (side === 'since') return last;
  return last < floor ? step(last, 1) : last;
}

interface Found {
  readonly day: string;
  readonly isWeekday: boolean;
  /** The text itself says the year, or counts from today. */
  readonly isFixed: boolean;
}

function parsed(text: string, { today, timeZone }: Calendar): Found | null {
  // Only in America is the month written before the day in figures; a dot is never American.
  const isMonthFirst = timeZone.startsWith('America/') && !/^\d+\./.test(text);
  const parser = isMonthFirst ? chrono.casual : chrono.en.GB;
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const figures = text
    .replace(/^(\d{1,2})\.(\d{1,2})\.?$/, '$1/$2')
    // Else the day of "Nov 30" would be taken for the year 2030.
    .replace(/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?$/, '$2 $1');
  const start = parser.parse(figures, reference)[0]?.start;
  if (!start) return null;
  const of = (one: 'month' | 'day'): string => String(start.get(one)).padStart(2, '0');
  return {
    day: `${start.get('year')}-${of('month')}-${of('day')}`,
    isWeekday: start.isCertain('weekday') && !start.isCertain('day'),
    isFixed: start.isCertain('year') || /^(?:last|next|this|today|tomorrow)\b/.test(text),
  };
}

/**
 * The day of a month that a part of it means: the 15th for its middle, else its first or last day.
 */
function inMonth(date: string, part: string | undefined, side: keyof Period): string {
  const first = `${date.slice(0, 8)}01`;
  if (part === 'mid' || part === 'middle') return `${date.slice(0, 8)}15`;
  const isStart =
    /start|beginning|early/.test(part ?? '') || (part === undefined && side === 'since');
  return isStart ? first : addDays(firstOf(monthOf(first) + 1), -1);
}

function plain(typed: string): string {
  return typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
