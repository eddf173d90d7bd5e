import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ChatPlace } from '../../src/channels/chat-book.ts';
import { onBothEngines } from '../support/stores.ts';

function aPlace(changes: Partial<ChatPlace> = {}): ChatPlace {
  return {
    tenantId: randomUUID(),
    chatId: '19:general@thread.tacv2',
    kind: 'channel',
    teamId: '19:team@thread.tacv2',
    teamName: 'Contoso account',
    name: 'General',
    ...changes,
  };
}

const LINK = {
  accountId: '5dd2bb9d-fbf1-52f9-967b-1d0e7c12d73d',
  customer: 'Contoso',
  byId: 'ana',
  byName: 'Ana Silva',
  at: '2026-11-16T08:00:00.000Z',
};

onBothEngines('places', (store) => {
  it('are new without a link, and keep a link that was made', async () => {
    const place = aPlace();
    const first = await store().chats.meet(place);
    await store().chats.link(place, LINK);

    const again = await store().chats.meet(place);

    assert.deepEqual([first.link, again.link], [null, LINK]);
    assert.deepEqual(await store().chats.find(place), { ...place, link: LINK });
  });

  it('lose a link that is removed', async () => {
    const place = aPlace();
    await store().chats.meet(place);
    await store().chats.link(place, LINK);
    await store().chats.link(place, null);

    assert.equal((await store().chats.find(place))?.link, null);
  });

  it('take a new name, and keep the old one where Teams gives none', async () => {
    const place = aPlace();
    await store().chats.meet(place);
    await store().chats.meet({ ...place, name: 'Delivery' });
    const { name } = await store().chats.meet({ ...place, name: null, teamName: null });

    assert.equal(name, 'Delivery');
    assert.equal((await store().chats.find(place))?.teamName, 'Contoso account');
  });

  for (const what of ['welcomed', 'asked'] as const) {
    it(`are ${what} once, however many try at the same time`, async () => {
      const place = aPlace();
      await store().chats.meet(place);

      const tries = [1, 2, 3].map(() => store().chats.claim(place, what));

      assert.deepEqual((await Promise.all(tries)).filter(Boolean), [true]);
      assert.equal(await store().chats.claim(place, what), false);
    });
  }

  it('of a team are renamed together, and of no other team', async () => {
    const tenantId = randomUUID();
    const places = ['a', 'b'].map((chatId) => aPlace({ tenantId, chatId }));
    const other = aPlace({ tenantId, chatId: 'c', teamId: 'other' });
    for (const place of [...places, other]) await store().chats.meet(place);

    await store().chats.renameTeam(tenantId, '19:team@thread.tacv2', 'Contoso EMEA');

    const found = await Promise.all([...places, other].map((place) => store().chats.find(place)));
    const names = found.map((one) => one?.teamName);
    assert.deepEqual(names, ['Contoso EMEA', 'Contoso EMEA', 'Contoso account']);
  });

  it('are forgotten alone, or with their team', async () => {
    const tenantId = randomUUID();
    const [one, two, three] = ['a', 'b', 'c'].map((chatId) => aPlace({ tenantId, chatId }));
    for (const place of [one, two, three]) await store().chats.meet(place ?? aPlace());
    await store().chats.forget({ tenantId, chatId: 'a' });

    const gone = await store().chats.forgetTeam(tenantId, '19:team@thread.tacv2');

    assert.deepEqual(gone.toSorted(), ['b', 'c']);
    assert.equal(await store().chats.find({ tenantId, chatId: 'a' }), null);
    assert.equal(await store().chats.claim({ tenantId, chatId: 'b' }, 'welcomed'), false);
  });

  it('of another tenant are not seen', async () => {
    const place = aPlace();
    await store().chats.meet(place);

    assert.equal(await store().chats.find({ ...place, tenantId: randomUUID() }), null);
  });
});
