/** One threshold: its value in days, and why it is what it is. Settings may replace the value. */
interface Threshold {
  readonly days: number;
  readonly reason: string;
}

/** All thresholds of the skills, in whole calendar days (skills.md 1). */
export interface Thresholds {
  /** Due within so many days, overdue ones included. */
  readonly nearTerm: Threshold;
  /** As near-term, but too late to staff anything new. */
  readonly imminent: Threshold;
  /** What happened within so many days is news. */
  readonly recent: Threshold;
  /** Days since `msp_committedon`. */
  readonly newlyCommitted: Threshold;
  /** An overdue adoption milestone without activity for so long is an escalation (skills.md 3). */
  readonly idleAdoption: Threshold;
  /** Committed work whose newest comment is older raises an alert (4.6). */
  readonly staleComment: Threshold;
  /** For how far back WorkIQ is asked; `recent` of it counts (4.9). */
  readonly evidenceWindow: Threshold;
  /** A due date further out is not realistic (4.2). */
  readonly farDate: Threshold;
  /** Days that an undispatched Unified path needs before the due date (4.2). */
  readonly unifiedLead: Threshold;
  /** Two directions further apart are no conflict (4.3). */
  readonly conflictWindow: Threshold;
  /** A conflict whose last word is older is history (4.3). */
  readonly conflictHistory: Threshold;
}

/**
 * The values of skills.md; settings such as `NEAR_TERM_DAYS` replace the days, never the reason.
 */
export const DEFAULT_THRESHOLDS: Thresholds = {
  nearTerm: { days: 30, reason: 'a month is what it takes to move people and plans' },
  imminent: { days: 14, reason: 'within two weeks nothing new can be staffed' },
  recent: { days: 14, reason: 'two weekly reviews' },
  newlyCommitted: { days: 30, reason: 'the first month after the commitment decides' },
  idleAdoption: {
    days: 30,
    reason: 'an adoption plan that nobody touched for a month has stopped',
  },
  staleComment: { days: 30, reason: 'committed work without a word for a month is unknown' },
  evidenceWindow: { days: 30, reason: 'older words of a customer no longer tell how it stands' },
  farDate: { days: 365, reason: 'nobody holds people or prices for longer than a year' },
  unifiedLead: { days: 14, reason: 'a Unified request needs two weeks to become a slot' },
  conflictWindow: { days: 30, reason: 'words that lie further apart answer different situations' },
  conflictHistory: { days: 90, reason: 'a dispute without a word in a quarter is history' },
};
