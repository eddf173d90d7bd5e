/** The rows of weekly messages: who may work on one, and what becomes of it when a process dies. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { DeliveryState } from '../../src/weekly/delivery-book.ts';
import { onBothEngines } from '../support/stores.ts';
import {
  after,
  aSubscription,
  beginAll,
  begunRow,
  MONDAY_AT,
  READY,
  rowsOf,
  SNAPSHOT,
  takenOf,
  WEEK,
} from '../support/weekly-rows.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

onBothEngines('messages that begin', (store) => {
  it('are those whose time has come, and no others', async () => {
    const tenantId = randomUUID();
    await store().subscriptions.save(aSubscription({ tenantId, id: 'now' }));
    const later = { at: after(1), week: WEEK };
    await store().subscriptions.save(aSubscription({ tenantId, id: 'later', next: later }));
    await store().subscriptions.save(aSubscription({ tenantId, id: 'never', next: null }));

    await beginAll(store(), MONDAY_AT);

    const rows = await rowsOf(store(), tenantId);
    assert.deepEqual(
      rows.map(({ subject, run, state, attempts }) => [subject.id, run.week, state, attempts]),
      [['now', WEEK, 'due', 0]],
    );
  });

  it('are one a week for a subject, even when its week is planned again', async () => {
    const subscription = aSubscription();
    await begunRow(store(), subscription);

    await store().subscriptions.save(subscription);
    await beginAll(store(), after(MINUTE));

    assert.equal((await rowsOf(store(), subscription.tenantId)).length, 1);
  });

  it('have the same id in every process: the subject and the week make it', async () => {
    const subscription = aSubscription();
    const { id } = await begunRow(store(), subscription);
    const [other] = await rowsOf(store(), subscription.tenantId);

    assert.equal(other?.id, id);
    assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('plan the next one, and keep which week was begun', async () => {
    const subscription = aSubscription();
    await store().subscriptions.save(subscription);
    const next = { at: after(7 * 24 * 60 * MINUTE), week: '2026-12-07' };

    while ((await store().deliveries.beginDue(MONDAY_AT, () => next, 100)) > 0);

    const found = await store().subscriptions.find(subscription);
    assert.deepEqual([found?.next, found?.sentWeek], [next, WEEK]);
  });

  it('are begun once by two schedulers at once', async () => {
    const subscription = aSubscription();
    await store().subscriptions.save(subscription);

    await Promise.all([beginAll(store(), MONDAY_AT), beginAll(store(), MONDAY_AT)]);

    assert.equal((await rowsOf(store(), subscription.tenantId)).length, 1);
  });
});

onBothEngines('a message that is worked on', (store) => {
  it('is taken by one process alone until its lease is over', async () => {
    const { subject, id } = await begunRow(store());

    const first = await takenOf(store(), subject.tenantId, MONDAY_AT, MINUTE);
    const second = await takenOf(store(), subject.tenantId, after(MINUTE - 1), MINUTE);
    const third = await takenOf(store(), subject.tenantId, after(MINUTE), MINUTE);

    assert.deepEqual([first, second, third], [[id], [], [id]]);
  });

  it('may be taken at once when its process gives it back', async () => {
    const { subject, id } = await begunRow(store());
    await takenOf(store(), subject.tenantId, MONDAY_AT, 10 * MINUTE);

    await store().deliveries.release([id], MONDAY_AT);

    assert.deepEqual(await takenOf(store(), subject.tenantId, MONDAY_AT), [id]);
  });

  it('is kept when it is ready, with its card', async () => {
    const { subject, id } = await begunRow(store());

    await store().deliveries.gathered(id, READY);

    const [row] = await rowsOf(store(), subject.tenantId);
    assert.deepEqual([row?.state, row?.ready], ['gathered', READY]);
  });

  it('is sent by exactly one of many who try', async () => {
    const { id } = await begunRow(store());
    await store().deliveries.gathered(id, READY);
    const at = { now: MONDAY_AT, leaseMs: MINUTE, rateKey: randomUUID() };

    const tries = await Promise.all(
      [1, 2, 3, 4].map(() => store().deliveries.beginSending(id, at)),
    );

    assert.deepEqual(tries.toSorted(), ['began', 'gone', 'gone', 'gone']);
  });

  it('is not sent before it is ready', async () => {
    const { id } = await begunRow(store());
    const at = { now: MONDAY_AT, leaseMs: MINUTE, rateKey: randomUUID() };

    assert.equal(await store().deliveries.beginSending(id, at), 'gone');
  });

  it('is not sent while Teams told everybody to wait, and stays ready', async () => {
    const { subject, id } = await begunRow(store());
    await store().deliveries.gathered(id, READY);
    const rateKey = randomUUID();
    await store().rates.pause(rateKey, 60 * MINUTE);

    const at = { now: MONDAY_AT, leaseMs: MINUTE, rateKey };

    assert.equal(await store().deliveries.beginSending(id, at), 'paused');
    assert.equal((await rowsOf(store(), subject.tenantId))[0]?.state, 'gathered');
  });
});

onBothEngines('a message whose process died', (store) => {
  it('is taken again when nothing was sent yet', async () => {
    const { subject, id } = await begunRow(store());
    await store().deliveries.gathered(id, READY);
    await takenOf(store(), subject.tenantId, MONDAY_AT, MINUTE);

    assert.deepEqual(await takenOf(store(), subject.tenantId, after(MINUTE)), [id]);
  });

  it('is unknown when its request was in flight, and is never taken again', async () => {
    const { subject, id } = await begunRow(store());
    await store().deliveries.gathered(id, READY);
    const at = { now: MONDAY_AT, leaseMs: MINUTE, rateKey: randomUUID() };
    await store().deliveries.beginSending(id, at);

    await store().deliveries.giveUpSending(after(MINUTE));

    const [row] = await rowsOf(store(), subject.tenantId);
    assert.deepEqual([row?.state, row?.reason], ['unknown', 'in flight when its process ended']);
    assert.deepEqual(await takenOf(store(), subject.tenantId, after(60 * MINUTE)), []);
  });

  it('stays in flight until the lease is over: its process may be slow, not dead', async () => {
    const { subject, id } = await begunRow(store());
    await store().deliveries.gathered(id, READY);
    const at = { now: MONDAY_AT, leaseMs: MINUTE, rateKey: randomUUID() };
    await store().deliveries.beginSending(id, at);

    await store().deliveries.giveUpSending(after(MINUTE - 1));

    assert.equal((await rowsOf(store(), subject.tenantId))[0]?.state, 'sending');
  });

  it('was sent after all, when the slow process says so', async () => {
    const { subject, id } = await begunRow(store());
    await store().deliveries.gathered(id, READY);
    const at = { now: MONDAY_AT, leaseMs: 0, rateKey: randomUUID() };
    await store().deliveries.beginSending(id, at);
    await store().deliveries.giveUpSending(after(1));

    await store().deliveries.end(id, { state: 'sent', reason: '', messageId: 'm7' });

    assert.equal((await rowsOf(store(), subject.tenantId))[0]?.state, 'sent');
  });
});

onBothEngines('the end of a message', (store) => {
  it('keeps what the next week is compared with, and forgets the card', async () => {
    const { subject, id } = await begunRow(store());
    await store().deliveries.gathered(id, { ...READY, snapshot: SNAPSHOT });

    await store().deliveries.end(id, { state: 'sent', reason: '', messageId: 'm1' });

    assert.deepEqual(await store().snapshots.read(subject), SNAPSHOT);
    assert.equal((await rowsOf(store(), subject.tenantId))[0]?.ready, null);
  });

  for (const state of ['failed', 'skipped', 'unknown'] as const) {
    it(`keeps nothing to compare when it ${state === 'unknown' ? 'is' : 'was'} ${state}`, async () => {
      const { subject, id } = await begunRow(store());
      await store().deliveries.gathered(id, { ...READY, snapshot: SNAPSHOT });

      await store().deliveries.end(id, { state, reason: 'why' });

      assert.equal(await store().snapshots.read(subject), null);
    });
  }

  for (const [first, second, stands] of [
    ['sent', 'failed', 'sent'],
    ['failed', 'sent', 'failed'],
    ['cancelled', 'sent', 'cancelled'],
    ['skipped', 'unknown', 'skipped'],
    ['unknown', 'failed', 'unknown'],
    ['unknown', 'sent', 'sent'],
  ] as const satisfies readonly (readonly [DeliveryState, DeliveryState, DeliveryState])[]) {
    it(`stays ${stands} when it was ${first} and somebody says ${second}`, async () => {
      const { subject, id } = await begunRow(store());
      await store().deliveries.end(id, { state: first, reason: '' });

      await store().deliveries.end(id, { state: second, reason: '' });

      assert.equal((await rowsOf(store(), subject.tenantId))[0]?.state, stands);
    });
  }
});

onBothEngines('a message that is put back', (store) => {
  it('waits until its time, and is then taken with its reason', async () => {
    const { subject, id } = await begunRow(store());
    const to = { until: after(5 * MINUTE), reason: 'MSX is down', counts: true };

    await store().deliveries.postpone(id, to);

    assert.deepEqual(await takenOf(store(), subject.tenantId, after(5 * MINUTE - 1)), []);
    assert.deepEqual(await takenOf(store(), subject.tenantId, after(5 * MINUTE)), [id]);
    const [row] = await rowsOf(store(), subject.tenantId);
    assert.deepEqual([row?.state, row?.attempts, row?.reason], ['due', 1, 'MSX is down']);
  });

  it('counts no attempt when it was not its fault', async () => {
    const { subject, id } = await begunRow(store());

    await store().deliveries.postpone(id, { until: after(1), reason: 'throttled', counts: false });

    assert.equal((await rowsOf(store(), subject.tenantId))[0]?.attempts, 0);
  });

  it('need not be gathered again when it was ready', async () => {
    const { subject, id } = await begunRow(store());
    await store().deliveries.gathered(id, READY);
    const at = { now: MONDAY_AT, leaseMs: MINUTE, rateKey: randomUUID() };
    await store().deliveries.beginSending(id, at);

    await store().deliveries.postpone(id, { until: after(1), reason: '429', counts: false });

    const [row] = await rowsOf(store(), subject.tenantId);
    assert.deepEqual([row?.state, row?.ready], ['gathered', READY]);
  });

  it('stays ended when it has ended', async () => {
    const { subject, id } = await begunRow(store());
    await store().deliveries.end(id, { state: 'sent', reason: '' });

    await store().deliveries.postpone(id, { until: after(1), reason: 'late', counts: true });

    assert.equal((await rowsOf(store(), subject.tenantId))[0]?.state, 'sent');
  });
});

onBothEngines('messages that an operator ends', (store) => {
  it('are those that are not in flight, of one tenant', async () => {
    const tenantId = randomUUID();
    const due = await begunRow(store(), { tenantId, id: 'due' });
    const flying = await begunRow(store(), { tenantId, id: 'flying' });
    const other = await begunRow(store());
    await store().deliveries.gathered(flying.id, READY);
    const at = { now: MONDAY_AT, leaseMs: MINUTE, rateKey: randomUUID() };
    await store().deliveries.beginSending(flying.id, at);

    const ended = await store().deliveries.cancelOpen(tenantId);

    const states = new Map((await rowsOf(store(), tenantId)).map(({ id, state }) => [id, state]));
    assert.equal(ended, 1);
    assert.deepEqual([states.get(due.id), states.get(flying.id)], ['cancelled', 'sending']);
    assert.equal((await rowsOf(store(), other.subject.tenantId))[0]?.state, 'due');
  });

  it('are counted by state, by tenant and by week', async () => {
    const tenantId = randomUUID();
    const first = await begunRow(store(), { tenantId, id: 'a' });
    await begunRow(store(), { tenantId, id: 'b' });
    await store().deliveries.end(first.id, { state: 'sent', reason: '' });

    const counts = await store().deliveries.counts({ tenantId, week: WEEK });
    const others = await store().deliveries.counts({ tenantId, week: '2026-12-07' });

    assert.deepEqual([counts.sent, counts.due, counts.failed], [1, 1, 0]);
    assert.deepEqual([others.sent, others.due], [0, 0]);
  });

  it('are listed by state, no more than asked for', async () => {
    const tenantId = randomUUID();
    for (const id of ['a', 'b', 'c']) await begunRow(store(), { tenantId, id });

    const two = await store().deliveries.list({ tenantId, states: ['due'] }, 2);
    const none = await store().deliveries.list({ tenantId, states: ['sent'] }, 2);

    assert.deepEqual([two.length, none.length], [2, 0]);
  });
});
