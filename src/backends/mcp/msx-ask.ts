import type { z } from 'zod';
import { ToolError } from '../../errors.ts';
import { isPassing, withRetries, type Timing, type Tried } from '../retries.ts';
import type { MsxSession } from './msx-session.ts';

/** Calls a tool of the server, and tries again what may pass: the servers don't. */
export type Ask = (tool: string, input: Record<string, unknown>) => Promise<unknown>;

/**
 * Ids that one call names, so that one call is one request on every server: larger sets lose parts
 * in silence (msx-contract.md 7.6).
 */
export const IDS_PER_CALL = 25;

/** Before the first repetition, growing by itself with each; at least half of it is waited. */
const WAIT_MS = 2000;

/** Asks over one session. Throws what a call throws, after three repetitions at most. */
export function createAsk(session: MsxSession, timing: Timing): Ask {
  return (tool, input) =>
    withRetries({ timing, growing }, () => triedOnce(() => session.call(tool, input)));
}

/** The servers never say how long to wait. */
function growing(attempt: number, random: number): number {
  return WAIT_MS * attempt * (0.5 + random / 2);
}

async function triedOnce(call: () => Promise<unknown>): Promise<Tried<unknown>> {
  try {
    return { answer: await call() };
  } catch (error) {
    if (isPassing(error)) return { passing: error };
    throw error;
  }
}

/**
 * An input as every generation takes it: the oldest servers have no `includeCompleted`
 * (msx-contract.md 7.2), so what it is by default is left unsaid.
 */
export function asServersKnowIt(input: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).filter(([name, value]) => name !== 'includeCompleted' || value === true),
  );
}

/** An answer in the form that it should have. Throws `tool_contract` for any other. */
export function parsed<Schema extends z.ZodType>(
  tool: string,
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const message = 'The MSX server gave an answer of another form than promised.';
  throw new ToolError('tool_contract', { tool, message, cause: result.error });
}
