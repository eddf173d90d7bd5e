/** Times in a question: which limit what is looked at, and which belong to what is told. */
import assert from 'node:assert/strict';
import { readSlots, type Slots } from '../../src/routing/slots.ts';

type Times = Pick<Slots, 'since' | 'until'>;

function itReads(cases: readonly (readonly [string, Times])[]): void {
  for (const [text, times] of cases) {
    it(`“${text}”: ${JSON.stringify(times)}`, () => {
      const { since, until } = readSlots(text).slots;

      const found = {
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
      };
      assert.deepEqual(found, times);
    });
  }
}

describe('times that look back', () => {
  itReads([
    ['what slipped since Monday?', { since: 'Monday' }],
    ['what changed since 3 November', { since: '3 November' }],
    ['changes since 2026-11-01 please', { since: '2026-11-01' }],
    ['what moved since 1.11.', { since: '1.11.' }],
    ['everything after 1 Nov', { since: '1 Nov' }],
    ['starting November, which dates moved', { since: 'November' }],
    ['which commitments of the last two quarters slipped', { since: 'last two quarters' }],
    ['what did they write over the last month', { since: 'last month' }],
    ['customer mails of the past ten days', { since: 'past ten days' }],
    ['meetings from last week', { since: 'last week' }],
    ['minutes from 12 November', { since: '12 November' }],
    ['transcripts of yesterday', { since: 'yesterday' }],
    ['what was said within the last 48 days', { since: 'last 48 days' }],
    ['health as of October 1st', { since: 'October 1st' }],
    ['what happened this month', { since: 'this month' }],
    ['which alerts came in this week', { since: 'this week' }],
    ['WHAT CHANGED SINCE LAST FRIDAY', { since: 'LAST FRIDAY' }],
    ['what changed since  last   Friday', { since: 'last   Friday' }],
  ]);
});

describe('times that look ahead', () => {
  itReads([
    ['what is due in the next 14 days', { until: 'next 14 days' }],
    ['what lands by end of quarter', { until: 'end of quarter' }],
    ['due before Christmas', { until: 'Christmas' }],
    ['what must close by Friday', { until: 'Friday' }],
    ['which of them go live by mid March?', { until: 'mid March' }],
    ['which ones are due by Friday', { until: 'Friday' }],
    ['due tomorrow', { until: 'tomorrow' }],
    ['open until 15 January 2027', { until: '15 January 2027' }],
    ['show what is planned for December', { until: 'December' }],
    ['what is expected in Q3', { until: 'Q3' }],
    ['scheduled through March', { until: 'March' }],
    ['due EOM', { until: 'EOM' }],
    ['up to the end of the year', { until: 'end of the year' }],
    ['risks in the next couple of weeks', { until: 'next couple of weeks' }],
    ['which are red this quarter', { until: 'this quarter' }],
  ]);
});

describe('times from and to', () => {
  itReads([
    ['mails between 3 and 7 November', {}],
    ['mails between 3 November and 7 November', { since: '3 November', until: '7 November' }],
    ['from Monday to Friday', { since: 'Monday', until: 'Friday' }],
    ['what changed from October until now', { since: 'October', until: 'now' }],
    ['1 Oct - 31 Oct', { since: '1 Oct', until: '31 Oct' }],
    ['since 1 Oct, due by 31 Dec', { since: '1 Oct', until: '31 Dec' }],
    ['between last Monday and today', { since: 'last Monday', until: 'today' }],
  ]);
});

describe('times to be quiet', () => {
  itReads([
    ['mute Contoso for 3 days', { until: '3 days' }],
    ['pause the weekly message until 4 January', { until: '4 January' }],
    ['snooze it for two weeks', { until: 'two weeks' }],
    ['be quiet for a month', { until: 'a month' }],
    ['pause next week', { until: 'next week' }],
    ['mute today', { until: 'today' }],
    ['not before 7 December please', { until: '7 December' }],
  ]);
});

describe('times that are told and do not limit anything', () => {
  itReads([
    ['the cutover is on 3 December', {}],
    ['they want it by Friday', {}],
    ['Contoso must go live by 1 March, who decides?', {}],
    ['7-512204439 is only now Friday', {}],
    ['they told us that the engineer starts Monday', {}],
    ['nobody is free until February', {}],
    ['we have no people until end of January', {}],
    ['can we still commit? kick-off was in October', {}],
    ['Q3', {}],
    ['Marchmont wants more seats', {}],
    ['the Mayfield plant is blocked', {}],
    ['Sunderland is angry', {}],
    ['our second phase has 12 decks', {}],
  ]);
});
