/**
 * What a person, or whoever looks after a channel, decides about the weekly message. It is kept as it
 * stands here; everything else about time is computed from it (due.ts).
 */
import { z } from 'zod';
import { isDay } from '../domain/dates.ts';
import { Named } from '../domain/person.ts';
import { zoneNamed } from '../domain/zones.ts';

/** A local day; the message is what a person reads. */
const Day = z.string().refine(isDay, 'A day is written YYYY-MM-DD.');
const NO_DAY = 'Choose a day of the week.';
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written HH:MM.');
/** Kept by its IANA name, however it was typed. */
const Zone = z.string().transform((name, context) => {
  const zone = zoneNamed(name);
  if (zone === null) context.addIssue('There is no such time zone.');
  return zone ?? z.NEVER;
});

/** Days without a message, the first and the last included. */
const Away = z
  .strictObject({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to, 'The last day lies before the first.');
export type Away = z.infer<typeof Away>;

/** Parts that can be left out; changes and what needs the person always stand. */
export const Include = z.strictObject({
  actions: z.boolean(),
  escalations: z.boolean(),
  summaries: z.boolean(),
  monthly: z.boolean(),
});
export type Include = z.infer<typeof Include>;

/** Days are local `YYYY-MM-DD`, times local `HH:MM`, both in `timeZone` (IANA). */
export const WeeklySettings = z.strictObject({
  isOn: z.boolean(),
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.int(NO_DAY).min(1, NO_DAY).max(7, NO_DAY),
  time: Time,
  timeZone: Zone,
  /** Nobody said which zone: the first client that names one decides. */
  isZoneGuessed: z.boolean().default(false),
  /** Hours without a message; `from` after `to` reaches over midnight. */
  quiet: z.strictObject({ from: Time, to: Time }).nullable(),
  /** Holidays and days out of office. */
  away: z.array(Away).max(100),
  /** The message waits for this day, and comes then. */
  snoozedUntil: Day.nullable(),
  /** Messages of earlier days do not come at all. */
  pausedUntil: Day.nullable(),
  /** Customers that are left out, by account id. */
  muted: z.array(Named).max(200),
  include: Include,
});
export type WeeklySettings = z.infer<typeof WeeklySettings>;

/** Monday at eight, working days only, everything included. */
export function defaultSettings(timeZone: string, isZoneGuessed = false): WeeklySettings {
  return {
    isOn: true,
    weekday: 1,
    time: '08:00',
    timeZone: zoneNamed(timeZone) ?? 'UTC',
    isZoneGuessed,
    quiet: { from: '20:00', to: '07:00' },
    away: [],
    snoozedUntil: null,
    pausedUntil: null,
    muted: [],
    include: { actions: true, escalations: true, summaries: true, monthly: true },
  };
}
