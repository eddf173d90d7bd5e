import { createHash } from 'node:crypto';
import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely';
import type { Subscription } from '../weekly/book.ts';
import type { Delivery, DeliveryBook, DeliveryState } from '../weekly/delivery-book.ts';
import { json, type Tables } from './tables.ts';
import { createOverview, toDelivery } from './weekly-overview.ts';
import { createSnapshotBook } from './weekly-snapshots.ts';
import { subjectRow, toSubscription } from './weekly-subscriptions.ts';

/** States that wait for somebody to work on them. */
const OPEN = ['due', 'gathered'] as const;

/** Where the book is kept, and whose clock stamps its rows. */
interface Shelf {
  readonly db: Kysely<Tables>;
  readonly now: () => Date;
}

/** Opens the table `weekly_delivery`; for operators it is read in `weekly-overview.ts`. */
export function createDeliveryBook(db: Kysely<Tables>, now: () => Date): DeliveryBook {
  const shelf = { db, now };
  return {
    beginDue: (at, next, limit) =>
      db.transaction().execute((transaction) => beginDue(transaction, { at, next, limit })),
    take: (at, leaseMs, limit) => take(db, { at, leaseMs, limit }),
    release: (ids, at) => release(db, ids, at),
    giveUpSending: (at) => giveUpSending(shelf, at),
    async gathered(id, ready) {
      const query = change(shelf, id).set({ state: 'gathered', ready: json(ready) });
      await query.where('state', '=', 'due').execute();
    },
    beginSending: (id, sending) => beginSending(shelf, id, sending),
    end: (id, end) =>
      db.transaction().execute((transaction) => endOf(transaction, now, { id, ...end })),
    postpone: (id, wait) => postpone(shelf, id, wait),
    cancelOpen: (tenantId) => cancelOpen(shelf, tenantId),
    ...createOverview(db),
  };
}

function change({ db, now }: Shelf, id: string) {
  const updated_at = now().toISOString();
  return db.updateTable('weekly_delivery').set({ updated_at }).where('id', '=', id);
}

interface Taking {
  readonly at: Date;
  readonly leaseMs: number;
  readonly limit: number;
}

async function take(db: Kysely<Tables>, { at, leaseMs, limit }: Taking): Promise<Delivery[]> {
  const free = db
    .selectFrom('weekly_delivery')
    .select('id')
    .where('state', 'in', OPEN)
    .where('not_before', '<=', at)
    .orderBy('not_before')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  const rows = await db
    .updateTable('weekly_delivery')
    // A taken row comes back by itself when its process says nothing any more.
    .set({ not_before: later(at, leaseMs) })
    .where('id', 'in', free)
    .returningAll()
    .execute();
  return rows.map(toDelivery);
}

async function release(db: Kysely<Tables>, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  const query = db.updateTable('weekly_delivery').set({ not_before: at.toISOString() });
  await query.where('id', 'in', ids).where('state', 'in', OPEN).execute();
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
): Promise<boolean> {
  const { numUpdatedRows } = await change(shelf, id)
    .set({ state: 'sending', not_before: later(at, leaseMs) })
    .where('state', '=', 'gathered')
    .where((where) => where.not(where.exists(pausesOf(where, rateKey))))
    .executeTakeFirst();
  const began = numUpdatedRows === 1n;
  // Everybody is paused: it is taken again soon, and waits for its turn then.
  if (!began) {
    const wait = change(shelf, id).set({ not_before: later(at, 1000) });
    await wait.where('state', 'in', OPEN).execute();
  }
  return began;
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

interface Due {
  readonly at: Date;
  readonly next: Parameters<DeliveryBook['beginDue']>[1];
  readonly limit: number;
}

/** Rows that another process has locked are its own to begin. */
async function beginDue(db: Transaction<Tables>, { at, next, limit }: Due): Promise<number> {
  const rows = await db
    .selectFrom('weekly_subscription')
    .selectAll()
    .where('next_run_at', '<=', at)
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const row of rows) await begin(db, { at, next, subscription: toSubscription(row) });
  return rows.length;
}

async function begin(
  db: Transaction<Tables>,
  { at, next, subscription }: Omit<Due, 'limit'> & { subscription: Subscription },
): Promise<void> {
  const { next: run, sentWeek } = subscription;
  const following = next(subscription);
  if (run) {
    const { tenantId, kind, id } = subscription;
    await db
      .insertInto('weekly_delivery')
      .values({
        id: deliveryId([tenantId, kind, id, run.week]),
        tenant_id: tenantId,
        kind,
        subject_id: id,
        week: run.week,
        due_at: run.at.toISOString(),
        not_before: at.toISOString(),
        updated_at: at.toISOString(),
        state: 'due',
        attempts: 0,
        reason: '',
        ready: null,
        message_id: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await db
    .updateTable('weekly_subscription')
    .set({
      next_run_at: following?.at.toISOString() ?? null,
      next_week: following?.week ?? null,
      sent_week: run?.week ?? sentWeek,
    })
    .where((where) => where.and(subjectRow(subscription)))
    .execute();
}

/** The same subject and week give the same id, in any process. */
function deliveryId(parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** How a message ended; `messageId` is that of Teams. */
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
