/** The shapes that travel between the desk and its page. */
import { z } from 'zod';

/** Id of the button of a sign-in card, which the page of the desk opens as Teams would. */
export const SIGN_IN_ACTION = 'teams:sign-in';

/** One message as one person sees it. The page and the desk share these shapes. */
export const MessageView = z.object({
  id: z.string(),
  chatId: z.string(),
  /** First message of the thread; null outside channels. */
  threadId: z.string().nullable(),
  author: z.object({ name: z.string(), isBot: z.boolean(), isMe: z.boolean() }),
  /** Clock time and day in the desk's zone. */
  time: z.string(),
  day: z.string(),
  text: z.string(),
  /** Adaptive Card JSON; null for words. */
  card: z.record(z.string(), z.unknown()).nullable(),
  /** Whether the text mentions the bot. */
  mention: z.boolean(),
  /** A remark that only this person sees. */
  notice: z.object({ tone: z.enum(['info', 'error']), text: z.string() }).nullable(),
  /** Why the bot did not get the message; null when it did. */
  failure: z.string().nullable(),
});
export type MessageView = z.infer<typeof MessageView>;

/** A line of the chat list. */
export const ChatView = z.object({
  id: z.string(),
  kind: z.enum(['personal', 'group', 'channel']),
  title: z.string(),
  /** Team of a channel; empty for other chats. */
  team: z.string(),
});
export type ChatView = z.infer<typeof ChatView>;

/** Everything that a person sees, sent whenever the page connects. */
export const Snapshot = z.object({
  type: z.literal('snapshot'),
  botName: z.string(),
  /** Person id of who looks. */
  me: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  chats: z.array(ChatView),
  messages: z.array(MessageView),
  /** Ids of the chats in which the bot types. */
  typing: z.array(z.string()),
  /** Day and time of an invented world; null: a real one, which nobody can move. */
  clock: z.string().nullable(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** What the desk tells an open page. */
export const DeskEvent = z.discriminatedUnion('type', [
  Snapshot,
  z.object({ type: z.literal('message'), message: MessageView }),
  z.object({ type: z.literal('removed'), messageId: z.string() }),
  z.object({ type: z.literal('typing'), chatId: z.string(), isTyping: z.boolean() }),
  z.object({
    type: z.literal('clock'),
    clock: z.string(),
    /** What has just been done in the world; null when only time went by. */
    said: z.array(z.string()).nullable(),
  }),
]);
export type DeskEvent = z.infer<typeof DeskEvent>;
