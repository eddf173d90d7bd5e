/** Whose turn it is: open messages are queued once they may go on, and handed out to one process. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { LEASE_MS, type Delivery, type DeliveryBook } from '../weekly/delivery-book.ts';
import type { DeliveryJob, DeliveryJobs, DeliveryQueue } from './delivery-jobs.ts';
import { stableId } from './stable-id.ts';
import type { Tables } from './tables.ts';
import { toDelivery } from './weekly-overview.ts';

/** States in which a message may be worked on. */
export const OPEN = ['due', 'gathered'] as const;

/** The half of the book that hands out. */
export interface Turns extends Pick<DeliveryBook, 'take' | 'release'> {
  /** A process is done with its turn, whatever came of it. */
  over(ids: readonly string[]): Promise<void>;
}

const AT_ONCE = 1000;

/** Opens them for one process. */
export function createTurns(db: Kysely<Tables>, queue: DeliveryQueue): Turns {
  /** Job of each message that this process holds. */
  const held = new Map<string, string>();
  const over = async (ids: readonly string[]): Promise<void> => {
    const ended = ids.flatMap((id) => held.get(id) ?? []);
    for (const id of ids) held.delete(id);
    if (ended.length > 0) await (await queue.open()).complete(ended);
  };
  const claimed = async (jobs: readonly DeliveryJob[], at: Date, leaseMs: number) => {
    const taken = await claim(db, jobs, { at, leaseMs });
    for (const { id, deliveryId } of jobs) held.set(deliveryId, id);
    const ids = new Set(taken.map(({ id }) => id));
    await over(jobs.map(({ deliveryId }) => deliveryId).filter((id) => !ids.has(id)));
    return taken;
  };
  /** Jobs of messages that have ended, thousands after a cancelled run, stand before those that wait. */
  const hand = async (at: Date, leaseMs: number, limit: number): Promise<Delivery[]> => {
    const queued = await queue.open();
    const taken: Delivery[] = [];
    while (taken.length < limit) {
      const jobs = await queued.fetch(limit - taken.length);
      if (jobs.length === 0) break;
      taken.push(...(await claimed(jobs, at, leaseMs)));
    }
    return taken;
  };
  return {
    over,
    async take(at, leaseMs, limit) {
      const taken = await hand(at, leaseMs, limit);
      if (taken.length === limit) return taken;
      const jobs = await queue.open();
      await db.transaction().execute((transaction) => putDue(transaction, jobs, at));
      return [...taken, ...(await hand(at, leaseMs, limit - taken.length))];
    },
    async release(ids, at) {
      if (ids.length === 0) return;
      const query = db.updateTable('weekly_delivery').set({ not_before: at.toISOString() });
      await query.where('id', 'in', ids).where('state', 'in', OPEN).execute();
      await over(ids);
    },
  };
}

/**
 * Each turn has its number and its instant, which are parts of the id of its job: no process can queue
 * it twice, and a row that was made anew has turns of its own.
 */
async function putDue(db: Transaction<Tables>, jobs: DeliveryJobs, at: Date): Promise<void> {
  // In a long queue a job may only wait; after it is put again the older one does nothing.
  const lostBefore = new Date(at.getTime() - LEASE_MS);
  const rows = await db
    .selectFrom('weekly_delivery')
    .select(['id', 'turn'])
    .where('state', 'in', OPEN)
    .where('not_before', '<=', at)
    .where((where) => where.or([where('queued', '=', false), where('not_before', '<', lostBefore)]))
    .orderBy('not_before')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
  if (rows.length === 0) return;
  const turns = rows.map(({ id, turn }) => ({
    id: stableId([id, String(turn + 1), at.toISOString()]),
    deliveryId: id,
  }));
  await jobs.put(db, turns);
  const ids = rows.map(({ id }) => id);
  await db
    .updateTable('weekly_delivery')
    .set({ not_before: at.toISOString(), queued: true, turn: sql`turn + 1` })
    .where('id', 'in', ids)
    .execute();
}

/** Only what still waits for its turn: not ended, and not taken by an older job. */
async function claim(
  db: Kysely<Tables>,
  jobs: readonly DeliveryJob[],
  { at, leaseMs }: { at: Date; leaseMs: number },
): Promise<Delivery[]> {
  if (jobs.length === 0) return [];
  const ids = jobs.map(({ deliveryId }) => deliveryId);
  const rows = await db
    .updateTable('weekly_delivery')
    // A taken row comes back by itself when its process says nothing any more.
    .set({ not_before: new Date(at.getTime() + leaseMs).toISOString(), queued: false })
    .where('id', 'in', ids)
    .where('state', 'in', OPEN)
    .where('queued', '=', true)
    .returningAll()
    .execute();
  return rows.map(toDelivery);
}
