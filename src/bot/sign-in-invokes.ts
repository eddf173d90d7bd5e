/** What Teams sends about a sign-in: a token, a code of our page, or that it could do nothing. */
import type { InvokeResponse, TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Consents, Verified } from '../auth/consents.ts';
import { endsOnPage, SignInError, type SignInProblem } from '../auth/sign-in-error.ts';
import type { SignIns } from '../auth/sign-ins.ts';
import type { Tickets } from '../auth/tickets.ts';
import { messageCard, type Message } from '../cards/message-card.ts';
import type { Logger } from '../logger.ts';
import type { Asker } from './asker.ts';
import { CONNECTION, Waiting } from './sign-in-card.ts';
import { signInFailed, TEAMS_FAILED, workIqFailed } from './sign-in-words.ts';
import { cardMessage } from './surface.ts';

/** Goes on with what waited. */
export type GoOn = (waiting: Waiting) => Promise<void>;

interface InvokeOptions {
  readonly signIns: SignIns;
  readonly consents: Consents;
  readonly tickets: Tickets;
  readonly scopes: { readonly workiq: string | null };
  readonly newId: () => string;
  readonly logger: Logger;
}

interface Invoked {
  readonly context: TurnContext;
  readonly asker: Asker;
  readonly goOn: GoOn;
}

const Exchange = z.looseObject({ id: z.string().min(1).max(200), token: z.string().min(1) });
type Exchange = z.infer<typeof Exchange>;
const VerifyState = z.looseObject({ state: z.string().max(200) });

const OK: InvokeResponse = { status: 200 };

/**
 * Answers invokes of the sign-in; null for any other. `fallBack` asks on a page, where Teams itself
 * could not sign in. What can only be told is told in words and answered 200.
 */
export function createSignInInvokes(
  options: InvokeOptions,
  fallBack: (context: TurnContext, asker: Asker) => Promise<void>,
): (context: TurnContext, asker: Asker, goOn: GoOn) => Promise<InvokeResponse | null> {
  // Every device of a person sends the same exchange; one is carried out, all hear its result.
  const running = new LRUCache<string, Promise<InvokeResponse>>({ max: 1000, ttl: 600_000 });
  return async (context, asker, goOn) => {
    const value: unknown = context.activity.value;
    switch (context.activity.name) {
      case 'signin/failure':
        await say(context, TEAMS_FAILED);
        await fallBack(context, asker);
        return OK;
      case 'signin/verifyState': {
        const { state = '' } = VerifyState.safeParse(value).data ?? {};
        return verified(options, { context, asker, goOn }, state);
      }
      case 'signin/tokenExchange': {
        const exchange = Exchange.safeParse(value);
        if (!exchange.success) return { status: 400 };
        const once = `${asker.key}/${exchange.data.id}`;
        const outcome =
          running.get(once) ?? exchanged(options, { context, asker, goOn }, exchange.data);
        running.set(once, outcome);
        return outcome;
      }
      default:
        return null;
    }
  };
}

/**
 * The same exchange may reach several processes. All need its outcome, for each device shows it; the
 * claim makes one of them speak, and what waited goes on once.
 */
async function exchanged(
  options: InvokeOptions,
  { context, asker, goOn }: Invoked,
  { id, token }: Exchange,
): Promise<InvokeResponse> {
  const { signIns, consents, tickets } = options;
  const isFirst = await tickets.claim(`exchange/${asker.key}/${id}`, asker);
  if (!isFirst && (await signIns.isSignedIn(asker.id))) return OK;
  try {
    await signIns.accept(asker, token);
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    const { problem, entraCode, claims } = error;
    if (endsOnPage(problem)) {
      options.logger.info({ problem, entraCode }, 'a sign-in goes on at a page');
      await consents.note(id, asker, { claims, assertion: token });
      return needsPage(id, problem);
    }
    if (isFirst) await tell(options, context, error);
    return OK;
  }
  await wentOn(options, { context, asker, goOn }, id);
  return OK;
}

/** On 412 Teams shows the button of the card, on every device that hears it (TP-12.5). */
function needsPage(id: string, problem: SignInProblem): InvokeResponse {
  const failureDetail = problem === 'consent' ? 'Consent is needed.' : 'One more step is needed.';
  return { status: 412, body: { id, connectionName: CONNECTION, failureDetail } };
}

/** The person's own Teams hands over what the page gave. */
async function verified(
  options: InvokeOptions,
  invoked: Invoked,
  code: string,
): Promise<InvokeResponse> {
  const { context, asker } = invoked;
  const found = await options.consents.verify(asker, code);
  try {
    if (!found) throw new SignInError('stale');
    if ('problem' in found) return await refused(options, context, found);
    await options.signIns.accept(asker, found.assertion);
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    await tell(options, context, error);
    return OK;
  }
  await wentOn(options, invoked, found.requestId);
  return OK;
}

/** A page that ended without a sign-in; one about WorkIQ leaves all the rest as it was. */
async function refused(
  { scopes, logger, newId }: InvokeOptions,
  context: TurnContext,
  { problem, entraCode, scopes: asked }: Extract<Verified, { problem: SignInProblem }>,
): Promise<InvokeResponse> {
  if (scopes.workiq === null || !asked.includes(scopes.workiq)) {
    throw new SignInError(problem, entraCode);
  }
  const reference = newId();
  logger.warn({ problem, entraCode, reference }, 'WorkIQ was not allowed');
  await say(context, workIqFailed(problem, reference));
  return OK;
}

async function wentOn({ consents }: InvokeOptions, { asker, goOn }: Invoked, id: string) {
  const waiting = Waiting.safeParse(await consents.goOn(id, asker));
  if (waiting.success) await goOn(waiting.data);
}

async function tell(
  { logger, newId }: InvokeOptions,
  context: TurnContext,
  { problem, entraCode }: SignInError,
): Promise<void> {
  const reference = newId();
  logger.warn({ problem, entraCode, reference }, 'a sign-in was refused');
  await say(context, signInFailed(problem, reference));
}

async function say(context: TurnContext, message: Message): Promise<void> {
  await context.sendActivity(cardMessage(messageCard(message)));
}
