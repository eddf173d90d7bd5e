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
import type { Gone } from './gone.ts';
import type { MonthlyFacts } from './monthly.ts';
import type { WeeklySettings } from './settings.ts';
import { isByHand, outcomesOf, standing, type Deeds, type Outcomes } from './own-deeds.ts';
import { snapshotOf, type Remembered, type Snapshot } from './snapshot.ts';
import { IN_PERSON, TO_ALL, type Voice } from './voice.ts';

/** More than five is a list to work through, not a message. */
const MOST_NEEDS = 5;

/** Everything that a message is made of. */
export interface Facts {
  /** A health review of the portfolio. */
  readonly report: Report;
  /** Null before the first message. */
  readonly before: Snapshot | null;
  /** What MSX says of milestones of last week that the report has not; null: it could not be asked. */
  readonly gone: Gone | null;
  /** Ledger entries that the person decided since the last message. */
  readonly own: readonly LedgerEntry[];
  /** What the person changed by hand in that time; left out: nothing is known. */
  readonly deeds?: Deeds;
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
  /** Milestones that did not change, to be unfolded; none in a first message. */
  readonly unchanged: readonly Remembered[];
  readonly needs: readonly Finding[];
  /** How many more need the person than are shown. */
  readonly moreNeeds: number;
  /** What became of accepted actions since the last message. */
  readonly actions: Outcomes;
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
  const told = before?.told ?? [];
  const hidden = new Set(muted.map(({ id }) => id));
  const all = snapshotOf(report.result);
  const now = visible(all, hidden);
  const whole = all.items.length;
  const isPart = report.result.coverage.unread.length > 0;
  const { changes, unchanged } = weekOf(facts, { now, hidden });
  const needs = needsOf(facts, new Set(now.items.map(({ id }) => id)));
  const escalations = report.result.escalations.filter(
    ({ milestone }) => !hidden.has(milestone.customer?.id ?? ''),
  );
  return {
    report,
    voice,
    isFirst: before === null,
    headline: headlineOf({
      ...{ voice, total: now.items.length, whole, changes, needs, before, isPart },
    }),
    changes,
    unchanged,
    needs: needs.slice(0, MOST_NEEDS),
    moreNeeds: Math.max(0, needs.length - MOST_NEEDS),
    actions: include.actions ? outcomesOf(facts.own, { hidden, told }) : NO_ACTIONS,
    escalations: include.escalations ? escalations : [],
    hasSummaries: include.summaries && report.parts.summaries.length > 0,
    monthly: include.monthly ? facts.monthly : null,
    mutedNames: muted.map(({ name }) => name),
    unread: [...report.result.coverage.unread, ...(facts.unread ?? [])],
  };
}

const NO_ACTIONS: Outcomes = { rows: [], summary: '' };

/** Milestones of last week that the review no longer shows: their status is worth a look. */
export function goneSince(before: Snapshot | null, report: Report): Snapshot['items'] {
  const shown = new Set(snapshotOf(report.result).items.map(({ id }) => id));
  return (before?.items ?? []).filter(({ id }) => !shown.has(id));
}

/** What is told of the week; what the reader did is not, though it did change. */
function weekOf(
  { before, gone, own, deeds = new Set() }: Facts,
  { now, hidden }: { now: Snapshot; hidden: ReadonlySet<string> },
): { changes: Change[]; unchanged: readonly Remembered[] } {
  if (before === null) return { changes: [], unchanged: [] };
  const week = { before: visible(before, hidden), now, gone };
  const changes = changesIn({ ...week, own: standing(own) });
  return {
    changes: changes.filter((change) => !isByHand(change, deeds)),
    unchanged: unchangedIn(now, changesIn({ ...week, own: [] })),
  };
}

function visible(snapshot: Snapshot, hidden: ReadonlySet<string>): Snapshot {
  return {
    ...snapshot,
    items: snapshot.items.filter(({ customer }) => !hidden.has(customer?.id ?? '')),
  };
}

/** Worst first, without muted customers and without what the person has just dealt with. */
function needsOf({ report, own }: Facts, shown: ReadonlySet<string>): Finding[] {
  const dealtWith = new Set(standing(own).map(({ operation }) => milestoneOf(operation.target)));
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
  /** Something could not be read. */
  readonly isPart: boolean;
}

const ALL_MUTED = 'All customers with committed milestones are muted.';

/** Counts first; a week in which nothing happened is said to be one. */
function headlineOf({ voice, total, whole, changes, needs, before, isPart }: Counts): string {
  if (total === 0 && changes.length === 0) {
    if (whole > 0) return ALL_MUTED;
    return isPart ? voice.unread : voice.empty;
  }
  const need = voice.needs(needs.length);
  const committed = `${total} committed ${total === 1 ? 'milestone' : 'milestones'}`;
  if (before === null) return `${committed}: ${need}.`;
  const news = changes.length === 0 ? 'no change' : `${changes.length} changed`;
  return `${committed}: ${news} since last week, ${need}.`;
}
