import { readableDay } from '../domain/dates.ts';
import { formatsOf } from '../domain/formats.ts';
import { PART_WORDS } from './change.ts';
import type { Subscription } from './book.ts';
import type { DeliveryState } from './delivery-book.ts';
import type { Run } from './due.ts';
import { Include, type WeeklySettings } from './settings.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Monday` for 1. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? 'Monday';
}

const runFormat = formatsOf('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `Monday 30 Nov 2026, 08:00` in the person's zone. */
export function runWords({ at }: Pick<Run, 'at'>, timeZone: string): string {
  return runFormat(timeZone).format(at).replace(' at ', ', ');
}

/** What a person who has just met the bot is told of the message; '' when none will come. */
export function firstWords({ settings: { isOn, weekday, time, timeZone } }: Subscription): string {
  if (!isOn) return '';
  const when = `every ${weekdayName(weekday)} at ${time} (${timeZone})`;
  return `Without being asked I write once a week, ${when}: what changed, and what needs you. Say “stop weekly” and it ends, “weekly” to change it.`;
}

/** Everything that is set, as pairs of a name and a value. */
export function settingsFacts(subscription: Subscription): [string, string][] {
  const { kind, settings, next } = subscription;
  const { weekday, time, timeZone, isOn } = settings;
  return [
    ['When', `every ${weekdayName(weekday)} at ${time} (${timeZone})`],
    ['Next', next && isOn ? runWords(next, timeZone) : 'none'],
    ['Quiet hours', settings.quiet ? `${settings.quiet.from} to ${settings.quiet.to}` : 'none'],
    ['Days away', settings.away.map(awayWords).join('; ') || 'none'],
    ...(settings.pausedUntil ? [pair('Paused until', readableDay(settings.pausedUntil))] : []),
    ...(settings.snoozedUntil ? [pair('Put off until', readableDay(settings.snoozedUntil))] : []),
    ...(kind === 'person' ? personalFacts(settings) : []),
  ];
}

function personalFacts(settings: WeeklySettings): [string, string][] {
  return [
    ['Muted customers', settings.muted.map(({ name }) => name).join(', ') || 'none'],
    ['Left out', leftOut(settings)],
  ];
}

function pair(name: string, value: string): [string, string] {
  return [name, value];
}

function awayWords({ from, to }: WeeklySettings['away'][number]): string {
  return from === to ? readableDay(from) : `${readableDay(from)} to ${readableDay(to)}`;
}

function leftOut({ include }: WeeklySettings): string {
  const parts = Include.keyof().options.filter((part) => !include[part]);
  return parts.map((part) => PART_WORDS[part]).join(', ') || 'nothing';
}

/** The Monday that names a week, `30 Nov 2026`. */
export function weekWords({ week }: Pick<Run, 'week'>): string {
  return readableDay(week);
}

/** What an operator calls the states of a message. */
export const DELIVERY_WORDS: Readonly<Record<DeliveryState, string>> = {
  due: 'due',
  gathered: 'ready',
  sending: 'on its way',
  sent: 'sent',
  unknown: 'perhaps sent',
  failed: 'failed',
  skipped: 'skipped',
  cancelled: 'cancelled',
};
