import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ConversationRef } from '../../src/store/conversation-refs.ts';
import { onBothEngines } from '../support/stores.ts';

function aRef(changes: Partial<ConversationRef> = {}): ConversationRef {
  return {
    tenantId: randomUUID(),
    personId: 'ana',
    kind: 'personal',
    conversationId: 'chat-1',
    installed: true,
    ref: { serviceUrl: 'https://teams.test' },
    ...changes,
  };
}

onBothEngines('conversation references', (store) => {
  it('keep one row a conversation, with the newest content', async () => {
    const ref = aRef();
    await store().conversations.save(ref);
    await store().conversations.save({ ...ref, ref: { serviceUrl: 'https://new.test' } });

    const found = await store().conversations.of(ref.tenantId, 'ana');

    assert.deepEqual(found, [{ ...ref, ref: { serviceUrl: 'https://new.test' } }]);
  });

  it('say when the app was removed, for everybody in that conversation', async () => {
    const ana = aRef({ kind: 'channel', conversationId: 'channel-1' });
    const ben = { ...ana, personId: 'ben' };
    for (const ref of [ana, ben]) await store().conversations.save(ref);

    await store().conversations.uninstall(ana.tenantId, 'channel-1');

    assert.equal((await store().conversations.of(ana.tenantId, 'ben'))[0]?.installed, false);
  });

  it('of another tenant are not seen', async () => {
    await store().conversations.save(aRef());

    assert.deepEqual(await store().conversations.of(randomUUID(), 'ana'), []);
  });
});

onBothEngines('preferences', (store) => {
  it('are kept a person and tenant, and forgotten on demand', async () => {
    const tenant = randomUUID();
    await store().preferences.write(tenant, 'ana', { day: 'monday' });
    await store().preferences.write(tenant, 'ana', { day: 'friday' });

    const kept = await store().preferences.read(tenant, 'ana');
    const other = await store().preferences.read(tenant, 'ben');
    await store().preferences.forget(tenant, 'ana');

    assert.deepEqual([kept, other], [{ day: 'friday' }, null]);
    assert.equal(await store().preferences.read(tenant, 'ana'), null);
  });
});

onBothEngines('success plans', (store) => {
  const plan = {
    accountId: 'contoso',
    outcomes: [{ title: 'Cut cost', servedBy: ['7-503418826'] }],
  };
  const read = async (tenantId: string, id: string) => {
    const kept = await store().plans.for({ tenantId, id }).of(['contoso', 'fabrikam']);
    return kept.map(({ accountId, outcomes }) => ({ accountId, outcomes }));
  };

  it('are kept a customer and person, the newest alone, and removed on demand', async () => {
    const tenantId = randomUUID();
    const book = store().plans.for({ tenantId, id: 'ana' });
    await book.save({ ...plan, outcomes: [{ title: 'Old' }] });
    await book.save(plan);

    const kept = await read(tenantId, 'ana');
    await book.remove('contoso');

    assert.deepEqual(kept, [plan]);
    assert.deepEqual(await read(tenantId, 'ana'), []);
  });

  it('of another person or tenant are neither seen nor removed', async () => {
    const tenantId = randomUUID();
    await store().plans.for({ tenantId, id: 'ana' }).save(plan);

    await store().plans.for({ tenantId, id: 'ben' }).remove('contoso');

    assert.deepEqual(await read(tenantId, 'ben'), []);
    assert.deepEqual(await read(randomUUID(), 'ana'), []);
    assert.deepEqual(await read(tenantId, 'ana'), [plan]);
  });
});
