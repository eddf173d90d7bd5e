import { isDay } from '../domain/dates.ts';

/** Names of the months, January first, in English, German, French and Spanish; accents left out. */
const MONTHS: readonly string[] = [
  'january|januar|janvier|enero|jan',
  'february|februar|fevrier|febrero|feb',
  'march|marz|mars|marzo|mar',
  'april|avril|abril|apr',
  'may|mai|mayo',
  'june|juni|juin|junio|jun',
  'july|juli|juillet|julio|jul',
  'august|aout|agosto|aug',
  'september|septembre|septiembre|sept|sep',
  'october|oktober|octobre|octubre|oct|okt',
  'november|novembre|noviembre|nov',
  'december|dezember|decembre|diciembre|dec|dez',
];

/** A month by name; "may" before another verb is a verb. */
const VERBS = 'be|change|grow|slip|need|not|move|have|still|become|take|require|cause|delay|come';
const MONTH = `(?!may (?:${VERBS})\\b)(?:${MONTHS.join('|')})\\b\\.?`;
/** A day of a month, with the endings of the four languages. */
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|\\.)?';

/** The ways to write a day, each with named groups for its parts. */
const FORMS: readonly RegExp[] = [
  /(?<!\d)(?<iso>\d{4}-\d{2}-\d{2})(?!\d)/g,
  new RegExp(
    `\\b(?<day>${DAY})[ /-]?(?:of |de )?(?<name>${MONTH})(?:(?:,? (?:de )?|[/-])(?<year>\\d{4})\\b)?`,
    'g',
  ),
  new RegExp(`\\b(?<name>${MONTH}) (?:the )?(?<day>${DAY})(?!\\w)(?:,? (?<year>\\d{4})\\b)?`, 'g'),
  /\b(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d{2})\b/g,
  /\b(?<day>\d{2})\.(?<month>\d{2})\.(?!\d)/g,
];

/**
 * The first day that a text names, as `YYYY-MM-DD`; null when it names none. A day without a year is
 * the next such day on or after `writtenOn` (a day); with null any year will do. Dates of digits
 * count where the order is certain: `2026-03-22` and `22.03.2026`, but not `03/04/2026`.
 */
export function dateIn(text: string, writtenOn: string | null): string | null {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const found = FORMS.flatMap((form) => [...folded.matchAll(form)]).toSorted(
    (a, b) => a.index - b.index,
  );
  for (const { groups = {} } of found) {
    const day = groups.iso ?? calendarDay(groups, writtenOn);
    if (day !== null && isDay(day)) return day;
  }
  return null;
}

/** 2000 stands for "any year": it has a 29 February. */
function calendarDay(
  { day = '', month, name = '', year }: Readonly<Record<string, string>>,
  writtenOn: string | null,
): string | null {
  const at = (fullYear: number): string =>
    [fullYear, padded(month ?? String(monthNamed(name))), padded(day)].join('-');
  if (year !== undefined) return at(Number(year.length === 2 ? `20${year}` : year));
  if (writtenOn === null) return at(2000);
  const thisYear = Number(writtenOn.slice(0, 4));
  return at(thisYear) < writtenOn ? at(thisYear + 1) : at(thisYear);
}

/** 1 to 12; 0 for no month. */
function monthNamed(name: string): number {
  const bare = name.replace('.', '');
  return MONTHS.findIndex((names) => names.split('|').includes(bare)) + 1;
}

function padded(digits: string): string {
  return (/\d+/.exec(digits)?.[0] ?? '').padStart(2, '0');
}
