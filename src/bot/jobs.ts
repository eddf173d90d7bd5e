/** Work that a person waits for and that may outlive its turn; each piece belongs to one person. */
import type { SoFar } from '../cards/progress-card.ts';
import { AppError } from '../errors.ts';

/** How a piece of work ended. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'cancelled' }
  /** This process ends; another one answers if the person asks again. */
  | { readonly kind: 'interrupted' };

/** A piece of work of one person that may outlive its turn. */
export interface Job<Result> {
  /** Nobody can guess it; the cancel button carries it. */
  readonly id: string;
  /** What was and is being done, in order. */
  readonly steps: readonly string[];
  /** What there is while slow sources are still asked; null as long as there is nothing. */
  soFar(): SoFar | null;
  /** Never rejects. */
  readonly outcome: Promise<Outcome<Result>>;
  /** Called after each new step, and each time that a slow source goes on. */
  onStep(listener: () => void): void;
}

/** What work may say and must heed. */
export interface Working {
  readonly step: (doing: string) => void;
  readonly soFar: (soFar: SoFar) => void;
  readonly signal: AbortSignal;
}

/** Work that runs outside turns, each piece owned by one person. */
export interface Jobs {
  /** Begins work of an owner, by the person's key; `writes`: "cancel" in words leaves it alone. */
  start<Result>(
    owner: string,
    work: (working: Working) => Promise<Result>,
    kind?: { readonly writes?: boolean },
  ): Job<Result>;
  /** True when it was this person's and still running. */
  cancel(jobId: string, owner: string): boolean;
  /** Cancels all of one person that only reads; says how many there were. */
  cancelReading(owner: string): number;
  /** How many pieces are in work. */
  count(): number;
  /** What still has to be said after a piece of work; `stop` waits for it. Never rejects. */
  saying(words: Promise<void>): void;
  /**
   * Interrupts what reads at once, and what writes when `patience` is over: a write that is cut off
   * would leave in doubt whether it happened. Starts nothing more. Waits until all is said.
   */
  stop(patience: Promise<void>): Promise<void>;
}

/** Reason of an abort that is nobody's wish. */
const RESTART = 'restart';

/** A piece of work that has not ended. */
interface Running {
  readonly owner: string;
  readonly writes: boolean;
  readonly controller: AbortController;
  readonly outcome: Promise<unknown>;
}

/** Keeps track of running work. `newId` gives ids that nobody can guess. */
export function createJobs(newId: () => string): Jobs {
  const running = new Map<string, Running>();
  const unsaid = new Set<Promise<void>>();
  let isStopping = false;
  return {
    start(owner, work, { writes = false } = {}) {
      const id = newId();
      const controller = new AbortController();
      const job = begin(id, isStopping ? refused : work, controller.signal);
      running.set(id, { owner, writes, controller, outcome: job.outcome });
      void job.outcome.finally(() => running.delete(id));
      if (isStopping) controller.abort(RESTART);
      return job;
    },
    count: () => running.size,
    cancel(jobId, owner) {
      const job = running.get(jobId);
      if (job?.owner !== owner) return false;
      job.controller.abort();
      return true;
    },
    cancelReading(owner) {
      const reading = [...running.values()].filter((job) => job.owner === owner && !job.writes);
      for (const { controller } of reading) controller.abort();
      return reading.length;
    },
    saying(words) {
      unsaid.add(words);
      void words.finally(() => unsaid.delete(words));
    },
    async stop(patience) {
      isStopping = true;
      await interrupt([...running.values()], patience);
      // Whoever waits for an outcome says it in a later step of the loop.
      await new Promise(setImmediate);
      while (unsaid.size > 0) await Promise.all(unsaid);
    },
  };
}

/** Begins a piece of work, and tells whoever listens how it goes on. */
function begin<Result>(
  id: string,
  work: (working: Working) => Promise<Result>,
  signal: AbortSignal,
): Job<Result> {
  const steps: string[] = [];
  const listeners: (() => void)[] = [];
  let latest: SoFar | null = null;
  const tell = (): void => listeners.forEach((listener) => listener());
  const step = (doing: string): void => {
    steps.push(doing);
    tell();
  };
  const soFar = (now: SoFar): void => {
    latest = now;
    tell();
  };
  const outcome = outcomeOf(work({ step, soFar, signal }), signal);
  const onStep = (listener: () => void): void => void listeners.push(listener);
  return { id, steps, soFar: () => latest, outcome, onStep };
}

/** Stands in for work that comes when the process is about to end: it is interrupted at once. */
function refused(): Promise<never> {
  return new Promise(() => undefined);
}

async function interrupt(all: readonly Running[], patience: Promise<void>): Promise<void> {
  for (const { controller } of all.filter(({ writes }) => !writes)) controller.abort(RESTART);
  const ended = Promise.all(all.map(({ outcome }) => outcome));
  await Promise.race([ended, patience]);
  for (const { controller } of all) controller.abort(RESTART);
  await ended;
}

/** A cancelled job ends at once, whatever its reads still do; their results are dropped. */
async function outcomeOf<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
): Promise<Outcome<Result>> {
  const cancelled = new Promise<Outcome<Result>>((done) => {
    const end = (): void => done({ kind: signal.reason === RESTART ? 'interrupted' : 'cancelled' });
    signal.addEventListener('abort', end, { once: true });
  });
  const finished = work.then(
    (result): Outcome<Result> => ({ kind: 'done', result }),
    (error: unknown): Outcome<Result> => ({ kind: 'failed', error }),
  );
  return Promise.race([cancelled, finished]);
}

/** Thrown into work whose job was cancelled, so that it starts no further read. */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('unexpected', 'The work was cancelled.');
}
