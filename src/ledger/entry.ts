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
  at: z.string(),
  etag: z.string().nullable(),
  values: z.record(z.string(), ColumnValue),
});
export type Seen = z.infer<typeof Seen>;

/** The request that carries an operation out; `path` is below the Web API root. */
export const LedgerRequest = z.strictObject({
  method: z.enum(['POST', 'PATCH']),
  path: z.string(),
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

const Who = z.strictObject({ id: z.string(), name: z.string() });

/** Why a write did not happen; `status` 0: no answer came. */
const Failure = z.strictObject({
  status: z.number(),
  words: z.string(),
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
  addressee: Who,
  conversation: z.strictObject({ id: z.string(), kind: z.enum(['personal', 'group', 'channel']) }),
  source: z.strictObject({ skill: z.string(), resultId: z.string(), generatedAt: z.string() }),
  customer: Named.nullable(),
  operation: DryRunOperation,
  /** The operation as the skill proposed it; null until a person edits. */
  original: DryRunOperation.nullable(),
  request: LedgerRequest,
  /** Null when the record could not be read at the time of the proposal. */
  seen: Seen.nullable(),
  evidenceHash: z.string(),
  state: LedgerState,
  /** Counts the events of the entry. */
  version: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  expiresAt: z.string(),
  snoozedUntil: z.string().nullable(),
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
  version: z.number().int(),
  event: LedgerEventName,
  from: LedgerState.nullable(),
  to: LedgerState,
  /** Id of the person, or `system`. */
  actor: z.string(),
  at: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type LedgerEvent = z.infer<typeof LedgerEvent>;
