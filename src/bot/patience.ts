import type { Middleware, TurnContext } from 'botbuilder';
import { outcomeOf, ONCE } from './reach.ts';

/** What Teams says without having taken anything (teams-platform.md TP-6.6). */
const BUSY = [412, 429, 503];
/** After so many tries the answer has failed. */
const MOST_TRIES = 4;
/** Milliseconds where Teams names no time; doubled with each try. */
const FIRST_WAIT_MS = 1000;
/** Nobody waits longer for an answer; then the person asks again. */
const LONGEST_WAIT_MS = 30_000;

/**
 * An answer for which Teams was too busy is written again when Teams says so: nothing of it arrived.
 * Stands behind whatever changes cards on their way out, which would else change them twice.
 */
export function patience(sleep: (ms: number) => Promise<void>): Middleware {
  return {
    async onTurn(context, next) {
      context.onSendActivities((_turn, [activity, ...others], send) =>
        activity?.type === 'message' && others.length === 0
          ? patiently(context, send, sleep)
          : send(),
      );
      context.onUpdateActivity((_turn, _activity, update) => patiently(context, update, sleep));
      await next();
    },
  };
}

async function patiently<Written>(
  { turnState }: TurnContext,
  write: () => Promise<Written>,
  sleep: (ms: number) => Promise<void>,
): Promise<Written> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      const waitMs = turnState.get(ONCE) === true ? null : waitAfter(error, tries);
      if (waitMs === null) throw error;
      await sleep(waitMs);
    }
  }
}

/** Milliseconds until the next try; null: there is none. */
function waitAfter(error: unknown, tries: number): number | null {
  const outcome = outcomeOf(error);
  if (outcome.kind !== 'refused' || !BUSY.includes(outcome.status)) return null;
  const waitMs = outcome.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
  return tries < MOST_TRIES && waitMs <= LONGEST_WAIT_MS ? waitMs : null;
}
