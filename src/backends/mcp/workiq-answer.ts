import { z } from 'zod';
import { refusalIn } from './workiq-refusals.ts';
import type { Failed } from './workiq-words.ts';

/** What a tool call gave: a text, or a failure. */
export type Normalised =
  | { readonly text: string; readonly conversationId: string | null }
  | (Failed & { readonly text?: undefined });

/** A result of any generation; nothing in it is relied on to be there. */
const Result = z.looseObject({
  content: z.array(z.unknown()).optional(),
  structuredContent: z.looseObject({}).nullish(),
  isError: z.boolean().nullish(),
  _meta: z.looseObject({ requestId: z.string().optional() }).nullish(),
});
const TextItem = z.looseObject({ type: z.literal('text'), text: z.string() });
/** Envelope A; an empty answer in it counts as none, and the text is read instead. */
const Structured = z.looseObject({
  answer: z.string().refine((text) => text.trim() !== ''),
  conversationId: z.string().nullish(),
});
/** An error as text, or as an object with a message: both were seen. */
const Told = z.union([z.string(), z.looseObject({ message: z.string().optional() })]);
/** Envelope B: JSON inside the text. */
const Envelope = z.looseObject({
  response: z.string().nullish(),
  answer: z.string().nullish(),
  error: Told.nullish(),
  conversationId: z.string().nullish(),
  requestId: z.string().nullish(),
  retryAfterSeconds: z.number().nonnegative().nullish(),
});
type Envelope = z.infer<typeof Envelope>;

/**
 * The one reader of all answer envelopes (workiq-contract.md 3, in its order): refusals that look
 * like answers, structured content, JSON in text, `isError`, plain text.
 */
export function normalise(result: unknown): Normalised {
  const parsed = Result.safeParse(result);
  if (!parsed.success) return { failure: 'protocol' };
  const { content = [], structuredContent, isError, _meta } = parsed.data;
  const reference = _meta?.requestId;
  const joined = content.flatMap((item) => TextItem.safeParse(item).data?.text ?? []).join('\n');
  const structured = Structured.safeParse(structuredContent);
  if (!structured.success) {
    const envelope = envelopeIn(joined);
    const failed = failureIn(joined, envelope, isError === true);
    if (failed) return { reference, ...failed };
    if (envelope) return textOf(envelope.response ?? envelope.answer ?? '', envelope);
    return textOf(joined, {});
  }
  return textOf(structured.data.answer, structured.data);
}

function textOf(
  text: string,
  { conversationId }: { conversationId?: string | null | undefined },
): Normalised {
  if (text.trim() === '') return { failure: 'empty' };
  return { text, conversationId: conversationId ?? null };
}

/**
 * Null for anything but a JSON object with one of the three keys: an answer may begin with a brace.
 */
function envelopeIn(text: string): Envelope | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const parsed = Envelope.safeParse(JSON.parse(text));
    const isOne = parsed.success && ['response', 'answer', 'error'].some((k) => k in parsed.data);
    return isOne ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Why there is no answer; null when there is one. */
function failureIn(text: string, envelope: Envelope | null, isError: boolean): Failed | null {
  if (envelope === null) {
    const failure = refusalIn(text, { isError });
    return failure === null ? null : { failure };
  }
  const said = saidIn(envelope);
  const { error, response, answer, requestId, retryAfterSeconds: seconds } = envelope;
  const isFailed = said !== '' || error instanceof Object || (response ?? answer) == null;
  if (!isFailed) return null;
  const reference = requestId ? { reference: requestId } : {};
  if (seconds != null) return { failure: 'throttled', ...reference, retryAfterMs: seconds * 1000 };
  const failure = refusalIn(said || 'internal error', { isError: true }) ?? 'service';
  return { failure, ...reference };
}

/** The words of an error, in either of the two forms that servers use. */
function saidIn({ error }: Envelope): string {
  return typeof error === 'string' ? error : (error?.message ?? '');
}
