import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isFirstOfMonth,
  nextRun,
  punctuality,
  quietUntil,
  runAfter,
  weekAt,
  type Schedule,
} from '../../src/weekly/due.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';
import { changesOf, slowNextRun } from '../support/slow-calendar.ts';

const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2031, 0, 1);
const ZONES = Intl.supportedValuesOf('timeZone');

function aSchedule(changes: Partial<Schedule> = {}): Schedule {
  return { ...defaultSettings('Europe/Berlin'), quiet: null, ...changes };
}

/** The next run as `day time` in UTC, or null. */
function next(changes: Partial<Schedule>, after: string, sentWeek: string | null = null) {
  const run = nextRun(aSchedule(changes), { after: new Date(after), sentWeek });
  return run && run.at.toISOString().slice(0, 16).replace('T', ' ');
}

describe('the next weekly message', () => {
  for (const [what, changes, after, expected] of [
    ['comes on Monday at eight', {}, '2026-11-25T12:00Z', '2026-11-30 07:00'],
    ['is not the one that is due now', {}, '2026-11-30T07:00Z', '2026-12-07 07:00'],
    ['keeps its wall time in summer', {}, '2027-03-26T12:00Z', '2027-03-29 06:00'],
    ['moves past a holiday', away('2026-11-30'), '2026-11-25T12:00Z', '2026-12-01 07:00'],
    ['moves no further than Friday', awayWeek(), '2026-11-25T12:00Z', '2026-12-07 07:00'],
    ['may come on a Sunday if wanted', { weekday: 7 }, '2026-11-25T12:00Z', '2026-11-29 07:00'],
    ['waits for a snooze', { snoozedUntil: '2026-12-03' }, '2026-11-25Z', '2026-12-03 07:00'],
    ['is left out in a pause', { pausedUntil: '2027-01-12' }, '2026-11-25Z', '2027-01-18 07:00'],
    ['waits for the end of quiet hours', quiet('08:30'), '2026-11-25Z', '2026-11-30 07:30'],
    ['skips a skipped hour', night(), '2027-03-23T00:00Z', '2027-03-28 01:30'],
    ['takes the first of a repeated hour', night(), '2026-10-20T00:00Z', '2026-10-25 00:30'],
    ['knows a renamed zone', { timeZone: 'Europe/Kyiv' }, '2026-11-25Z', '2026-11-30 06:00'],
    ['knows its old name', { timeZone: 'Europe/Kiev' }, '2026-11-25Z', '2026-11-30 06:00'],
    ['does not come when stopped', { isOn: false }, '2026-11-25Z', null],
  ] as const) {
    it(what, () => {
      assert.equal(next(changes, after), expected);
    });
  }

  it('is one a week, whatever was changed after it was sent', () => {
    const sent = '2026-11-30';

    assert.equal(next({ weekday: 3 }, '2026-11-30T09:00Z', sent), '2026-12-09 07:00');
    assert.equal(next(away('2026-11-30'), '2026-11-30T09:00Z', sent), '2026-12-07 07:00');
  });

  it('comes in the night of Lord Howe, whose clocks move by half an hour', () => {
    const schedule = { weekday: 7, time: '02:15', timeZone: 'Australia/Lord_Howe' };

    assert.equal(next(schedule, '2026-09-29T00:00Z'), '2026-10-03 15:45');
  });

  it('never comes for somebody who is away for good', () => {
    assert.equal(next({ away: [{ from: '2026-01-01', to: '2099-12-31' }] }, '2026-11-25Z'), null);
  });
});

function away(day: string): Partial<Schedule> {
  return { away: [{ from: day, to: day }] };
}

function awayWeek(): Partial<Schedule> {
  return { away: [{ from: '2026-11-27', to: '2026-12-04' }] };
}

function quiet(to: string): Partial<Schedule> {
  return { quiet: { from: '20:00', to } };
}

function night(): Partial<Schedule> {
  return { weekday: 7, time: '02:30' };
}

