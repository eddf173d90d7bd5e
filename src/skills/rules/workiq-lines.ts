import { isDay } from '../../domain/dates.ts';
import type { SourceFamily } from './workiq-question.ts';

/** One line of WorkIQ's answer: a summary that a model wrote, with its source (WQ-5.1). */
export interface EvidenceLine {
  readonly source: SourceFamily;
  readonly day: string;
  /** As written: a name, with or without a mail address, or several. */
  readonly person: string;
  /** A verbatim part of the answer. */
  readonly quote: string;
  readonly link: string;
}

/** An answer, line by line. */
export interface ReadAnswer {
  readonly lines: readonly EvidenceLine[];
  /** What else was said, without its links: for reading, and it counts for nothing (WQ-5.5). */
  readonly unverified: readonly string[];
  /** True when the answer was too long to be read to its end. */
  readonly isCut: boolean;
}

const LONGEST_LINK = 2048;

/** No answer of twelve lines comes near; what lies beyond is not read, and that is said. */
export const LONGEST_ANSWER = 60_000;

/**
 * The lines that count as evidence: an openable source that is no person, a day inside the window,
 * and somebody who is named (WQ-5.5). All others count for nothing. Linear in the length of the
 * answer.
 */
export function readLines(
  answer: string,
  window: { readonly from: string; readonly to: string },
): ReadAnswer {
  const read = answer
    .slice(0, LONGEST_ANSWER)
    .split(/\r?\n/)
    .map((text) => ({ text, line: readLine(text, window) }));
  const lines = read.flatMap(({ line }) => line ?? []);
  return {
    lines: [...new Map(lines.map((line) => [identityOf(line.link), line])).values()],
    unverified: read.flatMap(({ text, line }) => (line === null ? sentenceIn(text) : [])),
    isCut: answer.length > LONGEST_ANSWER,
  };
}

function readLine(
  line: string,
  { from, to }: { readonly from: string; readonly to: string },
): EvidenceLine | null {
  const parts = line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').split(' | ');
  const [date = '', , person = '', ...rest] = parts.map((part) => part.trim());
  const tail = rest.pop() ?? '';
  const quote = rest.join(' | ');
  const link = /\((https:\/\/[^\s)]+)\)|(https:\/\/\S+)/.exec(tail);
  const url = link?.[1] ?? link?.[2] ?? '';
  const source = sourceOf(url);
  const day = date.slice(0, 10);
  if (source === null || !isDay(day) || person === '' || quote === '') return null;
  return day >= from && day <= to ? { source, day, person, quote, link: url } : null;
}

const LONGEST_SENTENCE = 120;

/** The words of a line for reading; none when it has no letter, or is the word for nothing found. */
function sentenceIn(line: string): string[] {
  const words = line
    .slice(0, 2 * LONGEST_LINK)
    .replace(/\]\([^)]*\)|[a-z]+:\/\/\S+/gi, ' ')
    .replace(/[[\]<>#*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}/u.test(words) || /^\W*none\W*$/i.test(words)) return [];
  return [words.length > LONGEST_SENTENCE ? `${words.slice(0, LONGEST_SENTENCE - 1)}…` : words];
}

const HOSTS: readonly (readonly [string, (path: string) => SourceFamily | null])[] = [
  ['outlook.office.com', mailOrMeeting],
  ['outlook.office365.com', mailOrMeeting],
  ['teams.microsoft.com', teamsOrMeeting],
  ['sharepoint.com', () => 'file'],
];

/**
 * The family of a source by its link alone, never by words; null for anything else (WQ-5.2, 5.3).
 */
function sourceOf(link: string): SourceFamily | null {
  if (link.length > LONGEST_LINK || !URL.canParse(link)) return null;
  const { protocol, hostname, username, pathname } = new URL(link);
  if (protocol !== 'https:' || username !== '') return null;
  const host = HOSTS.find(([name]) => hostname === name || hostname.endsWith(`.${name}`));
  return host ? host[1](pathname) : null;
}

function mailOrMeeting(path: string): SourceFamily {
  return /\/calendar\//i.test(path) ? 'meeting' : 'mail';
}

function teamsOrMeeting(path: string): SourceFamily | null {
  if (/^\/l\/(?:meeting|meetup-join)/i.test(path)) return 'meeting';
  return /^\/l\/(?:message|chat|channel)/i.test(path) ? 'teams' : null;
}

const IDENTITY = /^(?:itemid|eventid|sourcedoc|file|messageid|threadid|id)$/i;

/** Two links with the same identity parts are one source (WQ-5.4). */
function identityOf(link: string): string {
  const { hostname, pathname, searchParams } = new URL(link);
  const parts = [...searchParams].filter(([name]) => IDENTITY.test(name));
  return [hostname, pathname, ...parts.map(([name, value]) => `${name}=${value}`)].join('|');
}
