import {
  CardFactory,
  MessageFactory,
  TurnContext,
  type Activity,
  type CloudAdapter,
  type ConversationReference,
} from 'botbuilder';
import type { AdaptiveCard } from '../cards/bind.ts';

/** A conversation into which cards go, during a turn and after it. */
export interface Surface {
  /** Sends a card and returns the id of the message; '' when the channel gives none. */
  send(card: AdaptiveCard): Promise<string>;
  /** Puts a card in the place of a message; false when the message is no longer there. */
  replace(messageId: string, card: AdaptiveCard): Promise<boolean>;
}

/** A card as a message. Never text beside it: Teams would split the message (TP-2.4). */
export function cardMessage(card: AdaptiveCard): Partial<Activity> {
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(card));
  // Without a summary the notification says only that a card was sent (TP-2.6).
  const words: unknown = card['fallbackText'];
  return { ...message, summary: typeof words === 'string' ? words : 'CSAM Ops' };
}

/**
 * The conversation that a turn belongs to; usable after the turn, unlike the turn's own context.
 */
export function surfaceOf(adapter: CloudAdapter, appId: string, context: TurnContext): Surface {
  return referenced(adapter, appId, TurnContext.getConversationReference(context.activity));
}

/**
 * The personal chat of whoever wrote in a channel. Throws what the connector answers when the app
 * is not installed for the person.
 */
export async function personalSurface(
  adapter: CloudAdapter,
  appId: string,
  { activity }: TurnContext,
): Promise<Surface> {
  const { from, recipient, channelId, serviceUrl, conversation } = activity;
  const tenantId = conversation.tenantId ?? '';
  const parameters = {
    isGroup: false,
    bot: recipient,
    members: [from],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  };
  const references: Partial<ConversationReference>[] = [];
  await adapter.createConversationAsync(
    appId,
    channelId,
    serviceUrl,
    AUDIENCE,
    parameters,
    async (context) => {
      references.push(TurnContext.getConversationReference(context.activity));
    },
  );
  const [reference] = references;
  if (!reference) throw new Error('The connector opened no personal chat.');
  return referenced(adapter, appId, reference);
}

/** Audience of tokens for the public cloud (stack.md 6). */
const AUDIENCE = 'https://api.botframework.com';

function referenced(
  adapter: CloudAdapter,
  appId: string,
  reference: Partial<ConversationReference>,
): Surface {
  return {
    async send(card) {
      let id = '';
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        id = (await context.sendActivity(cardMessage(card)))?.id ?? '';
      });
      return id;
    },
    async replace(messageId, card) {
      if (messageId === '') return false;
      try {
        await adapter.continueConversationAsync(appId, reference, async (context) => {
          await context.updateActivity({ ...cardMessage(card), id: messageId });
        });
        return true;
      } catch (error) {
        if (isGone(error)) return false;
        throw error;
      }
    },
  };
}

/** The message was deleted meanwhile (teams-platform.md TP-2.7). */
function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'statusCode') === 404;
}
