/** What becomes of an accepted action, and for how long one may think about it. */
import type { z } from 'zod';
import { oneOf, whole } from './fields.ts';

/** What accepting an action does, and how long an undo and a proposal last. */
export interface LedgerSettings {
  /**
   * `record`: keep the exact payload, write nothing; `apply`: write with the person's own token.
   */
  readonly writes: 'record' | 'apply';
  /** Minutes after a write; 0: nothing can be taken back. */
  readonly undoMinutes: number;
  /** Days until a proposal ends by itself. */
  readonly expiryDays: number;
}

/** The longest undo that can be set. */
const WEEK_IN_MINUTES = 10_080;

/** The settings of the ledger. */
export const LEDGER_ENVIRONMENT = {
  MSX_WRITES: oneOf(['record', 'apply']).optional(),
  LEDGER_UNDO_MINUTES: whole(0, WEEK_IN_MINUTES).default(30),
  LEDGER_EXPIRY_DAYS: whole(1, 365).default(14),
};

type Read = z.infer<z.ZodObject<typeof LEDGER_ENVIRONMENT>>;

/**
 * Makes settings of what was read. A real MSX is written only when somebody said so; the invented
 * one is there to be written.
 */
export function ledgerOf(read: Read, { isSandbox }: { isSandbox: boolean }): LedgerSettings {
  return {
    writes: read.MSX_WRITES ?? (isSandbox ? 'apply' : 'record'),
    undoMinutes: read.LEDGER_UNDO_MINUTES,
    expiryDays: read.LEDGER_EXPIRY_DAYS,
  };
}
