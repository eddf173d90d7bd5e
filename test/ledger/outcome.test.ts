import assert from 'node:assert/strict';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { invalid, outcomeOf, refused, undecided, type Outcome } from '../../src/ledger/outcome.ts';
import { LedgerState } from '../../src/ledger/states.ts';
import { anEntry, AT } from '../support/ledger-entries.ts';

const BY_BEN = { id: 'ben', name: 'Ben Ode' };
const COLUMN = { column: 'c', label: 'Due date', whenProposed: 'a', now: 'b', proposed: 'c' };
const FAILURE = { status: 403, words: 'You may not change this.', retryAfterMs: null, at: AT };

/** An entry as it is stored, and what its card says. */
const SAID: readonly (readonly [Partial<LedgerEntry>, RegExp])[] = [
  [{ state: 'proposed' }, /waits for your decision/],
  [{ state: 'edited' }, /Changed as you said\. Accept it to go on/],
  [{ state: 'snoozed', snoozedUntil: '2026-12-01' }, /Put off until 1 Dec 2026\./],
  [
    { state: 'accepted', decidedBy: BY_BEN },
    /Accepted by Ben Ode and recorded\. Nothing was written to MSX: open the record/,
  ],
  [{ state: 'applying' }, /being written to MSX right now/],
  [
    { state: 'applied', decidedBy: BY_BEN, after: anEntry().seen },
    /^Accepted by Ben Ode and written to MSX\.$/,
  ],
  [{ state: 'applied', decidedBy: BY_BEN }, /MSX could not be read again after that\.$/],
  [
    { state: 'applied', decidedBy: BY_BEN, failure: FAILURE },
    /^It stays as it was accepted: You may not change this\.$/,
  ],
  [{ state: 'failed', failure: FAILURE }, /^MSX was not changed\. You may not change this\.$/],
  [{ state: 'failed' }, /^MSX was not changed\.$/],
  [
    { state: 'verified', verification: { by: null, at: null, words: 'MSX shows it.' } },
    /MSX shows it\./,
  ],
  [{ state: 'verified' }, /MSX shows it\./],
  [{ state: 'not_verified' }, /MSX shows something else\./],
  [{ state: 'undoing' }, /being taken back/],
  [{ state: 'undone' }, /Taken back: MSX shows what it showed before/],
  [
    { state: 'dismissed', decidedBy: BY_BEN, reason: 'Already done' },
    /Dismissed by Ben Ode \(Already done\)\. It comes back when its evidence changes/,
  ],
  [{ state: 'dismissed' }, /Dismissed by somebody \(no reason\)/],
  [{ state: 'expired' }, /ended on 30 Nov 2026\. Ask again/],
  [{ state: 'superseded' }, /A newer proposal took its place/],
];

/** Why an entry was replaced, as it is stored, and what that means to a person. */
const REPLACED: readonly (readonly [string, LedgerEntry['change'], Outcome['kind'], RegExp])[] = [
  ['no record of why', null, 'superseded', /newer proposal/],
  ['a newer proposal', { columns: [], replacementId: 'b' }, 'superseded', /newer proposal/],
  ['another record', { columns: [COLUMN], replacementId: 'b' }, 'changed', /has changed since/],
  ['work that is done', { columns: [COLUMN], replacementId: null }, 'already_there', /faster/],
];

describe('what a press led to', () => {
  for (const [changes, words] of SAID) {
    it(`is said of ${JSON.stringify(changes).slice(0, 70)}`, () => {
      const outcome = outcomeOf(anEntry(changes));

      assert.match(outcome.words, words);
      assert.equal(outcome.kind, changes.state);
    });
  }

  it('has words for every state: no press is answered with silence', () => {
    const silent = LedgerState.options.filter((state) => !outcomeOf(anEntry({ state })).words);

    assert.deepEqual(silent, []);
  });

  for (const [what, change, kind, words] of REPLACED) {
    it(`tells apart why an entry was replaced: ${what}`, () => {
      const outcome = outcomeOf(anEntry({ state: 'superseded', change }), true);

      assert.deepEqual([outcome.kind, outcome.repeated], [kind, true]);
      assert.equal(outcome.replacementId, change?.replacementId ?? null);
      assert.match(outcome.words, words);
    });
  }

  it('shows nothing of an entry to whoever is turned away', () => {
    const { kind, entry, refusal } = refused('other_person', 'Not yours.');

    assert.deepEqual([kind, entry, refusal], ['refused', null, 'other_person']);
  });

  it('says all problems of a form in one text, and each by its field', () => {
    const problems = [
      { field: 'subject', message: 'The subject must not be empty.' },
      { field: 'dueDate', message: 'soon is no date.' },
    ];

    const outcome = invalid(anEntry(), problems);

    assert.equal(outcome.words, 'The subject must not be empty. soon is no date.');
    assert.deepEqual(outcome.problems, problems);
  });

  it('leaves an entry as it was while MSX does not tell', () => {
    const entry = anEntry({ state: 'applying' });

    assert.equal(undecided('unknown', entry, 'No answer came.').entry, entry);
  });
});
