import assert from 'node:assert/strict';
import fc from 'fast-check';
import { advance, begin, type Change } from '../../src/ledger/change.ts';
import { LedgerEvent, type LedgerEntry } from '../../src/ledger/entry.ts';
import { LedgerEventName, LedgerState, TRANSITIONS } from '../../src/ledger/states.ts';
import { LedgerError } from '../../src/errors.ts';
import { anEntry, AT } from '../support/ledger-entries.ts';

const EVENTS = LedgerEventName.options;
const ACT = { by: 'ana', at: AT };

/** What may never happen, whatever the table says: each pair is a state and an event. */
const FORBIDDEN: readonly (readonly [LedgerState, LedgerEventName])[] = [
  ['proposed', 'begin'],
  ['proposed', 'confirm'],
  ['dismissed', 'accept'],
  ['expired', 'accept'],
  ['superseded', 'accept'],
  ['snoozed', 'accept'],
  ['applying', 'accept'],
  ['applied', 'accept'],
  ['applied', 'begin'],
  ['applied', 'dismiss'],
  ['undone', 'undo'],
  ['accepted', 'undo'],
  ['undoing', 'undo'],
];

describe('the transitions of the ledger', () => {
  for (const [state, event] of FORBIDDEN) {
    it(`have no step ${event} from ${state}`, () => {
      const step = (): Change => advance(anEntry({ state }), event, ACT);

      assert.throws(step, { code: 'ledger_transition', message: RegExp(state) });
    });
  }

  it('reach every state from a proposal', () => {
    const reached = new Set<LedgerState>(['proposed']);
    for (const state of reached) {
      for (const next of Object.values(TRANSITIONS[state])) reached.add(next);
    }

    assert.deepEqual([...reached].toSorted(), LedgerState.options.toSorted());
  });

  it('have no step into MSX but through a state that says so', () => {
    const into = (wanted: LedgerState): string[] =>
      LedgerState.options.filter((from) => Object.values(TRANSITIONS[from]).includes(wanted));

    assert.deepEqual(into('applied').toSorted(), ['applying', 'failed', 'undoing']);
    assert.deepEqual(into('applying'), ['accepted']);
    assert.deepEqual(into('undone'), ['undoing']);
  });

  it('leave no forbidden state and no gap in the audit, in 500 random lives', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 60 }), (events) => {
        const { entry, audit } = lived(events);

        audit.forEach((line, index) => {
          LedgerEvent.parse(line);
          assert.equal(line.version, index + 1);
          assert.equal(line.from, audit[index - 1]?.to ?? null);
        });
        assert.equal(audit.at(-1)?.to, entry.state);
        assert.equal(audit.length, entry.version);
        const writes = audit.filter(({ event }) => event === 'begin').length;
        assert.ok(audit.filter(({ event }) => event === 'accept').length >= writes);
      }),
      { numRuns: 500, seed: 20261116 },
    );
  });
});

function lived(events: readonly LedgerEventName[]): { entry: LedgerEntry; audit: LedgerEvent[] } {
  const born = begin(anEntry(), ACT);
  const audit = [born.event];
  let entry = born.after;
  for (const event of events) {
    try {
      const change = advance(entry, event, ACT);
      audit.push(change.event);
      entry = change.after;
    } catch (error) {
      assert.ok(error instanceof LedgerError);
      assert.equal(TRANSITIONS[entry.state][event], undefined);
    }
  }
  return { entry, audit };
}
