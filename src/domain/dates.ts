/** Calendar days and instants. A day is `YYYY-MM-DD`; an instant is an ISO time in UTC. */
import { formatsOf } from './formats.ts';

const DAY_MS = 86_400_000;

const DATE_PARTS = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const dateParts = formatsOf('en-CA', DATE_PARTS);
const shortDate = formatsOf('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const hourAndMinute = formatsOf('en-GB', { hour: '2-digit', minute: '2-digit' });

/**
 * The calendar date at `instant` in `timeZone` (IANA name). Throws RangeError on an unknown zone.
 * en-CA gives the parts with leading zeros; they are joined by hand, as engines differ in the
 * order.
 */
export function dayAt(instant: Date, timeZone: string): string {
  const parts = dateParts(timeZone).formatToParts(instant);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/**
 * The day that an MSX date or date-time means for somebody in `timeZone`; null when it is none.
 * Exactly midnight UTC was written as a bare date and stays that date (skills.md 6).
 * `dayOf('2026-03-01T23:30:00Z', 'Europe/Berlin')` is `2026-03-02`.
 */
export function dayOf(value: string | null | undefined, timeZone: string): string | null {
  if (!value) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return isDay(value) ? value : null;
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return null;
  if (instant.getTime() % DAY_MS === 0) return instant.toISOString().slice(0, 10);
  return dayAt(instant, timeZone);
}

/**
 * True for an existing calendar day written `YYYY-MM-DD`. `2026-02-30` is none, though `Date` would
 * make it 2 March.
 */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/**
 * Whole days from one day to another; negative when `to` lies before `from`. Rounded, though both
 * ends are midnight UTC and no clock changes in between.
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day `count` days after `day` (before it, when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** `24 Nov 2026`: a day as a person reads it, the same on every machine. */
export function readableDay(day: string): string {
  return shortDate('UTC').format(new Date(`${day}T00:00:00Z`));
}

/** `24 Nov 2026, 08:05`: an instant as a person in `timeZone` reads it. */
export function readableInstant(instant: string, timeZone: string): string {
  const at = new Date(instant);
  return `${readableDay(dayAt(at, timeZone))}, ${hourAndMinute(timeZone).format(at)}`;
}
