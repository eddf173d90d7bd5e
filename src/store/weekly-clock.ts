/** What a clock that ran ahead has left behind once it is set back. */
import type { Kysely, Transaction } from 'kysely';
import type { SubjectKey } from '../weekly/book.ts';
import type { DeliveryBook } from '../weekly/delivery-book.ts';
import type { Tables } from './tables.ts';
import { readable, subjectRow } from './weekly-subscriptions.ts';
import { OPEN } from './weekly-turns.ts';

const DAY_MS = 86_400_000;

/**
 * Nothing is begun before it is due, and no wait is longer than quiet hours: whatever lies further
 * ahead was written by a clock that was wrong. See `DeliveryBook.setBack`.
 */
export async function setBack(
  db: Kysely<Tables>,
  at: Date,
  next: Parameters<DeliveryBook['setBack']>[1],
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await endWaits(transaction, at);
    const rows = await transaction
      .selectFrom('weekly_subscription')
      .selectAll()
      // East of here it may be Monday a day earlier.
      .where('sent_week', '>', dayOf(at.getTime() + DAY_MS))
      .forUpdate()
      .skipLocked()
      .execute();
    for (const found of rows.flatMap(readable)) {
      const subscription = { ...found, sentWeek: null };
      await undoBegun(transaction, subscription, at);
      const run = next(subscription);
      await transaction
        .updateTable('weekly_subscription')
        .set({ sent_week: null, next_run_at: run?.at.toISOString() ?? null, next_week: run?.week })
        .where((where) => where.and(subjectRow(subscription)))
        .execute();
    }
    return rows.length;
  });
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** What was not sent comes when it is due; what was, or may have been, is not sent again. */
async function undoBegun(
  db: Transaction<Tables>,
  { tenantId, kind, id }: SubjectKey,
  at: Date,
): Promise<void> {
  await db
    .deleteFrom('weekly_delivery')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .where('due_at', '>', at)
    .where('state', 'in', [...OPEN, 'skipped'])
    .execute();
}

async function endWaits(db: Transaction<Tables>, at: Date): Promise<void> {
  await db
    .updateTable('weekly_delivery')
    .set({ not_before: at.toISOString() })
    .where('not_before', '>', new Date(at.getTime() + 2 * DAY_MS))
    .where('state', 'in', [...OPEN, 'sending'])
    .execute();
}
