/** Edges of the calendar: weeks, months, quarters and years at their first and last days. */
import assert from 'node:assert/strict';
import { periodOf } from '../../src/routing/days.ts';
import { readSlots } from '../../src/routing/slots.ts';

type Row = readonly [typed: string, today: string, day: string | undefined];

function since(rows: readonly Row[], timeZone = 'Europe/Berlin'): void {
  for (const [typed, today, day] of rows) {
    it(`since “${typed}” on ${today}: ${day ?? 'no day'}`, () => {
      assert.equal(periodOf({ since: typed }, { today, timeZone }).since, day);
    });
  }
}

function until(rows: readonly Row[], timeZone = 'Europe/Berlin'): void {
  for (const [typed, today, day] of rows) {
    it(`until “${typed}” on ${today}: ${day ?? 'no day'}`, () => {
      assert.equal(periodOf({ until: typed }, { today, timeZone }).until, day);
    });
  }
}

describe('weeks begin on Monday and end on Sunday', () => {
  since([
    ['this week', '2026-11-29', '2026-11-23'],
    ['this week', '2026-11-30', '2026-11-30'],
    ['last week', '2026-11-30', '2026-11-23'],
  ]);
  until([
    ['this week', '2026-11-29', '2026-11-29'],
    ['next week', '2026-11-29', '2026-12-06'],
    ['EOW', '2026-11-30', '2026-12-06'],
  ]);
});

describe('a weekday is today, the last one or the next one', () => {
  since([
    ['Monday', '2026-11-30', '2026-11-30'],
    ['last Monday', '2026-11-30', '2026-11-23'],
  ]);
  until([
    ['Monday', '2026-11-30', '2026-11-30'],
    ['next Monday', '2026-11-30', '2026-12-07'],
    ['this Friday', '2026-11-25', '2026-11-27'],
    ['next Friday', '2026-11-25', '2026-12-04'],
  ]);
});

describe('the fiscal year begins in July', () => {
  since([
    ['Q1', '2026-06-30', '2025-07-01'],
    ['Q1', '2026-07-01', '2026-07-01'],
    ['this fy', '2026-06-30', '2025-07-01'],
    ['this fy', '2026-07-01', '2026-07-01'],
  ]);
  until([
    ['Q4', '2026-06-30', '2026-06-30'],
    ['H1', '2026-11-25', '2026-12-31'],
    ['H2', '2026-11-25', '2027-06-30'],
    ['FY26', '2026-11-25', '2026-06-30'],
    ['end of fy', '2026-11-25', '2027-06-30'],
    ['next fy', '2026-11-25', '2028-06-30'],
    ['year end', '2026-11-25', '2026-12-31'],
  ]);
});

describe('the turn of a year', () => {
  since([
    ['last month', '2027-01-15', '2026-12-01'],
    ['last quarter', '2027-01-01', '2026-10-01'],
    ['yesterday', '2027-01-01', '2026-12-31'],
    ['new year', '2026-11-25', '2026-01-01'],
    ['Christmas', '2026-11-25', '2025-12-25'],
  ]);
  until([
    ['next month', '2026-12-31', '2027-01-31'],
    ['end of quarter', '2026-12-31', '2026-12-31'],
    ['next quarter', '2026-11-25', '2027-03-31'],
    ['tomorrow', '2026-12-31', '2027-01-01'],
    ['Christmas', '2026-11-25', '2026-12-25'],
    ['Christmas', '2026-12-26', '2027-12-25'],
    ["New Year's", '2026-11-25', '2026-12-31'],
  ]);
});

describe('short months keep their last day', () => {
  since([
    ['past year', '2028-02-29', '2027-02-28'],
    ['past month', '2026-03-31', '2026-02-28'],
  ]);
  until([
    ['next month', '2028-01-31', '2028-02-29'],
    ['next 3 months', '2026-11-30', '2027-02-28'],
    ['six months', '2026-08-31', '2027-02-28'],
  ]);
});

describe('parts of a month', () => {
  since([['end of March', '2026-11-25', '2026-03-31']]);
  until([
    ['early March', '2026-11-25', '2027-03-01'],
    ['late March', '2026-11-25', '2027-03-31'],
    ['beginning of March', '2026-11-25', '2027-03-01'],
  ]);
});

describe('counts in words and figures', () => {
  since([
    ['ten days ago', '2026-11-25', '2026-11-15'],
    ['past seven days', '2026-11-25', '2026-11-18'],
    ['last fortnight', '2026-11-25', '2026-11-11'],
  ]);
  until([
    ['3 d', '2026-11-25', '2026-11-28'],
    ['seven days', '2026-11-25', '2026-12-02'],
    ['nine weeks', '2026-11-25', '2027-01-27'],
    ['twelve days', '2026-11-25', '2026-12-07'],
    ['a few days', '2026-11-25', '2026-11-28'],
    ['a couple of weeks', '2026-11-25', '2026-12-09'],
    ['a fortnight', '2026-11-25', '2026-12-09'],
    ['end of day', '2026-11-25', '2026-11-25'],
    ['EOD', '2026-11-25', '2026-11-25'],
  ]);
});

describe('figures in America are month and day, with a dot never', () => {
  until(
    [
      ['11/25/26', '2026-11-20', '2026-11-25'],
      ['5.12.', '2026-11-25', '2026-12-05'],
    ],
    'America/Chicago',
  );
  until([
    ['25/11/26', '2026-11-20', '2026-11-25'],
    ['1.12.2026', '2026-11-25', '2026-12-01'],
  ]);
});

describe('what is no day', () => {
  until([
    ['31 June', '2026-05-01', undefined],
    ['30.2.', '2026-01-01', undefined],
    ['2026-02-30', '2026-01-01', undefined],
    ['0 days', '2026-01-01', undefined],
    ['13/13', '2026-01-01', undefined],
  ]);
});

describe('a period in a question', () => {
  for (const [text, period] of [
    ['what is due in two weeks', { until: '2026-12-09' }],
    ['what is due within nine days', { until: '2026-12-04' }],
    ['mute Contoso for seven days', { until: '2026-12-02' }],
    ['mute it for a couple of weeks', { until: '2026-12-09' }],
    ['due before Christmas', { until: '2026-12-25' }],
    ['mails from 1/10 to 31/10', { since: '2026-10-01', until: '2026-10-31' }],
    ['7-532260071 is due in two weeks', {}],
  ] as const) {
    it(`“${text}”`, () => {
      const calendar = { today: '2026-11-25', timeZone: 'Europe/Berlin' };

      assert.deepEqual(periodOf(readSlots(text).slots, calendar), period);
    });
  }
});
