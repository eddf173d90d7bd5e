import assert from 'node:assert/strict';
import type { Store } from '../../src/store/open-store.ts';
import type { DeliveryBook } from '../../src/weekly/delivery-book.ts';
import { createDispatcher } from '../../src/weekly/dispatch.ts';
import { onBothEngines } from '../support/stores.ts';
import { aWeek, CARD, HOUR, MONDAY, WEEK } from '../support/weeks.ts';

const READY = { card: CARD, snapshot: null };

/** A queue from which a process gets one message at a time, as when others take the rest. */
function oneByOne({ deliveries }: Store): DeliveryBook {
  return { ...deliveries, take: (at, leaseMs) => deliveries.take(at, leaseMs, 1) };
}

onBothEngines('many weekly messages', (store) => {
  it('do not wait for one whose read takes long, though they are handed out one by one', async () => {
    let answer = (): void => undefined;
    const slow = await aWeek(store());
    const others = [await aWeek(store()), await aWeek(store()), await aWeek(store())];
    const sent = new Set<string>();
    let allOthersSent = (): void => undefined;
    const enough = new Promise<void>((done) => (allOthersSent = done));
    const dispatcher = createDispatcher({
      ...slow.options,
      deliveries: oneByOne(store()),
      parallel: 2,
      prepare: ({ id }) =>
        id === slow.key.id
          ? new Promise((done) => (answer = () => done(READY)))
          : Promise.resolve(READY),
      send: ({ id }) => {
        sent.add(id);
        if (others.every(({ key }) => sent.has(key.id))) allOthersSent();
        return Promise.resolve({ kind: 'sent', messageId: 'm' });
      },
    });
    slow.at(MONDAY);

    const tick = dispatcher.tick();
    await enough;

    assert.equal(sent.has(slow.key.id), false);
    answer();
    await tick;
    assert.equal(sent.has(slow.key.id), true);
  });
});

onBothEngines('weekly messages behind others that were cancelled', (store) => {
  it('come at once, however many those were', async () => {
    const cancelled = await Promise.all(Array.from({ length: 30 }, () => aWeek(store())));
    await store().deliveries.beginDue(new Date(MONDAY), () => null, 1000);
    await store().deliveries.take(new Date(MONDAY), HOUR, 1);
    for (const { key } of cancelled) await store().deliveries.cancelOpen(key.tenantId);
    const week = await aWeek(store(), { parallel: 2 });

    await week.tick(MONDAY);

    assert.equal(week.sent.length, 1);
  });
});

onBothEngines('a weekly message whose process was away', (store) => {
  for (const [what, away, states, messages] of [
    ['a minute', 60_000, 'sent', 1],
    ['a day', 24 * HOUR, 'sent', 1],
    ['four days', 96 * HOUR, 'skipped: too late', 0],
    ['a week', WEEK, 'sent,skipped: too late', 1],
    ['a week and a day', WEEK + 24 * HOUR, 'sent,skipped: too late', 1],
    ['three weeks and four days', 3 * WEEK + 96 * HOUR, 'skipped: too late', 0],
  ] as const) {
    it(`for ${what} comes ${messages === 1 ? 'once' : 'not'}`, async () => {
      const week = await aWeek(store(), {}, { quiet: null });

      const found = (await week.tick(MONDAY + away)).split(',').toSorted();

      assert.deepEqual([found.join(), week.sent.length], [states, messages]);
      assert.equal((await store().subscriptions.find(week.key))?.next?.at.getUTCDay(), 1);
    });
  }

  it('comes next at its own hour after one that was late', async () => {
    const week = await aWeek(store(), {}, { quiet: null });
    await week.tick(MONDAY + WEEK + HOUR);

    const { next } = (await store().subscriptions.find(week.key)) ?? assert.fail();
    assert.equal(next?.at.getTime(), MONDAY + 2 * WEEK);
  });
});

onBothEngines('a weekly message whose clock is set back', (store) => {
  it('comes in the weeks that the clock had left out, and for no week twice', async () => {
    const week = await aWeek(store());
    await week.tick(MONDAY + 2 * WEEK);

    await week.tick(MONDAY - HOUR);
    await week.tick(MONDAY);
    await week.tick(MONDAY + WEEK);
    await week.tick(MONDAY + 2 * WEEK);

    const rows = await store().deliveries.list(
      { tenantId: week.key.tenantId, states: ['sent'] },
      9,
    );
    const weeks = rows.map(({ run }) => run.week).toSorted();
    assert.deepEqual(weeks, ['2026-11-30', '2026-12-07', '2026-12-14']);
    assert.equal(week.sent.length, 3);
  });

  it('is begun anew when it had been begun too early and was not sent', async () => {
    let isBroken = true;
    const prepare = () => (isBroken ? Promise.reject(new Error('later')) : Promise.resolve(READY));
    const week = await aWeek(store(), { prepare });
    assert.match(await week.tick(MONDAY + 2 * WEEK), /due: unexpected/);
    isBroken = false;

    assert.equal(await week.tick(MONDAY - HOUR), '');
    assert.equal(await week.tick(MONDAY), 'sent');
    assert.equal(week.sent.length, 1);
  });

  it('goes on when its process had taken it by the wrong clock', async () => {
    const week = await aWeek(store());
    await store().deliveries.beginDue(new Date(MONDAY), () => null, 10);
    await store().deliveries.take(new Date(MONDAY + 3 * WEEK), HOUR, 100);

    assert.equal(await week.tick(MONDAY + 60_000), 'sent');
  });

  it('keeps its week when it is set back by less than a day', async () => {
    const week = await aWeek(store());
    await week.tick(MONDAY + HOUR);

    await week.tick(MONDAY - 20 * HOUR);
    await week.tick(MONDAY + HOUR);

    assert.equal(week.sent.length, 1);
  });
});
