import assert from 'node:assert/strict';
import type { Back } from '../../src/cards/actions.ts';
import { backAction, changeCard } from '../../src/cards/change-card.ts';
import { changeView } from '../../src/cards/change-view.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { invalid, outcomeOf, refused } from '../../src/ledger/outcome.ts';
import { LedgerState } from '../../src/ledger/states.ts';
import { assertSound, buttonsOf, HOSTILE, LONG, titlesOf, wordsOf } from '../support/cards.ts';
import { anEntry, anOperation, AT } from '../support/ledger-entries.ts';
import { aComment, aTask } from '../support/ledger-worlds.ts';

const BACK: Back = { to: 'pending' };
const CONTEXT = { now: new Date(AT), undoMinutes: 30, timeZone: 'Europe/Berlin', back: BACK };
const ANA = { id: 'ana', name: 'Ana Bell' };
const APPLIED = { state: 'applied', decidedBy: ANA, appliedAt: AT } as const;

const card = (changes: Partial<LedgerEntry> = {}) =>
  changeCard(outcomeOf(anEntry(changes)), CONTEXT);

/** What can be done with an entry as it stands, beside going back. */
const DECISIONS: readonly (readonly [Partial<LedgerEntry>, readonly string[]])[] = [
  [{ state: 'proposed' }, ['Accept', 'Edit', 'Dismiss', 'Put off']],
  [{ state: 'edited' }, ['Accept', 'Edit', 'Dismiss', 'Put off']],
  [{ state: 'failed' }, ['Try again', 'Dismiss']],
  [{ state: 'snoozed', snoozedUntil: '2026-12-01' }, ['Decide now']],
  [APPLIED, ['Undo']],
  [{ ...APPLIED, state: 'verified' }, ['Undo']],
  [{ ...APPLIED, appliedAt: '2026-11-16T07:30:00.000Z' }, ['Undo']],
  [{ ...APPLIED, appliedAt: '2026-11-16T07:29:59.999Z' }, []],
  [{ state: 'accepted', decidedBy: ANA }, []],
  [{ state: 'applying' }, []],
  [{ state: 'undoing' }, []],
  [{ state: 'undone' }, []],
  [{ state: 'dismissed' }, []],
  [{ state: 'expired' }, []],
  [{ state: 'superseded' }, []],
  [{ state: 'not_verified' }, []],
];

