import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { createDispatcher } from '../../src/weekly/dispatch.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';
import { createSubscriptions } from '../../src/weekly/subscriptions.ts';
import { newDatabase } from '../support/postgres.ts';
import { NOW } from '../support/stores.ts';
import { aWeek, HOUR, MONDAY, refused } from '../support/weeks.ts';

/** Two processes over one PostgreSQL, each with connections of its own. */
describe('two processes that send', () => {
  let one: Store;
  let other: Store;
  before(async () => {
    const place = { kind: 'postgres', url: await newDatabase() } as const;
    one = await openStore({ place, now: () => NOW });
    other = await openStore({ place, now: () => NOW });
  });
  after(async () => {
    await one.close();
    await other.close();
  });

  /** People of one tenant whose message is due; the second process shares answers and records. */
  const tenantOf = async (people: number) => {
    const week = await aWeek(one, { parallel: 1 });
    const planner = createSubscriptions(one.subscriptions, () => new Date(MONDAY - HOUR));
    for (let count = 1; count < people; count += 1) {
      const id = randomUUID();
      const person = { ...week.key, id, name: 'Ben', readerId: id, timeZone: 'UTC' };
      await planner.set(person, defaultSettings('UTC'));
    }
    const { deliveries, subscriptions, rates } = other;
    const second = createDispatcher({ ...week.options, deliveries, subscriptions, rates });
    return { week, second };
  };

  it('both obey the Retry-After that one of them was given', async () => {
    const { week, second } = await tenantOf(3);
    week.answers.push(refused(429, 'Throttled', 600));

    const states = await week.tick(MONDAY);
    await second.tick();

    assert.equal(week.sent.length, 1);
    assert.match(states, /HTTP 429 Throttled/);
    assert.match(states, /Teams asked to wait/);
  });

  it('let another tenant send while one has to wait', async () => {
    const { week } = await tenantOf(1);
    week.answers.push(refused(429, 'Throttled', 600));
    await week.tick(MONDAY);
    const { week: calm, second } = await tenantOf(2);
    calm.at(MONDAY);

    await second.tick();

    assert.equal(calm.sent.length, 2);
  });

  it('write to everybody once when both begin at the same moment', async () => {
    const { week, second } = await tenantOf(12);

    await Promise.all([week.tick(MONDAY), second.tick()]);
    await Promise.all([week.tick(MONDAY + 60_000), second.tick()]);

    assert.deepEqual([week.sent.length, new Set(week.sent).size], [12, 12]);
  });

  it('keep to one answer when Teams blocks a person at one of them', async () => {
    const { week, second } = await tenantOf(1);
    week.answers.push(refused(403, 'ConversationBlockedByUser'));
    await week.tick(MONDAY);

    await second.tick();

    assert.equal((await other.subscriptions.find(week.key))?.settings.isOn, false);
    assert.equal(week.sent.length, 1);
  });
});
