import type { CloudAdapter, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { AdaptiveCard } from '../cards/bind.ts';
import type { SendOutcome } from '../weekly/verdict.ts';
import { cardMessage } from './surface.ts';

/** The failures of the SDK's client, as far as they say what Teams answered. */
const Refused = z.looseObject({
  statusCode: z.number(),
  body: z.looseObject({ error: z.looseObject({ code: z.string() }).optional() }).nullish(),
  code: z.string().nullish(),
  retryAfter: z.string().nullish(),
  response: z.looseObject({ headers: z.unknown() }).nullish(),
});

/** Failures in which the request never left this machine. */
const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** What is written, where, and what may keep it back in the last moment. */
interface Letter {
  readonly reference: object;
  readonly card: AdaptiveCard;
  /** Why it must not be sent; null when it may. */
  readonly objection?: (context: TurnContext) => Promise<string | null>;
}

/** Marks a turn in which nothing is written again: who made it waits with all other processes. */
export const ONCE = Symbol('once');

/** Writes a card into a conversation outside a turn, and says how that ended. Never rejects. */
export async function writeTo(
  adapter: CloudAdapter,
  appId: string,
  { reference, card, objection = unopposed }: Letter,
): Promise<SendOutcome> {
  const outcomes: SendOutcome[] = [];
  try {
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      context.turnState.set(ONCE, true);
      const reason = await objection(context);
      if (reason !== null) return void outcomes.push({ kind: 'withheld', reason });
      const messageId = (await context.sendActivity(cardMessage(card)))?.id ?? '';
      outcomes.push({ kind: 'sent', messageId });
    });
    return outcomes[0] ?? { kind: 'unanswered' };
  } catch (error) {
    return outcomeOf(error);
  }
}

function unopposed(): Promise<null> {
  return Promise.resolve(null);
}

/** What a failed send means. */
export function outcomeOf(error: unknown): SendOutcome {
  const refused = Refused.safeParse(error);
  if (!refused.success) {
    return { kind: NEVER_LEFT.includes(causeOf(error)) ? 'unreachable' : 'unanswered' };
  }
  const { statusCode: status, body, code, response, retryAfter: asked } = refused.data;
  const retryAfter = Number(asked ?? headerOf(response?.headers, 'retry-after'));
  return {
    kind: 'refused',
    status,
    code: body?.error?.code ?? code ?? '',
    retryAfterMs: retryAfter > 0 ? retryAfter * 1000 : null,
  };
}

function headerOf(headers: unknown, name: string): unknown {
  const get: unknown =
    typeof headers === 'object' && headers !== null ? Reflect.get(headers, 'get') : null;
  return typeof get === 'function' ? Reflect.apply(get, headers, [name]) : undefined;
}

/** `fetch` hides the reason one level down. */
function causeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : null;
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : '';
  return typeof code === 'string' ? code : '';
}
