/**
 * What a weekly message says, decided from a health review, last week's snapshot and the ledger. Pure:
 * the same facts give the same message, whoever sends it.
 */
import type { Finding } from '../cards/finding.ts';
import type { Report } from '../cards/report.ts';
import type { Escalation } from '../domain/skill-result.ts';
import type { Unread } from '../domain/unread.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { changesIn, unchangedIn, type Change } from './changes.ts';
import type { MonthlyFacts } from './monthly.ts';
import type { WeeklySettings } from './settings.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';
import { IN_PERSON, TO_ALL, type Voice } from './voice.ts';

/** More than five is a list to work through, not a message. */
const MOST_NEEDS = 5;

/** Everything that a message is made of. */
export interface Facts {
  /** A health review of the portfolio. */
  readonly report: Report;
  /** Null before the first message. */
  readonly before: Snapshot | null;
  /** Null when it could not be read. */
  readonly statusOfGone: ReadonlyMap<string, string> | null;
  /** Ledger entries that the person decided since the last message. */
  readonly own: readonly LedgerEntry[];
  /** Null outside the first week of a month. */
  readonly monthly: MonthlyFacts | null;
  readonly settings: Pick<WeeklySettings, 'muted' | 'include'>;
  /** What could not be read beside the report. */
  readonly unread?: readonly Unread[];
  /** Others read it: then it holds numbers, names, dates and rules alone. */
  readonly isShared?: boolean;
}

/** A message before it is drawn. */
export interface Digest {
  readonly report: Report;
  readonly voice: Voice;
  readonly isFirst: boolean;
  readonly headline: string;
  readonly changes: readonly Change[];
  readonly unchanged: number;
  readonly needs: readonly Finding[];
  /** How many more need the person than are shown. */
  readonly moreNeeds: number;
  /** What became of accepted actions; '' when none. */
  readonly actions: string;
  readonly escalations: readonly Escalation[];
  readonly hasSummaries: boolean;
  readonly monthly: MonthlyFacts | null;
  readonly mutedNames: readonly string[];
  readonly unread: readonly Unread[];
}

/** Decides what to say. */
export function digestOf(facts: Facts): Digest {
  const { report, before, settings, isShared = false } = facts;
  const voice = isShared ? TO_ALL : IN_PERSON;
  const { include, muted } = settings;
  const hidden = new Set(muted.map(({ id }) => id));
  const all = snapshotOf(report.result);
  const now = visible(all, hidden);
  const whole = all.items.length;
  const changes = before === null ? [] : weekOf(facts, before, now, hidden);
  const needs = needsOf(facts, new Set(now.items.map(({ id }) => id)));
  const escalations = report.result.escalations.filter(
    ({ milestone }) => !hidden.has(milestone.customer?.id ?? ''),
  );
  return {
    report,
    voice,
    isFirst: before === null,
    headline: headlineOf({ voice, total: now.items.length, whole, changes, needs, before }),
    changes,
    unchanged: before === null ? 0 : unchangedIn({ ...facts, before, now }, changes),
    needs: needs.slice(0, MOST_NEEDS),
    moreNeeds: Math.max(0, needs.length - MOST_NEEDS),
    actions: include.actions ? report.loop : '',
    escalations: include.escalations ? escalations : [],
    hasSummaries: include.summaries && report.parts.summaries.length > 0,
    monthly: include.monthly ? facts.monthly : null,
    mutedNames: muted.map(({ name }) => name),
    unread: [...report.result.coverage.unread, ...(facts.unread ?? [])],
  };
}

/** Milestones of last week that the review no longer shows: their status is worth a look. */
export function goneSince(before: Snapshot | null, report: Report): Snapshot['items'] {
  const shown = new Set(snapshotOf(report.result).items.map(({ id }) => id));
  return (before?.items ?? []).filter(({ id }) => !shown.has(id));
}

function weekOf(
  { statusOfGone, own }: Facts,
  before: Snapshot,
  now: Snapshot,
  hidden: ReadonlySet<string>,
): Change[] {
  return changesIn({ before: visible(before, hidden), now, statusOfGone, own });
}

function visible(snapshot: Snapshot, hidden: ReadonlySet<string>): Snapshot {
  return {
    ...snapshot,
    items: snapshot.items.filter(({ customer }) => !hidden.has(customer?.id ?? '')),
  };
}

/** Worst first, without muted customers and without what the person has just dealt with. */
function needsOf({ report, own }: Facts, shown: ReadonlySet<string>): Finding[] {
  const dealtWith = new Set(own.map(({ operation }) => milestoneOf(operation.target)));
  const waiting = new Set(
    report.changes
      .filter(({ entry }) => entry !== null && ['proposed', 'edited'].includes(entry.state))
      .map(({ operation }) => milestoneOf(operation.target)),
  );
  return report.parts.urgent.filter(({ milestoneId }) => {
    const id = milestoneId ?? '';
    return shown.has(id) && (!dealtWith.has(id) || waiting.has(id));
  });
}

function milestoneOf(target: LedgerEntry['operation']['target']): string {
  return 'milestone' in target ? target.milestone.id : target.id;
}

/** What the headline counts. */
interface Counts {
  readonly voice: Voice;
  readonly total: number;
  /** With those of muted customers. */
  readonly whole: number;
  readonly changes: readonly Change[];
  readonly needs: readonly Finding[];
  readonly before: Snapshot | null;
}

const ALL_MUTED = 'All customers with committed milestones are muted.';

/** Counts first; a week in which nothing happened is said to be one. */
function headlineOf({ voice, total, whole, changes, needs, before }: Counts): string {
  if (total === 0 && changes.length === 0) return whole === 0 ? voice.empty : ALL_MUTED;
  const need = voice.needs(needs.length);
  const committed = `${total} committed ${total === 1 ? 'milestone' : 'milestones'}`;
  if (before === null) return `${committed}: ${need}.`;
  const news = changes.length === 0 ? 'no change' : `${changes.length} changed`;
  return `${committed}: ${news} since last week, ${need}.`;
}
