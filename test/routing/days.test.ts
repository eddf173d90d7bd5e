import assert from 'node:assert/strict';
import { periodOf } from '../../src/routing/days.ts';

/** A Wednesday. */
const TODAY = { today: '2026-11-25', timeZone: 'Europe/Berlin' };

describe('periodOf', () => {
  for (const [typed, day] of [
    ['last 2 weeks', '2026-11-11'],
    ['last 30d', '2026-10-26'],
    ['past month', '2026-10-25'],
    ['past two quarters', '2026-05-25'],
    ['3 days ago', '2026-11-22'],
    ['last week', '2026-11-16'],
    ['last month', '2026-10-01'],
    ['this week', '2026-11-23'],
    ['this quarter', '2026-10-01'],
    ['yesterday', '2026-11-24'],
    ['Monday', '2026-11-23'],
    ['last Friday', '2026-11-20'],
    ['Friday', '2026-11-20'],
    ['Sep 1', '2026-09-01'],
    ['Nov 30', '2025-11-30'],
    ['1 Dec', '2025-12-01'],
    ['June', '2026-06-01'],
    ['December', '2025-12-01'],
    ['mid Oct', '2026-10-15'],
    ['start of october', '2026-10-01'],
    ['2026-10-01', '2026-10-01'],
    ['12.1.', '2026-01-12'],
    ['Q1', '2026-07-01'],
    ['FY27', '2026-07-01'],
  ] as const) {
    it(`looks back from “${typed}” to ${day}`, () => {
      assert.deepEqual(periodOf({ since: typed }, TODAY), { since: day });
    });
  }

  for (const [typed, day] of [
    ['next 30 days', '2026-12-25'],
    ['next 2 wks', '2026-12-09'],
    ['two weeks', '2026-12-09'],
    ['next week', '2026-12-06'],
    ['this week', '2026-11-29'],
    ['end of quarter', '2026-12-31'],
    ['EOM', '2026-11-30'],
    ['end of november', '2026-11-30'],
    ['December', '2026-12-31'],
    ['mid Dec', '2026-12-15'],
    ['Friday', '2026-11-27'],
    ['tomorrow', '2026-11-26'],
    ['now', '2026-11-25'],
    ['yesterday', '2026-11-24'],
    ['12 Jan', '2027-01-12'],
    ['Nov 3', '2027-11-03'],
    ['Q2', '2026-12-31'],
    ['FY27', '2027-06-30'],
    ['end of FY27', '2027-06-30'],
  ] as const) {
    it(`looks ahead with “${typed}” to ${day}`, () => {
      assert.deepEqual(periodOf({ until: typed }, TODAY), { until: day });
    });
  }

  it('ends a period after its start, also in the past', () => {
    const period = periodOf({ since: '1 Oct', until: '20 Oct' }, TODAY);

    assert.deepEqual(period, { since: '2026-10-01', until: '2026-10-20' });
  });

  it('reads figures as month and day in America, as day and month elsewhere', () => {
    const inAmerica = { ...TODAY, timeZone: 'America/New_York' };

    assert.deepEqual(periodOf({ until: '1/12' }, TODAY), { until: '2026-12-01' });
    assert.deepEqual(periodOf({ until: '1/12' }, inAmerica), { until: '2027-01-12' });
  });

  it('takes the last day of a shorter month', () => {
    const period = periodOf({ since: 'past 1 month' }, { ...TODAY, today: '2026-03-31' });

    assert.deepEqual(period, { since: '2026-02-28' });
  });

  it('leaves out what it does not understand', () => {
    assert.deepEqual(periodOf({ since: 'the flood', until: 'judgement' }, TODAY), {});
    assert.deepEqual(periodOf({ customer: 'Contoso' }, TODAY), {});
  });
});
