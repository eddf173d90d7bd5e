/**
 * What clients of Teams do with an OAuth card: they hand a sign-in over without asking anybody, and
 * show its button only where that is refused. The page behind the button gives them a code, which
 * they hand over as well.
 */
import type { Card, SignInRequest } from './activity.ts';
import type { BotAnswer, BotClient } from './bot-client.ts';
import type { Conversations, Place } from './conversations.ts';
import { DeskError } from './desk-error.ts';
import type { DeskPerson, DeskWorld } from './people.ts';
import type { ToBotActivities } from './to-bot.ts';
import { SIGN_IN_ACTION } from './view.ts';

interface SignInDeps {
  readonly world: DeskWorld;
  readonly conversations: Conversations;
  readonly bot: BotClient;
  readonly toBot: ToBotActivities;
  /** Gives the sign-in of a person, as Teams has it; null: Teams can sign nobody in. */
  readonly signIn: ((person: { id: string; tenantId: string }) => string) | null;
}

/** Signing in at the desk. */
export interface SignInSide {
  /** A bot asks for a sign-in with a card. */
  asked(place: Place, request: SignInRequest): void;
  /**
   * The page behind the button of a card has given a code; the card is then done with.
   * @throws DeskError - no such card of this person.
   */
  handOver(person: DeskPerson, messageId: string, code: string): Promise<BotAnswer>;
}

const NEEDS_BUTTON = 412;

/** Opens it. */
export function createSignInSide(deps: SignInDeps): SignInSide {
  const { world, conversations, bot, toBot } = deps;
  const show = (place: Place, request: SignInRequest): void => {
    conversations.add(place, { from: world.bot, text: '', card: cardOf(request) });
  };
  return {
    asked(place, request) {
      conversations.setTyping(place.chat.id, false);
      if (place.chat.kind !== 'personal') return;
      const { person } = place.chat;
      const token = deps.signIn?.({ id: person.aadObjectId, tenantId: world.tenantId });
      const { tokenExchangeResource: exchange } = request;
      if (!exchange || token === undefined) return show(place, request);
      const activity = toBot.signedIn({ person, place }, { ...request, id: exchange.id }, token);
      void bot.post(activity).then(({ status }) => {
        if (status === NEEDS_BUTTON) show(place, request);
      });
    },
    async handOver(person, messageId, code) {
      const message = conversations.find(messageId);
      const place = message && conversations.resolve(message.chatId);
      if (place?.chat.kind !== 'personal' || place.chat.person.id !== person.id) {
        throw new DeskError(404, 'NotFound', `No card ${messageId} of ${person.name}.`);
      }
      conversations.remove(messageId);
      return bot.post(toBot.verified({ person, place }, code));
    },
  };
}

function cardOf({ title, text = '', buttons }: SignInRequest): Card {
  const words = [title, text].filter((line) => line !== undefined && line !== '');
  const [button] = buttons;
  const action = { type: 'Action.OpenUrl', id: SIGN_IN_ACTION, title: button?.title || 'Sign in' };
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: words.map((line) => ({ type: 'TextBlock', text: line, wrap: true })),
    actions: button ? [{ ...action, url: button.value }] : [],
  };
}
