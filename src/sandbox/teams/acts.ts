/**
 * What people at the desk do: say, press, install. Each becomes the activity that Teams would send,
 * and the answer of the bot becomes what Teams would show.
 */
import { outcomeOf, WENT_WRONG, type Notice, type PressedAction } from './activity.ts';
import type { BotAnswer, BotClient } from './bot-client.ts';
import {
  conversationIdOf,
  readersOf,
  type Chat,
  type Conversations,
  type Message,
  type Place,
} from './conversations.ts';
import { DeskError } from './desk-error.ts';
import type { DeskPerson, DeskWorld } from './people.ts';
import type { PlaceEvent } from './place-events.ts';
import type { Act, ToBotActivities } from './to-bot.ts';

/** Words of a person for a conversation. */
export interface Words {
  readonly conversationId: string;
  readonly text: string;
  /** Mention the bot even when the text does not. */
  readonly mention?: boolean;
}

/** What people at the desk can do. */
export interface Acts {
  /** Tells the bot, once a person, that it was installed for that person. */
  install(person: DeskPerson): Promise<void>;
  /**
   * Puts words into a conversation. `answer` is what the bot said to them by HTTP; null in a
   * channel when the bot is not mentioned, for it does not hear them (TP-8.1).
   * @throws DeskError - no such conversation, or not one of this person.
   */
  say(
    person: DeskPerson,
    words: Words,
  ): Promise<{ message: Message; answer: Promise<BotAnswer | null> }>;
  /**
   * Presses a button of a card and shows the result to the person.
   * @throws DeskError - no such message.
   */
  press(person: DeskPerson, messageId: string, action: PressedAction): Promise<BotAnswer>;
  /** Tells the bot what happened to a place; gives what it answered, event by event. */
  happen(
    person: DeskPerson,
    conversationId: string,
    event: PlaceEvent,
  ): Promise<readonly BotAnswer[]>;
}

/** What the acts need. */
interface ActsDeps {
  readonly world: DeskWorld;
  readonly conversations: Conversations;
  readonly bot: BotClient;
  readonly toBot: ToBotActivities;
}

/** The acts of the people at one desk. */
export function createActs(deps: ActsDeps): Acts {
  const { conversations, bot, toBot, world } = deps;
  const installed = new Map<string, Promise<void>>();

  const install = (person: DeskPerson): Promise<void> => {
    const known = installed.get(person.id);
    if (known) return known;
    const running = sendInstalled(deps, person).then((heard) => {
      // A bot that was not there yet is told again with the next words.
      if (!heard) installed.delete(person.id);
    });
    installed.set(person.id, running);
    return running;
  };

  return {
    install,
    say: async (person, words) => {
      const place = placeOf(deps, person, words.conversationId);
      // The greeting of a fresh installation comes before the first words, as in Teams.
      if (place.chat.kind === 'personal') await install(person);
      const { text, mention } = withMention(words, world.bot.name);
      const message = conversations.add(place, { from: person, text, mention });
      if (place.chat.kind !== 'personal' && !mention) {
        return { message, answer: Promise.resolve(null) };
      }
      const act = { person, place: { ...place, threadId: message.threadId } };
      return { message, answer: deliver(deps, act, message) };
    },
    press: async (person, messageId, action) => {
      const message = conversations.find(messageId);
      if (!message) throw notFound('ActivityNotFoundInConversation', messageId);
      const { chat } = placeOf(deps, person, message.chatId);
      const act = { person, place: { chat, threadId: message.threadId } };
      if (action.type === 'Action.Execute') return execute(deps, act, { messageId, action });
      const answer = await bot.post(toBot.submit(act, messageId, action));
      const isFine = isSuccess(answer);
      note(conversations, { person, messageId, notice: isFine ? null : WENT_WRONG });
      return answer;
    },
    happen: (person, conversationId, event) => {
      const { chat } = placeOf(deps, person, conversationId);
      change(chat, event);
      return told(deps, { person, place: { chat, threadId: null } }, event);
    },
  };
}

