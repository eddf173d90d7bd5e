/** A process that was held up does not send all at once what it could not send meanwhile. */
import assert from 'node:assert/strict';
import { createSpacing } from '../../src/weekly/spacing.ts';

/** Twenty requests a second, on a clock that moves only while somebody sleeps or is held up. */
function aProcess(oversleptMs = 0) {
  const clock = { at: 5000 };
  const waking: { at: number; wake: () => void }[] = [];
  const sleep = (ms: number) =>
    new Promise<void>((wake) => waking.push({ at: clock.at + ms + oversleptMs, wake }));
  const spaced = createSpacing({ perSecond: 20, elapsed: () => clock.at, sleep });
  const wentAt: number[] = [];
  const ask = async (key = 'contoso') => {
    await spaced(key);
    wentAt.push(clock.at);
  };
  /** Lets time pass from sleeper to sleeper until nobody waits any more. */
  const settle = async () => {
    for (;;) {
      await new Promise((done) => setImmediate(done));
      const [next, ...rest] = waking.splice(0).toSorted((one, other) => one.at - other.at);
      if (!next) return;
      waking.push(...rest);
      clock.at = Math.max(clock.at, next.at);
      next.wake();
    }
  };
  return { clock, wentAt, ask, settle };
}

/** The most requests within any second. */
function mostInASecond(wentAt: readonly number[]): number {
  const within = (from: number) => wentAt.filter((at) => at >= from && at < from + 1000).length;
  return Math.max(...wentAt.map(within));
}

describe('the requests of one process', () => {
  it('go at once when there was none before', async () => {
    const { clock, wentAt, ask } = aProcess();

    await ask();

    assert.deepEqual(wentAt, [clock.at]);
  });

  it('stay twenty a second when forty want to go at the same moment', async () => {
    const { wentAt, ask, settle } = aProcess();
    const all = Promise.all(Array.from({ length: 40 }, () => ask()));

    await settle();
    await all;

    assert.equal(wentAt.length, 40);
    assert.ok(mostInASecond(wentAt) <= 21, `${mostInASecond(wentAt)} in a second`);
  });

  it('do not make up for a second in which the process was held up', async () => {
    const { clock, wentAt, ask, settle } = aProcess();
    await ask();
    clock.at += 10_000;
    const all = Promise.all(Array.from({ length: 30 }, () => ask()));

    await settle();
    await all;

    assert.ok(mostInASecond(wentAt.slice(1)) <= 21, `${mostInASecond(wentAt)} in a second`);
  });

  it('keep their rate although every timer comes some milliseconds late', async () => {
    const { clock, ask, settle } = aProcess(10);
    const from = clock.at;
    for (let sent = 0; sent < 100; sent += 1) {
      const one = ask();
      await settle();
      await one;
    }

    const seconds = (clock.at - from) / 1000;
    assert.ok(100 / seconds >= 19.5, `${100 / seconds} a second`);
  });

  it('wait for those of the same tenant only', async () => {
    const { clock, wentAt, ask } = aProcess();

    await ask('contoso');
    await ask('fabrikam');

    assert.deepEqual(wentAt, [clock.at, clock.at]);
  });
});
