/** Routes of the connector that send, change and delete messages, and begin conversations. */
import { z } from 'zod';
import { BotActivity, contentOf, signInRequestOf, type Content } from './activity.ts';
import { requirePlace, type Call, type ConnectorDeps, type Reply } from './connector-call.ts';
import { conversationIdOf, type Conversations, type Message, type Place } from './conversations.ts';
import { DeskError } from './desk-error.ts';
import { findPerson } from './people.ts';

/** Body of "create conversation" as the official client sends it; absent parts come as null. */
const Creation = z.looseObject({
  tenantId: z.string().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  activity: z.unknown().optional(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
});

/** A channel thread needs its first message; a personal chat is the one that is there (TP-7.3). */
export function create({ deps, body }: Call): Reply {
  const { conversations, serviceUrl } = deps;
  const wanted = Creation.safeParse(body);
  if (!wanted.success) throw badArgument('This is no conversation.');
  const place = wantedPlace(deps, wanted.data);
  const { activity } = wanted.data;
  if (!activity && place.chat.kind === 'channel') {
    throw badArgument('A new thread needs an activity.');
  }
  const message = activity ? post(deps, place, parseActivity(activity)) : null;
  const id = conversationIdOf({ ...place, threadId: message?.threadId ?? place.threadId });
  conversations.setTyping(place.chat.id, false);
  const activityId = message ? { activityId: message.id } : {};
  return { status: 201, body: { id, ...activityId, serviceUrl: serviceUrl() } };
}

function wantedPlace(deps: ConnectorDeps, wanted: z.infer<typeof Creation>): Place {
  const { conversations, world } = deps;
  if (wanted.tenantId && wanted.tenantId !== world.tenantId) {
    throw new DeskError(403, 'BotNotInConversationRoster', 'The bot is not in that tenant.');
  }
  const channelId = wanted.channelData?.channel?.id;
  if (channelId) return requirePlace(conversations, channelId);
  const [first, ...others] = wanted.members ?? [];
  if (!first || others.length > 0) throw badArgument('A personal chat has one member.');
  const person = findPerson(world.people, first.id);
  if (!person) {
    throw new DeskError(403, 'BotNotInConversationRoster', 'The bot is not installed for them.');
  }
  return requirePlace(conversations, conversations.personal(person));
}

/** Sends; also a reply, for the conversation id already names the thread. */
export function send({ deps, named, body }: Call): Reply {
  const activity = parseActivity(body);
  const place = requirePlace(deps.conversations, named['conversation'] ?? '');
  if (activity.type === 'typing') {
    deps.conversations.setTyping(place.chat.id, true);
    return { status: 201, body: { id: '' } };
  }
  if (activity.type !== 'message') return { status: 201, body: { id: '' } };
  const asked = signInRequestOf(activity);
  if (asked) {
    deps.signIn(place, asked);
    return { status: 201, body: { id: '' } };
  }
  const thread = threadOf(deps.conversations, place, named['activity']);
  const message = post(deps, { ...place, threadId: thread }, activity);
  return { status: 201, body: message ? { id: message.id } : {} };
}

/** A reply to a message of a channel goes to its thread, even if the conversation id lacks it. */
function threadOf(conversations: Conversations, place: Place, replyTo?: string): string | null {
  if (place.threadId !== null || replyTo === undefined) return place.threadId;
  const parent = conversations.find(replyTo);
  return parent?.chatId === place.chat.id ? parent.threadId : null;
}

/** Teams makes two messages of words with a card, and then gives no id (TP-2.4). */
function post(deps: ConnectorDeps, place: Place, activity: BotActivity): Message | null {
  const { conversations, world } = deps;
  const { text, card } = contentOf(activity);
  conversations.setTyping(place.chat.id, false);
  const add = (content: Content) => conversations.add(place, { from: world.bot, ...content });
  if (text === '' || card === null) return add({ text, card });
  const { chat } = place;
  const { threadId } = add({ text, card: null });
  conversations.add({ chat, threadId }, { from: world.bot, text: '', card });
  return null;
}

/** New content for everyone: personal views and remarks of the old card go (TP-4.24). */
export function update({ deps, named, body }: Call): Reply {
  const activity = parseActivity(body);
  const { id, chatId } = requireOwn(deps, named);
  deps.conversations.setTyping(chatId, false);
  const fresh = { ...contentOf(activity), views: new Map(), notices: new Map() };
  deps.conversations.change(id, fresh);
  return { status: 200, body: { id } };
}

/** Takes a message of the bot away. */
export function remove({ deps, named }: Call): Reply {
  deps.conversations.remove(requireOwn(deps, named).id);
  return { status: 200 };
}

/** Teams counts two bytes a character of the whole message (TP-2.1). */
const LARGEST_MESSAGE = 100 * 1024;

function parseActivity(body: unknown): BotActivity {
  const activity = BotActivity.safeParse(body);
  if (!activity.success) throw badArgument('This is no activity.');
  if (2 * JSON.stringify(body).length > LARGEST_MESSAGE) {
    throw new DeskError(413, 'MessageSizeTooBig', 'The message is too big.');
  }
  return activity.data;
}

function badArgument(message: string): DeskError {
  return new DeskError(400, 'BadArgument', message);
}

/** A bot may change only what it wrote itself. */
function requireOwn({ conversations, world }: ConnectorDeps, named: Call['named']): Message {
  const { chat } = requirePlace(conversations, named['conversation'] ?? '');
  const message = conversations.find(named['activity'] ?? '');
  if (message?.chatId === chat.id && message.from.id === world.bot.id) return message;
  throw new DeskError(404, 'ActivityNotFoundInConversation', 'The message is not there.');
}
