import assert from 'node:assert/strict';
import { createClock } from '../../src/sandbox/clock.ts';

const NOON = new Date('2026-11-16T12:00:00Z');
const day = (of: number, hour = 12): Date => new Date(Date.UTC(2026, 10, of, hour));

describe('a clock that can be moved', () => {
  it('goes on from where it was moved to', () => {
    let base = NOON;
    const clock = createClock(() => base);

    clock.moveTo(day(23, 8));
    base = new Date(NOON.getTime() + 60_000);

    assert.equal(clock.now().toISOString(), '2026-11-23T08:01:00.000Z');
  });

  it('is moved again from where it is, not from where it began', () => {
    const clock = createClock(() => NOON);

    clock.moveTo(day(23));
    clock.moveTo(day(30));

    assert.deepEqual(clock.now(), day(30));
  });

  it('never goes back: two weeks would be sent again', () => {
    const clock = createClock(() => NOON);

    clock.moveTo(day(23));
    clock.moveTo(day(17));

    assert.deepEqual(clock.now(), day(23));
  });
});
