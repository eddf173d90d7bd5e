/**
 * A question that needs MSX waits for a sign-in and goes on by itself. Teams signs in without a
 * word to the person: the bot asks with an OAuth card, Teams answers with `signin/tokenExchange`
 * (stack.md 7, path B). What was asked is kept in the store, the answer may reach another process.
 */
import {
  CardFactory,
  MessageFactory,
  type InvokeResponse,
  type Storage,
  type TurnContext,
} from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { SignInError } from '../auth/sign-in-error.ts';
import type { SignIns } from '../auth/sign-ins.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import type { Logger } from '../logger.ts';
import { isPersonal, type Asker } from './asker.ts';
import { SIGN_IN_IN_PERSON, signInFailed, TEAMS_FAILED } from './sign-in-words.ts';
import { cardMessage } from './surface.ts';

/** What asking for a sign-in needs. */
export interface SignInDeskOptions {
  readonly signIns: SignIns;
  /** What Teams is asked a sign-in for. */
  readonly resource: string;
  readonly state: Storage;
  readonly newId: () => string;
  readonly logger: Logger;
}

/** Goes on with a question that waited. */
export type GoOn = (text: string) => Promise<void>;

/** Where questions wait for a sign-in. */
export interface SignInDesk {
  /** True when the person was asked to sign in, and the question waits. */
  holds(context: TurnContext, asker: Asker, text: string): Promise<boolean>;
  /** Answers an invoke of the sign-in; null when it is another one. */
  invoked(context: TurnContext, asker: Asker, goOn: GoOn): Promise<InvokeResponse | null>;
  signOut(asker: Asker): Promise<void>;
}

const NAME = 'csam-ops';
const Exchange = z.looseObject({ id: z.string().min(1).max(200), token: z.string().min(1) });
const Waiting = z.looseObject({ text: z.string(), key: z.string() });

/** Opens the place where questions wait. */
export function createSignInDesk(options: SignInDeskOptions): SignInDesk {
  const { signIns, state, newId, resource } = options;
  // Every device of a person sends the same exchange; one is carried out, all hear its result.
  const running = new LRUCache<string, Promise<InvokeResponse>>({ max: 1000, ttl: 600_000 });
  return {
    async holds(context, asker, text) {
      if (await signIns.isSignedIn(asker.id)) return false;
      if (!isPersonal(context.activity)) return say(context, SIGN_IN_IN_PERSON);
      const id = newId();
      await state.write({ [keyOf(id)]: { text, key: asker.key } });
      const card = CardFactory.oauthCard(
        NAME,
        'Sign in',
        'I read MSX with your rights. Sign in, and I go on with your question.',
        undefined,
        { id, uri: resource },
      );
      await context.sendActivity(MessageFactory.attachment(card));
      return true;
    },
    async invoked(context, asker, goOn) {
      const { name } = context.activity;
      const value: unknown = context.activity.value;
      if (name === 'signin/failure') {
        await say(context, TEAMS_FAILED);
        return { status: 200 };
      }
      if (name !== 'signin/tokenExchange') return null;
      const exchange = Exchange.safeParse(value);
      if (!exchange.success) return { status: 400 };
      const once = `${asker.key}/${exchange.data.id}`;
      const first = running.get(once);
      if (first) return first;
      const outcome = exchanged(options, { context, asker, goOn, exchange: exchange.data });
      running.set(once, outcome);
      return outcome;
    },
    signOut: (asker) => signIns.signOut(asker.id),
  };
}

interface Exchanging {
  readonly context: TurnContext;
  readonly asker: Asker;
  readonly goOn: GoOn;
  readonly exchange: z.infer<typeof Exchange>;
}

/**
 * A refusal is told in words and answered 200: on anything else Teams would show a button whose
 * page could not help either, for what is missing is the administrator's to give.
 */
async function exchanged(
  options: SignInDeskOptions,
  { context, asker, goOn, exchange: { id, token } }: Exchanging,
): Promise<InvokeResponse> {
  try {
    await options.signIns.accept({ id: asker.id, tenantId: asker.tenantId }, token);
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    const reference = options.newId();
    const { problem, entraCode } = error;
    options.logger.warn({ problem, entraCode, reference }, 'a sign-in was refused');
    await say(context, signInFailed(problem, reference));
    return { status: 200 };
  }
  const text = await taken(options.state, id, asker);
  if (text !== null) await goOn(text);
  return { status: 200 };
}

/** The question that waited, once; null when it was another person's or has gone on already. */
async function taken(state: Storage, id: string, asker: Asker): Promise<string | null> {
  const key = keyOf(id);
  const waiting = Waiting.safeParse((await state.read([key]))[key]);
  if (!waiting.success || waiting.data.key !== asker.key) return null;
  await state.delete([key]);
  return waiting.data.text;
}

function keyOf(id: string): string {
  return `sign-in/${id}`;
}

async function say(context: TurnContext, message: Message): Promise<true> {
  await context.sendActivity(cardMessage(messageCard(message)));
  return true;
}
