import { z } from 'zod';
import { readableDay } from '../domain/dates.ts';
import type { Finding } from './finding.ts';
import { findingsOf, milestoneOf, type Report, type ReportParts } from './report.ts';

/** A day as buttons carry it; only its form is checked. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What of a result a person wants to see; {} is all of it. The result itself stays whole: a card
 * says how many findings are left out, and shows them with one click.
 */
export const Narrowing = z.strictObject({
  /** Only what somebody said or changed on this day or later. */
  since: Day.optional(),
  /** Only what is due by this day. */
  until: Day.optional(),
  /** Only one state, as the card words it, or `overdue`. */
  only: z.string().min(1).max(40).optional(),
});
export type Narrowing = z.infer<typeof Narrowing>;

/** A report with the findings that are wanted, in their order. */
export function narrowed(report: Report, narrowing: Narrowing): Report {
  if (!isNarrow(narrowing)) return { ...report, narrowing: {}, hidden: 0 };
  const { today } = report.result.clock;
  const isWanted = (finding: Finding): boolean =>
    isOfTime(finding, narrowing) && isOfState(finding, narrowing.only, today);
  const { parts } = report;
  const kept: ReportParts = {
    ...parts,
    urgent: parts.urgent.filter(isWanted),
    rest: { ...parts.rest, findings: parts.rest.findings.filter(isWanted) },
  };
  const shown = findingsOf({ ...report, parts: kept });
  const hidden = findingsOf(report).length - shown.length;
  const milestones = new Set(shown.map(({ milestoneId }) => milestoneId));
  const changes = report.changes.filter((change) => milestones.has(milestoneOf(change)));
  return { ...report, parts: kept, changes, narrowing, hidden };
}

/** True when something is left out on purpose. */
export function isNarrow({ since, until, only }: Narrowing): boolean {
  return (since ?? until ?? only) !== undefined;
}

/** What was understood, in words for the line below the headline: "since 1 Oct 2026". */
export function narrowingWords({ since, until, only }: Narrowing): string[] {
  return [
    ...(only === undefined ? [] : [`only ${only}`]),
    ...(since === undefined ? [] : [`since ${readableDay(since)}`]),
    ...(until === undefined ? [] : [`due by ${readableDay(until)}`]),
  ];
}

/** The states that a report's findings have, with how many of each, most frequent first. */
export function statesOf(report: Report): { word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { look } of findingsOf(report)) {
    counts.set(look.word, (counts.get(look.word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .toSorted((a, b) => b.count - a.count);
}

/** The state that typed words mean ("late", "at-risk", "failing"); null when the report has none. */
export function stateMeant(typed: string, report: Report): string | null {
  const asked = lettersOf(typed);
  if (/^(?:over ?due|late|past due)$/.test(asked)) return 'overdue';
  const words = statesOf(report).map(({ word }) => word);
  const same = words.find((word) => lettersOf(word) === asked);
  const near = words.find((word) => stemOf(lettersOf(word)) === stemOf(asked));
  const parts = words.filter((word) => ` ${lettersOf(word)} `.includes(` ${asked} `));
  const found = same ?? near ?? (parts.length === 1 ? parts[0] : undefined);
  return found?.toLowerCase() ?? null;
}

/**
 * Without a due date nothing is due by a day, and without a dated word nothing was said since one.
 */
function isOfTime({ due, saidOn }: Finding, { since, until }: Narrowing): boolean {
  const isSaid = since === undefined || saidOn.some((day) => day >= since);
  return isSaid && (until === undefined || (due !== null && due <= until));
}

function isOfState({ look, due }: Finding, only: string | undefined, today: string): boolean {
  if (only === undefined) return true;
  if (only === 'overdue') return due !== null && due < today;
  return look.word.toLowerCase() === only;
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "blockers" and "blocked", "fails" and "failing" mean the same. */
function stemOf(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ers?|ed|ing|s)$/, '');
}
