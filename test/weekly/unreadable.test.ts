import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Subscription } from '../../src/weekly/book.ts';
import { onBothEngines } from '../support/stores.ts';
import { aSubscription } from '../support/weekly-rows.ts';
import { aWeek, HOUR, MONDAY, WEEK } from '../support/weeks.ts';

/** Somebody whose settings are no longer what the code understands, among others. */
onBothEngines('a person whose settings can’t be read', (store) => {
  const broken = async (tenantId: string, at = MONDAY): Promise<Subscription> => {
    const next = { at: new Date(at), week: '2026-11-30' };
    const whole = aSubscription({ tenantId, next });
    const one = { ...whole, settings: { ...whole.settings, time: 'soon' } };
    await store().subscriptions.save(one);
    return one;
  };
  const rowsOf = async ({ tenantId, id }: Subscription) => {
    const states = ['due', 'sent', 'failed', 'skipped'] as const;
    const rows = await store().deliveries.list({ tenantId, states }, 9);
    return rows.filter(({ subject }) => subject.id === id);
  };

  it('keeps nobody else waiting', async () => {
    const week = await aWeek(store());
    await broken(randomUUID());

    await week.tick(MONDAY);

    assert.deepEqual(week.sent, [week.key.id]);
  });

  it('has failed, with the reason, and nothing broke', async () => {
    const week = await aWeek(store());
    const one = await broken(week.key.tenantId);

    await week.tick(MONDAY);

    const [row] = await rowsOf(one);
    assert.equal(row?.state, 'failed');
    assert.match(row.reason, /^settings can’t be read: .*time/s);
    assert.deepEqual(week.troubles, []);
  });

  it('has failed once a week, not once a minute', async () => {
    const week = await aWeek(store());
    const one = await broken(week.key.tenantId);

    for (const ms of [0, 60_000, HOUR, WEEK, WEEK + HOUR]) await week.tick(MONDAY + ms);

    const weeks = (await rowsOf(one)).map(({ run }) => run.week);
    assert.deepEqual(weeks.toSorted(), ['2026-11-30', '2026-12-07']);
  });

  it('has one week, not three, after three weeks in which no process ran', async () => {
    const week = await aWeek(store());
    const one = await broken(week.key.tenantId);

    await week.tick(MONDAY + 3 * WEEK + HOUR);

    assert.equal((await rowsOf(one)).length, 1);
  });

  it('gets the next message once the settings are mended', async () => {
    const week = await aWeek(store());
    const one = await broken(week.key.tenantId);
    await week.tick(MONDAY);
    const next = { at: new Date(MONDAY + WEEK), week: '2026-12-07' };
    await store().subscriptions.save({ ...aSubscription(), ...keyOf(one), next });

    await week.tick(MONDAY + WEEK);

    assert.ok(week.sent.includes(one.id));
  });

  it('is counted for the operator, who still sees all others', async () => {
    const tenantId = randomUUID();
    await broken(tenantId);
    const other = aSubscription({ tenantId });
    await store().subscriptions.save(other);

    const { soonest, total } = await store().subscriptions.upcoming({ tenantId }, 9);

    assert.deepEqual([soonest.map(({ id }) => id), total], [[other.id], 2]);
  });
});

onBothEngines('a person in a zone that is no more', (store) => {
  it('gets the message by the clock of UTC until a client names a zone', async () => {
    const whole = aSubscription();
    const settings = { ...whole.settings, timeZone: 'Mars/Olympus_Mons' };
    await store().subscriptions.save({ ...whole, settings });

    const found = await store().subscriptions.find(whole);

    assert.deepEqual([found?.settings.timeZone, found?.settings.isZoneGuessed], ['UTC', true]);
    assert.equal(found?.settings.time, whole.settings.time);
  });

  for (const [old, current] of [
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['US/Pacific', 'America/Los_Angeles'],
  ] as const) {
    it(`that is called ${current} today is written to by its clocks, under ${old}`, async () => {
      const week = await aWeek(store(), {}, { timeZone: old });
      const { next } = (await store().subscriptions.find(week.key)) ?? assert.fail();

      const hour = new Intl.DateTimeFormat('en-GB', { timeZone: current, hour: '2-digit' });
      assert.equal(hour.format(next?.at), '08');
    });
  }
});

function keyOf({ tenantId, kind, id, readerId }: Subscription) {
  return { tenantId, kind, id, readerId };
}
