import assert from 'node:assert/strict';
import {
  cardFor,
  conversationIdOf,
  createConversations,
  type Change,
} from '../../../src/sandbox/teams/conversations.ts';
import { ANA, BEN, CHANNEL, WORLD } from '../../support/desk.ts';

const from = WORLD.bot;
const card = { type: 'AdaptiveCard' } as const;

function aConversation() {
  const conversations = createConversations(WORLD);
  const personal = conversations.resolve(conversations.personal(ANA));
  const channel = conversations.resolve(CHANNEL.id);
  assert.ok(personal && channel);
  return { conversations, personal, channel };
}

describe('conversations', () => {
  it('has a chat with the bot for each person, and the channels', () => {
    const { conversations } = aConversation();

    const kinds = conversations.chats.map(({ kind }) => kind);

    assert.deepEqual(kinds, ['personal', 'personal', 'channel']);
  });

  it('gives a person the same personal chat after a restart', () => {
    const first = createConversations(WORLD);
    const second = createConversations(WORLD);

    assert.equal(first.personal(ANA), second.personal(ANA));
    assert.notEqual(first.personal(ANA), first.personal(BEN));
  });

  it('gives different ids to messages of one instant', () => {
    const { conversations, personal } = aConversation();

    const ids = ['a', 'b', 'c'].map((text) => conversations.add(personal, { from, text }).id);

    assert.equal(new Set(ids).size, 3);
    assert.equal(Number(ids[0]), WORLD.now().getTime());
  });

  it('starts a thread with each new message of a channel', () => {
    const { conversations, channel } = aConversation();

    const { id, threadId } = conversations.add(channel, { from, text: 'a' });
    const reply = conversations.add({ ...channel, threadId: id }, { from, text: 'b' });

    assert.equal(threadId, id);
    assert.equal(reply.threadId, id);
    assert.equal(conversationIdOf({ ...channel, threadId }), `${CHANNEL.id};messageid=${id}`);
  });

  it('has no threads in personal chats', () => {
    const { conversations, personal } = aConversation();

    const { threadId, chatId } = conversations.add(personal, { from, text: 'a' });

    assert.equal(threadId, null);
    assert.equal(conversationIdOf({ ...personal, threadId }), chatId);
  });

  it('reads the thread out of a conversation id', () => {
    const { conversations } = aConversation();

    const place = conversations.resolve(`${CHANNEL.id};messageid=17`);

    assert.equal(place?.chat.id, CHANNEL.id);
    assert.equal(place?.threadId, '17');
    assert.equal(conversations.resolve('19:elsewhere@thread.tacv2'), null);
  });

  it('shows a personal view to its person and the base card to all others', () => {
    const { conversations, channel } = aConversation();
    const { id } = conversations.add(channel, { from, text: '', card });
    const own = { ...card, version: 'own' };

    const message = conversations.change(id, { views: new Map([[ANA.id, own]]) });

    assert.ok(message);
    assert.equal(cardFor(message, ANA), own);
    assert.equal(cardFor(message, BEN), card);
  });

  it('tells each change once, and nothing after the listener stopped', () => {
    const { conversations, personal } = aConversation();
    const heard: Change['type'][] = [];
    const stop = conversations.subscribe(({ type }) => heard.push(type));

    const { id, chatId } = conversations.add(personal, { from, text: 'a' });
    conversations.setTyping(chatId, true);
    conversations.setTyping(chatId, true);
    conversations.change(id, { text: 'b' });
    conversations.remove(id);
    stop();
    conversations.setTyping(chatId, false);

    assert.deepEqual(heard, ['message', 'typing', 'message', 'removed']);
  });

  it('forgets a removed message', () => {
    const { conversations, personal } = aConversation();
    const { id, chatId } = conversations.add(personal, { from, text: 'a' });

    conversations.remove(id);
    conversations.remove(id);

    assert.deepEqual(conversations.messages(chatId), []);
    assert.equal(conversations.change(id, { text: 'b' }), undefined);
  });
});
