import { createHash } from 'node:crypto';
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Subscription } from '../weekly/book.ts';
import {
  DeliveryState,
  type Delivery,
  type DeliveryBook,
  type Ready,
} from '../weekly/delivery-book.ts';
import { parseReady } from '../weekly/ready.ts';
import { json, type Tables } from './tables.ts';
import { createSnapshotBook } from './weekly-snapshots.ts';
import { subjectRow, toSubscription } from './weekly-subscriptions.ts';

const OPEN = ['due', 'gathered'] as const;

/** Opens the table `weekly_delivery`. */
export function createDeliveryBook(db: Kysely<Tables>, now: () => Date): DeliveryBook {
  const stamp = (): string => now().toISOString();
  const change = (id: string) =>
    db.updateTable('weekly_delivery').set({ updated_at: stamp() }).where('id', '=', id);
  return {
    beginDue: (at, next, limit) =>
      db.transaction().execute((transaction) => beginDue(transaction, { at, next, limit })),
    async take(at, leaseMs, limit) {
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
    },
    async giveUpSending(at) {
      const { numUpdatedRows } = await db
        .updateTable('weekly_delivery')
        .set({ state: 'unknown', reason: 'in flight when its process ended', updated_at: stamp() })
        .where('state', '=', 'sending')
        .where('not_before', '<=', at)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    async gathered(id, ready) {
      const query = change(id).set({ state: 'gathered', ready: json(ready) });
      await query.where('state', '=', 'due').execute();
    },
    async beginSending(id, { now: at, leaseMs, rateKey }) {
      const { numUpdatedRows } = await change(id)
        .set({ state: 'sending', not_before: later(at, leaseMs) })
        .where('state', '=', 'gathered')
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('rate_bucket')
                .select('key')
                .where('key', '=', rateKey)
                .where('paused_until', '>', sql<Date>`clock_timestamp()`),
            ),
          ),
        )
        .executeTakeFirst();
      const began = numUpdatedRows === 1n;
      // Everybody is paused: it is taken again soon, and waits for its turn then.
      if (!began)
        await change(id)
          .set({ not_before: later(at, 1000) })
          .where('state', 'in', OPEN)
          .execute();
      return began;
    },
    end: (id, end) =>
      db.transaction().execute((transaction) => endOf(transaction, now, { id, ...end })),
    async postpone(id, { until, reason, counts }) {
      await change(id)
        .set({
          state: sql`case when ready is null then 'due' else 'gathered' end`,
          not_before: until.toISOString(),
          reason,
          attempts: sql`attempts + ${counts ? 1 : 0}`,
        })
        .where('state', 'in', [...OPEN, 'sending'])
        .execute();
    },
    async cancelOpen(tenantId) {
      let query = db
        .updateTable('weekly_delivery')
        .set({ state: 'cancelled', reason: 'by the operator', ready: null, updated_at: stamp() })
        .where('state', 'in', OPEN);
      if (tenantId !== undefined) query = query.where('tenant_id', '=', tenantId);
      return Number((await query.executeTakeFirst()).numUpdatedRows);
    },
    async counts({ tenantId, week }) {
      let query = db
        .selectFrom('weekly_delivery')
        .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
        .groupBy('state');
      if (tenantId !== undefined) query = query.where('tenant_id', '=', tenantId);
      if (week !== undefined) query = query.where('week', '=', week);
      const found = new Map((await query.execute()).map(({ state, count }) => [state, count]));
      const count = (state: DeliveryState): number => Number(found.get(state) ?? 0);
      return {
        due: count('due'),
        gathered: count('gathered'),
        sending: count('sending'),
        sent: count('sent'),
        unknown: count('unknown'),
        failed: count('failed'),
        skipped: count('skipped'),
        cancelled: count('cancelled'),
      };
    },
    async list({ tenantId, states }, limit) {
      let query = db.selectFrom('weekly_delivery').selectAll().where('state', 'in', states);
      if (tenantId !== undefined) query = query.where('tenant_id', '=', tenantId);
      return (await query.orderBy('updated_at', 'desc').limit(limit).execute()).map(toDelivery);
    },
  };
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

function toDelivery(row: Selectable<Tables['weekly_delivery']>): Delivery {
  const { id, tenant_id: tenantId, kind, subject_id: subjectId, due_at: at, week } = row;
  const ready: Ready | null = row.ready === null ? null : parseReady(row.ready);
  return {
    id,
    subject: { tenantId, kind, id: subjectId },
    run: { at, week },
    state: DeliveryState.parse(row.state),
    attempts: row.attempts,
    ready,
    reason: row.reason,
  };
}
