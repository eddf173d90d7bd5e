import assert from 'node:assert/strict';
import { pendingOf } from '../../src/bot/pending.ts';
import type { LedgerContext } from '../../src/ledger/context.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import type { LedgerState } from '../../src/ledger/states.ts';
import type { EntryFilter } from '../../src/ledger/book.ts';
import { anEntry, AT } from '../support/ledger-entries.ts';

const FABRIKAM = { id: '00000000-0000-4000-8000-0000000000f0', name: 'Fabrikam' };

/** The ledger as one person meets it, over a book that holds these entries. */
function contextOf(entries: readonly LedgerEntry[]) {
  const asked: EntryFilter[] = [];
  const list = (filter: EntryFilter, most: number) => {
    asked.push(filter);
    const fits = entries.filter(({ state }) => filter.states?.includes(state));
    return Promise.resolve(fits.slice(0, most));
  };
  const person = { id: 'ana', name: 'Ana Bell', tenantId: 'tenant', conversationId: 'chat' };
  const context = { person, book: { list }, now: () => new Date(AT), expiryDays: 14 };
  return { context: context as unknown as LedgerContext, asked };
}

const inState = (state: LedgerState, changes: Partial<LedgerEntry> = {}): LedgerEntry =>
  anEntry({ state, ...changes });
const many = (count: number, entry: () => LedgerEntry): LedgerEntry[] =>
  Array.from({ length: count }, entry);

describe('what is pending', () => {
  it('asks for the person’s own entries in the person’s own tenant, and for no others', async () => {
    const { context, asked } = contextOf([]);

    await pendingOf(context, null, '');

    for (const { tenantId, addresseeId } of asked) {
      assert.deepEqual([tenantId, addresseeId], ['tenant', 'ana']);
    }
  });

  for (const [state, list] of [
    ['proposed', 'waiting'],
    ['edited', 'waiting'],
    ['accepted', 'notYetInMsx'],
    ['applying', 'notYetInMsx'],
    ['failed', 'notYetInMsx'],
    ['not_verified', 'notYetInMsx'],
    ['applied', 'doneThisWeek'],
    ['verified', 'doneThisWeek'],
    ['undone', 'doneThisWeek'],
    ['dismissed', 'doneThisWeek'],
    ['snoozed', 'doneThisWeek'],
  ] as const) {
    it(`has what is ${state} under “${list}” alone`, async () => {
      const later = { snoozedUntil: '2027-01-01' };
      const { context } = contextOf([inState(state, state === 'snoozed' ? later : {})]);

      const { waiting, notYetInMsx, doneThisWeek } = await pendingOf(context, null, '');

      const counts = { waiting, notYetInMsx, doneThisWeek };
      const filled = Object.entries(counts).filter(([, entries]) => entries.length > 0);
      assert.deepEqual(
        filled.map(([name]) => name),
        [list],
      );
    });
  }

  it('counts as done what changed in the last seven days', async () => {
    const { context, asked } = contextOf([]);

    await pendingOf(context, null, '');

    const since = asked.map(({ changedSince }) => changedSince).filter(Boolean);
    assert.deepEqual(since, ['2026-11-09T08:00:00.000Z']);
  });

  it('counts all of 500, not only those that a card shows', async () => {
    const { context } = contextOf(many(500, () => inState('proposed')));

    assert.equal((await pendingOf(context, null, '')).waiting.length, 500);
  });

  it('misses nothing of a customer that stands behind 400 entries of others', async () => {
    const others = many(400, () => inState('proposed', { customer: FABRIKAM }));
    const { context } = contextOf([...others, inState('proposed')]);

    const { waiting } = await pendingOf(context, 'Contoso', '');

    assert.deepEqual(
      waiting.map(({ customer }) => customer?.name),
      ['Contoso'],
    );
  });

  for (const [typed, count] of [
    ['contoso', 1],
    ['CONT', 1],
    ['fabrikam', 0],
  ] as const) {
    it(`finds ${count} by “${typed}”, as people write a name`, async () => {
      const { context } = contextOf([inState('proposed')]);

      assert.equal((await pendingOf(context, typed, '')).waiting.length, count);
    });
  }

  it('counts work without a customer with everything else, and under no name', async () => {
    const { context } = contextOf([inState('proposed', { customer: null })]);

    assert.equal((await pendingOf(context, null, '')).waiting.length, 1);
    assert.equal((await pendingOf(context, 'Contoso', '')).waiting.length, 0);
  });
});