/** Whoever joins or leaves is at once in the roster, or no longer there. */
function change(chat: Chat, event: PlaceEvent): void {
  const members = chat.kind === 'personal' ? undefined : chat.channel.members;
  if (!members || !('person' in event)) return;
  const { id } = event.person;
  const at = members.indexOf(id);
  if (event.kind === 'joined' && at < 0) members.push(id);
  if (event.kind === 'left' && at >= 0) members.splice(at, 1);
}

async function told(deps: ActsDeps, act: Act, event: PlaceEvent): Promise<BotAnswer[]> {
  const answers: BotAnswer[] = [];
  for (const activity of deps.toBot.happened(act, event)) {
    answers.push(await deps.bot.post(activity));
  }
  return answers;
}

/** Whether the bot was there to hear it. */
async function sendInstalled(deps: ActsDeps, person: DeskPerson): Promise<boolean> {
  const { conversations, bot, toBot } = deps;
  const place = placeOf(deps, person, conversations.personal(person));
  for (const activity of toBot.installed({ person, place })) {
    const { status } = await bot.post(activity);
    if (status === 0) return false;
  }
  return true;
}

/** Nobody gets into the personal chat of another person, or where that person is no member. */
function placeOf(
  { conversations, world }: Pick<ActsDeps, 'conversations' | 'world'>,
  person: DeskPerson,
  conversationId: string,
): Place {
  const place = conversations.resolve(conversationId);
  const isMine = place !== null && readersOf(world, place.chat).some(({ id }) => id === person.id);
  if (!isMine) throw notFound('ConversationNotFound', conversationId);
  if (place.threadId !== null && !conversations.find(place.threadId)) {
    throw notFound('ConversationNotFound', conversationIdOf(place));
  }
  return place;
}

function notFound(code: string, id: string): DeskError {
  return new DeskError(404, code, `Nothing here is called ${id}.`);
}

/** Words that hold `@<bot>` in any case mention the bot; a wanted mention is put in front. */
function withMention({ text, mention }: Words, botName: string) {
  const at = text.toLowerCase().indexOf(`@${botName.toLowerCase()}`);
  const end = at + botName.length + 1;
  if (at >= 0) {
    return { text: `${text.slice(0, at)}@${botName}${text.slice(end)}`, mention: true };
  }
  return mention ? { text: `@${botName} ${text}`, mention: true } : { text, mention: false };
}

async function deliver(deps: ActsDeps, act: Act, message: Message): Promise<BotAnswer> {
  const answer = await deps.bot.post(deps.toBot.message(act, message));
  deps.conversations.change(message.id, { delivery: answer.status });
  return answer;
}

async function execute(
  { conversations, bot, toBot }: ActsDeps,
  act: Act,
  { messageId, action }: { messageId: string; action: PressedAction },
): Promise<BotAnswer> {
  const { person } = act;
  const answer = await bot.post(toBot.execute(act, messageId, action));
  const outcome = isSuccess(answer) ? outcomeOf(answer.body) : { notice: WENT_WRONG };
  if ('notice' in outcome) {
    note(conversations, { person, messageId, notice: outcome.notice });
    return answer;
  }
  const message = conversations.find(messageId);
  const views = new Map(message?.views).set(person.id, outcome.card);
  conversations.change(messageId, { views, notices: without(message?.notices, person.id) });
  return answer;
}

/** 2xx: Teams takes any of them for an answer. */
function isSuccess({ status }: BotAnswer): boolean {
  return status >= 200 && status < 300;
}

/** A remark for one person under one message; null takes it away. */
interface Remark {
  readonly person: DeskPerson;
  readonly messageId: string;
  readonly notice: Notice | null;
}

function note(conversations: Conversations, { person, messageId, notice }: Remark): void {
  const old = conversations.find(messageId)?.notices;
  const notices = notice ? new Map(old).set(person.id, notice) : without(old, person.id);
  conversations.change(messageId, { notices });
}

function without<T>(map: ReadonlyMap<string, T> | undefined, key: string): ReadonlyMap<string, T> {
  return new Map([...(map ?? [])].filter(([name]) => name !== key));
}
