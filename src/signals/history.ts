import { VOCABULARY } from './words/vocabulary.ts';

/**
 * A stretch of prepared text that speaks of one time. `rank` orders by date; undated is the oldest.
 */
export interface Entry {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
}

/** As `vocabulary.ts` writes them; "maj" is May, which is a verb otherwise. */
const MONTHS = 'jan feb mar apr maj jun jul aug sep oct nov dec'.split(' ');
/** A made-up year of twelve months of 31 days: ranks only have to keep the order. */
const DAY_OF_YEAR = 31 * 12;

const month = VOCABULARY['month'] ?? '';
/** A date at the head of a line or sentence. Dates inside a sentence are what it is about. */
const HEAD = new RegExp(
  String.raw`(?:(?<=^|\n|[.!?;)\]>*|] ?|- )|(?=\[))[[(*]? ?(?:on )?(?:@?[a-z]{1,12},? )?(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})[/·](\d{1,2})(?:[/·](\d{2,4}))?|(\d{1,2})(?:st|nd|rd|th)? (${month})(?: (\d{4}))?|(${month}) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?)(?=[ :\]),-])(?! ?(?:%|of the|hours|weeks|days|done|plants|engineers|is |stays|remains|holds))`,
  'gu',
);

/** A date at a head, and whether it is certain which of its two numbers is the month. */
interface Stamp {
  readonly at: number;
  readonly year: number | null;
  readonly parts: readonly [number, number];
  readonly monthKnown: boolean;
}

/** Splits a text into its dated lines; a text without dates is one entry. */
export function entriesOf(plain: string): Entry[] {
  const stamps = [...plain.matchAll(HEAD)].map(stampOf);
  const first = stamps[0];
  if (!first) return [{ start: 0, end: plain.length, rank: 0 }];
  const ranks = ranksOf(stamps);
  const dated = stamps.map(({ at }, index) => ({
    start: at,
    end: stamps[index + 1]?.at ?? plain.length,
    rank: ranks[index] ?? 0,
  }));
  return first.at > 0 ? [{ start: 0, end: first.at, rank: 0 }, ...dated] : dated;
}

/** Two digits of a year are of this century. */
function stampOf(match: RegExpExecArray): Stamp {
  const [, isoYear, isoMonth, isoDay, one, two, year, dayA, monthA, yearA, monthB, dayB, yearB] =
    match;
  const at = match.index;
  const whole = (text: string | undefined): number | null => {
    if (text === undefined) return null;
    return text.length === 2 ? 2000 + Number(text) : Number(text);
  };
  if (isoYear !== undefined) {
    return {
      at,
      year: whole(isoYear),
      parts: [Number(isoMonth), Number(isoDay)],
      monthKnown: true,
    };
  }
  if (one !== undefined) {
    return { at, year: whole(year), parts: [Number(one), Number(two)], monthKnown: false };
  }
  const parts = [MONTHS.indexOf(monthA ?? monthB ?? '') + 1, Number(dayA ?? dayB)] as const;
  return { at, year: whole(yearA ?? yearB), parts, monthKnown: true };
}

/**
 * Ranks above 0. Of the two ways to read 7/3 the one that no date contradicts and that runs one
 * way.
 */
function ranksOf(stamps: readonly Stamp[]): number[] {
  const loose = stamps.filter(({ monthKnown }) => !monthKnown);
  const dayFirst = days(stamps, true);
  const monthFirst = days(stamps, false);
  if (loose.some(({ parts }) => parts[0] > 12)) return dayFirst;
  if (loose.some(({ parts }) => parts[1] > 12)) return monthFirst;
  return !runsOneWay(monthFirst) && runsOneWay(dayFirst) ? dayFirst : monthFirst;
}

/**
 * Days since a made-up start; where no year is written, a leap of half a year is a turn of the
 * year.
 */
function days(stamps: readonly Stamp[], dayFirst: boolean): number[] {
  let year = 2000;
  let last: number | null = null;
  return stamps.map(({ year: written, parts, monthKnown }) => {
    const [one, two] = parts;
    const inYear = monthKnown || !dayFirst ? one * 31 + two : two * 31 + one;
    if (written !== null) year = written;
    else if (last !== null) {
      const leap = year * DAY_OF_YEAR + inYear - last;
      if (leap < -DAY_OF_YEAR / 2) year += 1;
      if (leap > DAY_OF_YEAR / 2) year -= 1;
    }
    last = year * DAY_OF_YEAR + inYear;
    return last;
  });
}

function runsOneWay(ranks: readonly number[]): boolean {
  const steps = ranks.slice(1).map((rank, index) => rank - (ranks[index] ?? 0));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}
