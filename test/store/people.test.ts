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
  it('are kept a customer and tenant, and removed on demand', async () => {
    const tenant = randomUUID();
    await store().plans.write(tenant, 'contoso', { priorities: ['Cut cost'] });

    const kept = await store().plans.read(tenant, 'contoso');
    const foreign = await store().plans.read(randomUUID(), 'contoso');
    await store().plans.remove(tenant, 'contoso');

    assert.deepEqual([kept, foreign], [{ priorities: ['Cut cost'] }, null]);
    assert.equal(await store().plans.read(tenant, 'contoso'), null);
  });
});
