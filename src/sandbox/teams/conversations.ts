/**
 * Everything that was said at the desk, kept in memory. The page and the tests both read it, so
 * what a test sees is what a person sees.
 */
import { createHash } from 'node:crypto';
import type { Card, Notice } from './activity.ts';
import { membersOf, type DeskChannel, type DeskPerson, type DeskWorld } from './people.ts';

/** A line in the chat list: the bot with one person, a channel, or a group chat. */
export type Chat =
  | { readonly kind: 'personal'; readonly id: string; readonly person: DeskPerson }
  | {
      readonly kind: 'channel' | 'group';
      readonly id: string;
      readonly channel: DeskChannel;
    };

/** Where a message goes. A channel without a thread means: start one. */
export interface Place {
  readonly chat: Chat;
  /** Id of the first message of the thread; null in personal chats. */
  readonly threadId: string | null;
}

/** One message as the desk keeps it. */
export interface Message {
  /** Milliseconds as text, as in Teams; unique on this desk. */
  readonly id: string;
  readonly chatId: string;
  readonly threadId: string | null;
  /** The bot or a person, by Teams id. */
  readonly from: { readonly id: string; readonly name: string };
  /** From the clock of the world, so that a moved clock shows in the chat. */
  readonly at: Date;
  readonly text: string;
  /** The base card, which everybody sees who has no view of their own (TP-4.23). */
  readonly card: Card | null;
  /** Whether the text mentions the bot. */
  readonly mention: boolean;
  /** Cards that replaced the base card for one person, by person id (TP-4.6). */
  readonly views: ReadonlyMap<string, Card>;
  /** Remarks under the card, by person id. */
  readonly notices: ReadonlyMap<string, Notice>;
  /** HTTP status that the bot gave to this message; 0: no answer; null: not sent to the bot. */
  readonly delivery: number | null;
}

/** What may be said about a new message; the rest has defaults. */
export type Draft = Pick<Message, 'from' | 'text'> & Partial<Pick<Message, 'card' | 'mention'>>;

/** What the listeners of a desk hear. */
export type Change =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'removed'; readonly message: Message }
  | { readonly type: 'typing'; readonly chatId: string; readonly isTyping: boolean };

/** All chats of a desk. Tests may read it; only the desk writes. */
export interface Conversations {
  readonly chats: readonly Chat[];
  /** Conversation id of the personal chat of a person. */
  personal(person: Pick<DeskPerson, 'id'>): string;
  /** The place that a conversation id names, with or without `;messageid=`; null: none. */
  resolve(conversationId: string): Place | null;
  /** Messages of a chat (a personal chat or a whole channel), oldest first. */
  messages(chatId: string): readonly Message[];
  find(messageId: string): Message | undefined;
  isTyping(chatId: string): boolean;
  add(place: Place, draft: Draft): Message;
  /** Changes a message that is there; undefined when it is gone. */
  change(messageId: string, to: Partial<Message>): Message | undefined;
  remove(messageId: string): void;
  setTyping(chatId: string, isTyping: boolean): void;
  /** Calls back after each change; returns how to stop. */
  subscribe(listener: (change: Change) => void): () => void;
}

/** The conversation id that Teams gives to a place; in channels it names the thread (TP-8.4). */
export function conversationIdOf({ chat, threadId }: Place): string {
  return chat.kind === 'channel' && threadId !== null
    ? `${chat.id};messageid=${threadId}`
    : chat.id;
}

/** The card of a message as one person sees it. */
export function cardFor(message: Message, person: Pick<DeskPerson, 'id'>): Card | null {
  return message.views.get(person.id) ?? message.card;
}

/** Who reads a chat. */
export function readersOf(world: DeskWorld, chat: Chat): readonly DeskPerson[] {
  return chat.kind === 'personal' ? [chat.person] : membersOf(world, chat.channel);
}

/** Empty chats for the people and channels of a world. */
export function createConversations(world: DeskWorld): Conversations {
  const chats = chatsOf(world);
  const messages = new Map<string, Message>();
  const typing = new Set<string>();
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => listeners.forEach((listener) => listener(change));
  const nextId = createIds(world.now);
  const setTyping = (chatId: string, isTyping: boolean): void => {
    if (typing.has(chatId) === isTyping) return;
    if (isTyping) typing.add(chatId);
    else typing.delete(chatId);
    tell({ type: 'typing', chatId, isTyping });
  };
  const put = (message: Message): Message => {
    messages.set(message.id, message);
    tell({ type: 'message', message });
    return message;
  };
  return {
    chats,
    personal: (person) => personalId(world, person),
    resolve: (conversationId) => resolve(chats, conversationId),
    messages: (chatId) => [...messages.values()].filter((message) => message.chatId === chatId),
    find: (messageId) => messages.get(messageId),
    isTyping: (chatId) => typing.has(chatId),
    add: (place, draft) => put(newMessage({ id: nextId(), at: world.now(), place, draft })),
    change: (messageId, to) => {
      const old = messages.get(messageId);
      return old && put({ ...old, ...to });
    },
    remove: (messageId) => {
      const message = messages.get(messageId);
      if (!message) return;
      messages.delete(messageId);
      tell({ type: 'removed', message });
    },
    setTyping,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function chatsOf(world: DeskWorld): readonly Chat[] {
  return [
    ...world.people.map((person): Chat => {
      return { kind: 'personal', id: personalId(world, person), person };
    }),
    ...world.channels.map((channel): Chat => {
      return { kind: channel.team === '' ? 'group' : 'channel', id: channel.id, channel };
    }),
  ];
}

/** Opaque, but the same after a restart: a bot may have stored it. */
function personalId({ bot }: DeskWorld, person: Pick<DeskPerson, 'id'>): string {
  return `a:1${createHash('sha256').update(`${bot.id} ${person.id}`).digest('base64url')}`;
}

function resolve(chats: readonly Chat[], conversationId: string): Place | null {
  const [chatId, threadId] = conversationId.split(';messageid=');
  const chat = chats.find((one) => one.id === chatId);
  return chat ? { chat, threadId: threadId ?? null } : null;
}

/** Ids are instants in Teams; a clock that stands still must not make two of them equal. */
function createIds(now: () => Date): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now().getTime());
    return String(last);
  };
}

interface NewMessage {
  readonly id: string;
  readonly at: Date;
  readonly place: Place;
  readonly draft: Draft;
}

function newMessage({ id, at, place, draft }: NewMessage): Message {
  return {
    card: null,
    mention: false,
    ...draft,
    id,
    at,
    chatId: place.chat.id,
    threadId: place.chat.kind === 'channel' ? (place.threadId ?? id) : null,
    views: new Map(),
    notices: new Map(),
    delivery: null,
  };
}
