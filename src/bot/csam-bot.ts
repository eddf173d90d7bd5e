import {
  MessageFactory,
  TeamsActivityHandler,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { AdaptiveCard } from '../cards/bind.ts';
import { messageCard } from '../cards/message-card.ts';
import { askerOf, isPersonal } from './asker.ts';
import { errorReply } from './error-reply.ts';
import { invokeResponse } from './pressed.ts';
import { press } from './presses.ts';
import { answerText, type ChatOptions } from './questions.ts';
import { cardMessage } from './surface.ts';
import { NOT_UNDERSTOOD, UNKNOWN_PERSON, WELCOME } from './words.ts';

/** What the handler needs besides the chat. */
export interface BotOptions extends ChatOptions {
  /** Zone of a person whose client names none. */
  readonly timeZone: string;
  readonly newId: () => string;
}

/** Longest text that is read; Teams allows more, a question needs less. */
const LONGEST_TEXT = 4000;

/**
 * Maps activities of Teams to questions and presses; decides nothing itself. Unknown kinds of
 * activity
 * are ignored (teams-platform.md TP-7.6).
 */
export class CsamBot extends TeamsActivityHandler {
  readonly #options: BotOptions;
  /** Teams may deliver a message twice (TP-5.5). */
  readonly #seen = new LRUCache<string, true>({ max: 10_000 });

  constructor(options: BotOptions) {
    super();
    this.#options = options;
    this.onMessage(async (context, next) => {
      if (this.#isNew(context)) await this.#message(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      if (isPersonal(context.activity)) await welcome(context);
      await next();
    });
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const asker = await askerOf(context, this.#options.timeZone);
    if (!asker) return invokeResponse({ kind: 'refused', text: UNKNOWN_PERSON.title });
    try {
      return invokeResponse(await press(this.#options, context, { asker, data: action.data }));
    } catch (error) {
      // A failed press would leave an error on the card for good (TP-4.25): answer with words
      // instead.
      return invokeResponse({ kind: 'card', card: failedCard(this.#options, error) });
    }
  }

  /**
   * The SDK answers HTTP 400 for a refused press; Teams wants 200 with the refusal inside (TP-4.3).
   */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const response = await super.onInvokeActivity(context);
    const isPress = context.activity.name === 'adaptiveCard/action';
    return isPress ? { ...response, status: 200 } : response;
  }

  #isNew({ activity }: TurnContext): boolean {
    if (!activity.id) return true;
    const key = `${activity.conversation.id}|${activity.id}`;
    if (this.#seen.has(key)) return false;
    this.#seen.set(key, true);
    return true;
  }

  async #message(context: TurnContext): Promise<void> {
    const asker = await askerOf(context, this.#options.timeZone);
    if (!asker) return void (await context.sendActivity(cardMessage(messageCard(UNKNOWN_PERSON))));
    const { activity } = context;
    if (isPlainObject(activity.value)) return this.#submitted(context, asker);
    const text = textOf(context);
    if (text === '') {
      return void (await context.sendActivity(cardMessage(messageCard(NOT_UNDERSTOOD))));
    }
    await answerText(this.#options, context, { asker, text });
  }

  /** `Action.Submit` of clients that know no `Action.Execute`: the message itself is updated. */
  async #submitted(
    context: TurnContext,
    asker: NonNullable<Awaited<ReturnType<typeof askerOf>>>,
  ): Promise<void> {
    const { replyToId } = context.activity;
    const data: unknown = context.activity.value;
    const pressed = await press(this.#options, context, { asker, data });
    if (pressed.kind === 'card' && replyToId) {
      await context.updateActivity({ ...cardMessage(pressed.card), id: replyToId });
      return;
    }
    if (pressed.kind === 'card')
      return void (await context.sendActivity(cardMessage(pressed.card)));
    if (pressed.kind === 'refused') await context.sendActivity(MessageFactory.text(pressed.text));
  }
}

/** The words of an error, logged under the reference that they show. */
function failedCard({ logger, newId }: BotOptions, error: unknown): AdaptiveCard {
  const reference = newId();
  logger.error({ err: error, reference }, 'a press failed');
  return messageCard(errorReply(error, { again: 'how are my milestones?', reference }));
}

async function welcome(context: TurnContext): Promise<void> {
  await context.sendActivity(cardMessage(messageCard(WELCOME)));
}

/**
 * What was typed, without the mention of the bot; found by entity, never by searching the text
 * (TP-8.3).
 */
function textOf({ activity }: TurnContext): string {
  const mentions = (activity.entities ?? []).filter(
    ({ type, mentioned }) => type === 'mention' && isOf(mentioned, activity.recipient.id),
  );
  const text = mentions.reduce(
    (rest, { text: tag }) => (typeof tag === 'string' ? rest.replace(tag, ' ') : rest),
    activity.text ?? '',
  );
  return text.slice(0, LONGEST_TEXT).trim();
}

function isOf(mentioned: unknown, botId: string): boolean {
  return isPlainObject(mentioned) && mentioned['id'] === botId;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
