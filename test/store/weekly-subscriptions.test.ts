/** Who gets a weekly message, when, and what the last one knew. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { nameKey } from '../../src/weekly/book.ts';
import { onBothEngines } from '../support/stores.ts';
import { after, aSubscription, SNAPSHOT, WEEK } from '../support/weekly-rows.ts';

onBothEngines('subscriptions', (store) => {
  it('are found as they were saved', async () => {
    const subscription = aSubscription();
    await store().subscriptions.save(subscription);

    assert.deepEqual(await store().subscriptions.find(subscription), subscription);
  });

  it('are nobody’s before they are saved', async () => {
    assert.equal(await store().subscriptions.find(aSubscription()), null);
  });

  it('of a person and of a chat with one id are two', async () => {
    const mine = aSubscription();
    await store().subscriptions.save(mine);
    await store().subscriptions.save({ ...mine, kind: 'chat', name: 'General' });

    assert.equal((await store().subscriptions.find(mine))?.name, 'Ana Silva');
  });

  it('of another tenant are not seen', async () => {
    const mine = aSubscription();
    await store().subscriptions.save(mine);

    assert.equal(await store().subscriptions.find({ ...mine, tenantId: randomUUID() }), null);
  });

  it('take new settings and keep the week that was sent', async () => {
    const mine = aSubscription();
    await store().subscriptions.save(mine);
    while ((await store().deliveries.beginDue(after(0), () => null, 100)) > 0);

    await store().subscriptions.save({ ...mine, name: 'Ana S.', next: null });

    const found = await store().subscriptions.find(mine);
    assert.deepEqual([found?.name, found?.next, found?.sentWeek], ['Ana S.', null, WEEK]);
  });

  it('begin with the first contact, and with no later one', async () => {
    const mine = aSubscription();

    const tries = await Promise.all([1, 2, 3].map(() => store().subscriptions.addIfNew(mine)));
    const later = await store().subscriptions.addIfNew({ ...mine, name: 'Somebody' });

    assert.deepEqual([tries.filter(Boolean), later], [[true], false]);
    assert.equal((await store().subscriptions.find(mine))?.name, 'Ana Silva');
  });

  it('end with what the last message knew', async () => {
    const mine = aSubscription();
    await store().subscriptions.save(mine);
    await store().snapshots.write(mine, SNAPSHOT);

    await store().subscriptions.forget(mine);

    assert.equal(await store().subscriptions.find(mine), null);
    assert.equal(await store().snapshots.read(mine), null);
  });

  it('tell names in one read, of those whom they know', async () => {
    const mine = aSubscription();
    const other = aSubscription();
    await store().subscriptions.save(mine);

    const names = await store().subscriptions.namesOf([mine, other]);

    assert.deepEqual([...names], [[nameKey(mine), 'Ana Silva']]);
    assert.equal((await store().subscriptions.namesOf([])).size, 0);
  });

  it('are planned the soonest first, of one tenant, and counted beyond what is shown', async () => {
    const tenantId = randomUUID();
    for (const [id, at] of [
      ['third', after(3)],
      ['first', after(1)],
      ['second', after(2)],
    ] as const) {
      await store().subscriptions.save(aSubscription({ tenantId, id, next: { at, week: WEEK } }));
    }
    await store().subscriptions.save(aSubscription({ tenantId, id: 'paused', next: null }));

    const { soonest, total } = await store().subscriptions.upcoming({ tenantId }, 2);

    assert.deepEqual([soonest.map(({ id }) => id), total], [['first', 'second'], 3]);
  });
});

onBothEngines('what the last message knew', (store) => {
  it('is nothing before the first one', async () => {
    assert.equal(await store().snapshots.read(aSubscription()), null);
  });

  it('is that of the last message alone', async () => {
    const mine = aSubscription();
    await store().snapshots.write(mine, SNAPSHOT);
    await store().snapshots.write(mine, { ...SNAPSHOT, activeIds: ['m2'] });

    assert.deepEqual((await store().snapshots.read(mine))?.activeIds, ['m2']);
  });

  it('is nobody else’s', async () => {
    const mine = aSubscription();
    await store().snapshots.write(mine, SNAPSHOT);

    assert.equal(await store().snapshots.read({ ...mine, kind: 'chat' }), null);
    assert.equal(await store().snapshots.read({ ...mine, tenantId: randomUUID() }), null);
  });
});
