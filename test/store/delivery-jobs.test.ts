import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type PostgresPool } from 'kysely';
import {
  createDeliveryQueue,
  type DeliveryJobs,
  type DeliveryQueue,
} from '../../src/store/delivery-jobs.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openPool, queriesOver, type Place } from '../../src/store/open-database.ts';
import { storeOver } from '../../src/store/open-store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';
import { createSubscriptions } from '../../src/weekly/subscriptions.ts';
import { newDatabase } from '../support/postgres.ts';

const MONDAY = new Date('2026-11-30T08:00:00Z');
const MINUTE = 60_000;
const LEASE = 10 * MINUTE;

for (const [engine, placed] of [
  ['PGlite', () => Promise.resolve({ kind: 'memory' })],
  ['PostgreSQL', async () => ({ kind: 'postgres', url: await newDatabase() })],
] satisfies [string, () => Promise<Place>][]) {
  describe(`the queue of weekly messages on ${engine}`, () => {
    let pool: PostgresPool;
    let db: Kysely<Tables>;
    /** Two processes, as far as the queue goes. */
    let queues: DeliveryQueue[];
    let jobs: DeliveryJobs;
    let others: DeliveryJobs;

    before(async () => {
      pool = await openPool(await placed(), () => undefined);
      db = queriesOver(pool);
      await migrate(db, () => MONDAY);
      queues = [createDeliveryQueue(pool, assert.fail), createDeliveryQueue(pool, assert.fail)];
      const [one, other] = await Promise.all(queues.map((queue) => queue.open()));
      [jobs, others] = [one ?? assert.fail(), other ?? assert.fail()];
    });
    after(async () => {
      for (const queue of queues) await queue.close();
      await db.destroy();
    });

    const put = (deliveryIds: readonly string[], id = randomUUID()) =>
      db.transaction().execute((open) =>
        jobs.put(
          open,
          deliveryIds.map((deliveryId, at) => ({ id: at === 0 ? id : randomUUID(), deliveryId })),
        ),
      );
    const drained = async (from: DeliveryJobs): Promise<string[]> => {
      const fetched = await from.fetch(100);
      await from.complete(fetched.map(({ id }) => id));
      return fetched.map(({ deliveryId }) => deliveryId);
    };

    it('hands out each turn once, however many processes ask at the same time', async () => {
      const names = Array.from({ length: 40 }, (_, index) => `message-${index}`);
      await put(names);

      const fetched = await Promise.all([drained(jobs), drained(others), drained(jobs)]);

      assert.deepEqual(fetched.flat().toSorted(), names.toSorted());
    });

    it('takes the same turn once, also after it is over', async () => {
      const id = randomUUID();
      await put(['a'], id);
      await put(['a'], id);
      assert.deepEqual(await drained(others), ['a']);

      await put(['a'], id);

      assert.deepEqual(await drained(jobs), []);
    });

    it('has no turn of a transaction that failed', async () => {
      const failed = db.transaction().execute(async (open) => {
        await jobs.put(open, [{ id: randomUUID(), deliveryId: 'lost' }]);
        throw new Error('rolled back');
      });
      await assert.rejects(failed, /rolled back/);

      assert.deepEqual(await drained(others), []);
    });

    /** One person whose message is due, in the books of one process. */
    async function due() {
      const clock = { now: new Date(MONDAY.getTime() - MINUTE) };
      const now = (): Date => clock.now;
      const { subscriptions, deliveries } = storeOver({ db, queue: queueOf(jobs) }, now);
      const key = { tenantId: randomUUID(), kind: 'person', id: randomUUID() } as const;
      const subscriber = { ...key, name: 'Ana', readerId: key.id, timeZone: 'UTC' };
      await createSubscriptions(subscriptions, now).set(subscriber, defaultSettings('UTC'));
      await deliveries.beginDue(MONDAY, () => null, 10);
      const mine = async (at: number): Promise<number> => {
        const taken = await deliveries.take(new Date(MONDAY.getTime() + at), LEASE, 100);
        return taken.filter(({ subject }) => subject.tenantId === key.tenantId).length;
      };
      return { deliveries, mine, key };
    }

    it('gives a message back when its process says nothing for the time of its lease', async () => {
      const { mine } = await due();

      assert.equal(await mine(0), 1);
      assert.equal(await mine(LEASE - 1), 0);
      assert.equal(await mine(LEASE), 1);
    });

    it('queues a message again when its job was lost', async () => {
      const { mine } = await due();
      const { deliveries: other } = storeOver({ db, queue: forgetful(jobs) }, () => MONDAY);
      assert.deepEqual(await other.take(MONDAY, LEASE, 100), []);
      await sql`delete from pgboss.job`.execute(db);

      assert.equal(await mine(9 * MINUTE), 0);
      assert.equal(await mine(11 * MINUTE), 1);
    });

    it('queues a message again whose process died with the job in its hands', async () => {
      const { mine } = await due();
      const dies = { ...jobs, fetch: (limit: number) => jobs.fetch(limit).then(died) };
      const { deliveries: other } = storeOver({ db, queue: queueOf(dies) }, () => MONDAY);
      await assert.rejects(other.take(MONDAY, LEASE, 100), /died/);

      assert.equal(await mine(LEASE + MINUTE), 1);
    });

    it('hands nothing out that an operator has cancelled meanwhile', async () => {
      const { deliveries, mine, key } = await due();
      const { deliveries: other } = storeOver({ db, queue: forgetful(jobs) }, () => MONDAY);
      await other.take(MONDAY, LEASE, 100);
      await deliveries.cancelOpen(key.tenantId);

      assert.equal(await mine(0), 0);
      assert.deepEqual(await drained(jobs), []);
    });
  });
}

function queueOf(jobs: DeliveryJobs): DeliveryQueue {
  return { open: () => Promise.resolve(jobs), close: () => Promise.resolve() };
}

/** A process that queues and then dies. */
function forgetful(jobs: DeliveryJobs): DeliveryQueue {
  return queueOf({ ...jobs, fetch: () => Promise.resolve([]) });
}

function died(fetched: unknown[]): never[] {
  if (fetched.length > 0) throw new Error('died');
  return [];
}
