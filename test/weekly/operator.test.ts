import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { outlookOf, standings, weeklyMetrics } from '../../src/weekly/operator.ts';
import type { Subscription } from '../../src/weekly/book.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';
import { onBothEngines } from '../support/stores.ts';

const MONDAY = new Date('2026-11-23T08:00:00Z');
const hours = (count: number): Date => new Date(MONDAY.getTime() + count * 3_600_000);

function due(at: Date | null): Subscription {
  const key = { tenantId: 't', kind: 'person', id: 'p' } as const;
  const next = at && { at, week: '2026-11-23' };
  const settings = defaultSettings('UTC');
  return { ...key, name: 'Ana', readerId: 'p', settings, next, sentWeek: null };
}

describe('what would happen to a message now', () => {
  for (const [what, at, now, expected] of [
    ['without a next message', null, MONDAY, null],
    ['before its time', MONDAY, hours(-1), null],
    ['at its time', MONDAY, MONDAY, 'sent'],
    ['two hours later', MONDAY, hours(2), 'sent'],
    ['three hours later', MONDAY, hours(3), 'sent, and says that it is late'],
    [
      'in the night after it',
      MONDAY,
      hours(14),
      'waits until Tuesday, 24 Nov 2026, 07:00: quiet hours',
    ],
    ['four days later', MONDAY, hours(96), 'skipped: more than three days late'],
  ] as const) {
    it(`${what}: ${expected ?? 'nothing'}`, () => {
      assert.equal(outlookOf(due(at), now), expected);
    });
  }
});

onBothEngines('where the messages stand', (store) => {
  const tenantId = randomUUID();
  const of = (id: string, name: string) => {
    const key = { tenantId, kind: 'person', id } as const;
    const settings = defaultSettings('UTC');
    return { ...key, name, readerId: id, settings, next: { at: MONDAY, week: '2026-11-23' } };
  };

  it('is told by name, in reads whose number does not grow; who is forgotten by the id', async () => {
    const { subscriptions, deliveries } = store();
    const people = Array.from({ length: 12 }, (_, index) => of(`p${index}`, `Person ${index}`));
    for (const person of people) await subscriptions.save(person);
    await deliveries.beginDue(MONDAY, () => null, 10_000);
    await subscriptions.forget(of('p3', ''));
    let reads = 0;
    const counted = {
      ...subscriptions,
      namesOf: (...given: Parameters<typeof subscriptions.namesOf>) => {
        reads += 1;
        return subscriptions.namesOf(...given);
      },
    };

    const { messages } = await standings({ subscriptions: counted, deliveries }, { tenantId }, 20);

    const names = messages.map(({ name }) => name).toSorted();
    assert.deepEqual([names.length, names.at(-1), names[3]], [12, 'p3', 'Person 11']);
    assert.equal(reads, 1);
  });

  it('is nothing where nothing was begun', async () => {
    const { messages } = await standings(store(), { tenantId: randomUUID() }, 20);

    assert.deepEqual(messages, []);
  });
});

describe('the metrics of the weekly message', () => {
  const zero = { due: 0, gathered: 0, sending: 0, unknown: 0, skipped: 0, cancelled: 0 };

  it('hold every state, also those in which nothing stands', () => {
    const [messages] = weeklyMetrics({ ...zero, sent: 7, failed: 2 }, 9);

    const values = messages?.values.map(({ labels, value }) => `${labels['state']} ${value}`);
    assert.deepEqual(values, [
      'due 0',
      'gathered 0',
      'sending 0',
      'sent 7',
      'unknown 0',
      'failed 2',
      'skipped 0',
      'cancelled 0',
    ]);
  });

  it('say how many have a next message', () => {
    const [, planned] = weeklyMetrics({ ...zero, sent: 0, failed: 0 }, 9);

    assert.deepEqual(planned?.values, [{ labels: {}, value: 9 }]);
  });
});
