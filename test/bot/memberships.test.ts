import assert from 'node:assert/strict';
import type { PlaceEvent } from '../../src/sandbox/teams/place-events.ts';
import { chatting, type Chatting } from '../support/chats.ts';
import { sharedChat, type SharedChatting } from '../support/shared-chats.ts';

describe('where the bot was added', () => {
  let chat: Chatting;
  let channel: SharedChatting;
  beforeEach(async () => {
    chat = await chatting();
    channel = sharedChat(chat);
  });
  afterEach(() => chat.close());

  const happen = (event: PlaceEvent, id = channel.id) => chat.desk.happen(chat.me, id, event);
  const known = (chatId = channel.id) =>
    chat.app.store.chats.find({ tenantId: chat.tenantId, chatId });
  const hellos = () =>
    channel.posted().filter(({ card }) => JSON.stringify(card).includes('Hello, I am')).length;

  it('it says hello once, though Teams tells an installation twice, and again and again', async () => {
    await happen({ kind: 'installed' });
    await happen({ kind: 'installed' });

    assert.equal(hellos(), 1);
    assert.match(channel.seenBy(chat.me), /bind-channel for Contoso/);
  });

  it('it does not say hello again after an update', async () => {
    await happen({ kind: 'installed' });
    await happen({ kind: 'upgraded' });

    assert.equal(hellos(), 1);
  });

  it('it does not say hello again after a restart', async () => {
    await happen({ kind: 'installed' });
    const later = await chatting({ tenantId: chat.tenantId });
    const again = sharedChat(later);
    await later.desk.happen(later.me, again.id, { kind: 'installed' });

    await later.close();
    assert.deepEqual(again.posted(), []);
  });

  it('it says hello to a person once', async () => {
    const personal = chat.desk.conversations.personal(chat.me);
    await chat.desk.install(chat.me);
    await happen({ kind: 'installed' }, personal);

    assert.equal(chat.desk.conversations.messages(personal).length, 1);
  });

  it('it does not greet people who join, and answers nothing to what it does not know', async () => {
    const [, ben = chat.me] = chat.people;
    await happen({ kind: 'joined', person: ben });
    const body = { type: 'conversationUpdate', channelData: { eventType: 'somethingNew' } };

    const { status } = await chat.post(chat.activity(body));

    assert.deepEqual(channel.posted(), []);
    assert.equal(status, 200);
  });

  it('it knows a channel and a team by their new names', async () => {
    await channel.link('Contoso');
    await happen({ kind: 'renamed', name: 'Delivery' });
    await happen({ kind: 'team-renamed', name: 'Contoso EMEA' });

    const { name, teamName, link } = (await known()) ?? assert.fail('forgotten');
    assert.deepEqual([name, teamName, link?.customer], ['Delivery', 'Contoso EMEA', 'Contoso']);
  });

  it('it knows a group chat by its new topic', async () => {
    const group = sharedChat(chat, 'Delivery sync');
    await group.link('Contoso');
    await happen({ kind: 'renamed', name: 'Weekly sync' }, group.id);

    assert.equal((await known(group.id))?.name, 'Weekly sync');
  });

  it('it remembers no place only because that was renamed', async () => {
    await happen({ kind: 'renamed', name: 'Delivery' });

    assert.equal(await known(), null);
  });

  for (const kind of ['removed', 'deleted'] as const) {
    it(`nothing of a channel is kept after it was ${kind}`, async () => {
      await channel.link('Contoso');

      await happen({ kind });

      assert.equal(await known(), null);
    });
  }

  it('all channels of a team are forgotten when it leaves the team', async () => {
    const other = sharedChat(chat, 'With the customer');
    for (const place of [channel, other]) await place.link('Contoso');

    await happen({ kind: 'removed' });

    assert.deepEqual([await known(), await known(other.id)], [null, null]);
  });

  it('it may not write any more where it was removed, and forgets what was said', async () => {
    const { conversations, botState } = chat.app.store;
    const { tenantId, me } = chat;
    const conversationId = chat.desk.conversations.personal(me);
    const state = `chat/${tenantId}/${me.aadObjectId}`;
    const ref = { tenantId, personId: me.aadObjectId, kind: 'personal' as const, ref: {} };
    await conversations.save({ ...ref, conversationId, installed: true });
    await botState.write({ [state]: { said: 'something' } });

    await happen({ kind: 'removed' }, conversationId);

    assert.deepEqual(await botState.read([state]), {});
    const [kept] = await conversations.of(tenantId, me.aadObjectId);
    assert.equal(kept?.installed, false);
  });

  it('it says hello again when it is added again', async () => {
    await happen({ kind: 'installed' });
    await happen({ kind: 'removed' });
    await happen({ kind: 'installed' });

    assert.equal(hellos(), 2);
  });
});

describe('a group chat', () => {
  it('is linked, answers here, and keeps the rest for the asker, like a channel', async () => {
    const chat = await chatting();
    const group = sharedChat(chat, 'Delivery sync');

    const asked = await group.say('how are the milestones?');
    await group.link('Contoso');
    const answered = await group.say('how are the milestones?');
    const noted = await group.say('noise-suppression');

    await chat.close();
    assert.match(asked, /Which customer is this group chat for\?/);
    assert.match(answered, /Contoso, as of/);
    assert.match(noted, /I have sent you the answer in our personal chat/);
  });
});
