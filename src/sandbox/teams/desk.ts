/** A stand-in for Teams: the bot talks to it as to Teams, and people open it in a browser. */
import { createActs, type Acts } from './acts.ts';
import { createBotClient, type BotAnswer, type Delivery } from './bot-client.ts';
import { buttonOf, type Press } from './buttons.ts';
import { createConnector } from './connector.ts';
import { cardFor, createConversations, type Conversations } from './conversations.ts';
import { DeskError } from './desk-error.ts';
import { createFaults, type ConnectorFault, type ConnectorFaults } from './faults.ts';
import type { DeskPerson, DeskWorld } from './people.ts';
import type { PlaceEvent } from './place-events.ts';
import { serveDesk } from './serve-desk.ts';
import { createSignInSide } from './sign-in-side.ts';
import { createToBot } from './to-bot.ts';
import { createWeb } from './web.ts';
import { createWorldDesk, type WorldControls } from './world-controls.ts';

/** How a desk is started. */
interface DeskOptions extends DeskWorld {
  /** Full URL of the bot's `POST /api/messages`; may come later by `connect`. */
  readonly botUrl?: string;
  /** A free one when left out. */
  readonly port?: number;
  /** Gives the sign-in of a person, as Teams has it; null: Teams can sign nobody in. */
  readonly signIn?: ((person: { id: string; tenantId: string }) => string) | null;
  /** What may be done to the invented world; null, or left out, over a real one. */
  readonly controls?: WorldControls | null;
  /** Refusals from the first request on; others are added to `faults`. */
  readonly connectorFaults?: readonly ConnectorFault[];
  /** How long the bot may take for an HTTP answer; Teams gives about 15 s. */
  readonly botTimeoutMs?: number;
  /** Folder of the built page, when it is not in its usual place. */
  readonly pageFolder?: string;
}

/** A running stand-in for Microsoft Teams on loopback. */
export interface Desk {
  /** Address of the page, without a slash at the end. */
  readonly url: string;
  /** Base of the Bot Connector API, for the bot's allow-list. */
  readonly serviceUrl: string;
  /** All that was said; tests read it instead of a screen. */
  readonly conversations: Conversations;
  readonly faults: ConnectorFaults;
  /** What went to the bot, with the HTTP status that came back. */
  readonly deliveries: readonly Delivery[];
  /** Names the bot when it was not there at the start. */
  connect(botUrl: string): void;
  /** Tells the bot that it was installed for a person; the first words do that too. */
  install(person: DeskPerson): Promise<void>;
  /** Words of a person; gives the bot's HTTP answer, or null when the bot was not called. */
  say(
    person: DeskPerson,
    conversationId: string,
    text: string,
    options?: { readonly mention?: boolean },
  ): Promise<BotAnswer | null>;
  /** Presses a button by its title, or any action; gives the bot's HTTP answer. */
  press(person: DeskPerson, messageId: string, what: Press): Promise<BotAnswer>;
  /** The page behind the button of a sign-in card gave this code; gives the bot's HTTP answer. */
  handOver(person: DeskPerson, messageId: string, code: string): Promise<BotAnswer>;
  /** Tells the bot what happened to a channel or group chat; gives its HTTP answers. */
  happen(
    person: DeskPerson,
    conversationId: string,
    event: PlaceEvent,
  ): Promise<readonly BotAnswer[]>;
  /** Ends open pages too. */
  close(): Promise<void>;
}

/** The connector drops a turn after 10 to 15 s (TP-5.1). */
const TEAMS_TIMEOUT_MS = 15_000;
/** Path of the connector below the address of the desk. */
const CONNECTOR = '/connector';

/** Starts a desk: the Bot Connector API for a bot, and a chat page for people, on 127.0.0.1. */
export async function startDesk(options: DeskOptions): Promise<Desk> {
  const conversations = createConversations(options);
  const faults = createFaults(options.connectorFaults);
  const bot = createBotClient(options.botUrl, options.botTimeoutMs ?? TEAMS_TIMEOUT_MS);
  // The port is known only once the server listens.
  let url = '';
  const serviceUrl = (): string => url + CONNECTOR;
  const toBot = createToBot(options, serviceUrl);
  const acts = createActs({ world: options, conversations, bot, toBot });
  const { signIn = null } = options;
  const signInSide = createSignInSide({ world: options, conversations, bot, toBot, signIn });
  const connector = createConnector({
    ...{ world: options, conversations, faults, serviceUrl },
    signIn: (place, request) => signInSide.asked(place, request),
  });
  const isConnected = (): boolean => bot.isConnected;
  const { pageFolder, controls = null } = options;
  const worldDesk = createWorldDesk(options, controls);
  const said = { world: options, conversations, acts, signInSide, isConnected, pageFolder };
  const web = createWeb({ ...said, worldDesk, controls });
  const server = await serveDesk({ connector, web, below: CONNECTOR }, options.port ?? 0);
  url = server.url;
  return {
    url,
    serviceUrl: serviceUrl(),
    conversations,
    faults,
    deliveries: bot.deliveries,
    connect: (botUrl) => bot.connect(botUrl),
    install: (person) => acts.install(person),
    say: (person, conversationId, text, { mention = false } = {}) =>
      sayAndWait(acts, person, { conversationId, text, mention }),
    press: (person, messageId, what) => press({ acts, conversations, person, messageId, what }),
    handOver: (person, messageId, code) => signInSide.handOver(person, messageId, code),
    happen: (person, conversationId, event) => acts.happen(person, conversationId, event),
    close: () => server.close(),
  };
}

async function sayAndWait(acts: Acts, person: DeskPerson, words: Parameters<Acts['say']>[1]) {
  const { answer } = await acts.say(person, words);
  return answer;
}

/** What a press by title needs to find its button. */
interface PressParts {
  readonly acts: Acts;
  readonly conversations: Conversations;
  readonly person: DeskPerson;
  readonly messageId: string;
  readonly what: Press;
}

async function press(parts: PressParts): Promise<BotAnswer> {
  const { acts, conversations, person, messageId, what } = parts;
  if ('type' in what) return acts.press(person, messageId, what);
  const message = conversations.find(messageId);
  const action = message && buttonOf(cardFor(message, person), what);
  if (action) return acts.press(person, messageId, action);
  throw new DeskError(404, 'NotFound', `No button "${what.title}" on message ${messageId}.`);
}
