import {
  MessageFactory,
  TeamsActivityHandler,
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type Entity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { AdaptiveCard } from '../cards/bind.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import { askerOf, isPersonal, type Asker } from './asker.ts';
import { errorReply } from './error-reply.ts';
import { conversationChanged, installationChanged, type MembershipOptions } from './memberships.ts';
import { invokeResponse, NOT_OURS, type Pressed } from './pressed.ts';
import { againOf, press } from './presses.ts';
import { answerText, type ChatOptions } from './questions.ts';
import { standingOf } from './rosters.ts';
import type { Waiting } from './sign-in-card.ts';
import { CANT_CHECK, onlyYouSee, OUTSIDER } from './shared-words.ts';
import { cardMessage, personalSurface } from './surface.ts';
import { NOT_UNDERSTOOD, UNKNOWN_PERSON } from './words.ts';

/** What the handler needs besides the chat. */
export interface BotOptions extends ChatOptions, MembershipOptions {}

/** As much as Teams sends in one message (28 KB): a pasted success plan can be long. */
const LONGEST_TEXT = 28_000;

/**
 * Maps activities of Teams to questions and presses; decides nothing itself. Unknown kinds of
 * activity are ignored (teams-platform.md TP-7.6).
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
    this.onInstallationUpdate(async (context, next) => {
      await installationChanged(this.#options, context);
      await next();
    });
  }

  /** The SDK would look every member up in the roster, which nobody here needs. */
  protected override dispatchConversationUpdateActivity(context: TurnContext): Promise<void> {
    return conversationChanged(this.#options, context);
  }

  /** An edit is no new question; the SDK would fail at one without data of its channel (TP-8.5). */
  protected override dispatchMessageUpdateActivity(): Promise<void> {
    return Promise.resolve();
  }

  /** What was deleted was answered already. */
  protected override dispatchMessageDeleteActivity(): Promise<void> {
    return Promise.resolve();
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const asker = await askerOf(context, this.#options.timeZone);
    if (!asker) return invokeResponse({ kind: 'refused', text: UNKNOWN_PERSON.title });
    try {
      const refusal = await this.#refusalOf(context, asker);
      if (refusal)
        return invokeResponse({ kind: 'message', text: onlyYouSee(refusal.text[0] ?? '') });
      return invokeResponse(await press(this.#options, context, { asker, data: action.data }));
    } catch (error) {
      // A failed press would leave an error on the card for good (TP-4.25): answer with words
      // instead.
      const again = againOf(action.data);
      return invokeResponse({ kind: 'card', card: failedCard(this.#options, error, again) });
    }
  }

  /**
   * The SDK answers HTTP 400 for a refused press; Teams wants 200 with the refusal inside (TP-4.3).
   */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const signedIn = await this.#signIn(context);
    if (signedIn) return signedIn;
    const value: unknown = context.activity.value;
    const isPress = context.activity.name === 'adaptiveCard/action';
    // The SDK takes for granted that an action is there.
    if (isPress && !hasAction(value)) return { status: 200, body: invokeResponse(NOT_OURS) };
    const response = await super.onInvokeActivity(context);
    return isPress ? { ...response, status: 200 } : response;
  }

  /** The answer of Teams to an OAuth card; what waited for it goes on. */
  async #signIn(context: TurnContext): Promise<InvokeResponse | null> {
    const { signIn, timeZone } = this.#options;
    if (!signIn || !context.activity.name?.startsWith('signin/')) return null;
    const asker = await askerOf(context, timeZone);
    if (!asker) return { status: 403 };
    return signIn.invoked(context, asker, (waiting) => this.#goOn(context, asker, waiting));
  }

  /** What waited is done as if it came now; a press changes the message on which it was pressed. */
  async #goOn(context: TurnContext, asker: Asker, waiting: Waiting): Promise<void> {
    if (waiting.kind === 'text') {
      return answerText(this.#options, context, { asker, text: waiting.text });
    }
    context.activity.replyToId = waiting.messageId;
    await this.#submitted(context, asker, waiting.data);
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
    const say = (message: Message) => context.sendActivity(cardMessage(messageCard(message)));
    if (!asker) return void (await say(UNKNOWN_PERSON));
    const { activity } = context;
    const isSubmit = isPlainObject(activity.value);
    // Where a permission lets the bot hear everything, it listens only when it is called (TP-8.2).
    if (!isSubmit && !isPersonal(activity) && mentionsOf(activity).length === 0) return;
    const refusal = await this.#refusalOf(context, asker);
    if (refusal) return void (await say(refusal));
    if (isSubmit) return this.#submitted(context, asker, activity.value);
    const text = textOf(context);
    if (text === '') return void (await say(NOT_UNDERSTOOD));
    await answerText(this.#options, context, { asker, text });
    // After the answer: nobody waits for it.
    await this.#options.weekly.begin(asker, activity);
  }

  /** Guests and people of other organizations get nothing, whatever they ask or press. */
  async #refusalOf(context: TurnContext, asker: Asker): Promise<Message | null> {
    const standing = await standingOf(this.#options.rosters, context, asker);
    if (standing === 'insider') return null;
    return standing === 'outsider' ? OUTSIDER : CANT_CHECK;
  }

  /** `Action.Submit` of clients that know no `Action.Execute`: the message itself is updated. */
  async #submitted(context: TurnContext, asker: Asker, data: unknown): Promise<void> {
    const { replyToId } = context.activity;
    const pressed = await press(this.#options, context, { asker, data });
    if (!isPersonal(context.activity)) return this.#privately(context, pressed);
    if (pressed.kind === 'card' && replyToId) {
      await context.updateActivity({ ...cardMessage(pressed.card), id: replyToId });
      return;
    }
    if (pressed.kind === 'card')
      return void (await context.sendActivity(cardMessage(pressed.card)));
    if (pressed.kind === 'refused') await context.sendActivity(MessageFactory.text(pressed.text));
  }

  /** The message belongs to everybody there: what a press shows goes to the presser's own chat. */
  async #privately(context: TurnContext, pressed: Pressed): Promise<void> {
    const { adapter, appId } = this.#options;
    const surface = await personalSurface(adapter, appId, context);
    const words = (text: string): Message => ({ title: 'Your press in a channel', text: [text] });
    const isCard = pressed.kind === 'card';
    await surface.send(isCard ? pressed.card : messageCard(words(pressed.text)));
  }
}

/** The words of an error, logged under the reference that they show. */
function failedCard(
  { logger, newReference }: BotOptions,
  error: unknown,
  again: string,
): AdaptiveCard {
  const reference = newReference();
  logger.error({ err: error, reference }, 'a press failed');
  return messageCard(errorReply(error, { again, reference }));
}

/**
 * What was typed, without the mention of the bot; found by entity, never by searching the text
 * (TP-8.3).
 */
function textOf({ activity }: TurnContext): string {
  const text = mentionsOf(activity).reduce(
    (rest, { text: tag }) => (typeof tag === 'string' ? rest.replace(tag, ' ') : rest),
    activity.text ?? '',
  );
  return text.slice(0, LONGEST_TEXT).trim();
}

/** Mentions of the bot itself; another bot or a person may be mentioned beside it. */
function mentionsOf({ entities, recipient }: Activity): Entity[] {
  return (entities ?? []).filter(
    ({ type, mentioned }) => type === 'mention' && isOf(mentioned, recipient.id),
  );
}

/** By id: the name of a mention can be edited by its sender (TP-8.3). */
function isOf(mentioned: unknown, botId: string): boolean {
  return isPlainObject(mentioned) && mentioned['id'] === botId;
}

function hasAction(value: unknown): boolean {
  return isPlainObject(value) && isPlainObject(value['action']);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
