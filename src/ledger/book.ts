import type { Change } from './change.ts';
import type { LedgerEntry, LedgerEvent } from './entry.ts';
import type { LedgerState } from './states.ts';

/** Which entries to list; what is left out does not narrow. */
export interface EntryFilter {
  readonly tenantId?: string;
  /** Entra object id of whom it was proposed to. */
  readonly addresseeId?: string;
  /** GUID of the customer in MSX. */
  readonly accountId?: string;
  /** Name of a customer, upper and lower case alike. */
  readonly customer?: string;
  /** An empty list fits nothing. */
  readonly states?: readonly LedgerState[];
  /** ISO instant: entries that changed at or after it. */
  readonly changedSince?: string;
  /** ISO instant: entries that changed before it. */
  readonly changedBefore?: string;
}

/** Where entries and their audit are kept; `src/store` implements it. */
export interface LedgerBook {
  /** An entry by its id; null for an unknown id and for a text that is no id. */
  find(id: string): Promise<LedgerEntry | null>;
  /** All entries of one person with these operation keys, newest first. */
  withKeys(person: {
    tenantId: string;
    addresseeId: string;
    keys: readonly string[];
  }): Promise<LedgerEntry[]>;
  /**
   * Carries out all changes with their events, or none. False when an entry is no longer as
   * `before` says, or when a new entry would be a second open one with its key: then read again.
   */
  commit(changes: readonly Change[]): Promise<boolean>;
  /** Newest change first. */
  list(filter: EntryFilter, limit: number): Promise<LedgerEntry[]>;
  /** All entries that fit, in a fixed order, page by page: for exports of any size. */
  pages(filter: EntryFilter): AsyncIterable<readonly LedgerEntry[]>;
  /** The audit of an entry, oldest first. */
  events(entryId: string): Promise<LedgerEvent[]>;
}
