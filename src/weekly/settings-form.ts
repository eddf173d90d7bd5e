import { z } from 'zod';
import { button, type WeeklyInputs } from '../cards/actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from '../cards/bind.ts';
import { clean } from '../cards/plain.ts';
import { PART_WORDS } from './change.ts';
import { Include, WeeklySettings } from './settings.ts';
import { weekdayName } from './words.ts';

const TEMPLATE = loadTemplate('form');

/** The form of all settings, with what was wrong with the last try and the words typed then. */
export function settingsForm(
  settings: WeeklySettings,
  { problems = [], typed = {} }: { problems?: readonly string[]; typed?: WeeklyInputs } = {},
): AdaptiveCard {
  const card = bind(TEMPLATE, {
    fallback: 'Settings of your weekly message',
    title: 'Your weekly message',
    place: 'Times are those of your own time zone',
    hasProblems: problems.length > 0,
    problems: problems.map((line) => ({ line: clean(line) })),
    buttons: [button('Save', { verb: 'weekly-save' })],
    cancel: [button('Cancel', { verb: 'weekly-show' })],
  });
  const body: unknown[] = Array.isArray(card['body']) ? card['body'] : [];
  const inputs = inputsOf({ ...inputsFor(settings), ...defined(typed) }, settings);
  return { ...card, body: [...body.slice(0, -1), ...inputs, ...body.slice(-1)] };
}

/** What came back from the form as settings, or what is wrong with it. */
export function settingsFrom(
  settings: WeeklySettings,
  typed: WeeklyInputs,
): { settings: WeeklySettings } | { problems: string[] } {
  const { isOn, weekday, time, timeZone, quietFrom, quietTo, away } = typed;
  const { pausedUntil, snoozedUntil } = typed;
  const muted = chosen(typed.muted);
  const include = chosen(typed.include);
  const parsed = WeeklySettings.safeParse({
    ...settings,
    isOn: isOn === 'true',
    weekday: Number(weekday),
    time,
    timeZone: timeZone?.trim(),
    isZoneGuessed: false,
    quiet: quietFrom && quietTo ? { from: quietFrom, to: quietTo } : null,
    away: awayIn(away ?? ''),
    pausedUntil: pausedUntil || null,
    snoozedUntil: snoozedUntil || null,
    muted: settings.muted.filter(({ id }) => muted.includes(id)),
    include: Object.fromEntries(PARTS.map((part) => [part, include.includes(part)])),
  });
  if (parsed.success) return { settings: parsed.data };
  return { problems: parsed.error.issues.map(problemOf) };
}

/** Parts that can be left out, in the order of the schema. */
const PARTS = Include.keyof().options;

/** What the form calls the settings of which it says that they are wrong. */
const LABELS: Readonly<Record<string, string>> = {
  weekday: 'Day',
  time: 'Time',
  timeZone: 'Time zone',
  quiet: 'Quiet hours',
  away: 'Days away',
  pausedUntil: 'No message before',
  snoozedUntil: 'Put off until',
};

function problemOf({ path, message }: z.core.$ZodIssue): string {
  return `${LABELS[String(path[0])] ?? String(path[0])}: ${message}`;
}

function inputsFor(settings: WeeklySettings): WeeklyInputs {
  const { isOn, weekday, time, timeZone, quiet, away, muted, include } = settings;
  return {
    isOn: String(isOn),
    weekday: String(weekday),
    time,
    timeZone,
    quietFrom: quiet?.from ?? '',
    quietTo: quiet?.to ?? '',
    away: away.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join('\n'),
    pausedUntil: settings.pausedUntil ?? '',
    snoozedUntil: settings.snoozedUntil ?? '',
    muted: muted.map(({ id }) => id).join(','),
    include: PARTS.filter((part) => include[part]).join(','),
  };
}

/** Inputs of a form that was sent empty come as undefined: then what is kept is shown. */
function defined(typed: WeeklyInputs): WeeklyInputs {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
}

function inputsOf(values: WeeklyInputs, { muted }: WeeklySettings): object[] {
  const { isOn, weekday, time, timeZone, quietFrom, quietTo, away } = values;
  const { pausedUntil, snoozedUntil } = values;
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => choice(weekdayName(day), String(day)));
  const parts = PARTS.map((part) => choice(PART_WORDS[part], part));
  return [
    { type: 'Input.Toggle', id: 'isOn', title: 'Send me the message', value: isOn },
    { type: 'Input.ChoiceSet', id: 'weekday', label: 'Day', value: weekday, choices: days },
    { type: 'Input.Time', id: 'time', label: 'Time', value: time },
    {
      type: 'Input.Text',
      id: 'timeZone',
      label: 'Time zone (like Europe/Berlin)',
      value: timeZone,
    },
    { type: 'Input.Time', id: 'quietFrom', label: 'Quiet hours from', value: quietFrom },
    { type: 'Input.Time', id: 'quietTo', label: 'Quiet hours to', value: quietTo },
    {
      type: 'Input.Text',
      id: 'away',
      label: 'Holidays and days away, one a line (2026-12-24 to 2027-01-02)',
      isMultiline: true,
      value: away,
    },
    { type: 'Input.Date', id: 'snoozedUntil', label: 'Put off until', value: snoozedUntil },
    { type: 'Input.Date', id: 'pausedUntil', label: 'No message before', value: pausedUntil },
    several('include', 'Include', values.include, parts),
    ...(muted.length === 0
      ? []
      : [several('muted', 'Muted customers', values.muted, muted.map(mutedChoice))]),
  ];
}

function several(id: string, label: string, value: string | undefined, choices: object[]): object {
  return { type: 'Input.ChoiceSet', id, label, isMultiSelect: true, value: value ?? '', choices };
}

function mutedChoice({ id, name }: { id: string; name: string }): object {
  return choice(clean(name), id);
}

function choice(title: string, value: string): object {
  return { title, value };
}

/** Choices of a set come joined by commas. */
function chosen(value: string | undefined): string[] {
  return (value ?? '').split(',').filter((one) => one !== '');
}

/** Lines such as `2026-12-24` or `2026-12-24 to 2027-01-02`; what is none is left to the schema. */
function awayIn(text: string): object[] {
  const lines = text.split(/[\n;,]/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [from, to = from] = line.split(/\s*(?:\bto\b|\.\.|–)\s*/);
      return { from, to };
    });
}
