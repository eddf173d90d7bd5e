import assert from 'node:assert/strict';
import {
  addDays,
  dayAt,
  dayOf,
  daysBetween,
  isDay,
  readableDay,
  readableInstant,
} from '../../src/domain/dates.ts';

describe('dates: the three traps', () => {
  it('takes the day of the asking person: late in New York it is still the day before', () => {
    const instant = new Date('2026-11-17T03:30:00Z');

    assert.equal(dayAt(instant, 'America/New_York'), '2026-11-16');
    assert.equal(dayAt(instant, 'UTC'), '2026-11-17');
  });

  it('counts 30 and 31 days across a change of summer time', () => {
    assert.equal(daysBetween('2026-10-10', '2026-11-09'), 30);
    assert.equal(daysBetween('2026-10-10', '2026-11-10'), 31);
  });

  it('counts over the end of a year', () => {
    assert.equal(daysBetween('2026-12-31', '2027-01-01'), 1);
    assert.equal(addDays('2026-12-25', 14), '2027-01-08');
    assert.equal(dayAt(new Date('2026-12-31T23:30:00Z'), 'Asia/Tokyo'), '2027-01-01');
  });
});

describe('dayOf', () => {
  for (const [value, zone, day] of [
    ['2026-11-16', 'America/New_York', '2026-11-16'],
    ['2026-11-16T00:00:00Z', 'America/New_York', '2026-11-16'],
    ['2026-11-16T02:00:00Z', 'America/New_York', '2026-11-15'],
    ['2026-11-15T23:30:00Z', 'Europe/Berlin', '2026-11-16'],
    ['2026-02-30', 'UTC', null],
    ['soon', 'UTC', null],
    [null, 'UTC', null],
  ] as const) {
    it(`reads ${value} in ${zone} as ${day}`, () => {
      assert.equal(dayOf(value, zone), day);
    });
  }

  it('refuses a zone that does not exist', () => {
    assert.throws(() => dayOf('2026-11-16T02:00:00Z', 'Mars/Olympus'), RangeError);
  });
});

describe('isDay and readableDay', () => {
  it('knows leap days', () => {
    assert.equal(isDay('2028-02-29'), true);
    assert.equal(isDay('2026-02-29'), false);
    assert.equal(isDay('2026-2-9'), false);
  });

  it('writes a day as a person reads it', () => {
    assert.equal(readableDay('2026-11-04'), '4 Nov 2026');
  });
});

describe('daysBetween and addDays', () => {
  for (const [from, to, days] of [
    ['2026-03-02', '2026-03-02', 0],
    ['2026-03-02', '2026-03-01', -1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2026-03-28', '2026-03-30', 2],
    ['2025-12-31', '2026-12-31', 365],
  ] as const) {
    it(`count ${days} days from ${from} to ${to}, and back`, () => {
      assert.equal(daysBetween(from, to), days);
      assert.equal(addDays(from, days), to);
    });
  }
});

describe('readableInstant', () => {
  for (const [instant, zone, words] of [
    ['2026-11-24T08:05:00Z', 'UTC', '24 Nov 2026, 08:05'],
    ['2026-11-24T23:30:00Z', 'Europe/Berlin', '25 Nov 2026, 00:30'],
    ['2026-11-24T03:30:00Z', 'America/New_York', '23 Nov 2026, 22:30'],
    ['2026-11-24T00:00:00Z', 'UTC', '24 Nov 2026, 00:00'],
  ] as const) {
    it(`writes ${instant} in ${zone} as ${words}`, () => {
      assert.equal(readableInstant(instant, zone), words);
    });
  }
});
