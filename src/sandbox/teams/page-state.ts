/**
 * What the page knows, and how an event changes it: pure, so that it is tested without a browser.
 */
import type { ChatView, DeskEvent, MessageView, Snapshot } from './view.ts';

/** What the page knows. Replaced as a whole with each event. */
export interface PageState {
  readonly botName: string;
  /** Teams id of the person who looks; '' before the first snapshot. */
  readonly me: string;
  readonly people: Snapshot['people'];
  readonly chats: readonly ChatView[];
  /** Messages of all chats by id, in the order in which they came. */
  readonly messages: ReadonlyMap<string, MessageView>;
  /** Chats in which the bot types. */
  readonly typing: ReadonlySet<string>;
  /** Chat on the screen. */
  readonly chatId: string;
  /** Chats with a message that came while another chat was on the screen. */
  readonly unread: ReadonlySet<string>;
  /** Day and time of an invented world; null: it can't be moved. */
  readonly clock: string | null;
  /** What was last done in the world. */
  readonly said: readonly string[];
}

/** Before the first snapshot; `chatId` is the chat that the address asks for. */
export function emptyState(chatId: string): PageState {
  return {
    botName: '',
    me: '',
    people: [],
    chats: [],
    messages: new Map(),
    typing: new Set(),
    chatId,
    unread: new Set(),
    clock: null,
    said: [],
  };
}

/** The state after an event of the desk. */
export function afterEvent(state: PageState, event: DeskEvent): PageState {
  switch (event.type) {
    case 'snapshot':
      return afterSnapshot(state, event);
    case 'message':
      return afterMessage(state, event.message);
    case 'removed':
      return {
        ...state,
        messages: new Map([...state.messages].filter(([id]) => id !== event.messageId)),
      };
    case 'typing':
      return { ...state, typing: toggled(state.typing, event.chatId, event.isTyping) };
    case 'clock':
      return { ...state, clock: event.clock, said: event.said ?? state.said };
  }
}

/** The state after a chat was chosen. */
export function withChat(state: PageState, chatId: string): PageState {
  return { ...state, chatId, unread: toggled(state.unread, chatId, false) };
}

/** The chat on the screen. */
export function currentChat(state: PageState): ChatView | undefined {
  return state.chats.find(({ id }) => id === state.chatId);
}

/** A chat of another person is not there any more: fall back to one's own first chat. */
function afterSnapshot(state: PageState, snapshot: Snapshot): PageState {
  const { botName, me, people, chats, messages, typing, clock } = snapshot;
  const isThere = chats.some(({ id }) => id === state.chatId);
  return {
    botName,
    me,
    people,
    chats,
    messages: new Map(messages.map((message) => [message.id, message])),
    typing: new Set(typing),
    chatId: isThere ? state.chatId : (chats[0]?.id ?? ''),
    unread: state.unread,
    clock,
    said: state.said,
  };
}

function afterMessage(state: PageState, message: MessageView): PageState {
  const { messages, unread, chatId } = state;
  const isNew = !messages.has(message.id);
  const isElsewhere = message.chatId !== chatId;
  return {
    ...state,
    messages: new Map(messages).set(message.id, message),
    unread: isNew && isElsewhere ? toggled(unread, message.chatId, true) : unread,
  };
}

function toggled(set: ReadonlySet<string>, value: string, isIn: boolean): ReadonlySet<string> {
  const copy = new Set(set);
  if (isIn) copy.add(value);
  else copy.delete(value);
  return copy;
}
