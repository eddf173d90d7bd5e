import { DataverseError } from './dataverse-error.ts';
import type { Scenario } from './scenario.ts';

/** A refusal on purpose: of requests whose decoded address contains `match`. */
export interface Fault {
  readonly match: string;
  readonly status: number;
  readonly code: string;
  readonly message?: string;
  /** How often; -1 for ever. */
  readonly times: number;
  /** Seconds for the `Retry-After` header. */
  readonly retryAfter?: number;
  /** Only every n-th matching request. */
  readonly every?: number;
  /** Only from this page of a paged read on, counted from 1. */
  readonly page?: number;
}

/** The faults of one sandbox. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** Throws the refusal that an address meets now, if any. */
  check(address: string, page: number): void;
}

/** Faults of a scenario, and those that a test adds. */
export function createFaults(scenario: Scenario): Faults {
  let active: { fault: Fault; seen: number; fired: number }[] = [];
  const add = (fault: Fault): void => {
    active.push({ fault, seen: 0, fired: 0 });
  };
  for (const { retry_after, ...fault } of scenario.faults ?? []) {
    add({ ...fault, ...(retry_after === undefined ? {} : { retryAfter: retry_after }) });
  }
  return {
    add,
    clear: () => {
      active = [];
    },
    check: (address, page) => {
      for (const entry of active) {
        const { fault } = entry;
        if (!address.includes(fault.match) || (fault.page ?? page) !== page) continue;
        entry.seen += 1;
        if (fault.times >= 0 && entry.fired >= fault.times) continue;
        if (entry.seen % (fault.every ?? 1) !== 0) continue;
        entry.fired += 1;
        throw refusal(fault);
      }
    },
  };
}

function refusal(fault: Fault): DataverseError {
  const message = fault.message ?? `A fault of the scenario (${fault.match}).`;
  return new DataverseError(fault.status, fault.code, message, fault.retryAfter);
}
