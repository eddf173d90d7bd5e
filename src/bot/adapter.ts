import {
  ActivityEventNames,
  CloudAdapter,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { messageCard } from '../cards/message-card.ts';
import type { Logger } from '../logger.ts';
import { isPersonal } from './asker.ts';
import { errorReply, publicErrorReply } from './error-reply.ts';
import { cardMessage } from './surface.ts';

/** What the adapter needs. */
export interface AdapterOptions {
  /** Decides who is believed, and carries the bot's own calls. */
  readonly door: BotFrameworkAuthentication;
  readonly logger: Logger;
  /** The id under which the running turn is found in the log. */
  readonly newReference: () => string;
}

/**
 * The Bot Framework adapter, with the answer of a turn as a value instead of written to a response.
 */
export class BotAdapter extends CloudAdapter {
  /** Runs one turn. Throws what the door throws for a caller who is not let in. */
  turn(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/** Turns that the SDK makes for what the bot sends by itself. */
const OWN: readonly string[] = [
  ActivityEventNames.ContinueConversation,
  ActivityEventNames.CreateConversation,
];

/**
 * Opens the adapter. An error inside a turn is logged and answered with words, never with silence. One
 * of a message that the bot sends by itself goes to whoever sends it, who knows what it means.
 */
export function createAdapter({ door, logger, newReference }: AdapterOptions): BotAdapter {
  const adapter = new BotAdapter(door);
  adapter.onTurnError = async (context, error) => {
    const { type, name } = context.activity;
    if (type === 'event' && OWN.includes(name ?? '')) throw error;
    const reference = newReference();
    logger.error({ err: error, reference, activity: type }, 'a turn failed');
    // Only a person who wrote waits for words.
    if (type !== 'message') throw error;
    const again = context.activity.text ?? 'help';
    const words = isPersonal(context.activity)
      ? errorReply(error, { again, reference })
      : publicErrorReply({ again, reference });
    await context.sendActivity(cardMessage(messageCard(words)));
  };
  return adapter;
}
