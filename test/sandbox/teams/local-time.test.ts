import assert from 'node:assert/strict';
import { clockTime, dayName, localIso } from '../../../src/sandbox/teams/local-time.ts';

const WINTER = new Date('2026-11-16T07:00:00Z');
const SUMMER = new Date('2026-07-01T22:30:00Z');

describe('local time of the desk', () => {
  for (const [zone, at, expected] of [
    ['Europe/Berlin', WINTER, '2026-11-16T08:00:00.000+01:00'],
    ['Europe/Berlin', SUMMER, '2026-07-02T00:30:00.000+02:00'],
    ['America/New_York', WINTER, '2026-11-16T02:00:00.000-05:00'],
    ['Asia/Kolkata', WINTER, '2026-11-16T12:30:00.000+05:30'],
    ['UTC', WINTER, '2026-11-16T07:00:00.000+00:00'],
  ] as const) {
    it(`writes ${at.toISOString()} in ${zone} with its offset`, () => {
      const local = localIso(at, zone);

      assert.equal(local, expected);
      assert.equal(new Date(local).getTime(), at.getTime());
    });
  }

  it('shows clock time in 24 hours', () => {
    const times = [WINTER, SUMMER].map((at) => clockTime(at, 'Europe/Berlin'));

    assert.deepEqual(times, ['08:00', '00:30']);
  });

  it('shows the day of the zone, not that of UTC', () => {
    const day = dayName(SUMMER, 'Europe/Berlin');

    assert.equal(day, 'Thursday, July 2');
  });
});
