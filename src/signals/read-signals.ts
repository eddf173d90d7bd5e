import type { Polarity, Signal } from './signal.ts';
import { DENIAL, PENDING, RULES } from './vocabulary.ts';

/** Where a text comes from: its time (ISO), its writer, and the names of people who may be named in it. */
export interface TextSource {
  at: string | null;
  by: string | null;
  people?: readonly string[];
}

const LONGEST_TEXT = 20_000;

/**
 * Reads one text and returns what it asserts, denies or leaves open, each with its verbatim sentence.
 * Linear in the length; text beyond 20,000 characters is not read. In doubt a signal is pending.
 */
export function readSignals(text: string, source: TextSource): Signal[] {
  return sentencesOf(text.slice(0, LONGEST_TEXT)).flatMap((quote) =>
    RULES.filter((rule) => rule.says.test(quote) && !rule.unless?.test(quote)).map((rule) => ({
      kind: rule.kind,
      ...(rule.value === undefined ? {} : { value: rule.value }),
      polarity: polarityOf(rule.kind, quote, source.people ?? []),
      quote,
      at: source.at,
      by: source.by,
    })),
  );
}

/** The state of one kind: the latest dated wins; on one date denied beats pending beats asserted. */
export function latestSignal(signals: readonly Signal[], kind: Signal['kind']): Signal | null {
  const rank: Record<Polarity, number> = { denied: 0, pending: 1, asserted: 2 };
  const own = signals.filter((signal) => signal.kind === kind);
  const dayOf = (signal: Signal): string => signal.at?.slice(0, 10) ?? '';
  own.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || rank[a.polarity] - rank[b.polarity]);
  return own[0] ?? null;
}

/** Sentences keep their own characters, so that each is a verbatim part of the text. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|[\r\n]+|;\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

function polarityOf(kind: Signal['kind'], sentence: string, people: readonly string[]): Polarity {
  if (DENIAL.test(sentence)) return kind === 'value_gap' ? valueGapPolarity(sentence) : 'denied';
  if (PENDING.test(sentence)) return 'pending';
  if (kind === 'recovery_plan') return isWholePlan(sentence, people) ? 'asserted' : 'pending';
  return 'asserted';
}

/** "Nobody uses it" denies nothing: the gap is what it states. */
function valueGapPolarity(sentence: string): Polarity {
  return /\b(nobody uses|not used|no usage)\b/i.test(sentence) ? 'asserted' : 'denied';
}

/** A recovery plan is one only with a person and a date (data/README of the labels, `recovery_plan`). */
function isWholePlan(sentence: string, people: readonly string[]): boolean {
  return dateIn(sentence, null) !== null && personIn(sentence, people) !== null;
}

/** The known person whom a sentence names, by full or by first name. */
export function personIn(sentence: string, people: readonly string[]): string | null {
  const full = people.find((name) => sentence.includes(name));
  if (full) return full;
  const words = new Set(sentence.match(/\p{Lu}[\p{L}'-]+/gu) ?? []);
  return people.find((name) => words.has(name.split(' ')[0] ?? '')) ?? null;
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/**
 * The first day that a sentence names, as `YYYY-MM-DD`. A day without a year is the next such day on
 * or after `writtenOn` (a day); with null any year will do.
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
