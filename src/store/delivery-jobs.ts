/**
 * The queue of weekly messages on pg-boss, in the same database: it hands each message to one process.
 * What has become of a message stands in our own row; a job only says whose turn it is.
 */
import { CompiledQuery, type Kysely, type PostgresPool, type Transaction } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { LEASE_MS } from '../weekly/delivery-book.ts';
import type { Tables } from './tables.ts';

/** The turn of one message; the same id is never queued twice. */
export interface DeliveryJob {
  readonly id: string;
  readonly deliveryId: string;
}

/** The turns of all processes. */
export interface DeliveryJobs {
  /** Queues within a transaction: jobs and rows are there together, or neither. */
  put(transaction: Transaction<Tables>, jobs: readonly DeliveryJob[]): Promise<void>;
  /** Hands out at most so many, the oldest first; no other process gets the same. */
  fetch(limit: number): Promise<DeliveryJob[]>;
  /** They need no turn any more. */
  complete(ids: readonly string[]): Promise<void>;
}

/** The queue, opened with the first use: commands which only look start nothing. */
export interface DeliveryQueue {
  /** Rejects when the database is away; the next call tries again. */
  open(): Promise<DeliveryJobs>;
  close(): Promise<void>;
}

const Data = z.object({ deliveryId: z.string() });

const QUEUE = 'weekly-message';
/**
 * A job that its process does not end is of no use after this: the lease of its row is over by then,
 * and the row has a new job.
 */
const EXPIRE_SECONDS = (1.5 * LEASE_MS) / 1000;
const KEPT_SECONDS = 86_400;

/** Makes the queue over a pool; nothing is read or written before it is opened. */
export function createDeliveryQueue(
  pool: PostgresPool,
  onError: (error: Error) => void,
): DeliveryQueue {
  let opening: Promise<PgBoss> | null = null;
  const boss = (): Promise<PgBoss> => {
    opening ??= start(pool, onError);
    // A database that was away for a moment must not close the queue for ever.
    opening.catch(() => (opening = null));
    return opening;
  };
  return {
    open: async () => jobsOf(await boss()),
    async close() {
      await (await opening)?.stop({ graceful: false });
    },
  };
}

function jobsOf(boss: PgBoss): DeliveryJobs {
  return {
    async put(transaction, jobs) {
      const all = jobs.map(({ id, deliveryId }) => ({ id, data: { deliveryId } }));
      await boss.insert(QUEUE, all, { db: within(transaction) });
    },
    async fetch(limit) {
      const jobs = await boss.fetch<unknown>(QUEUE, { batchSize: limit });
      return jobs.map(({ id, data }) => ({ id, ...Data.parse(data) }));
    },
    async complete(ids) {
      if (ids.length > 0) await boss.complete(QUEUE, [...ids]);
    },
  };
}

/** Loaded only where messages are sent. Several processes may open it at once. */
async function start(pool: PostgresPool, onError: (error: Error) => void): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    db: over(pool),
    // Messages are due by our own clock; nothing here is planned by the queue.
    schedule: false,
    registerInstance: false,
    monitorVacuum: false,
  });
  boss.on('error', onError);
  // Two that find no schema at the same moment: the later one sees it at its second try.
  await boss.start({ attempts: 4 });
  await boss.createQueue(QUEUE, {
    retryLimit: 0,
    expireInSeconds: EXPIRE_SECONDS,
    deleteAfterSeconds: KEPT_SECONDS,
  });
  return boss;
}

interface Database {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Each statement on a connection of its own, as pg-boss expects it of a pool. */
function over(pool: PostgresPool): Database {
  return {
    async executeSql(text, values = []) {
      const client = await pool.connect();
      try {
        return rowsOf(await client.query<unknown>(text, values));
      } catch (error) {
        // A text may begin a transaction, and fail before it ends it.
        await client.query('rollback', []).catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
  };
}

/** A text of many statements gives many results. */
function rowsOf(result: { rows: unknown[] } | { rows: unknown[] }[]): { rows: unknown[] } {
  return { rows: Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows };
}

function within(transaction: Kysely<Tables>): Database {
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
