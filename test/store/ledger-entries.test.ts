import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { advance, begin } from '../../src/ledger/change.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { anEntry, anOperation, AT, kept } from '../support/ledger-entries.ts';
import { onBothEngines } from '../support/stores.ts';

const ACT = { by: 'ana', at: AT };

onBothEngines('ledger entries', (store) => {
  it('come back as they were written', async () => {
    const entry = await kept(store());

    const found = await store().ledger.find(entry.id);

    assert.deepEqual(found, entry);
  });

  for (const id of ['no-guid', '', randomUUID(), "' or 1=1 --"]) {
    it(`are not found under ${JSON.stringify(id.slice(0, 12))}`, async () => {
      const found = await store().ledger.find(id);

      assert.equal(found, null);
    });
  }

  it('keep texts with a NUL, half an emoji and quotes without losing the entry', async () => {
    const reason = 'half \ud83d, nul \0, "quoted" \u202e and 🙂';
    const entry = await kept(store(), { operation: anOperation({ reason }) });

    const found = await store().ledger.find(entry.id);

    assert.equal(found?.operation.reason, 'half \ufffd, nul , "quoted" \u202e and 🙂');
  });

  it('take one of two steps from the same version', async () => {
    const entry = await kept(store());
    const { ledger } = store();

    const won = await Promise.all([
      ledger.commit([advance(entry, 'accept', ACT)]),
      ledger.commit([advance(entry, 'dismiss', ACT)]),
    ]);

    assert.deepEqual(won.toSorted(), [false, true]);
    assert.equal((await ledger.events(entry.id)).length, 2);
  });

  it('refuse a second open entry with the same key for the same person', async () => {
    const entry = await kept(store());
    const twin = anEntry({ tenantId: entry.tenantId });

    const stored = await store().ledger.commit([begin(twin, ACT)]);

    assert.equal(stored, false);
    assert.equal(await store().ledger.find(twin.id), null);
  });

  it('replace an entry by another with the same key in one step', async () => {
    const entry = await kept(store());
    const next = anEntry({ tenantId: entry.tenantId });

    const stored = await store().ledger.commit([
      advance(entry, 'supersede', ACT),
      begin(next, ACT),
    ]);

    assert.equal(stored, true);
    assert.equal((await store().ledger.find(entry.id))?.state, 'superseded');
  });

  it('write nothing at all when one of several changes comes too late', async () => {
    const [first, second] = [await kept(store()), await kept(store())];
    await store().ledger.commit([advance(second, 'dismiss', ACT)]);

    const stored = await store().ledger.commit([
      advance(first, 'accept', ACT),
      advance(second, 'accept', ACT),
    ]);

    assert.equal(stored, false);
    assert.equal((await store().ledger.find(first.id))?.state, 'proposed');
    assert.equal((await store().ledger.events(first.id)).length, 1);
  });

  it('tell in the audit who did what and when', async () => {
    const entry = await kept(store());
    const dismiss = advance(entry, 'dismiss', ACT, { reason: 'Already done' });
    await store().ledger.commit([dismiss]);

    const [proposed, dismissed] = await store().ledger.events(entry.id);

    assert.equal(proposed?.event, 'propose');
    assert.deepEqual(dismissed, dismiss.event);
  });

  it('are found by keys for one person of one tenant only', async () => {
    const entry = await kept(store());
    await kept(store());
    const person = { tenantId: entry.tenantId, addresseeId: entry.addressee.id };

    const found = await store().ledger.withKeys({ ...person, keys: [entry.operation.key, 'x'] });
    const none = await store().ledger.withKeys({ ...person, keys: [] });

    assert.deepEqual([found.map(({ id }) => id), none], [[entry.id], []]);
  });

  it('are listed by state, customer and time, newest change first', async () => {
    const tenantId = randomUUID();
    const a = await kept(store(), { tenantId, operation: anOperation({ key: 'a' }) });
    const b = await kept(store(), {
      tenantId,
      operation: anOperation({ key: 'b' }),
      customer: null,
    });
    await store().ledger.commit([
      advance(a, 'snooze', { by: 'ana', at: '2026-11-17T08:00:00.000Z' }),
    ]);
    const { ledger } = store();

    const all = await ledger.list({ tenantId }, 10);
    const waiting = await ledger.list({ tenantId, states: ['proposed'] }, 10);
    const contoso = await ledger.list({ tenantId, accountId: a.customer?.id ?? '' }, 10);
    const late = await ledger.list({ tenantId, changedSince: '2026-11-17T00:00:00Z' }, 10);

    assert.deepEqual(ids(all), [a.id, b.id]);
    assert.deepEqual([ids(waiting), ids(contoso), ids(late)], [[b.id], [a.id], [a.id]]);
    assert.deepEqual(await ledger.list({ tenantId, states: [] }, 10), []);
  });

  it('come in pages for an export, each once', async () => {
    const tenantId = randomUUID();
    const changes = Array.from({ length: 1001 }, (_, index) =>
      begin(anEntry({ tenantId, operation: anOperation({ key: `k${index}` }) }), ACT),
    );
    await store().ledger.commit(changes);

    const found = new Set<string>();
    for await (const page of store().ledger.pages({ tenantId })) {
      for (const { id } of page) found.add(id);
    }

    assert.equal(found.size, 1001);
  });
});

function ids(entries: readonly LedgerEntry[]): string[] {
  return entries.map(({ id }) => id);
}