describe('the card of a change', () => {
  for (const [changes, titles] of DECISIONS) {
    const { state, appliedAt = '' } = changes;
    it(`offers ${titles.join(', ') || 'nothing'} while it is ${state} ${appliedAt ?? ''}`, () => {
      assert.deepEqual(titlesOf(card(changes)), [...titles, 'Back']);
    });
  }

  it('has a case above for every state', () => {
    const states = new Set(DECISIONS.map(([{ state }]) => state));

    assert.deepEqual(
      LedgerState.options.filter((state) => !states.has(state)),
      [],
    );
  });

  it('shows each field before and after, the reason, the proof and the rule', () => {
    const words = wordsOf(card());

    for (const part of [
      'Due date',
      '1 Dec 2026',
      '15 Dec 2026',
      'The date is past; the last open task ends on 15 Dec 2026.',
      '2026-12-01',
      'Platform live (7-500000001)',
      'Proposed by milestone-health, 16 Nov 2026, 09:00. Rule: milestone-health/overdue',
    ]) {
      assert.ok(words.includes(part), part);
    }
  });

  it('says what a new task had before: nothing', () => {
    assert.match(wordsOf(card({ operation: aTask() })), /nothing yet/);
  });

  it('shows three columns when the record changed, and accepts under the new id only', () => {
    const column = { column: 'c', label: 'Due date', whenProposed: '1 Dec', now: '2 Dec' };
    const replacementId = '11111111-1111-4111-8111-111111111111';
    const change = { columns: [{ ...column, proposed: '15 Dec' }], replacementId };

    const shown = card({ state: 'superseded', change });

    assert.match(wordsOf(shown), /1 Dec\n[^]*2 Dec\n[^]*15 Dec/);
    assert.deepEqual(titlesOf(shown), ['Accept with what MSX shows now', 'Look at it', 'Back']);
    const [accept] = buttonsOf(shown);
    assert.deepEqual(accept?.data, { verb: 'accept', entryId: replacementId, back: BACK });
  });

  it('says everything that is wrong with a form', () => {
    const problems = ['The subject must not be empty.', 'soon is no date.'];
    const wrong = problems.map((message) => ({ field: 'x', message }));

    const words = wordsOf(changeCard(invalid(anEntry(), wrong), CONTEXT));

    for (const problem of problems) assert.ok(words.includes(problem));
  });

  it('gives the text to be pasted where nothing is written to MSX', () => {
    const words = wordsOf(card({ state: 'accepted', decidedBy: ANA }));

    assert.match(words, /Milestone, 7-500000001 Platform live\nDue date: 15 Dec 2026/);
    assert.doesNotMatch(wordsOf(card()), /Milestone, 7-500000001/);
  });

  it('shows whoever may not see the entry the words alone, and a way back', () => {
    const shown = changeCard(refused('other_person', 'Proposed to somebody else.'), CONTEXT);

    assertSound(shown);
    assert.match(wordsOf(shown), /Proposed to somebody else\./);
    assert.deepEqual(titlesOf(shown), ['Back']);
    assert.doesNotMatch(JSON.stringify(shown), /Platform live|7-500000001/);
  });

  it('lets somebody look who may not decide', () => {
    const shown = changeCard(refused('role', 'A decision of the CSA.', anEntry()), CONTEXT);

    assert.match(wordsOf(shown), /Not for you/);
    assert.deepEqual(titlesOf(shown), ['Back']);
  });

  for (const refusal of ['no_inverse', 'too_late', 'not_open'] as const) {
    it(`is still the person’s own when it can’t be taken back: ${refusal}`, () => {
      const applied = anEntry({ state: 'applied', appliedAt: AT });

      const shown = changeCard(refused(refusal, 'Not from here.', applied), CONTEXT);

      assert.match(wordsOf(shown), /Written to MSX[^]*Not from here\./);
      assert.doesNotMatch(wordsOf(shown), /Not for you/);
    });
  }

  for (const [what, text] of [
    ['hostile text', HOSTILE],
    ['thousands of signs', LONG],
  ] as const) {
    it(`stays sound with ${what} in every place`, () => {
      const { target, evidence } = anOperation();
      const preview = Array.from({ length: 5 }, (_, index) => ({
        field: `f${index}`,
        label: text.slice(0, 60),
        before: text,
        after: text,
      }));
      const operation = aComment(text);
      const quotes = Array.from({ length: 20 }, () => ({ ...evidence[0], quote: text }));

      const shown = card({
        operation: {
          ...operation,
          target: { ...target, name: text },
          preview,
          reason: text,
          evidence: quotes as typeof evidence,
        },
        state: 'failed',
        failure: { status: 400, words: text, retryAfterMs: null, at: AT },
      });

      assertSound(shown);
    });
  }

  for (const url of ['javascript:alert(1)', 'http://evil.test', 'https//msx', 'data:text/html,x']) {
    it(`has no link to ${url}`, () => {
      const { target } = anOperation();

      const shown = card({
        operation: anOperation({ target: { ...target, url } }),
      });

      assert.ok(!JSON.stringify(shown).includes(url));
    });
  }
});

describe('a change in a list', () => {
  const view = (entry: LedgerEntry | null) =>
    changeView({ operation: anOperation(), entry }, { ...CONTEXT, back: BACK });
  const titles = (entry: LedgerEntry | null) => view(entry).buttons.map(({ label }) => label);

  it('is called a dry run, without buttons, as long as no ledger holds it', () => {
    assert.deepEqual([view(null).state, view(null).hasButtons], ['Dry run', false]);
  });

  for (const [changes, expected] of [
    [{}, ['Accept', 'Edit, dismiss…']],
    [{ state: 'edited' }, ['Accept', 'Edit, dismiss…']],
    [{ state: 'failed' }, ['Accept', 'Edit, dismiss…']],
    [APPLIED, ['Undo', 'Details']],
    [{ ...APPLIED, appliedAt: '2026-11-16T07:00:00.000Z' }, ['Details']],
    [{ state: 'dismissed' }, ['Details']],
  ] as const) {
    it(`offers ${expected.join(' and ')} with ${JSON.stringify(changes)}`, () => {
      assert.deepEqual(titles(anEntry(changes)), expected);
    });
  }

  it('shows what a person made of it, not what was proposed first', () => {
    const preview = [{ field: 'f', label: 'Due date', before: '1 Dec', after: '20 Dec' }];
    const entry = anEntry({ state: 'edited', operation: anOperation({ preview }) });

    assert.deepEqual(view(entry).rows, [{ label: 'Due date', value: '1 Dec → 20 Dec' }]);
  });
});

describe('the way back from a change', () => {
  const place = { skill: 'milestone-health', resultId: 'r1', scope: {}, page: 2 };

  for (const [back, action] of [
    [{ to: 'pending' }, { verb: 'show-pending' }],
    [
      { to: 'pending', customer: 'Contoso' },
      { verb: 'show-pending', customer: 'Contoso' },
    ],
    [
      { to: 'changes', ...place },
      { verb: 'show-changes', ...place },
    ],
    [
      { to: 'finding', ...place, findingId: 'm1' },
      { verb: 'show-finding', ...place, findingId: 'm1' },
    ],
  ] as const) {
    it(`leads to ${JSON.stringify(action)}`, () => {
      assert.deepEqual(backAction(back), action);
    });
  }
});
