/**
 * Service protection, so that a client which asks too much is told so here and not first by MSX.
 */
import { DataverseError } from './dataverse-error.ts';

/** Service protection of one person (msx-contract.md 2.5). */
export interface Limits {
  /** In any window of `windowMs`; then 429 `0x80072322`. */
  readonly requests: number;
  readonly windowMs: number;
  /** Open at the same time; then 429 `0x80072326`. */
  readonly atOnce: number;
}

/** 6,000 in 300 s and 52 at once, per person. */
const DEFAULTS: Limits = { requests: 6000, windowMs: 300_000, atOnce: 52 };

/** Counts requests of people. */
interface LimitGuard {
  /** Lets a request in; call the result when it has ended. Throws 429 with `Retry-After`. */
  enter(person: string): () => void;
  /** Requests and seconds that a person has left, for the headers of an answer. */
  left(person: string): { requests: number; seconds: number };
}

/**
 * A sliding window of requests and a number of open ones for each person, those of Dataverse unless
 * `changes` say otherwise; `clock` is in ms. Execution time, its third limit, is not counted here.
 */
export function createLimits(changes: Partial<Limits>, clock: () => number): LimitGuard {
  const limits = { ...DEFAULTS, ...changes };
  const people = new Map<string, { times: number[]; open: number }>();
  const stateOf = (person: string) => {
    const state = people.get(person) ?? { times: [], open: 0 };
    people.set(person, state);
    while ((state.times[0] ?? Infinity) <= clock() - limits.windowMs) state.times.shift();
    return state;
  };
  return {
    enter(person) {
      const state = stateOf(person);
      if (state.open >= limits.atOnce) {
        throw throttled('0x80072326', 'Number of concurrent requests exceeded the limit.', 1);
      }
      if (state.times.length >= limits.requests) {
        const oldest = state.times[0] ?? clock();
        const seconds = Math.ceil((oldest + limits.windowMs - clock()) / 1000);
        throw throttled('0x80072322', 'Number of requests exceeded the limit.', seconds);
      }
      state.times.push(clock());
      state.open += 1;
      return () => (state.open -= 1);
    },
    left(person) {
      const { times } = stateOf(person);
      return { requests: limits.requests - times.length, seconds: limits.windowMs / 1000 };
    },
  };
}

function throttled(code: string, message: string, seconds: number): DataverseError {
  return new DataverseError(429, code, message, seconds);
}
