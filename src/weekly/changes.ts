/** What is different from last week: pure comparison of two snapshots. */
import { readableDay } from '../domain/dates.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { fateOf, type Gone } from './gone.ts';
import type { Remembered, Snapshot } from './snapshot.ts';

/** How a milestone changed, in the order in which the message tells it. */
export const CHANGE_KINDS = [
  'newly_at_risk',
  'recovered',
  'date_moved',
  'committed',
  'completed',
  'newly_mine',
  'left',
] as const;

/** One change; `words` say what, without the name. */
export interface Change {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly milestone: Pick<Remembered, 'id' | 'number' | 'name' | 'customer'>;
  readonly words: string;
}

/** A week, and what is known beside its two ends. */
export interface Week {
  readonly before: Snapshot;
  readonly now: Snapshot;
  /** What MSX says of milestones that the review no longer shows; null: it could not be asked. */
  readonly gone: Gone | null;
  /** What the person wrote into MSX by the ledger in that time: no news for that person. */
  readonly own: readonly LedgerEntry[];
}

/** All changes of a week, grouped by kind. */
export function changesIn(week: Week): Change[] {
  const before = new Map(week.before.items.map((item) => [item.id, item]));
  const stillThere = week.now.items.flatMap((item) => {
    const old = before.get(item.id);
    return old ? between(old, item, week.own) : appeared(item, week.before);
  });
  const shown = new Set(week.now.items.map(({ id }) => id));
  const gone = week.before.items.filter(({ id }) => !shown.has(id));
  const all = [...stillThere, ...gone.flatMap((item) => disappeared(item, week))];
  return all.toSorted((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
}

/** Milestones of the new review that did not change at all. */
export function unchangedIn(now: Snapshot, changes: readonly Change[]): Remembered[] {
  const changed = new Set(changes.map(({ milestone }) => milestone.id));
  return now.items.filter(({ id }) => !changed.has(id));
}

function between(old: Remembered, item: Remembered, own: readonly LedgerEntry[]): Change[] {
  const changes: Change[] = [];
  if (old.health === 'on_track' && item.health !== 'on_track') {
    changes.push({ kind: 'newly_at_risk', milestone: item, words: HEALTH_WORDS[item.health] });
  }
  if (old.health === 'at_risk' && item.health === 'blocked') {
    changes.push({ kind: 'newly_at_risk', milestone: item, words: 'from at risk to blocked' });
  }
  if (old.health !== 'on_track' && item.health === 'on_track' && !helpedBySelf(item, own)) {
    changes.push({ kind: 'recovered', milestone: item, words: 'back on track' });
  }
  if (old.due !== item.due && !movedBySelf(item, own)) {
    changes.push({ kind: 'date_moved', milestone: item, words: movedWords(old.due, item.due) });
  }
  return changes;
}

/** What a milestone is now. */
const HEALTH_WORDS = { on_track: 'on track', at_risk: 'now at risk', blocked: 'now blocked' };

function movedWords(from: string | null, to: string | null): string {
  if (to === null) return `date removed (was ${from === null ? 'none' : readableDay(from)})`;
  if (from === null) return `now due ${readableDay(to)}`;
  const way = to > from ? 'later' : 'earlier';
  return `moved ${way}, from ${readableDay(from)} to ${readableDay(to)}`;
}

/** The person set exactly this date: no news for that person. */
function movedBySelf({ id, due }: Remembered, own: readonly LedgerEntry[]): boolean {
  return own.some(({ operation: { tool, target, arguments: given } }) => {
    return tool === 'update_milestone' && target.id === id && given['milestoneDate'] === due;
  });
}

/** Accepted for this milestone by the person: what came of it is told as such, not as news. */
function helpedBySelf({ id }: Remembered, own: readonly LedgerEntry[]): boolean {
  return own.some(({ state, operation: { target } }) => {
    const about = 'milestone' in target ? target.milestone.id : target.id;
    return state !== 'dismissed' && about === id;
  });
}

/** Uncommitted last week, or not in the portfolio at all. */
function appeared(item: Remembered, before: Snapshot): Change {
  return before.activeIds.includes(item.id)
    ? { kind: 'committed', milestone: item, words: 'newly committed' }
    : { kind: 'newly_mine', milestone: item, words: 'new in your portfolio' };
}

function disappeared(milestone: Remembered, { now, gone }: Week): Change[] {
  const fate = fateOf(milestone, now, gone);
  return fate ? [{ ...fate, milestone }] : [];
}
