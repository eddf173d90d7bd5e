/** The known person whom a sentence names, by full or by first name. */
export function personIn(sentence: string, people: readonly string[]): string | null {
  const full = people.find((name) => sentence.includes(name));
  if (full) return full;
  const words = new Set(sentence.match(/\p{Lu}[\p{L}'-]+/gu) ?? []);
  return people.find((name) => words.has(name.split(' ')[0] ?? '')) ?? null;
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/**
 * The first day that a sentence names, as `YYYY-MM-DD`. A day without a year is the next such day
 * on or after `writtenOn` (a day); with null any year will do.
 */
export function dateIn(sentence: string, writtenOn: string | null): string | null {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(sentence)?.[0];
  if (iso) return iso;
  const dayFirst = new RegExp(`\\b(\\d{1,2})\\.? ?${MONTH}(?: (\\d{4}))?\\b`, 'i').exec(sentence);
  const monthFirst = new RegExp(`\\b${MONTH} (\\d{1,2})(?:,? (\\d{4}))?\\b`, 'i').exec(sentence);
  const [day, month, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (!day || !month) return null;
  return nearestDay(Number(day), month, year ?? writtenOn?.slice(0, 4) ?? '2000', writtenOn);
}

function nearestDay(day: number, month: string, year: string, writtenOn: string | null): string {
  const index = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(month.slice(0, 3).toLowerCase()) / 3;
  const at = (y: number): string => new Date(Date.UTC(y, index, day)).toISOString().slice(0, 10);
  const first = at(Number(year));
  return writtenOn !== null && first < writtenOn ? at(Number(year) + 1) : first;
}
