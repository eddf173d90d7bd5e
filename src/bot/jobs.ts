import type { SoFar } from '../cards/progress-card.ts';
import { AppError } from '../errors.ts';

/** How a piece of work ended. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'cancelled' };

/** A piece of work of one person that may outlive its turn. */
export interface Job<Result> {
  readonly id: string;
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
  start<Result>(
    owner: string,
    work: (working: Working) => Promise<Result>,
    kind?: { readonly writes?: boolean },
  ): Job<Result>;
  /** True when it was this person's and still running. */
  cancel(jobId: string, owner: string): boolean;
  /** Cancels all of one person that only reads; says how many there were. */
  cancelReading(owner: string): number;
  /** Cancels all and waits until nothing runs. */
  stop(): Promise<void>;
}

interface Running {
  readonly owner: string;
  readonly writes: boolean;
  readonly controller: AbortController;
  readonly outcome: Promise<unknown>;
}

/** Keeps track of running work. `newId` gives ids that nobody can guess. */
export function createJobs(newId: () => string): Jobs {
  const running = new Map<string, Running>();
  return {
    start(owner, work, { writes = false } = {}) {
      const id = newId();
      const controller = new AbortController();
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
      const { signal } = controller;
      const outcome = outcomeOf(work({ step, soFar, signal }), signal);
      running.set(id, { owner, writes, controller, outcome });
      void outcome.finally(() => running.delete(id));
      const onStep = (listener: () => void): void => void listeners.push(listener);
      return { id, steps, soFar: () => latest, outcome, onStep };
    },
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
    async stop() {
      const all = [...running.values()];
      for (const { controller } of all) controller.abort();
      await Promise.all(all.map(({ outcome }) => outcome));
    },
  };
}

/** A cancelled job ends at once, whatever its reads still do; their results are dropped. */
async function outcomeOf<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
): Promise<Outcome<Result>> {
  const cancelled = new Promise<Outcome<Result>>((done) => {
    signal.addEventListener('abort', () => done({ kind: 'cancelled' }), { once: true });
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
