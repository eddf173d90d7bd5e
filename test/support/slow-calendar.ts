/**
 * A second, slow reading of the calendar that knows only one thing: what a wall clock shows at an
 * instant, as `Intl` prints it. It tries instants one after the other where the product computes.
 */
import { addDays } from '../../src/domain/dates.ts';
import type { Schedule } from '../../src/weekly/due.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** All offsets of these years are multiples of it. */
const STEP = 5 * MINUTE;
const formats = new Map<string, Intl.DateTimeFormat>();

/** `YYYY-MM-DD HH:MM` as a clock on the wall shows it. */
export function wallClock(at: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

/** The first instant at which the wall shows it; in a gap as much after it as it would have been. */
function instantOf(wall: string, timeZone: string): number {
  const wanted = Date.parse(`${wall.replace(' ', 'T')}:00Z`);
  let before = '';
  for (let at = wanted - 15 * 60 * MINUTE; at < wanted + 14 * 60 * MINUTE; at += STEP) {
    const shown = wallClock(at, timeZone);
    if (shown === wall) return at;
    if (shown > wall && before < wall && before !== '') {
      const missing = (wanted - Date.parse(`${before.replace(' ', 'T')}:00Z`)) / MINUTE;
      return at - STEP + missing * MINUTE;
    }
    before = shown;
  }
  throw new Error(`The wall never shows ${wall} in ${timeZone}.`);
}

/** The run of each week from the week before `after`, found by looking at every single day. */
export function slowNextRun(
  schedule: Schedule,
  after: number,
): { at: number; week: string } | null {
  if (!schedule.isOn) return null;
  const today = wallClock(after, schedule.timeZone).slice(0, 10);
  const [day, time] = afterQuiet('2026-01-01', schedule.time, schedule.quiet);
  const loud: Loud = { time, shift: day === '2026-01-01' ? 0 : 1 };
  for (let offset = -14; offset < 3700; offset += 1) {
    const monday = addDays(today, offset);
    if (new Date(`${monday}T12:00:00Z`).getUTCDay() !== 1) continue;
    const at = slowRunIn(schedule, monday, loud);
    if (at !== null && at > after) return { at, week: monday };
  }
  return null;
}

interface Loud {
  readonly time: string;
  readonly shift: number;
}

function slowRunIn(schedule: Schedule, monday: string, loud: Loud): number | null {
  const days = [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(monday, count));
  const { weekday, pausedUntil, snoozedUntil, away } = schedule;
  const own = days[weekday - 1] ?? monday;
  if (pausedUntil !== null && own < pausedUntil) return null;
  const open = days.filter((one, index) => one >= own && (weekday > 5 || index < 5));
  for (const one of open) {
    const on = addDays(one, loud.shift);
    const isAway = away.some(({ from, to }) => !(on < from) && !(on > to));
    if (isAway || (snoozedUntil !== null && on < snoozedUntil)) continue;
    return instantOf(`${on} ${loud.time}`, schedule.timeZone);
  }
  return null;
}

/** Walks minute by minute out of the quiet hours. */
function afterQuiet(on: string, time: string, quiet: Schedule['quiet']): [string, string] {
  const silent = quietMinutes(quiet);
  let at = Date.parse(`${on}T${time}:00Z`);
  while (silent.has(new Date(at).toISOString().slice(11, 16))) at += MINUTE;
  return [new Date(at).toISOString().slice(0, 10), new Date(at).toISOString().slice(11, 16)];
}

/** Each minute from the beginning on, until the end is met. */
function quietMinutes(quiet: Schedule['quiet']): ReadonlySet<string> {
  const minutes = new Set<string>();
  if (!quiet) return minutes;
  let clock = Date.parse(`2026-01-01T${quiet.from}:00Z`);
  for (;;) {
    const shown = new Date(clock).toISOString().slice(11, 16);
    if (shown === quiet.to) return minutes;
    minutes.add(shown);
    clock += MINUTE;
  }
}

/** The days in which a zone changes its offset. */
export function changesOf(timeZone: string, from: number, to: number): number[] {
  const offset = (at: number): number =>
    Date.parse(`${wallClock(at, timeZone).replace(' ', 'T')}:00Z`) - at;
  const changes: number[] = [];
  for (let at = from; at < to; at += DAY) if (offset(at) !== offset(at + DAY)) changes.push(at);
  return changes;
}
