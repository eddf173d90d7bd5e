import { addDays, readableDay } from '../domain/dates.ts';
import type { Named } from '../domain/person.ts';
import type { WeeklyCommand } from './command.ts';
import type { WeeklySettings } from './settings.ts';
import { isWithin } from './due.ts';

/** Settings after a wish, and the sentence that says what was done. */
export interface Changed {
  readonly settings: WeeklySettings;
  readonly said: string;
}

/** Wishes that settings alone can fulfil. */
type Change = Exclude<
  WeeklyCommand,
  { kind: 'show' } | { kind: 'now' } | { kind: 'unclear' } | { kind: 'mute' }
>;

/** Carries out a wish on settings. */
export function change(settings: WeeklySettings, command: Change): Changed {
  switch (command.kind) {
    case 'stop':
      return { settings: { ...settings, isOn: false }, said: STOPPED };
    case 'resume':
      return { settings: awake(settings), said: 'The weekly message comes again.' };
    case 'pause':
      return paused(settings, command.until);
    case 'snooze':
      return snoozed(settings, command.until);
    case 'away':
      return away(settings, command.away);
    case 'unmute':
      return unmuted(settings, command.customer);
    case 'schedule':
      return scheduled(settings, command.schedule);
    case 'quiet':
      return quiet(settings, command.quiet);
    case 'include':
      return included(settings, command);
  }
}

/** Says also how it begins again (teams-platform.md TP-7.7). */
const STOPPED = 'Stopped. No weekly message comes any more until you say “resume weekly”.';

/** Leaves a customer out of the message. */
export function mute(settings: WeeklySettings, customer: Named): Changed {
  const others = settings.muted.filter(({ id }) => id !== customer.id);
  return {
    settings: { ...settings, muted: [...others, customer] },
    said: `${customer.name} is left out of your weekly message. Your questions still show it.`,
  };
}

function awake(settings: WeeklySettings): WeeklySettings {
  return { ...settings, isOn: true, pausedUntil: null, snoozedUntil: null };
}

function paused(settings: WeeklySettings, until: string): Changed {
  return {
    settings: { ...settings, isOn: true, pausedUntil: until },
    said: `Paused until ${readableDay(until)}.`,
  };
}

function snoozed(settings: WeeklySettings, until: string): Changed {
  return {
    settings: { ...settings, isOn: true, snoozedUntil: until },
    said: `Put off until ${readableDay(until)}.`,
  };
}

function away(settings: WeeklySettings, days: WeeklySettings['away'][number]): Changed {
  const { from, to } = days;
  const said = from === to ? readableDay(from) : `${readableDay(from)} to ${readableDay(to)}`;
  // What is long over is of no use any more.
  const kept = settings.away.filter((one) => one.to >= addDays(from, -366));
  return {
    settings: { ...settings, away: [...kept, days].slice(-100) },
    said: `No message on your days away: ${said}.`,
  };
}

/** Without a name: everybody is heard again, and a pause ends. */
function unmuted(settings: WeeklySettings, customer: string | null): Changed {
  if (customer === null) {
    return { settings: { ...awake(settings), muted: [] }, said: 'Nothing is muted any more.' };
  }
  const isMeant = ({ name }: Named): boolean =>
    name.toLowerCase().includes(customer.toLowerCase().trim());
  const back = settings.muted.filter(isMeant);
  if (back.length === 0) return { settings, said: `“${customer}” was not muted.` };
  const muted = settings.muted.filter((one) => !isMeant(one));
  const names = back.map(({ name }) => name).join(', ');
  return { settings: { ...settings, muted }, said: `${names}: back in your weekly message.` };
}

/** The parts of the schedule that a wish names. */
type Schedule = Extract<WeeklyCommand, { kind: 'schedule' }>['schedule'];

/** Whoever chooses a time wants the message, so it is switched on. */
function scheduled(settings: WeeklySettings, when: Schedule): Changed {
  const isZoneGuessed = settings.isZoneGuessed && when.timeZone === undefined;
  const next = { ...settings, ...when, isZoneGuessed, isOn: true };
  if (!next.quiet || !isWithin(next.time, next.quiet)) return { settings: next, said: 'Changed.' };
  const { from, to } = next.quiet;
  return {
    settings: { ...next, quiet: null },
    said: `${next.time} lay in your quiet hours (${from} to ${to}), so I have removed those.`,
  };
}

function quiet(settings: WeeklySettings, hours: WeeklySettings['quiet']): Changed {
  if (hours === null) return { settings: { ...settings, quiet: null }, said: 'No quiet hours.' };
  const waits = isWithin(settings.time, hours)
    ? ` Your message of ${settings.time} waits until ${hours.to}.`
    : '';
  return {
    settings: { ...settings, quiet: hours },
    said: `Quiet from ${hours.from} to ${hours.to}.${waits}`,
  };
}

function included(
  settings: WeeklySettings,
  { part, on }: Extract<WeeklyCommand, { kind: 'include' }>,
): Changed {
  return {
    settings: { ...settings, include: { ...settings.include, [part]: on } },
    said: `${PART_WORDS[part]}: ${on ? 'included' : 'left out'}.`,
  };
}

/** What the parts are called in front of people. */
export const PART_WORDS: Readonly<Record<keyof WeeklySettings['include'], string>> = {
  actions: 'What became of accepted actions',
  escalations: 'Escalations',
  summaries: 'Summaries for customers',
  monthly: 'Monthly extra',
};
