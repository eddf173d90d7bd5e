import { LedgerError } from '../errors.ts';
import type { LedgerEntry, LedgerEvent } from './entry.ts';
import { TRANSITIONS, type LedgerEventName } from './states.ts';

/**
 * An entry before and after one event, with the line of the audit. `before` is null for a new
 * entry.
 */
export interface Change {
  readonly before: LedgerEntry | null;
  readonly after: LedgerEntry;
  readonly event: LedgerEvent;
}

/** Who does something, and when. */
export interface Act {
  /** Entra object id, or `system` for what time or a run does. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** Fields that an event may set; state, version and times follow from the event. */
export type Patch = Partial<
  Omit<LedgerEntry, 'id' | 'tenantId' | 'state' | 'version' | 'createdAt' | 'updatedAt'>
>;

/**
 * The step that `event` makes of an entry. What changed stands in the audit too, so that the audit
 * alone tells the whole story. Throws `ledger_transition` for a step that the table does not have.
 */
export function advance(
  entry: LedgerEntry,
  event: LedgerEventName,
  { by, at }: Act,
  patch: Patch = {},
): Change {
  const to = TRANSITIONS[entry.state][event];
  if (to === undefined) throw new LedgerError(entry.state, event);
  const version = entry.version + 1;
  const after = { ...entry, ...patch, state: to, version, updatedAt: at };
  const line = { entryId: entry.id, version, event, from: entry.state, to, actor: by, at };
  return { before: entry, after, event: { ...line, detail: patch } };
}

/** The step that brings a new entry into the ledger. */
export function begin(entry: LedgerEntry, { by, at }: Act): Change {
  const { id: entryId, version, state: to, operation, source } = entry;
  const line = { entryId, version, event: 'propose' as const, from: null, to, actor: by, at };
  return { before: null, after: entry, event: { ...line, detail: { operation, source } } };
}

/** The person of a context, acting now. */
export function actOf(context: { person: { id: string }; now: () => Date }): Act {
  return { by: context.person.id, at: context.now().toISOString() };
}
