/**
 * Teams refuses too: it throttles, times out and forgets. These refusals can be ordered by a test.
 */
import { DeskError } from './desk-error.ts';

/** A refusal on purpose: of connector requests whose `METHOD /decoded/path` contains `match`. */
export interface ConnectorFault {
  readonly match: string;
  /** As Teams answers: 403, 404, 412, 413, 429, 5xx. */
  readonly status: number;
  /** Code of the error body, as in teams-platform.md TP-6.6; `Throttled` and the like. */
  readonly code?: string;
  /** Seconds for the `Retry-After` header. */
  readonly retryAfter?: number;
  /** How often; -1 for ever. */
  readonly times: number;
}

/** The faults of one desk. */
export interface ConnectorFaults {
  add(fault: ConnectorFault): void;
  clear(): void;
  /** @throws DeskError - the refusal that a request meets now, if any. */
  check(request: string): void;
}

/** Faults given at the start, and those that a test adds. */
export function createFaults(first: readonly ConnectorFault[] = []): ConnectorFaults {
  let active = first.map(toEntry);
  return {
    add: (fault) => {
      active.push(toEntry(fault));
    },
    clear: () => {
      active = [];
    },
    check: (request) => {
      const entry = active.find(({ fault, left }) => left !== 0 && request.includes(fault.match));
      if (!entry) return;
      entry.left -= 1;
      const { status, code = 'ServiceError', retryAfter } = entry.fault;
      throw new DeskError(status, code, `A fault of the desk (${entry.fault.match}).`, retryAfter);
    },
  };
}

/** `left` below zero never reaches zero: such a fault stays. */
function toEntry(fault: ConnectorFault): { fault: ConnectorFault; left: number } {
  return { fault, left: fault.times };
}
