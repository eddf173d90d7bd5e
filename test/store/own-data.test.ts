/** What people set, entered and where they can be written to: each person's own, and no other's. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ConversationRef } from '../../src/store/conversation-refs.ts';
import { NOW, onBothEngines } from '../support/stores.ts';

function aPerson() {
  return { tenantId: randomUUID(), id: randomUUID() };
}

onBothEngines('what a person set', (store) => {
  it('is nothing before it is written, then the last that was written', async () => {
    const { tenantId, id } = aPerson();
    const before = await store().preferences.read(tenantId, id);
    await store().preferences.write(tenantId, id, { zone: 'UTC' });
    await store().preferences.write(tenantId, id, { zone: 'Europe/Berlin' });

    const now = await store().preferences.read(tenantId, id);

    assert.deepEqual([before, now], [null, { zone: 'Europe/Berlin' }]);
  });

  it('is forgotten for this person alone', async () => {
    const { tenantId, id } = aPerson();
    await store().preferences.write(tenantId, id, { zone: 'UTC' });
    await store().preferences.write(tenantId, 'other', { zone: 'UTC' });

    await store().preferences.forget(tenantId, id);

    assert.equal(await store().preferences.read(tenantId, id), null);
    assert.deepEqual(await store().preferences.read(tenantId, 'other'), { zone: 'UTC' });
  });

  it('is not seen from another tenant', async () => {
    const { tenantId, id } = aPerson();
    await store().preferences.write(tenantId, id, { zone: 'UTC' });

    assert.equal(await store().preferences.read(randomUUID(), id), null);
  });
});

const OUTCOMES = [{ title: 'Fewer stops', measure: 'stops a week', target: '2' }];

onBothEngines('success plans', (store) => {
  it('are kept a customer, with the time they were saved', async () => {
    const book = store().plans.for(aPerson());
    await book.save({ accountId: 'contoso', outcomes: OUTCOMES });
    await book.save({ accountId: 'lamna', outcomes: [{ title: 'Faster reports' }] });

    const [plan, ...more] = await book.of(['contoso', 'unknown']);

    const savedAt = NOW.toISOString();
    assert.deepEqual([plan, more], [{ accountId: 'contoso', outcomes: OUTCOMES, savedAt }, []]);
  });

  it('are replaced as a whole, and removed one by one', async () => {
    const book = store().plans.for(aPerson());
    await book.save({ accountId: 'contoso', outcomes: OUTCOMES });
    await book.save({ accountId: 'lamna', outcomes: OUTCOMES });
    await book.save({ accountId: 'contoso', outcomes: [{ title: 'Other' }] });
    await book.remove('lamna');

    const plans = await book.of(['contoso', 'lamna']);

    assert.deepEqual(
      plans.map(({ accountId, outcomes }) => [accountId, outcomes]),
      [['contoso', [{ title: 'Other' }]]],
    );
  });

  it('are each person’s own: not everybody may read every customer', async () => {
    const person = aPerson();
    await store().plans.for(person).save({ accountId: 'contoso', outcomes: OUTCOMES });

    const colleague = await store()
      .plans.for({ ...person, id: 'colleague' })
      .of(['contoso']);
    const elsewhere = await store()
      .plans.for({ ...person, tenantId: randomUUID() })
      .of(['contoso']);

    assert.deepEqual([colleague, elsewhere], [[], []]);
  });

  it('of no customer are none', async () => {
    assert.deepEqual(await store().plans.for(aPerson()).of([]), []);
  });
});

function aRef(changes: Partial<ConversationRef> = {}): ConversationRef {
  const { tenantId, id } = aPerson();
  return {
    tenantId,
    personId: id,
    kind: 'personal',
    conversationId: randomUUID(),
    installed: true,
    ref: { serviceUrl: 'https://smba.example/' },
    ...changes,
  };
}

onBothEngines('where a person can be written to', (store) => {
  it('is found as it was saved', async () => {
    const ref = aRef();
    await store().conversations.save(ref);

    assert.deepEqual(await store().conversations.of(ref.tenantId, ref.personId), [ref]);
  });

  it('is one row a conversation, the last that was said', async () => {
    const ref = aRef();
    await store().conversations.save(ref);
    await store().conversations.save({ ...ref, ref: { serviceUrl: 'https://other.example/' } });

    const found = await store().conversations.of(ref.tenantId, ref.personId);

    assert.deepEqual(
      found.map((one) => one.ref),
      [{ serviceUrl: 'https://other.example/' }],
    );
  });

  it('is marked for everybody there, and the way dropped, when the app is removed', async () => {
    const ref = aRef({ kind: 'channel' });
    const colleague = { ...ref, personId: randomUUID() };
    const elsewhere = { ...ref, conversationId: randomUUID() };
    for (const one of [ref, colleague, elsewhere]) await store().conversations.save(one);

    await store().conversations.uninstall(ref.tenantId, ref.conversationId);

    const mine = await store().conversations.of(ref.tenantId, ref.personId);
    const theirs = await store().conversations.of(ref.tenantId, colleague.personId);
    assert.deepEqual(
      mine
        .map((one) => [one.conversationId === ref.conversationId, one.installed, one.ref])
        .toSorted(),
      [
        [false, true, ref.ref],
        [true, false, null],
      ],
    );
    assert.deepEqual(
      theirs.map(({ installed }) => installed),
      [false],
    );
  });

  it('comes back when the app is installed again', async () => {
    const ref = aRef();
    await store().conversations.save(ref);
    await store().conversations.uninstall(ref.tenantId, ref.conversationId);

    await store().conversations.save(ref);

    assert.deepEqual(await store().conversations.of(ref.tenantId, ref.personId), [ref]);
  });
});
