/** Messages that are due are begun: a row for this week, and the next one planned. */
import type { Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import { messageOf } from '../errors.ts';
import type { DeliveryBook } from '../weekly/delivery-book.ts';
import type { Run } from '../weekly/due.ts';
import { stableId } from './stable-id.ts';
import type { Tables } from './tables.ts';
import { subjectRow, toSubscription } from './weekly-subscriptions.ts';

interface Due {
  readonly at: Date;
  readonly next: Parameters<DeliveryBook['beginDue']>[1];
  readonly limit: number;
}

type Row = Selectable<Tables['weekly_subscription']>;

/** Rows that another process has locked are its own to begin. */
export async function beginDue(db: Transaction<Tables>, { at, next, limit }: Due): Promise<number> {
  const rows = await db
    .selectFrom('weekly_subscription')
    .selectAll()
    .where('next_run_at', '<=', at)
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const row of rows) await begin(db, row, { at, ...planOf(row, at, next) });
  return rows.length;
}

/** What follows a message that is begun; `trouble` says why it can't be. */
interface Plan {
  readonly following: Run | null;
  readonly trouble: string;
}

/** Somebody whose settings can't be read has failed for a week, and keeps nobody else waiting. */
function planOf(row: Row, at: Date, next: Due['next']): Plan {
  try {
    return { following: next(toSubscription(row)), trouble: '' };
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error);
    const trouble = `settings can’t be read: ${why}`.slice(0, 300);
    return { following: sameHourAfter(row, at), trouble };
  }
}

const DAY_MS = 86_400_000;

function sameHourAfter({ next_run_at: run, next_week: week }: Row, at: Date): Run | null {
  if (run === null || week === null) return null;
  const days = 7 * (Math.floor((at.getTime() - run.getTime()) / (7 * DAY_MS)) + 1);
  const later = (from: Date): Date => new Date(from.getTime() + days * DAY_MS);
  return { at: later(run), week: later(new Date(week)).toISOString().slice(0, 10) };
}

async function begin(
  db: Transaction<Tables>,
  row: Row,
  { at, following, trouble }: Plan & { at: Date },
): Promise<void> {
  const { tenant_id, kind, id, next_run_at: due_at, next_week: week } = row;
  if (due_at !== null && week !== null) {
    await db
      .insertInto('weekly_delivery')
      .values({
        id: stableId([tenant_id, kind, id, week]),
        ...{ tenant_id, kind, subject_id: id, week },
        due_at: due_at.toISOString(),
        not_before: at.toISOString(),
        updated_at: at.toISOString(),
        state: trouble === '' ? 'due' : 'failed',
        reason: trouble,
        ...{ attempts: 0, ready: null, message_id: null, queued: false, turn: 0 },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await db
    .updateTable('weekly_subscription')
    .set({
      next_run_at: following?.at.toISOString() ?? null,
      next_week: following?.week ?? null,
      sent_week: week ?? row.sent_week,
    })
    .where((where) => where.and(subjectRow({ tenantId: tenant_id, kind, id })))
    .execute();
}
