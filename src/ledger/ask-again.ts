import { actOf, advance, begin } from './change.ts';
import { isAlreadyThere, renewedPreview } from './compare.ts';
import type { LedgerContext } from './context.ts';
import type { ChangedColumn, LedgerEntry, Seen } from './entry.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { withKey } from './propose.ts';

/** What differs, and the same proposal anew. */
export interface Difference {
  readonly entry: LedgerEntry;
  readonly now: Seen;
  readonly columns: readonly ChangedColumn[];
}

/**
 * Shows what is different and asks again, under a new id: only a button that was drawn with the new
 * values can accept them, so a double click on the old one cannot.
 */
export async function askAgain(
  context: LedgerContext,
  { entry, now, columns }: Difference,
): Promise<Outcome | null> {
  const act = actOf(context);
  const isDone = isAlreadyThere(entry, now);
  const next = isDone ? null : renewed(context, entry, now);
  const change = { columns: [...columns], replacementId: next?.id ?? null };
  const end = advance(entry, 'supersede', act, { change });
  const stored = await context.book.commit([end, ...(next ? [begin(next, act)] : [])]);
  return stored ? outcomeOf(end.after) : null;
}

/** A new entry with a new id, key and life; an edited one stays edited, in the person's words. */
function renewed({ newId, now, expiryDays }: LedgerContext, old: LedgerEntry, seen: Seen) {
  const id = newId();
  const at = now().toISOString();
  const entry: LedgerEntry = {
    ...old,
    id,
    state: old.original === null ? 'proposed' : 'edited',
    version: 1,
    operation: renewedPreview(old, seen),
    request: withKey(old.request, id),
    seen,
    createdAt: at,
    updatedAt: at,
    expiresAt: new Date(now().getTime() + expiryDays * 86_400_000).toISOString(),
    decidedBy: null,
    decidedAt: null,
    failure: null,
    change: null,
  };
  return entry;
}
