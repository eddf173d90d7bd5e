/**
 * Cuts what happened down to what one person may see: others' personal chats stay theirs here too.
 */
import {
  cardFor,
  readersOf,
  type Change,
  type Conversations,
  type Message,
} from './conversations.ts';
import { clockTime, dayName } from './local-time.ts';
import type { DeskPerson, DeskWorld } from './people.ts';
import type { ChatView, DeskEvent, MessageView, Snapshot } from './view.ts';

/** The desk as one person sees it: their personal chat and all channels. */
interface PersonalView {
  /** Without the clock, which is nobody's own. */
  snapshot(): Omit<Snapshot, 'clock'>;
  /** The event for a change; null when the person must not see it. */
  eventFor(change: Change): DeskEvent | null;
}

/** The view of one person. */
export function createPersonalView(
  world: DeskWorld,
  conversations: Conversations,
  person: DeskPerson,
): PersonalView {
  const chats = chatsFor(world, conversations, person);
  const mine = new Set(chats.map(({ id }) => id));
  const toView = (message: Message): MessageView => messageFor(world, person, message);
  return {
    snapshot: () => ({
      type: 'snapshot',
      botName: world.bot.name,
      me: person.id,
      people: world.people.map(({ id, name }) => ({ id, name })),
      chats,
      messages: chats.flatMap(({ id }) => conversations.messages(id).map(toView)),
      typing: chats.map(({ id }) => id).filter((id) => conversations.isTyping(id)),
    }),
    eventFor: (change) => {
      const chatId = change.type === 'typing' ? change.chatId : change.message.chatId;
      if (!mine.has(chatId)) return null;
      if (change.type === 'typing') return change;
      return change.type === 'message'
        ? { type: 'message', message: toView(change.message) }
        : { type: 'removed', messageId: change.message.id };
    },
  };
}

function chatsFor(world: DeskWorld, { chats }: Conversations, person: DeskPerson): ChatView[] {
  const mine = chats.filter((chat) => readersOf(world, chat).some(({ id }) => id === person.id));
  return mine.flatMap((chat): ChatView[] => {
    if (chat.kind !== 'personal') {
      const { name, team } = chat.channel;
      return [{ id: chat.id, kind: chat.kind, title: name, team }];
    }
    return [{ id: chat.id, kind: 'personal', title: world.bot.name, team: '' }];
  });
}

function messageFor(world: DeskWorld, person: DeskPerson, message: Message): MessageView {
  const { id, chatId, threadId, from, at, text, mention, delivery } = message;
  return {
    id,
    chatId,
    threadId,
    author: {
      name: from.name,
      isBot: from.id === world.bot.id,
      isMe: from.id === person.id,
    },
    time: clockTime(at, world.timeZone),
    day: dayName(at, world.timeZone),
    text,
    card: cardFor(message, person),
    mention,
    notice: message.notices.get(person.id) ?? null,
    failure: failureOf(delivery),
  };
}

/** The end of "This message …"; null when the bot took it or was not meant. */
function failureOf(status: number | null): string | null {
  if (status === null || (status >= 200 && status < 300)) return null;
  return `could not be delivered (${status === 0 ? 'no answer' : status})`;
}
