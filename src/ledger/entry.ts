import { z } from 'zod';
import { DryRunOperation } from '../domain/operation.ts';
import { Named } from '../domain/person.ts';
import { LedgerEventName, LedgerState } from './states.ts';

/** A column value of MSX as the Web API gives it; of option sets of a milestone the label. */
export const ColumnValue = z.union([z.string(), z.number(), z.null()]);
export type ColumnValue = z.infer<typeof ColumnValue>;

/**
 * What a record showed at some moment: its version and the columns that matter for an operation.
 */
export const Seen = z.strictObject({
  /** When it was read, ISO. */
  at: z.string(),
  /** Version for `If-Match`; null when MSX gave none. */
  etag: z.string().nullable(),
  values: z.record(z.string(), ColumnValue),
});
export type Seen = z.infer<typeof Seen>;

/** The request that carries an operation out; `path` is below the Web API root. */
export const LedgerRequest = z.strictObject({
  method: z.enum(['POST', 'PATCH']),
  path: z.string(),
  /** Exactly what is sent, as the dry-run tool made it. */
  payload: z.record(z.string(), ColumnValue),
});
export type LedgerRequest = z.infer<typeof LedgerRequest>;

/** One row of "when proposed, now, proposed", as a person reads it. */
export const ChangedColumn = z.strictObject({
  column: z.string(),
  label: z.string(),
  whenProposed: z.string(),
  now: z.string(),
  proposed: z.string(),
});
export type ChangedColumn = z.infer<typeof ChangedColumn>;

/** Entra object id and name at that time. */
const Who = z.strictObject({ id: z.string(), name: z.string() });

/** Why a write did not happen; `status` 0: no answer came. */
const Failure = z.strictObject({
  status: z.number(),
  /** What MSX said, for the person who accepted. */
  words: z.string(),
  /** How long MSX asked to wait; null when it did not. */
  retryAfterMs: z.number().nullable(),
  at: z.string(),
});

/**
 * One dry-run operation and everything that happened to it. Instants are ISO in UTC, ids of people
 * Entra object ids.
 */
export const LedgerEntry = z.strictObject({
  /**
   * Also the key of a task that the operation creates, so that a repeated create has no second
   * effect.
   */
  id: z.guid(),
  tenantId: z.string(),
  /** The person who asked; in a channel others may decide too. */
  addressee: Who,
  /** Where it was proposed; decisions in a channel are bound to it. */
  conversation: z.strictObject({ id: z.string(), kind: z.enum(['personal', 'group', 'channel']) }),
  /** Skill and result that asked for it. */
  source: z.strictObject({ skill: z.string(), resultId: z.string(), generatedAt: z.string() }),
  /** Null when the milestone names none; then no role on a customer can be looked up. */
  customer: Named.nullable(),
  /** As it stands, edits included. */
  operation: DryRunOperation,
  /** The operation as the skill proposed it; null until a person edits. */
  original: DryRunOperation.nullable(),
  /** What an acceptance sends. */
  request: LedgerRequest,
  /** Null when the record could not be read at the time of the proposal. */
  seen: Seen.nullable(),
  /** See `evidence-hash.ts`. */
  evidenceHash: z.string(),
  state: LedgerState,
  /** Counts the events of the entry. */
  version: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** From here on nobody can accept it any more. */
  expiresAt: z.string(),
  /** Day on which it wakes; null when it was never put off. */
  snoozedUntil: z.string().nullable(),
  /** Who accepted, dismissed or put it off last. */
  decidedBy: Who.nullable(),
  decidedAt: z.string().nullable(),
  /** Why it was dismissed. */
  reason: z.string().nullable(),
  /** What the record showed after the write. */
  after: Seen.nullable(),
  /** When MSX took the write: the window for undo begins here. */
  appliedAt: z.string().nullable(),
  /** Why this entry was replaced, and by which. */
  change: z
    .strictObject({ columns: z.array(ChangedColumn), replacementId: z.string().nullable() })
    .nullable(),
  /** What went wrong with the last try; null after one that went well. */
  failure: Failure.nullable(),
  /**
   * What a later comparison with MSX found: by whom and when, from the audit where it can be read.
   */
  verification: z
    .strictObject({ by: z.string().nullable(), at: z.string().nullable(), words: z.string() })
    .nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** One line of the audit; nothing changes an entry without one. */
export const LedgerEvent = z.strictObject({
  entryId: z.string(),
  /** Version of the entry after the event. */
  version: z.number().int(),
  event: LedgerEventName,
  /** Null for the event that brought it in. */
  from: LedgerState.nullable(),
  to: LedgerState,
  /** Id of the person, or `system`. */
  actor: z.string(),
  at: z.string(),
  /** The fields that the event set. */
  detail: z.record(z.string(), z.unknown()),
});
export type LedgerEvent = z.infer<typeof LedgerEvent>;
