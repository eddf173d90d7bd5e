/**
 * Comments of milestones: who said what, and when. MSX keeps them in two columns and three forms,
 * and all skills read them through here.
 */
import { z } from 'zod';
import { addDays, isDay } from './dates.ts';

/**
 * One entry of a milestone's comment history. `author` is a systemuser id in lower case, or a name.
 */
export interface CommentEntry {
  /** ISO instant in UTC; null when the entry names no time that can be read. */
  at: string | null;
  /** Null when nobody is named. */
  author: string | null;
  text: string;
}

/**
 * The two columns of MSX that hold comments (msx-contract.md 5). `modifiedAt` is that of the
 * record: the only date that a plain text without one has.
 */
interface CommentColumns {
  forecastComments: string | null;
  forecastCommentsJson: string | null;
  modifiedAt: string | null;
}

/** An entry of the JSON history; it is loose because tools add keys of their own. */
const StoredEntry = z.looseObject({
  userId: z.string().nullish(),
  modifiedOn: z.string().nullish(),
  comment: z.string(),
});

/**
 * The comments of a milestone that count at `now`, newest first. Entries dated in the future are
 * dropped; the plain text is read only when the JSON has no usable entry (skills.md 6).
 */
export function commentsAt(columns: CommentColumns, now: Date): CommentEntry[] {
  const history = storedEntries(columns.forecastCommentsJson).filter((entry) => isPast(entry, now));
  const entries = history.length > 0 ? history : plainEntries(columns, now);
  return entries.toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}

function storedEntries(json: string | null): CommentEntry[] {
  const parsed = z.array(z.unknown()).safeParse(parseJson(json));
  if (!parsed.success) return [];
  return parsed.data.flatMap((raw) => {
    const entry = StoredEntry.safeParse(raw);
    if (!entry.success || !entry.data.comment.trim()) return [];
    const { modifiedOn, comment, userId } = entry.data;
    return [{ at: instantOf(modifiedOn), author: authorOf(userId), text: comment }];
  });
}

/** A column that is no JSON is no error: MSX holds such ones, and the plain text then counts. */
function parseJson(json: string | null): unknown {
  try {
    return JSON.parse(json || '[]');
  } catch {
    return [];
  }
}

/**
 * MSX writes ISO times, older tools `M/D/YYYY, h:mm:ss AM`. What names no zone is read as UTC: left
 * to itself, JavaScript would take the zone of the machine, and the newest word would depend on it.
 */
function instantOf(text: string | null | undefined): string | null {
  if (!text) return null;
  const isAmerican = /^\d{1,2}\/\d{1,2}\/\d{4},? /.test(text);
  const isBare = /^\d{4}-\d{2}-\d{2}[T ][\d:.]+$/.test(text);
  const at = new Date(isAmerican ? `${text} UTC` : isBare ? `${text.replace(' ', 'T')}Z` : text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** MSX puts braces around a user id; tools write a display name, sometimes with ` via <tool>`. */
function authorOf(userId: string | null | undefined): string | null {
  if (!userId) return null;
  const guid = /^\{?([0-9a-f-]{36})\}?$/i.exec(userId.trim())?.[1];
  return guid ? guid.toLowerCase() : (userId.split(' via ')[0] ?? userId).trim();
}

function isPast(entry: CommentEntry, now: Date): boolean {
  return entry.at === null || Date.parse(entry.at) <= now.getTime();
}

/** The months as the initials style abbreviates them. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The older habit: lines that begin with initials and a date (`EH - 21/Mar - …`). */
function plainEntries(columns: CommentColumns, now: Date): CommentEntry[] {
  const text = columns.forecastComments?.trim();
  if (!text) return [];
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  return lines.map((line) => {
    const match = /^\s*([\p{Lu}]{2,4}) - (\d{1,2})\/(\p{L}{3})\p{L}* - (.+)$/u.exec(line);
    if (!match) return { at: columns.modifiedAt, author: null, text: line.trim() };
    const [, initials = '', day = '1', month = '', rest = ''] = match;
    return { at: lastOccurrence(day, month, now), author: initials, text: rest.trim() };
  });
}

/** A day without a year is the latest such day that is not after tomorrow. */
function lastOccurrence(day: string, month: string, now: Date): string | null {
  const index = MONTHS.indexOf(month.toLowerCase());
  if (index < 0) return null;
  const dayIn = (year: number): string =>
    `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const year = now.getUTCFullYear();
  const limit = addDays(now.toISOString().slice(0, 10), 1);
  const latest = dayIn(year) <= limit ? dayIn(year) : dayIn(year - 1);
  return isDay(latest) ? `${latest}T00:00:00.000Z` : null;
}
