/** What is known of milestones that last week's message had and this review has not. */
import { isActiveStatus } from '../domain/milestone.ts';
import type { Remembered, Snapshot } from './snapshot.ts';

/** What MSX says of them. */
export interface Gone {
  /** Status labels by milestone id; absent: not readable any more. */
  readonly statusOf: ReadonlyMap<string, string>;
  /** False when a part of the portfolio could not be read: what is not there may be in that part. */
  readonly isWhole: boolean;
}

/** What became of one of them; null when nobody can say, which is no news. */
export function fateOf(
  { id }: Remembered,
  now: Pick<Snapshot, 'activeIds'>,
  gone: Gone | null,
): { kind: 'completed' | 'left'; words: string } | null {
  if (now.activeIds.includes(id)) return { kind: 'left', words: 'no longer committed' };
  if (gone === null) return null;
  const status = gone.statusOf.get(id);
  if (status !== undefined && /^completed$/i.test(status)) {
    return { kind: 'completed', words: 'completed' };
  }
  if (status !== undefined && !isActiveStatus(status)) {
    return { kind: 'left', words: `now ${status}` };
  }
  return gone.isWhole ? { kind: 'left', words: 'no longer in your portfolio' } : null;
}

/**
 * This week's snapshot for the next one to compare with: what nobody could say anything about is
 * taken over, so that it is neither gone this week nor new in the next.
 */
export function carriedOver(before: Snapshot | null, now: Snapshot, gone: Gone | null): Snapshot {
  const shown = new Set(now.items.map(({ id }) => id));
  const left = (before?.items ?? []).filter(
    (item) => !shown.has(item.id) && fateOf(item, now, gone) === null,
  );
  if (before === null || left.length === 0) return now;
  const activeIds = [...new Set([...now.activeIds, ...before.activeIds])];
  return { ...now, activeIds, items: [...now.items, ...left] };
}
