/**
 * When the next weekly message is due: pure, so that five years of every time zone can be checked.
 * Wall time decides, never "seven days later": clocks change, and zones change their rules.
 */
import { Temporal } from 'temporal-polyfill';
import type { WeeklySettings } from './settings.ts';

/** The parts of the settings that say when. */
export type Schedule = Pick<
  WeeklySettings,
  'isOn' | 'weekday' | 'time' | 'timeZone' | 'quiet' | 'away' | 'snoozedUntil' | 'pausedUntil'
>;

/** One planned message. */
export interface Run {
  readonly at: Date;
  /** Monday (`YYYY-MM-DD`) of the calendar week it belongs to; a week has one message. */
  readonly week: string;
}

/** What has happened already: nothing is planned at or before `after`, nor in or before `sentWeek`. */
export interface Past {
  readonly after: Date;
  readonly sentWeek: string | null;
}

/** Ten years: whoever is away for longer hears from the bot after the next change of settings. */
const MOST_WEEKS = 522;
/** Last working day; 1 is Monday. */
const FRIDAY = 5;

/**
 * The next message; null when there is none. A day away, or before the end of a snooze, moves the
 * message to the next day of the same week, at the end of which it is left out; who works Monday to
 * Friday is not written to at weekends. A local time that the clocks skip is taken as much later as
 * they skip; of one that they repeat the first is taken (Temporal's rule "compatible").
 */
export function nextRun(schedule: Schedule, { after, sentWeek }: Past): Run | null {
  if (!schedule.isOn) return null;
  const today = zoned(after, schedule.timeZone).toPlainDate();
  // A message of the week before may have been moved over midnight into this one.
  let monday = mondayOf(today).subtract({ weeks: 1 });
  for (let count = 0; count < MOST_WEEKS; count += 1) {
    const at = runIn(monday, schedule);
    const isNew = sentWeek === null || monday.toString() > sentWeek;
    if (at && isNew && at.getTime() > after.getTime()) return { at, week: monday.toString() };
    monday = monday.add({ weeks: 1 });
  }
  return null;
}

/** The Monday of the calendar week in which an instant lies for a zone. */
export function weekAt(instant: Date, timeZone: string): string {
  return mondayOf(zoned(instant, timeZone).toPlainDate()).toString();
}

/** When the quiet hours end in which an instant lies; null when it lies in none. */
export function quietUntil({ quiet, timeZone }: Schedule, instant: Date): Date | null {
  if (!quiet) return null;
  const local = zoned(instant, timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  if (!isWithin(time, quiet)) return null;
  const isNextDay = time >= quiet.from && quiet.from > quiet.to;
  return instantOf(local.toPlainDate().add({ days: isNextDay ? 1 : 0 }), quiet.to, timeZone);
}

/** Whether a wall time lies in quiet hours; their last minute is the one before `to`. */
export function isWithin(time: string, { from, to }: { from: string; to: string }): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

const HOUR_MS = 3_600_000;
/** A queue that was long, or a restart: nobody would call it late. */
const GRACE_MS = 2 * HOUR_MS;
/** Three days; what is later is missed and not sent. */
const STILL_USEFUL_MS = 72 * HOUR_MS;

/** How a message that is sent now keeps its hour; `missed` is not sent, the next one will be. */
export function punctuality(due: Date, now: Date): 'on_time' | 'late' | 'missed' {
  const ms = now.getTime() - due.getTime();
  if (ms <= GRACE_MS) return 'on_time';
  return ms <= STILL_USEFUL_MS ? 'late' : 'missed';
}

/**
 * The run after one that is begun now. One that is missed makes room for a newer one that has passed
 * meanwhile and is still of use: whoever was away for a week gets this week's message, and only it.
 */
export function runAfter(
  schedule: Schedule,
  begun: Run | null,
  { now, sentWeek }: { now: Date; sentWeek: string | null },
): Run | null {
  const isMissed = begun !== null && punctuality(begun.at, now) === 'missed';
  const after = isMissed ? new Date(now.getTime() - STILL_USEFUL_MS) : now;
  return nextRun(schedule, { after, sentWeek: begun?.week ?? sentWeek });
}

/** True in the week that holds the first of the person's weekdays in its month. */
export function isFirstOfMonth({ at }: Run, { timeZone }: Pick<Schedule, 'timeZone'>): boolean {
  return zoned(at, timeZone).day <= 7;
}

/** The message of the week that begins on `monday`; null when none can come in it. */
function runIn(monday: Temporal.PlainDate, schedule: Schedule): Date | null {
  const { weekday, timeZone, pausedUntil, snoozedUntil } = schedule;
  const { time, shift } = effective(schedule);
  const last = Math.max(weekday, FRIDAY) === FRIDAY ? FRIDAY : 7;
  if (pausedUntil !== null && day(monday, weekday) < pausedUntil) return null;
  for (let at = weekday; at <= last; at += 1) {
    const run = day(monday, at + shift);
    if (snoozedUntil !== null && run < snoozedUntil) continue;
    if (schedule.away.some(({ from, to }) => from <= run && run <= to)) continue;
    return instantOf(Temporal.PlainDate.from(run), time, timeZone);
  }
  return null;
}

/** A time in quiet hours is their end, which may be on the next day. */
function effective({ time, quiet }: Schedule): { time: string; shift: 0 | 1 } {
  if (!quiet || !isWithin(time, quiet)) return { time, shift: 0 };
  return { time: quiet.to, shift: time >= quiet.from && quiet.from > quiet.to ? 1 : 0 };
}

function day(monday: Temporal.PlainDate, weekday: number): string {
  return monday.add({ days: weekday - 1 }).toString();
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function instantOf(date: Temporal.PlainDate, time: string, timeZone: string): Date {
  const local = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const { epochMilliseconds } = local.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  return new Date(epochMilliseconds);
}
