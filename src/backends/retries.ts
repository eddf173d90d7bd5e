/**
 * Reads are tried again, writes never: a read that is repeated costs time, a write that is repeated
 * may be there twice.
 */
import { ToolError } from '../errors.ts';

/** Time as a client of MSX needs it; handed in, so that tests wait for nothing. */
export interface Timing {
  readonly now: () => Date;
  /** Waits so many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** A number from 0 to 1, for jitter. */
  readonly random: () => number;
}

/** What one try came to: an answer, or a failure that a later try may mend. */
export type Tried<Answer> = { readonly answer: Answer } | { readonly passing: ToolError };

/** How a way to MSX is repeated. */
export interface Repeating {
  readonly timing: Timing;
  /**
   * Milliseconds before the next try where MSX did not say how long; `attempt` begins with 1,
   * `random` runs from 0 to 1.
   */
  readonly growing: (attempt: number, random: number) => number;
}

/** One read and three repetitions (msx-contract.md 2.5). */
const TRIES = 4;
/** Nobody waits longer than a minute for one read, whatever `Retry-After` asks for. */
const LONGEST_WAIT_MS = 60_000;
/** Added to what MSX asks for, so that those who were refused together do not come back together. */
const JITTER_MS = 250;

/**
 * Reads again, at most three times, while tries fail in passing; then the last failure is thrown.
 * Whatever `read` throws ends it at once.
 */
export async function withRetries<Answer>(
  { timing, growing }: Repeating,
  read: () => Promise<Tried<Answer>>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = await read();
    if ('answer' in tried) return tried.answer;
    if (attempt === TRIES) throw tried.passing;
    const { retryAfterMs } = tried.passing;
    const random = timing.random();
    await timing.sleep(
      retryAfterMs === undefined
        ? Math.min(LONGEST_WAIT_MS, growing(attempt, random))
        : Math.min(LONGEST_WAIT_MS, retryAfterMs) + random * JITTER_MS,
    );
  }
}

/** Throttled, or away: 408, 429, 5xx and lost connections. Everything else is an answer. */
export function isPassing(error: unknown): error is ToolError {
  return (
    error instanceof ToolError &&
    (error.code === 'tool_throttled' || error.code === 'tool_unavailable')
  );
}
