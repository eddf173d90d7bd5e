import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { deskWorld } from '../../src/desk-world.ts';
import { cardFor, type Message } from '../../src/sandbox/teams/conversations.ts';
import type { Desk } from '../../src/sandbox/teams/desk.ts';
import type { DeskPerson } from '../../src/sandbox/teams/people.ts';
import { forgetEverybody, storeOf } from './stores.ts';
import { DEMO_FILE } from './worlds.ts';
import { aLogger } from './logged-lines.ts';

/** A bot with its desk and its MSX, all on free ports of loopback, driven as a person would. */
export interface Chatting {
  readonly app: App;
  readonly desk: Desk;
  readonly people: readonly DeskPerson[];
  readonly me: DeskPerson;
  readonly tenantId: string;
  readonly logged: { fields: object; message: string; level: string }[];
  /** Says something in a personal chat; gives what the bot wrote since. */
  say(text: string, person?: DeskPerson): Promise<Message[]>;
  /** The newest card that the person sees, as JSON text. */
  card(person?: DeskPerson): string;
  newest(person?: DeskPerson): Message;
  /** Presses a button of the newest card by its words. */
  press(title: string, person?: DeskPerson): Promise<void>;
  /** Resolves when the newest card of the person says something; no time is measured. */
  until(says: RegExp, person?: DeskPerson): Promise<void>;
  /** A message in the personal chat as the desk sends it, to be changed into what it never sends. */
  activity(changes?: object): object;
  /** Posts to the bot what no page would send. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Starts everything with the demo world and its own clock. */
export async function chatting(
  parts: Partial<Parameters<typeof startApp>[1]> = {},
  environment: NodeJS.ProcessEnv = {},
): Promise<Chatting> {
  const logged: Chatting['logged'] = [];
  let posted = 0;
  const logger = aLogger((fields, message, level) => {
    logged.push({ fields, message, level });
  });
  const config = readConfig({
    PORT: '0',
    DESK_PORT: '0',
    SANDBOX_SCENARIO: DEMO_FILE,
    ...environment,
  });
  const store = await storeOf('PGlite');
  // All chats of a run share the store; a tenant of its own keeps each one's ledger apart.
  const tenantId = randomUUID();
  // Weeks that pass here bring messages to nobody of an earlier chat.
  if (parts.tenantId === undefined) await forgetEverybody(store);
  const fixed = { logger, store, tenantId, pause: patient };
  const app = await startApp(config, { ...fixed, ...parts });
  const desk = app.desk ?? assert.fail('no desk');
  const { people } = deskWorld(app.msx, 'Europe/Berlin');
  const me = people[0] ?? assert.fail('nobody at the desk');
  const messages = (person: DeskPerson): Message[] =>
    desk.conversations
      .messages(desk.conversations.personal(person))
      .filter(({ from }) => from.id !== person.id);
  const newest = (person: DeskPerson): Message =>
    messages(person).at(-1) ?? assert.fail('the bot said nothing');
  return {
    app,
    desk,
    people,
    me,
    tenantId,
    logged,
    newest: (person = me) => newest(person),
    async say(text, person = me) {
      const before = messages(person).length;
      await desk.say(person, desk.conversations.personal(person), text);
      return messages(person).slice(before);
    },
    card: (person = me) => JSON.stringify(cardFor(newest(person), person)),
    async press(title, person = me) {
      await desk.press(person, newest(person).id, { title });
    },
    until: (says, person = me) =>
      new Promise((done) => {
        const isThere = (): boolean => {
          const last = messages(person).at(-1);
          return last !== undefined && says.test(JSON.stringify(cardFor(last, person)));
        };
        if (isThere()) return done();
        const stop = desk.conversations.subscribe(() => {
          if (!isThere()) return;
          stop();
          done();
        });
      }),
    activity: (changes = {}) => ({
      type: 'message',
      id: `t${(posted += 1)}`,
      channelId: 'msteams',
      serviceUrl: desk.serviceUrl,
      from: { id: me.id, aadObjectId: me.aadObjectId, name: me.name },
      recipient: { id: '28:csam-ops', name: 'CSAM Ops' },
      conversation: {
        id: desk.conversations.personal(me),
        conversationType: 'personal',
        tenantId,
      },
      text: 'help',
      ...changes,
    }),
    post: (body, headers = {}) =>
      fetch(`${app.botUrl}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: () => app.close(),
  };
}

/** Waits for the answer however long it takes: no case depends on how busy the machine is. */
function patient(_ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}
