import assert from 'node:assert/strict';
import { isWithin, nextRun, quietUntil, type Schedule } from '../../src/weekly/due.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';

/** The day, the hour and the minute on which a setting begins or ends, and those beside it. */
const AFTER = new Date('2026-11-25T12:00:00Z');
const SCHEDULE: Schedule = { ...defaultSettings('UTC'), quiet: null };

function next(changes: Partial<Schedule>): string {
  const run = nextRun({ ...SCHEDULE, ...changes }, { after: AFTER, sentWeek: null });
  return run === null ? 'never' : run.at.toISOString().slice(0, 16);
}

describe('the next message at the edge of', () => {
  for (const [what, changes, at] of [
    ['days away that end the day before', away('2026-11-23', '2026-11-29'), '2026-11-30T08:00'],
    ['days away that end on its day', away('2026-11-23', '2026-11-30'), '2026-12-01T08:00'],
    ['days away that begin on its day', away('2026-11-30', '2026-12-01'), '2026-12-02T08:00'],
    ['days away that begin the day after', away('2026-12-01', '2026-12-31'), '2026-11-30T08:00'],
    ['days away until Thursday', away('2026-11-30', '2026-12-03'), '2026-12-04T08:00'],
    ['days away until Friday', away('2026-11-30', '2026-12-04'), '2026-12-07T08:00'],
    ['two absences that meet', both(), '2026-12-02T08:00'],
    ['a snooze until its day', { snoozedUntil: '2026-11-30' }, '2026-11-30T08:00'],
    ['a snooze until the day after', { snoozedUntil: '2026-12-01' }, '2026-12-01T08:00'],
    ['a snooze until Friday', { snoozedUntil: '2026-12-04' }, '2026-12-04T08:00'],
    ['a snooze until Saturday', { snoozedUntil: '2026-12-05' }, '2026-12-07T08:00'],
    ['a pause until its day', { pausedUntil: '2026-11-30' }, '2026-11-30T08:00'],
    ['a pause until the day after', { pausedUntil: '2026-12-01' }, '2026-12-07T08:00'],
    ['quiet hours that end at its time', quiet('20:00', '08:00'), '2026-11-30T08:00'],
    ['quiet hours that end a minute later', quiet('20:00', '08:01'), '2026-11-30T08:01'],
    ['quiet hours that begin at its time', quiet('08:00', '09:00'), '2026-11-30T09:00'],
    ['quiet hours that begin a minute later', quiet('08:01', '09:00'), '2026-11-30T08:00'],
  ] as const) {
    it(`${what} comes ${at}`, () => {
      assert.equal(next(changes), at);
    });
  }

  it('quiet hours over midnight comes on the next day, though that is another week', () => {
    const late = { weekday: 7, time: '22:00', ...quiet('20:00', '07:00') };

    assert.equal(next(late), '2026-11-30T07:00');
  });

  it('a snooze within a pause waits for both', () => {
    assert.equal(
      next({ pausedUntil: '2026-12-07', snoozedUntil: '2026-12-09' }),
      '2026-12-09T08:00',
    );
  });

  it('the instant at which it was planned is the one of the week after', () => {
    const run = nextRun(SCHEDULE, { after: new Date('2026-11-30T08:00:00Z'), sentWeek: null });

    assert.equal(run?.at.toISOString(), '2026-12-07T08:00:00.000Z');
  });

  it('a millisecond before it was planned is still that one', () => {
    const run = nextRun(SCHEDULE, { after: new Date('2026-11-30T07:59:59.999Z'), sentWeek: null });

    assert.equal(run?.week, '2026-11-30');
  });
});

describe('quiet hours', () => {
  for (const [time, from, to, isQuiet] of [
    ['19:59', '20:00', '07:00', false],
    ['20:00', '20:00', '07:00', true],
    ['23:59', '20:00', '07:00', true],
    ['00:00', '20:00', '07:00', true],
    ['06:59', '20:00', '07:00', true],
    ['07:00', '20:00', '07:00', false],
    ['11:59', '12:00', '13:00', false],
    ['12:00', '12:00', '13:00', true],
    ['12:59', '12:00', '13:00', true],
    ['13:00', '12:00', '13:00', false],
    ['12:00', '12:00', '12:00', false],
  ] as const) {
    it(`from ${from} to ${to}: ${time} is ${isQuiet ? '' : 'not '}one of them`, () => {
      assert.equal(isWithin(time, { from, to }), isQuiet);
    });
  }

  it('that hold a skipped hour end when their last minute is over', () => {
    const berlin = { ...SCHEDULE, timeZone: 'Europe/Berlin', ...quiet('22:00', '02:30') };

    const until = quietUntil(berlin, new Date('2027-03-28T00:30:00Z'));

    assert.equal(until?.toISOString(), '2027-03-28T01:30:00.000Z');
  });

  it('that are none hold up nothing', () => {
    assert.equal(quietUntil(SCHEDULE, new Date('2026-11-30T03:00:00Z')), null);
  });
});

function away(from: string, to: string): Partial<Schedule> {
  return { away: [{ from, to }] };
}

function both(): Partial<Schedule> {
  return {
    away: [
      { from: '2026-11-28', to: '2026-11-30' },
      { from: '2026-12-01', to: '2026-12-01' },
    ],
  };
}

function quiet(from: string, to: string): Pick<Schedule, 'quiet'> {
  return { quiet: { from, to } };
}
