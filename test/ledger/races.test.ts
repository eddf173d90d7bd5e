import assert from 'node:assert/strict';
import { stub } from 'sinon';
import type { LedgerBook } from '../../src/ledger/book.ts';
import type { LedgerContext } from '../../src/ledger/context.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { findLatest } from '../../src/ledger/find-latest.ts';
import { step } from '../../src/ledger/step.ts';
import { ID } from '../support/msx-worlds.ts';
import { fakeTools } from '../support/fake-tools.ts';
import { anEntry, AT } from '../support/ledger-entries.ts';

/** A book of entries that somebody else always changes first, as long as `lost` says. */
function aBook(entries: readonly LedgerEntry[], lost = 0) {
  const find = (id: string) => Promise.resolve(entries.find((entry) => entry.id === id) ?? null);
  const commit = stub().resolves(true);
  for (let call = 0; call < lost; call += 1) commit.onCall(call).resolves(false);
  const none = stub().rejects(new Error('not asked here'));
  const pages = stub().throws(new Error('not asked here'));
  return { find, commit, withKeys: none, list: none, events: none, pages } satisfies LedgerBook;
}

function contextOf(book: LedgerBook): LedgerContext {
  return {
    book,
    person: { tenantId: 't', id: ID.ana, name: 'Ana Bell', conversationId: 'c' },
    tools: fakeTools(),
    writer: null,
    roleOn: () => Promise.resolve('unknown'),
    now: () => new Date(AT),
    timeZone: 'UTC',
    newId: () => ID.task,
    undoMinutes: 30,
    expiryDays: 14,
  };
}

const CONFIRM = { event: 'confirm', patch: { failure: null } } as const;

describe('recording what was found out', () => {
  it('tries again on what is stored now when somebody was faster', async () => {
    const entry = anEntry({ state: 'applying' });
    const book = aBook([{ ...entry, version: 5 }], 2);

    const stored = await step(contextOf(book), entry, CONFIRM);

    assert.deepEqual([stored.state, stored.version], ['applied', 6]);
    assert.equal(book.commit.callCount, 3);
  });

  it('keeps what somebody else recorded when the step is not possible any more', async () => {
    const entry = anEntry({ state: 'applying' });
    const verified: LedgerEntry = { ...entry, state: 'verified' };

    const stored = await step(contextOf(aBook([verified], 1)), entry, CONFIRM);

    assert.equal(stored, verified);
  });

  it('gives up after five tries, with what is stored, instead of turning for ever', async () => {
    const entry = anEntry({ state: 'applying' });
    const book = aBook([entry], 99);

    const stored = await step(contextOf(book), entry, CONFIRM);

    assert.deepEqual([stored.state, book.commit.callCount], ['applying', 5]);
  });
});

describe('the entry that stands for another one now', () => {
  const replacedBy = (id: string, by: string | null): LedgerEntry =>
    anEntry({ id, state: 'superseded', change: { columns: [], replacementId: by } });

  it('is the last of a chain', async () => {
    const last = anEntry({ id: 'c' });
    const book = aBook([replacedBy('a', 'b'), replacedBy('b', 'c'), last]);

    assert.equal(await findLatest(book, anEntry({ id: 'a' })), last);
  });

  it('is the replaced one where nothing took its place', async () => {
    const done = replacedBy('a', null);

    assert.equal(await findLatest(aBook([done]), anEntry({ id: 'a' })), done);
  });

  it('is the given one when the book does not know it', async () => {
    const entry = anEntry();

    assert.equal(await findLatest(aBook([]), entry), entry);
  });

  it('is found in a circle too: it ends', async () => {
    const book = aBook([replacedBy('a', 'b'), replacedBy('b', 'a')]);

    const found = await findLatest(book, anEntry({ id: 'a' }));

    assert.equal(found.state, 'superseded');
  });
});
