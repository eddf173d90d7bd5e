/** A status code helps nobody. Each refusal is turned into who can mend it and how, once, here. */
import { z } from 'zod';
import { BackgroundAccessError, NotSignedInError, ToolError, type AppError } from '../../errors.ts';
import { denialOf, denialWords } from './denials.ts';

/** A refused answer of Dataverse: status, body and headers as far as they matter. */
export interface Refusal {
  readonly tool: string;
  readonly status: number;
  readonly body: unknown;
  /** Undefined when MSX did not say how long to wait. */
  readonly retryAfterMs?: number | undefined;
}

/** Both fields may be missing: a gateway before MSX answers in its own way. */
const ErrorBody = z.looseObject({
  error: z.looseObject({ code: z.string().optional(), message: z.string().optional() }),
});

/** Without this privilege an application may not act for anybody; people are never asked for it. */
const ACTS_FOR_OTHERS = 'prvActOnBehalfOfAnotherUser';

/**
 * Turns a refused answer into the error that says who can mend it (msx-contract.md 2.4). What MSX
 * said is added, cut at 300 characters.
 */
export function failureOf({ tool, status, body, retryAfterMs }: Refusal): AppError {
  const parsed = ErrorBody.safeParse(body);
  const reason = parsed.success ? parsed.data.error.code : undefined;
  const said = parsed.success ? (parsed.data.error.message ?? '') : '';
  const details = { tool, status, reason, retryAfterMs };
  if (status === 401)
    return new NotSignedInError('MSX does not accept the sign-in. Sign in again.');
  if (status === 403 && said.includes(ACTS_FOR_OTHERS)) {
    const message = `The application may not read MSX for people: it lacks ${ACTS_FOR_OTHERS}.`;
    return new BackgroundAccessError('administrator', message);
  }
  const detail = `(${status}${said ? `: ${said.slice(0, 300)}` : ''})`;
  if (status === 403) {
    const denial = denialOf(reason, said);
    const message = `${denialWords(denial, said)} ${detail}`;
    return new ToolError('tool_denied', { ...details, denial, message });
  }
  const words = WORDS[status] ?? (status >= 500 ? UNAVAILABLE : REFUSED);
  const message = `${words.text} ${detail}`;
  return new ToolError(words.code, { ...details, message });
}

/** Class of a refusal, and how its sentence begins. */
interface Words {
  code: ConstructorParameters<typeof ToolError>[0];
  text: string;
}

const REFUSED: Words = { code: 'tool_contract', text: 'MSX refused the request' };
const UNAVAILABLE: Words = { code: 'tool_unavailable', text: 'MSX has a problem right now' };

/** By status; other 5xx are `UNAVAILABLE`, other 4xx `REFUSED`. */
const WORDS: Readonly<Record<number, Words>> = {
  400: REFUSED,
  404: { code: 'tool_not_found', text: 'MSX has no such record' },
  408: UNAVAILABLE,
  429: { code: 'tool_throttled', text: 'MSX asks to slow down' },
};
