import assert from 'node:assert/strict';
import {
  afterEvent,
  currentChat,
  emptyState,
  withChat,
  type PageState,
} from '../../../src/sandbox/teams/page-state.ts';
import type { ChatView, MessageView, Snapshot } from '../../../src/sandbox/teams/view.ts';

const CHAT: ChatView = { id: 'chat', kind: 'personal', title: 'CSAM Ops', team: '' };
const CHANNEL: ChatView = { id: 'channel', kind: 'channel', title: 'Migration', team: 'Contoso' };

function aSnapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    type: 'snapshot',
    botName: 'CSAM Ops',
    me: '29:ana',
    people: [],
    chats: [CHAT, CHANNEL],
    messages: [],
    typing: [],
    clock: null,
    ...change,
  };
}

function aMessage(change: Partial<MessageView> = {}): MessageView {
  return {
    id: '1',
    chatId: 'chat',
    threadId: null,
    author: { name: 'CSAM Ops', isBot: true, isMe: false },
    time: '08:00',
    day: 'Monday, November 16',
    text: 'hello',
    card: null,
    mention: false,
    notice: null,
    failure: null,
    ...change,
  };
}

const started = (chatId = ''): PageState => afterEvent(emptyState(chatId), aSnapshot());

describe('state of the page', () => {
  it('opens the chat that the address asks for', () => {
    const state = started('channel');

    assert.equal(currentChat(state)?.title, 'Migration');
  });

  it('opens the first chat when the asked one is not there', () => {
    const state = started('chat of somebody else');

    assert.equal(state.chatId, 'chat');
  });

  it('has no chat before the desk has answered', () => {
    const state = emptyState('chat');

    assert.equal(currentChat(state), undefined);
  });

  it('replaces a message that it knows and keeps its position', () => {
    const first = afterEvent(started(), { type: 'message', message: aMessage() });
    const second = afterEvent(first, { type: 'message', message: aMessage({ id: '2' }) });

    const changed = aMessage({ text: 'changed' });
    const state = afterEvent(second, { type: 'message', message: changed });

    assert.deepEqual([...state.messages.keys()], ['1', '2']);
    assert.equal(state.messages.get('1')?.text, 'changed');
  });

  it('marks another chat as unread for a new message, not for a changed one', () => {
    const old = aMessage({ id: '0', chatId: 'channel' });
    const state = afterEvent(emptyState('chat'), aSnapshot({ messages: [old] }));

    const changed = afterEvent(state, { type: 'message', message: { ...old, text: 'changed' } });
    const grown = afterEvent(state, { type: 'message', message: { ...old, id: '9' } });

    assert.deepEqual([...changed.unread], []);
    assert.deepEqual([...grown.unread], ['channel']);
  });

  it('does not mark the chat on the screen', () => {
    const state = afterEvent(started(), { type: 'message', message: aMessage() });

    assert.equal(state.unread.size, 0);
  });

  it('forgets the mark when the chat is chosen', () => {
    const message = aMessage({ chatId: 'channel' });
    const state = afterEvent(started(), { type: 'message', message });

    const chosen = withChat(state, 'channel');

    assert.deepEqual([chosen.chatId, chosen.unread.size], ['channel', 0]);
  });

  it('removes a message', () => {
    const state = afterEvent(started(), { type: 'message', message: aMessage() });

    const without = afterEvent(state, { type: 'removed', messageId: '1' });

    assert.equal(without.messages.size, 0);
  });

  it('follows typing', () => {
    const typing = afterEvent(started(), { type: 'typing', chatId: 'chat', isTyping: true });
    const quiet = afterEvent(typing, { type: 'typing', chatId: 'chat', isTyping: false });

    assert.deepEqual([typing.typing.has('chat'), quiet.typing.has('chat')], [true, false]);
  });

  it('takes a new snapshot for the whole truth after a lost connection', () => {
    const before = afterEvent(started('channel'), { type: 'message', message: aMessage() });

    const state = afterEvent(before, aSnapshot({ messages: [aMessage({ id: '5' })] }));

    assert.deepEqual([...state.messages.keys()], ['5']);
    assert.equal(state.chatId, 'channel');
  });
});
