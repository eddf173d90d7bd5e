/**
 * Gives every turn an id that all its log lines, its error cards and its trace share, and hands what
 * is observed to metrics and traces where these are switched on.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '../errors.ts';
import type { Observer, StepKind } from '../observer.ts';
import type { Metrics } from './metrics.ts';
import type { Span, Traces } from './traces.ts';

/** Who listens; null where nobody does. */
interface Listeners {
  /** Gives ids that nobody can guess. */
  readonly newId: () => string;
  readonly metrics: Pick<Metrics, 'took' | 'count'> | null;
  readonly traces: Pick<Traces, 'start'> | null;
}

/** The step that runs, as everything below it finds it. */
interface Running {
  readonly turn: string | null;
  readonly span: Span | null;
}

/** An observer that can also say which trace runs, for log lines. */
export interface TracedObserver extends Observer {
  traceId(): string | null;
}

/** Opens an observer. Without metrics and traces a step costs a function call. */
export function createObserver({ newId, metrics, traces }: Listeners): TracedObserver {
  const running = new AsyncLocalStorage<Running>();
  const isWatched = metrics !== null || traces !== null;
  const within = (kind: StepKind, name: string): Running => {
    const outer = running.getStore() ?? { turn: null, span: null };
    const turn = kind === 'turn' ? newId() : outer.turn;
    const span = traces?.start({ kind, name, turn, parent: outer.span }) ?? null;
    return { turn, span };
  };
  return {
    async step(kind, name, work) {
      if (!isWatched && kind !== 'turn') return work(() => undefined);
      const step = within(kind, name);
      const since = performance.now();
      let outcome = 'ok';
      try {
        return await running.run(step, () => work((end) => (outcome = end)));
      } catch (error) {
        outcome = error instanceof AppError ? error.code : 'failed';
        throw error;
      } finally {
        step.span?.end(outcome);
        metrics?.took({ kind, name, outcome }, (performance.now() - since) / 1000);
      }
    },
    count: (event, facts) => metrics?.count(event, facts),
    turnId: () => running.getStore()?.turn ?? null,
    traceId: () => running.getStore()?.span?.traceId ?? null,
  };
}
