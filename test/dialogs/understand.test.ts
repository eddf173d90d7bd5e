import assert from 'node:assert/strict';
import { NOTHING_BEFORE, understand, type Before } from '../../src/dialogs/understand.ts';
import { aFocus, aWanted } from '../support/said.ts';

const WORDS = ['help', 'greeting', 'out-of-scope'];
const READING = {
  calendar: { today: '2026-11-16', timeZone: 'Europe/Berlin' },
  needsConfidence: (intent: string) => !WORDS.includes(intent),
};

const read = (text: string, before: Before = NOTHING_BEFORE) => understand(text, before, READING);
const wanted = (text: string, before?: Before) => {
  const understood = read(text, before);
  return understood.kind === 'wanted' ? understood.wanted : assert.fail(understood.kind);
};

describe('understand, with nothing before', () => {
  for (const [text, kind] of [
    ['why?', 'about-nothing'],
    ['the second one', 'about-nothing'],
    ['only the blocked ones', 'about-nothing'],
    ['cancel', 'cancel'],
    ['the Contoso one', 'unsure'],
  ] as const) {
    it(`takes “${text}” for ${kind}`, () => {
      assert.equal(read(text).kind, kind);
    });
  }

  for (const [text, narrowing] of [
    ['evidence pack for Contoso since 1 Oct', { since: '2026-10-01' }],
    ['health of Contoso since last month', { since: '2026-10-01' }],
    ['what did Contoso say in the last 2 weeks?', { since: '2026-11-02' }],
    ['health of Contoso due by Friday', { until: '2026-11-20' }],
    ['how are my milestones in the next 30 days?', { until: '2026-12-16' }],
    ['how are my milestones this week?', {}],
    ['how are my milestones today?', {}],
  ] as const) {
    it(`limits “${text}” to ${JSON.stringify(narrowing)}`, () => {
      assert.deepEqual(wanted(text).narrowing, narrowing);
    });
  }

  it('asks the same about one of several customers, and keeps their names', () => {
    const understood = read('health of Contoso, Fabrikam and Adatum');

    assert.deepEqual(understood, {
      kind: 'wanted',
      wanted: aWanted(),
      listed: ['Contoso', 'Fabrikam', 'Adatum'],
    });
  });

  it('reads a scope alone as a question about its health', () => {
    assert.deepEqual(wanted('Contoso?'), aWanted());
  });
});

describe('understand, after an answer', () => {
  const before = { focus: aFocus(), isAsked: false };

  for (const [text, changes] of [
    ['and for Fabrikam?', { scope: { customer: 'Fabrikam' } }],
    ['7-513440504?', { scope: { milestone: '7-513440504' } }],
    ['since last month', { resultId: 'r1', narrowing: { since: '2026-10-01' } }],
    ['only the blocked ones', { resultId: 'r1', only: 'blocked' }],
    ['the second one', { resultId: 'r1', part: { kind: 'open', at: 2 } }],
    ['why?', { resultId: 'r1', part: { kind: 'why' } }],
    ['again', {}],
    ['all of them', { scope: {} }],
    ['and who delivers there?', { intent: 'delivery-accountability' }],
  ] as const) {
    it(`goes on with “${text}”`, () => {
      assert.deepEqual(wanted(text, before), aWanted(changes));
    });
  }

  it('drops the filter before it drops the customer', () => {
    const focus = aFocus({ narrowing: { only: 'blocked' } });

    assert.deepEqual(wanted('show all', { focus, isAsked: false }), aWanted({ resultId: 'r1' }));
  });

  it('keeps the period for another customer, and not the state for another skill', () => {
    const focus = aFocus({ narrowing: { since: '2026-10-01', only: 'blocked' } });
    const after = { focus, isAsked: false };

    assert.deepEqual(wanted('and Fabrikam?', after).narrowing, focus.wanted.narrowing);
    assert.deepEqual(wanted('and who delivers there?', after).narrowing, { since: '2026-10-01' });
  });

  it('opens what a list offers by its place', () => {
    const choices = [
      { label: 'Contoso', detail: '', scope: { customer: 'Contoso' } },
      { label: 'Fabrikam', detail: '', scope: { customer: 'Fabrikam' } },
    ];
    const focus = aFocus({ intent: 'portfolio', scope: {} }, choices);

    assert.deepEqual(
      wanted('the last one', { focus, isAsked: false }),
      aWanted({ scope: { customer: 'Fabrikam' } }),
    );
    assert.equal(read('the third one', { focus, isAsked: false }).kind, 'about-nothing');
  });

  for (const text of ['why?', 'only the blocked ones', 'since last month']) {
    it(`has nothing for “${text}” to narrow or explain after a list of customers`, () => {
      const focus = aFocus({ intent: 'portfolio', scope: {} });

      assert.equal(read(text, { focus, isAsked: false }).kind, 'about-nothing');
    });
  }

  it('says which time it does not know', () => {
    assert.match(wanted('since the offsite', before).heard ?? 'nothing', /nothing|offsite/);
    assert.equal(wanted('since last month', before).heard, undefined);
  });

  it('takes a question of its own as one, whatever was before', () => {
    assert.deepEqual(wanted('how are my milestones?', before), aWanted({ scope: {} }));
  });
});

describe('understand, while a question is open', () => {
  const before = { focus: aFocus(), isAsked: true };

  for (const [text, kind] of [
    ['the second one', 'reply'],
    ['Contoso Labs', 'reply'],
    ['contoso', 'reply'],
    ['7-513440504', 'reply'],
    ['the one in Leipzig', 'reply'],
    ['all of them', 'reply'],
    ['cancel', 'cancel'],
    ['never mind', 'cancel'],
    ['help', 'wanted'],
    ['how are my milestones?', 'wanted'],
    ['commit-gate for Fabrikam', 'wanted'],
    ['delete all my milestones', 'wanted'],
    ['why?', 'wanted'],
  ] as const) {
    it(`takes “${text}” for ${kind}`, () => {
      assert.equal(read(text, before).kind, kind);
    });
  }
});
