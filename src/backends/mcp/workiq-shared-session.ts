import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { AskWorkIqInput, WorkIqFailure } from '../../tools/workiq-tools.ts';
import { normalise } from './workiq-answer.ts';
import type { WorkIqOptions } from './workiq-client.ts';
import { failedBy, WorkIqError } from './workiq-error.ts';
import type { Wire } from './workiq-http.ts';
import { openSession, type WorkIqSession } from './workiq-session.ts';
import type { Failed } from './workiq-words.ts';

/** A fresh way to a server. */
export interface WayIn {
  readonly transport: Transport;
  /** What HTTP said; null where none is spoken. */
  readonly wire: Wire | null;
  /** Tells the server that the session is over, as far as that goes. */
  readonly end?: () => Promise<void>;
}

/** What an attempt gave: a text, or a failure. */
export type Told = (Failed | { readonly text: string; readonly conversationId: string | null }) & {
  /** True when the server calls itself a stand-in; false also when nobody was reached. */
  readonly sample: boolean;
};

/** One question on the shared session; failures are values. */
type Attempt = (input: AskWorkIqInput, signal: AbortSignal) => Promise<Told>;

interface Open {
  readonly session: WorkIqSession;
  readonly way: WayIn;
}

/** Milliseconds before the only second attempt (WQ-4.7). */
const CONNECT_RETRY_MS = 2000;

/**
 * One session for all questions that one run asks at the same time: opened by the first, closed
 * after the last, so that no connection outlives its use or meets another person (WQ-4.9).
 */
export function createSharedSession(options: WorkIqOptions): {
  use<Answer>(work: (attempt: Attempt) => Promise<Answer>): Promise<Answer>;
} {
  let users = 0;
  let open: Promise<Open> | null = null;
  const forget = (gone: Promise<Open> | null): void => {
    if (open === gone) open = null;
  };
  const attempt: Attempt = async (input, signal) => {
    const opening = (open ??= openOnce(options));
    let used: Open | null = null;
    try {
      used = await until(opening, signal);
      const { session } = used;
      const asking = session.ask(input, { signal, timeoutMs: options.askMs });
      return { ...normalise(await until(asking, signal)), sample: session.isSample };
    } catch (error) {
      const wire = used?.way.wire ?? null;
      const failed = error instanceof OpeningError ? error.failed : failedBy(error, wire);
      const isLost = error instanceof OpeningError || failed.failure === 'lost-session';
      // After a refusal on the wire the next question starts from nothing.
      if (isLost || wire?.status) forget(opening);
      const sample = used?.session.isSample ?? false;
      return { ...(signal.aborted ? { failure: reasonOf(signal) } : failed), sample };
    }
  };
  return {
    async use(work) {
      users += 1;
      try {
        return await work(attempt);
      } finally {
        users -= 1;
        const last = open;
        if (users === 0 && last !== null) {
          forget(last);
          await closed(last);
        }
      }
    },
  };
}

/** Nobody was reached, so that all questions that waited for the session fail alike. */
class OpeningError extends Error {
  readonly failed: Failed;
  constructor(failed: Failed) {
    super('WorkIQ could not be opened');
    this.failed = failed;
  }
}

/**
 * Opens a session; a refused connection or a failing server is tried once more after two seconds.
 */
async function openOnce({ connect, timing }: WorkIqOptions): Promise<Open> {
  for (let attempt = 1; ; attempt += 1) {
    const way = connect();
    try {
      return { session: await openSession(way.transport), way };
    } catch (error) {
      await way.transport.close().catch(() => undefined);
      const failed = failedBy(error, way.wire);
      const mayPass = failed.failure === 'unreachable' || failed.failure === 'service';
      if (!mayPass || attempt > 1) throw new OpeningError(failed);
      await timing.sleep(CONNECT_RETRY_MS);
    }
  }
}

/** Why our own signal ended the wait. */
function reasonOf(signal: AbortSignal): WorkIqFailure {
  return signal.reason === 'cancelled' ? 'cancelled' : 'timeout';
}

/** The work, or the end of waiting for it; the work itself is told by the same signal. */
async function until<Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  let stop: () => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(new WorkIqError(reasonOf(signal)));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Ends a session; its last message may still be on its way (WQ-11.3). */
async function closed(open: Promise<Open>): Promise<void> {
  try {
    const { session, way } = await open;
    await new Promise((done) => setImmediate(done));
    await way.end?.();
    await session.close();
  } catch {
    // The session never opened or is gone already: nothing is left to close.
  }
}
