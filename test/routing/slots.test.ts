import assert from 'node:assert/strict';
import { readSlots, scopeOf } from '../../src/routing/slots.ts';

function itReads(cases: readonly (readonly [string, object])[]): void {
  for (const [text, slots] of cases) {
    it(`reads “${text}”`, () => {
      assert.deepEqual(readSlots(text).slots, slots);
    });
  }
}

describe('readSlots for customers', () => {
  itReads([
    ['commit check Oakhurst', { customer: 'Oakhurst' }],
    ['Oakhurst keeps asking for a date', { customer: 'Oakhurst' }],
    ['status of Brightwater Foods please', { customer: 'Brightwater Foods' }],
    ['nobody is staffed. Oakhurst', { customer: 'Oakhurst' }],
    ['kickoff is Monday @ Bell & Harrow', { customer: 'Bell & Harrow' }],
    ["how is Oakhurst's plan", { customer: 'Oakhurst' }],
    ["adoption at Rita's Bakery", { customer: "Rita's Bakery" }],
    ['Tell Oakhurst nothing yet', { customer: 'Oakhurst' }],
    ['Copilot usage at Oakhurst', { customer: 'Oakhurst' }],
    ['adoption status oakhurst', { customer: 'oakhurst' }],
    ['health brightwater foods pls', { customer: 'brightwater foods' }],
    ['QBR prep for northern lantern', { customer: 'northern lantern' }],
  ]);
});

describe('readSlots without a customer', () => {
  itReads([
    ['Blocked milestones and their owners', {}],
    ['which MSX alerts go to the CSA or the Specialist', {}],
    ['Security Copilot and Teams Phone adoption', {}],
    ['adption tasks overdue?', {}],
    ['Monday morning, what is red', {}],
    ['the plant in Leipzig wants it too', {}],
    ['my architect and I disagree on the design', {}],
  ]);
});

describe('readSlots for people', () => {
  itReads([
    ['Sabrina promised a new date', { person: 'Sabrina' }],
    ["show me Thomas Weber's milestones", { person: 'Thomas Weber' }],
    ['Priya (CSA) told Oakhurst no', { customer: 'Oakhurst', person: 'Priya' }],
    ['Martin and Olga disagree', { person: 'Martin' }],
  ]);
});

describe('readSlots for numbers', () => {
  itReads([
    ['can I commit 7-512204439?', { milestone: '7-512204439' }],
    ['status (7–512204439)', { milestone: '7–512204439' }],
    ['status 7512204439', { milestone: '7512204439' }],
    ['status 7 512 204 439', { milestone: '7 512 204 439' }],
    ['opp 7-411906538 owners', { opportunity: '7-411906538' }],
    ['opportunity no. 7-411906538', { opportunity: '7-411906538' }],
    ['7-512204439 of opp 7-411906538', { milestone: '7-512204439', opportunity: '7-411906538' }],
    ['ticket 27512204439 and 7-5122044391', {}],
  ]);
});

describe('readSlots for opportunities', () => {
  itReads([
    ['is the Harbour Data Platform opp ready', { opportunity: 'Harbour Data Platform' }],
    ['Show Harbour 365 opportunity', { opportunity: 'Harbour 365' }],
    ['opportunity Harbour Renewal: owners', { opportunity: 'Harbour Renewal' }],
    ['owners on the harbour renewal opp', { opportunity: 'harbour renewal' }],
    ['who opens the new opp', {}],
    ['show active opportunities', {}],
  ]);
});

describe('readSlots for times', () => {
  itReads([
    ['mails since last Friday', { since: 'last Friday' }],
    ['mails from the past 3 weeks', { since: 'past 3 weeks' }],
    ['notes between 1 Oct and 20 Oct', { since: '1 Oct', until: '20 Oct' }],
    ['paper trail from June to now', { since: 'June', until: 'now' }],
    ['due in the next 30 days', { until: 'next 30 days' }],
    ['only those due by end of December', { until: 'end of December' }],
    ['mute until 12 Jan', { until: '12 Jan' }],
    ['pause for two weeks', { until: 'two weeks' }],
    ["what's red this week", { until: 'this week' }],
    ['what happened on our calls this week', { since: 'this week' }],
  ]);
});

describe('readSlots for dates of the situation', () => {
  itReads([
    ['go-live is next Thursday and nothing is ready', {}],
    ['push 7-532260071 out to 30 Nov', { milestone: '7-532260071' }],
    ['7-532260071 is due end of October', { milestone: '7-532260071' }],
    ['there is no engineer available until mid November', {}],
    ['we meet on Monday', {}],
  ]);
});

describe('scopeOf', () => {
  it('takes the narrowest of what is named, with the number as MSX writes it', () => {
    const slots = { customer: 'Oakhurst', opportunity: '7 411 906 538', milestone: '7–512204439' };

    assert.deepEqual(scopeOf(slots), { milestone: '7-512204439' });
    assert.deepEqual(scopeOf({ opportunity: slots.opportunity }), { opportunity: '7-411906538' });
  });

  it('keeps names as typed', () => {
    assert.deepEqual(scopeOf({ opportunity: 'Harbour 365' }), { opportunity: 'Harbour 365' });
    assert.deepEqual(scopeOf({ customer: 'oakhurst' }), { customer: 'oakhurst' });
    assert.deepEqual(scopeOf({ person: 'Olga', since: 'Monday' }), {});
  });
});
