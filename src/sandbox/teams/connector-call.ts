import type { SignInRequest } from './activity.ts';
import type { Conversations, Place } from './conversations.ts';
import { DeskError } from './desk-error.ts';
import type { ConnectorFaults } from './faults.ts';
import type { DeskWorld } from './people.ts';

/** What the connector needs. */
export interface ConnectorDeps {
  readonly world: DeskWorld;
  readonly conversations: Conversations;
  readonly faults: ConnectorFaults;
  /** Where the bot finds this connector; known only once the server listens. */
  readonly serviceUrl: () => string;
  /** Is told of a card that asks the person of a chat to sign in. */
  readonly signIn: (place: Place, request: SignInRequest) => void;
}

/** A request that matched a route. */
export interface Call {
  readonly deps: ConnectorDeps;
  /** The `:names` of the route, decoded. */
  readonly named: Readonly<Record<string, string>>;
  /** JSON body; null for GET and DELETE. */
  readonly body: unknown;
}

/** What the bot gets: a status and perhaps JSON. */
export interface Reply {
  readonly status: number;
  readonly body?: object;
}

/** The place of a conversation id that a bot uses. @throws DeskError - 404 ConversationNotFound. */
export function requirePlace(conversations: Conversations, conversationId: string): Place {
  const place = conversations.resolve(conversationId);
  if (place && (place.threadId === null || hasThread(conversations, place))) return place;
  throw new DeskError(404, 'ConversationNotFound', `No conversation ${conversationId}.`);
}

function hasThread(conversations: Conversations, { chat, threadId }: Place): boolean {
  return conversations.messages(chat.id).some((message) => message.threadId === threadId);
}
