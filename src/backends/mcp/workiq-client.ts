import type {
  AskWorkIqInput,
  AskWorkIqOutput,
  OnAskStatus,
  WorkIqTools,
} from '../../tools/workiq-tools.ts';
import type { WorkIqDesk } from './workiq-budget.ts';
import { createSharedSession, type Told, type WayIn } from './workiq-shared-session.ts';
import { outcomeOf } from './workiq-words.ts';

/** Time as the client needs it; handed in, so that tests wait for nothing. */
export interface WorkIqTiming {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Calls back once after so many milliseconds; gives a function that prevents it. */
  readonly after: (ms: number, then: () => void) => () => void;
}

/** How a person's questions reach WorkIQ, for one run of a skill. */
export interface WorkIqOptions {
  /** Tenant and object id: whose questions these are. */
  readonly person: string;
  /** A fresh way in; `wire` is null where no HTTP is spoken. */
  readonly connect: () => WayIn;
  readonly desk: WorkIqDesk;
  readonly timing: WorkIqTiming;
  /**
   * Limit of one question in milliseconds, a retry included; below the 300 s at which `fetch` gives
   * up (WQ-4.2).
   */
  readonly askMs: number;
  /** Time of the whole run, from the first question on. */
  readonly runMs: number;
  /** Questions of one run; one more is a `budget` failure. */
  readonly mostCalls: number;
  /** The person stops. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * WorkIQ over MCP, with one person's token: the ask tool and nothing else, within a budget, never
 * longer than the limit, at most one retry where the rules allow it (WQ-4.7). A question never
 * throws: what went wrong is an outcome, so that "failed" cannot be taken for "nothing found".
 */
export function createWorkIqTools(options: WorkIqOptions): WorkIqTools {
  const { desk, person } = options;
  const ask = createAsking(options);
  const share = (input: AskWorkIqInput, onStatus: OnAskStatus): Promise<AskWorkIqOutput> =>
    desk.reused(JSON.stringify([person, input]), async () => {
      onStatus('queued');
      const answer = await desk.run(person, () => {
        onStatus('asking');
        return ask(input);
      });
      return answer ?? outcomeOf({ failure: 'budget' });
    });
  return {
    async ask_work_iq(input, onStatus = () => undefined) {
      const isAtHand = desk.has(JSON.stringify([person, input]));
      if (isAtHand) onStatus('reused');
      const answer = await share(input, onStatus);
      if ('text' in answer) return isAtHand ? { ...answer, reused: true } : answer;
      // It was shared with another run, and only that one was stopped.
      const isOthers = isAtHand && answer.failure === 'cancelled' && !options.signal?.aborted;
      return isOthers ? share(input, onStatus) : answer;
    },
  };
}

/** Asks on the wire, within what one run may take. */
function createAsking(options: WorkIqOptions): (input: AskWorkIqInput) => Promise<AskWorkIqOutput> {
  const { timing } = options;
  const shared = createSharedSession(options);
  let calls = 0;
  let endsAt: number | null = null;
  return async (input) => {
    if (options.signal?.aborted) return outcomeOf({ failure: 'cancelled' });
    if (calls >= options.mostCalls) return outcomeOf({ failure: 'budget' });
    calls += 1;
    endsAt ??= timing.now() + options.runMs;
    const left = Math.min(options.askMs, Math.max(0, endsAt - timing.now()));
    const limit = limited(options, left);
    try {
      return await shared.use(async (attempt) => {
        const first = await attempt(input, limit.signal);
        const wait = waitBeforeRetry(first, left);
        if (wait === null) return toOutput(first);
        await timing.sleep(wait, limit.signal).catch(() => undefined);
        return toOutput(await attempt(input, limit.signal));
      });
    } finally {
      limit.end();
    }
  };
}

/**
 * A lost session is opened anew at once, a busy service after its own wait; nothing else is
 * repeated.
 */
function waitBeforeRetry(told: Told, left: number): number | null {
  if (!('failure' in told)) return null;
  if (told.failure === 'lost-session') return 0;
  const wait = told.failure === 'throttled' ? told.retryAfterMs : undefined;
  return wait !== undefined && wait < left ? wait : null;
}

/** The single word that our questions ask for where nothing fits (WQ-8.6). */
const NOTHING = /^\W*none\W*$/i;

function toOutput(told: Told): AskWorkIqOutput {
  const sample = told.sample ? { sample: true } : {};
  if ('failure' in told) return { ...outcomeOf(told), ...sample };
  const { text, conversationId } = told;
  if (NOTHING.test(text)) return { outcome: 'nothing_found', text, ...sample };
  return { outcome: 'answered', text, conversationId, ...sample };
}

/** Aborts at our limit or when the person stops, whichever comes first. */
function limited({ timing, signal: stop }: WorkIqOptions, ms: number) {
  const controller = new AbortController();
  const cancel = timing.after(ms, () => controller.abort('timeout'));
  const onStop = (): void => controller.abort('cancelled');
  if (stop?.aborted) onStop();
  stop?.addEventListener('abort', onStop, { once: true });
  return {
    signal: controller.signal,
    end: () => {
      cancel();
      stop?.removeEventListener('abort', onStop);
    },
  };
}
