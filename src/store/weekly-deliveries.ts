import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely';
import type { DeliveryBook, DeliveryState } from '../weekly/delivery-book.ts';
import type { DeliveryQueue } from './delivery-jobs.ts';
import { json, type Tables } from './tables.ts';
import { beginDue } from './weekly-begin.ts';
import { setBack } from './weekly-clock.ts';
import { createOverview, toDelivery } from './weekly-overview.ts';
import { createSnapshotBook } from './weekly-snapshots.ts';
import { createTurns, OPEN } from './weekly-turns.ts';

/** Where the book is kept, and whose clock stamps its rows. */
interface Shelf {
  readonly db: Kysely<Tables>;
  readonly now: () => Date;
}

/** Opens the table `weekly_delivery`; for operators it is read in `weekly-overview.ts`. */
export function createDeliveryBook(
  db: Kysely<Tables>,
  now: () => Date,
  queue: DeliveryQueue,
): DeliveryBook {
  const shelf = { db, now };
  const turns = createTurns(db, queue);
  return {
    beginDue: (at, next, limit) =>
      db.transaction().execute((transaction) => beginDue(transaction, { at, next, limit })),
    setBack: (at, next) => setBack(db, at, next),
    take: turns.take,
    release: turns.release,
    giveUpSending: (at) => giveUpSending(shelf, at),
    async gathered(id, ready) {
      const query = change(shelf, id).set({ state: 'gathered', ready: json(ready) });
      await query.where('state', '=', 'due').execute();
    },
    async beginSending(id, sending) {
      const turn = await beginSending(shelf, id, sending);
      if (turn === 'gone') await turns.over([id]);
      return turn;
    },
    async end(id, end) {
      await db.transaction().execute((transaction) => endOf(transaction, now, { id, ...end }));
      await turns.over([id]);
    },
    async postpone(id, wait) {
      await postpone(shelf, id, wait);
      await turns.over([id]);
    },
    cancelOpen: (tenantId) => cancelOpen(shelf, tenantId),
    ...createOverview(db),
  };
}

function change({ db, now }: Shelf, id: string) {
  const updated_at = now().toISOString();
  return db.updateTable('weekly_delivery').set({ updated_at }).where('id', '=', id);
}

async function giveUpSending({ db, now }: Shelf, at: Date): Promise<number> {
  const reason = 'in flight when its process ended';
  const { numUpdatedRows } = await db
    .updateTable('weekly_delivery')
    .set({ state: 'unknown', reason, updated_at: now().toISOString() })
    .where('state', '=', 'sending')
    .where('not_before', '<=', at)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

type Sending = Parameters<DeliveryBook['beginSending']>[1];

async function beginSending(
  shelf: Shelf,
  id: string,
  { now: at, leaseMs, rateKey }: Sending,
): ReturnType<DeliveryBook['beginSending']> {
  const { numUpdatedRows } = await change(shelf, id)
    .set({ state: 'sending', not_before: later(at, leaseMs) })
    .where('state', '=', 'gathered')
    .where((where) => where.not(where.exists(pausesOf(where, rateKey))))
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return 'began';
  const query = shelf.db.selectFrom('weekly_delivery').select('id').where('id', '=', id);
  return (await query.where('state', '=', 'gathered').executeTakeFirst()) ? 'paused' : 'gone';
}

/** By the clock of the database: it is the one that all replicas share. */
function pausesOf(where: ExpressionBuilder<Tables, 'weekly_delivery'>, rateKey: string) {
  return where
    .selectFrom('rate_bucket')
    .select('key')
    .where('key', '=', rateKey)
    .where('paused_until', '>', sql<Date>`clock_timestamp()`);
}

type Wait = Parameters<DeliveryBook['postpone']>[1];

async function postpone(shelf: Shelf, id: string, { until, reason, counts }: Wait): Promise<void> {
  await change(shelf, id)
    .set({
      state: sql`case when ready is null then 'due' else 'gathered' end`,
      not_before: until.toISOString(),
      reason,
      attempts: sql`attempts + ${counts ? 1 : 0}`,
    })
    .where('state', 'in', [...OPEN, 'sending'])
    .execute();
}

async function cancelOpen({ db, now }: Shelf, tenantId: string | undefined): Promise<number> {
  const updated_at = now().toISOString();
  let query = db
    .updateTable('weekly_delivery')
    .set({ state: 'cancelled', reason: 'by the operator', ready: null, updated_at })
    .where('state', 'in', OPEN);
  if (tenantId !== undefined) query = query.where('tenant_id', '=', tenantId);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

interface End {
  readonly id: string;
  readonly state: DeliveryState;
  readonly reason: string;
  readonly messageId?: string;
}

/** What came after all is believed: `unknown` may become `sent`, nothing else changes an end. */
async function endOf(
  db: Transaction<Tables>,
  now: () => Date,
  { id, state, reason, messageId = '' }: End,
): Promise<void> {
  const from = state === 'sent' ? [...OPEN, 'sending', 'unknown'] : [...OPEN, 'sending'];
  const row = await db
    .selectFrom('weekly_delivery')
    .selectAll()
    .where('id', '=', id)
    .where('state', 'in', from)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const { subject, ready } = toDelivery(row);
  const snapshot = state === 'sent' ? ready?.snapshot : null;
  if (snapshot) await createSnapshotBook(db, now).write(subject, snapshot);
  await db
    .updateTable('weekly_delivery')
    // The card is in Teams; keeping it here would only be a second copy of personal data.
    .set({ state, reason, message_id: messageId, ready: null, updated_at: now().toISOString() })
    .where('id', '=', id)
    .execute();
}

function later(at: Date, ms: number): string {
  return new Date(at.getTime() + ms).toISOString();
}
