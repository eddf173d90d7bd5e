import assert from 'node:assert/strict';
import { cardFor, type Message } from '../../src/sandbox/teams/conversations.ts';
import type { DeskPerson } from '../../src/sandbox/teams/people.ts';
import type { Chatting } from './chats.ts';

/** A channel or group chat of the desk, driven as its members would. */
export interface SharedChatting {
  readonly id: string;
  /** Mentions the bot; gives what the bot wrote there since, as JSON text of cards. */
  say(text: string, person?: DeskPerson): Promise<string>;
  /** All that the bot wrote there. */
  posted(): readonly Message[];
  newest(): Message;
  /** What one person sees of the newest message. */
  seenBy(person: DeskPerson): string;
  /** Presses a button of the newest message; gives the answer to the presser. */
  press(
    title: string,
    person?: DeskPerson,
    inputs?: Readonly<Record<string, string>>,
  ): Promise<string>;
  /** Links the place to a customer, by words. */
  link(customer: string): Promise<void>;
}

/** The place of that name; the first customer's channel when none is given. */
export function sharedChat(chat: Chatting, name = 'General'): SharedChatting {
  const { conversations } = chat.desk;
  const place = conversations.chats.find(
    (one) => one.kind !== 'personal' && one.channel.name === name,
  );
  const id = place?.id ?? assert.fail(`no ${name}`);
  const isBot = ({ from }: Message): boolean => !chat.people.some((one) => one.id === from.id);
  const posted = (): Message[] => conversations.messages(id).filter(isBot);
  const newest = (): Message => posted().at(-1) ?? assert.fail('the bot posted nothing');
  const say: SharedChatting['say'] = async (text, person = chat.me) => {
    const before = posted().length;
    await chat.desk.say(person, id, text, { mention: true });
    return JSON.stringify(
      posted()
        .slice(before)
        .map(({ card, text: words }) => [card, words]),
    );
  };
  return {
    id,
    say,
    posted,
    newest,
    seenBy: (person) => JSON.stringify(cardFor(newest(), person)),
    press: async (title, person = chat.me, inputs = {}) => {
      const { body } = await chat.desk.press(person, newest().id, { title, inputs });
      return JSON.stringify(body);
    },
    link: async (customer) => {
      assert.match(await say(`bind-channel for ${customer}`), /is linked to/);
    },
  };
}

/** Somebody at the desk, by name. */
export function personNamed({ people }: Pick<Chatting, 'people'>, name: string): DeskPerson {
  return people.find((one) => one.name.startsWith(name)) ?? assert.fail(`no ${name} here`);
}
