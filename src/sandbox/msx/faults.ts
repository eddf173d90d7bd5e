/**
 * What may go wrong with a real MSX, made to happen at will: for the tests of the client, and for
 * scenario files that show a person what the bot says then.
 */
import { DataverseError } from './dataverse-error.ts';
import type { Scenario } from './scenario.ts';

/** Something that goes wrong on purpose, for requests whose decoded address contains `match`. */
export interface Fault {
  readonly match: string;
  /**
   * The refusal: HTTP status and code of the error body. Without a status the fault refuses
   * nothing.
   */
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly message?: string;
  /** How often; -1 for ever. */
  readonly times: number;
  /** Only requests of this method. */
  readonly method?: string | undefined;
  /** The request is carried out, and only then goes wrong: what a time-out leaves unknown. */
  readonly carriedOut?: boolean;
  /** Seconds for the `Retry-After` header. */
  readonly retryAfter?: number;
  /** Only every n-th matching request. */
  readonly every?: number;
  /** Only from this page of a paged read on: 1 is the first, 2 stands for all later ones. */
  readonly page?: number;
  /** Milliseconds before the answer. */
  readonly delayMs?: number;
  /** Instead of an answer: none at all, a broken connection, or a text that is no JSON. */
  readonly instead?: 'silence' | 'broken connection' | 'garbage';
}

/** The faults of one sandbox. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /**
   * The fault that an address meets now, if any; it is used up by asking. `page` is 1 or 2, as in
   * `Fault.page`; of several that fit, the one added first.
   */
  meet(address: string, page: number, method: string): Fault | null;
}

/** Faults of a scenario, and those that a test adds. */
export function createFaults(scenario: Scenario): Faults {
  let active: { fault: Fault; seen: number; fired: number }[] = [];
  const add = (fault: Fault): void => {
    active.push({ fault, seen: 0, fired: 0 });
  };
  for (const { retry_after, delay_ms, ...fault } of scenario.faults ?? []) {
    add({
      ...fault,
      ...(retry_after === undefined ? {} : { retryAfter: retry_after }),
      ...(delay_ms === undefined ? {} : { delayMs: delay_ms }),
    });
  }
  return {
    add,
    clear: () => {
      active = [];
    },
    meet: (address, page, method) => {
      for (const entry of active) {
        const { fault } = entry;
        if (!address.includes(fault.match) || (fault.page ?? page) !== page) continue;
        if ((fault.method ?? method) !== method) continue;
        entry.seen += 1;
        if (fault.times >= 0 && entry.fired >= fault.times) continue;
        if (entry.seen % (fault.every ?? 1) !== 0) continue;
        entry.fired += 1;
        return fault;
      }
      return null;
    },
  };
}

/** The refusal of a fault; null when it only delays or garbles. */
export function refusalOf(fault: Fault): DataverseError | null {
  if (fault.status === undefined) return null;
  const message = fault.message ?? `A fault of the scenario (${fault.match}).`;
  return new DataverseError(fault.status, fault.code ?? '0x0', message, fault.retryAfter);
}