describe('the next weekly message, read a second time from a wall clock', () => {
  const day = fc
    .integer({ min: FROM, max: TO })
    .map((at) => new Date(at).toISOString().slice(0, 10));
  const time = fc.integer({ min: 0, max: 1439 }).map(timeOf);
  const schedules = fc.record({
    isOn: fc.constant(true),
    weekday: fc.integer({ min: 1, max: 7 }),
    time,
    timeZone: fc.constantFrom(...ZONES),
    quiet: fc.option(fc.record({ from: time, to: time })),
    away: fc.array(
      fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, days]) => ({
        from,
        to: new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10),
      })),
      { maxLength: 12 },
    ),
    snoozedUntil: fc.option(day),
    pausedUntil: fc.option(day),
  });

  it('is the same for any settings at any time in five years', () => {
    const after = fc.integer({ min: FROM, max: TO });
    fc.assert(
      fc.property(schedules, after, (schedule, at) => same(schedule, at)),
      { numRuns: 500 },
    );
  });

  it('after one that is begun late is of a later week, and never a second one at once', () => {
    const start = fc.integer({ min: FROM, max: TO });
    const away = fc.integer({ min: 0, max: 40 * 86_400_000 });
    const onTime = (schedule: Schedule, at: number, lateMs: number): void => {
      const begun = nextRun(schedule, { after: new Date(at), sentWeek: null });
      if (!begun) return;
      const now = new Date(begun.at.getTime() + lateMs);
      const after = runAfter(schedule, begun, { now, sentWeek: null });
      if (!after) return;
      const sentNow = [begun, after].filter(
        (run) => run.at <= now && punctuality(run.at, now) !== 'missed',
      );
      assert.ok(after.week > begun.week && sentNow.length <= 1);
      if (after.at <= now) assert.notEqual(punctuality(after.at, now), 'missed');
    };
    fc.assert(fc.property(schedules, start, away, onTime), { numRuns: 300 });
  });

  it('is the same around every change of clocks in every zone', () => {
    for (const timeZone of ZONES) {
      for (const change of changesOf(timeZone, FROM, TO)) {
        const weekday = new Date(change).getUTCDay() || 7;
        for (const hour of ['00:15', '02:30']) {
          const schedule = aSchedule({ timeZone, weekday, time: hour });
          same(schedule, change - 3 * 86_400_000);
        }
      }
    }
  });
});

function timeOf(minutes: number): string {
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${hour}:${String(minutes % 60).padStart(2, '0')}`;
}

function same(schedule: Schedule, after: number): void {
  const run = nextRun(schedule, { after: new Date(after), sentWeek: null });
  const fast = run && { at: run.at.getTime(), week: run.week };
  assert.deepEqual(fast, slowNextRun(schedule, after));
}

describe('quiet hours, weeks and lateness', () => {
  for (const [now, until] of [
    ['2026-11-30T21:00:00Z', '2026-12-01T06:00:00.000Z'],
    ['2026-11-30T02:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['2026-11-30T06:00:00Z', undefined],
  ] as const) {
    it(`${now} waits until ${until ?? 'nothing'}`, () => {
      const schedule = aSchedule({ quiet: { from: '20:00', to: '07:00' } });

      assert.equal(quietUntil(schedule, new Date(now))?.toISOString(), until);
    });
  }

  it('counts weeks as the person does', () => {
    const sundayInUtc = new Date('2026-11-29T23:30:00Z');

    assert.equal(weekAt(sundayInUtc, 'Europe/Berlin'), '2026-11-30');
    assert.equal(weekAt(sundayInUtc, 'America/New_York'), '2026-11-23');
    assert.equal(weekAt(new Date('2027-01-01T12:00:00Z'), 'UTC'), '2026-12-28');
  });

  it('calls the first week of a month by its own day', () => {
    const first = (at: string) => isFirstOfMonth({ at: new Date(at), week: '' }, aSchedule());

    assert.deepEqual([first('2026-12-07T07:00:00Z'), first('2026-12-14T07:00:00Z')], [true, false]);
  });

  for (const [hours, word] of [
    [2, 'on_time'],
    [2.01, 'late'],
    [72, 'late'],
    [72.01, 'missed'],
  ] as const) {
    it(`${hours} hours are ${word}`, () => {
      const due = new Date('2026-11-30T07:00:00Z');

      assert.equal(punctuality(due, new Date(due.getTime() + hours * 3_600_000)), word);
    });
  }
});
