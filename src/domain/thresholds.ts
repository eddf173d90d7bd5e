/** One threshold: its value in days, and why it is what it is. Settings may replace the value. */
interface Threshold {
  readonly days: number;
  readonly reason: string;
}

/** All thresholds of the skills, in whole calendar days (skills.md 1). */
export interface Thresholds {
  readonly nearTerm: Threshold;
  readonly imminent: Threshold;
  readonly recent: Threshold;
  readonly newlyCommitted: Threshold;
  readonly idleAdoption: Threshold;
  readonly staleComment: Threshold;
  readonly evidenceWindow: Threshold;
  readonly farDate: Threshold;
  readonly unifiedLead: Threshold;
  readonly conflictWindow: Threshold;
  readonly conflictHistory: Threshold;
}

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
