/**
 * Activities that a bot sends to the desk, read as Teams reads them: what it shows is named, the
 * rest is let through.
 */
import { z } from 'zod';

/** An Adaptive Card as JSON; its elements are the renderer's business. */
export const Card = z.looseObject({ type: z.literal('AdaptiveCard') });
export type Card = z.infer<typeof Card>;

/** Content types of attachments. */
const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

const OAUTH_CARD = 'application/vnd.microsoft.card.oauth';

/** Any attachment; the content of most kinds is not read. */
const Attachment = z.looseObject({ contentType: z.string(), content: z.unknown().optional() });

/** What a bot sends by the connector; only what the desk shows is named. */
export const BotActivity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z.array(Attachment).nullish(),
});
export type BotActivity = z.infer<typeof BotActivity>;

/** As much of an OAuth card as silent sign-in needs (TP-12.2). */
const OAuthCard = z.looseObject({
  connectionName: z.string(),
  title: z.string().optional(),
  text: z.string().optional(),
  tokenExchangeResource: z.looseObject({ id: z.string() }).nullish(),
  buttons: z.array(z.looseObject({ title: z.string().nullish(), value: z.string() })).default([]),
});

/** What a bot asks with for a sign-in: at Teams itself, by a button, or both. */
export type SignInRequest = z.infer<typeof OAuthCard>;

/** The request for a sign-in in a message; null when there is none. */
export function signInRequestOf({ attachments }: BotActivity): SignInRequest | null {
  const card = attachments?.find((one) => one.contentType === OAUTH_CARD);
  return OAuthCard.safeParse(card?.content).data ?? null;
}

/** What a message of the bot shows: words, a card, or (in one activity) both. */
export interface Content {
  readonly text: string;
  readonly card: Card | null;
}

/**
 * Reads the words and the first Adaptive Card; other kinds of attachments are only named. Words and
 * further attachments are one line each; '' when the message has none.
 */
export function contentOf({ text, attachments }: BotActivity): Content {
  const cards = (attachments ?? []).filter((one) => one.contentType === ADAPTIVE_CARD);
  const card = Card.safeParse(cards[0]?.content);
  const others = (attachments ?? [])
    .filter((one) => one.contentType !== ADAPTIVE_CARD)
    .map((one) => `[attachment: ${one.contentType}]`);
  const words = [text ?? '', ...others].filter((part) => part !== '').join('\n');
  return { text: words, card: card.success ? card.data : null };
}

/** A button as the page (or a test) presses it; `data` already holds the inputs. */
export const PressedAction = z.object({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  /** Only of Action.Execute; it names the act. */
  verb: z.string().optional(),
  /** Id that the card gave to the button. */
  id: z.string().optional(),
  data: z.unknown().optional(),
});
export type PressedAction = z.infer<typeof PressedAction>;

/** A short remark under a card for one person. */
export interface Notice {
  readonly tone: 'info' | 'error';
  readonly text: string;
}

/** What the answer to a pressed Action.Execute does to the card of the presser. */
export type Outcome = { readonly card: Card } | { readonly notice: Notice };

/** Teams says no more than this when an answer is late or malformed (TP-4.4). */
export const WENT_WRONG: Notice = {
  tone: 'error',
  text: 'Something went wrong. Please try again.',
};

/** The three good forms of an answer, and the one of errors (TP-4.3). */
const CardAnswer = z.object({ type: z.literal(ADAPTIVE_CARD), value: Card });
const WordsAnswer = z.object({
  type: z.literal('application/vnd.microsoft.activity.message'),
  value: z.string(),
});
const ErrorAnswer = z.object({
  type: z.string().startsWith('application/vnd.microsoft.error'),
  value: z.looseObject({ message: z.string() }),
});
/** A missing inner status means 200 (TP-4.3). */
const Answer = z
  .union([CardAnswer, WordsAnswer, ErrorAnswer])
  .and(z.object({ statusCode: z.int().default(200) }));

/** Reads the body of an answer to `adaptiveCard/action` (TP-4.3); anything else is an error. */
export function outcomeOf(body: unknown): Outcome {
  const parsed = Answer.safeParse(body);
  if (!parsed.success) return { notice: WENT_WRONG };
  const { statusCode, value } = parsed.data;
  if (typeof value === 'string') {
    return statusCode === 200 ? { notice: { tone: 'info', text: value } } : { notice: WENT_WRONG };
  }
  const card = Card.safeParse(value);
  if (card.success) return statusCode === 200 ? { card: card.data } : { notice: WENT_WRONG };
  const text = ErrorAnswer.safeParse(body).data?.value.message ?? WENT_WRONG.text;
  return { notice: { tone: 'error', text } };
}
