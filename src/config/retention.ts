/** How long is kept what nobody asks for any more; what is older ends by itself (docs/data-protection.md). */
import type { z } from 'zod';
import { whole } from './fields.ts';

/** Whole days since the last change. */
export interface RetentionDays {
  /** Entries of the ledger with their audit. */
  readonly ledger: number;
  /** Quotes, what records showed, what last week's message and the last question were about. */
  readonly evidence: number;
  /** How people and places are reached who use the bot no more. */
  readonly references: number;
}

/** In days; the longest that can be set. */
const TEN_YEARS = 3650;

/** The settings; an undo and an open proposal must not lose what they stand on. */
export const RETENTION_ENVIRONMENT = {
  RETENTION_LEDGER_DAYS: whole(30, TEN_YEARS).default(730),
  RETENTION_EVIDENCE_DAYS: whole(14, TEN_YEARS).default(90),
  RETENTION_REFERENCES_DAYS: whole(14, TEN_YEARS).default(180),
};

type Read = z.infer<z.ZodObject<typeof RETENTION_ENVIRONMENT>>;

/** A proposal that still waits must not end with the ledger's memory. */
export function retentionContradictions({
  RETENTION_LEDGER_DAYS: ledger,
  LEDGER_EXPIRY_DAYS: expiry,
}: Read & { LEDGER_EXPIRY_DAYS: number }): string[] {
  return ledger > expiry
    ? []
    : ['RETENTION_LEDGER_DAYS: must be more than LEDGER_EXPIRY_DAYS, or open proposals would end'];
}

/** Makes settings of what was read. */
export function retentionOf(read: Read): RetentionDays {
  return {
    ledger: read.RETENTION_LEDGER_DAYS,
    evidence: read.RETENTION_EVIDENCE_DAYS,
    references: read.RETENTION_REFERENCES_DAYS,
  };
}
