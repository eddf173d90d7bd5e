import assert from 'node:assert/strict';
import { outlookOf, weeklyMetrics } from '../../src/weekly/operator.ts';
import type { Subscription } from '../../src/weekly/book.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';

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
