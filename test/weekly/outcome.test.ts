import assert from 'node:assert/strict';
import type { DeliveryBook } from '../../src/weekly/delivery-book.ts';
import { createDispatcher } from '../../src/weekly/dispatch.ts';
import type { SendOutcome } from '../../src/weekly/verdict.ts';
import { onBothEngines } from '../support/stores.ts';
import { aWeek, MONDAY, refused } from '../support/weeks.ts';

interface Away {
  readonly times: number;
  /** Whether the end was written before the connection was lost. */
  readonly how: 'before' | 'after';
  /** Whose messages; those of earlier suites may end meanwhile. */
  readonly whose: { tenantId: string };
}

/** The database as it is while it can't be reached: the first ends are not written, or not confirmed. */
function away(deliveries: DeliveryBook, { times, how, whose }: Away): DeliveryBook {
  let left = times;
  return {
    ...deliveries,
    end: async (id, end) => {
      const own = await deliveries.list({ ...whose, states: ['sending', 'sent', 'failed'] }, 9);
      const isAway = left > 0 && own.some((one) => one.id === id);
      if (isAway) left -= 1;
      if (!isAway || how === 'after') await deliveries.end(id, end);
      if (isAway) throw new Error('Connection terminated unexpectedly');
    },
  };
}

onBothEngines('what Teams answered', (store) => {
  const waiting = async (times: number, how: 'before' | 'after', ...answers: SendOutcome[]) => {
    const waits: number[] = [];
    const whose = { tenantId: '' };
    const week = await aWeek(store(), {
      deliveries: away(store().deliveries, { times, how, whose }),
      sleep: (ms) => Promise.resolve(void waits.push(ms)),
    });
    whose.tenantId = week.key.tenantId;
    week.answers.push(...answers);
    return { week, waits };
  };

  it('is written down although the database was away for a moment', async () => {
    const { week, waits } = await waiting(3, 'before');

    assert.equal(await week.tick(MONDAY), 'sent');
    assert.deepEqual(
      waits.filter((ms) => ms >= 1000),
      [1000, 2000, 4000],
    );
    assert.deepEqual([week.sent.length, week.troubles], [1, []]);
  });

  it('stands once when only its confirmation was lost', async () => {
    const { week } = await waiting(1, 'after');

    assert.equal(await week.tick(MONDAY), 'sent');
    assert.equal(week.sent.length, 1);
  });

  it('is kept as it was when it was a refusal', async () => {
    const { week } = await waiting(2, 'before', refused(413, 'MessageSizeTooBig'));

    assert.equal(await week.tick(MONDAY), 'failed: HTTP 413 MessageSizeTooBig');
    assert.equal(week.sent.length, 1);
  });

  it('is in doubt, and nothing is sent again, when the database stays away', async () => {
    const { week } = await waiting(6, 'before');

    assert.equal(await week.tick(MONDAY), 'sending');
    assert.match(String(week.troubles), /Connection terminated/);
    assert.match(await week.tick(MONDAY + 61_000), /^unknown: in flight/);
    assert.equal(week.sent.length, 1);
  });

  it('does not hold up the end of a process', async () => {
    const { week } = await waiting(9, 'before');
    let isWaiting = (): void => undefined;
    const begun = new Promise<void>((done) => (isWaiting = done));
    const sleep = (ms: number): Promise<void> => {
      if (ms < 1000) return Promise.resolve();
      isWaiting();
      return new Promise(() => undefined);
    };
    const ending = createDispatcher({ ...week.options, sleep });
    week.at(MONDAY);
    void ending.tick();
    await begun;

    await ending.stop();

    assert.match(await week.tick(MONDAY + 61_000), /^unknown: in flight/);
    assert.equal(week.sent.length, 1);
  });
});
