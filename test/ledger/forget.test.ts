import assert from 'node:assert/strict';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { aliasOf, forgetting, isInFlight, outlives } from '../../src/ledger/forget.ts';
import { anEntry, AT } from '../support/ledger-entries.ts';

const ANA = { id: 'id-of-ana', names: ['Ana Bell', 'Ana (Ops) Bell'], chats: ['a:1'] };
const ALIAS = aliasOf('0123456789');

describe('forgetting a person in a text', () => {
  const without = forgetting(ANA, ALIAS);

  for (const [what, text, left] of [
    ['an id', 'id-of-ana', 'deleted-01234567'],
    ['a chat of their own', 'a:1', 'deleted-01234567'],
    ['a signature', 'Moved. - Ana Bell', 'Moved. - Deleted person 01234567'],
    ['another case', 'ANA BELL said', 'Deleted person 01234567 said'],
    ['a name with signs', 'by Ana (Ops) Bell.', 'by Deleted person 01234567.'],
    ['a longer name of somebody else', 'Juliana Bellamy', 'Juliana Bellamy'],
    ['a longer id of somebody else', 'id-of-ana-2', 'id-of-ana-2'],
    ['a text without them', 'Contoso', 'Contoso'],
  ] as const) {
    it(`makes of ${what}: ${left}`, () => {
      assert.equal(without(text), left);
    });
  }

  it('goes through lists, objects and keys, and leaves all other values', () => {
    const value = { 'id-of-ana': [{ by: 'Ana Bell', at: null }, 3, true] };

    assert.deepEqual(without(value), {
      'deleted-01234567': [{ by: 'Deleted person 01234567', at: null }, 3, true],
    });
  });

  it('replaces ids alone where no name is known', () => {
    assert.equal(forgetting({ ...ANA, names: ['', ' '] }, ALIAS)('a b'), 'a b');
  });
});

describe('an entry of a forgotten person', () => {
  const own = { addressee: { id: ANA.id, name: 'Ana Bell' } };
  const ben = { id: 'id-of-ben', name: 'Ben' };
  const cases: readonly (readonly [string, Partial<LedgerEntry>, boolean])[] = [
    ['a proposal', {}, false],
    ['a dismissed one', { state: 'dismissed', decidedBy: own.addressee }, false],
    ['one that was only recorded', { state: 'accepted', decidedBy: own.addressee }, false],
    ['one that MSX took', { state: 'applied', appliedAt: AT }, true],
    ['one that was taken back', { state: 'undone', appliedAt: AT }, true],
    ['one that a crash interrupted', { state: 'applying' }, true],
    ['one that somebody else decided', { state: 'dismissed', decidedBy: ben }, true],
    ['one of somebody else', { addressee: ben, decidedBy: own.addressee }, true],
  ];
  for (const [what, changes, stays] of cases) {
    it(`${stays ? 'stays' : 'goes'}: ${what}`, () => {
      assert.equal(outlives(anEntry({ ...own, ...changes }), ANA), stays);
    });
  }

  for (const [state, minutes, flying] of [
    ['applying', 14, true],
    ['undoing', 0, true],
    ['applying', 15, false],
    ['accepted', 0, false],
  ] as const) {
    it(`that is ${state} for ${minutes} minutes is ${flying ? '' : 'not '}on its way`, () => {
      const later = new Date(Date.parse(AT) + minutes * 60_000);

      assert.equal(isInFlight(anEntry({ state }), later), flying);
    });
  }
});
