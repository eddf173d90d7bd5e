/** The thresholds of the rules as settings: the value may change, the reason stays the product's. */
import type { z } from 'zod';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../domain/thresholds.ts';
import { days } from './fields.ts';

/** One setting for each threshold (skills.md 1), in whole calendar days. */
export const THRESHOLD_ENVIRONMENT = {
  NEAR_TERM_DAYS: days.default(DEFAULT_THRESHOLDS.nearTerm.days),
  IMMINENT_DAYS: days.default(DEFAULT_THRESHOLDS.imminent.days),
  RECENT_DAYS: days.default(DEFAULT_THRESHOLDS.recent.days),
  NEWLY_COMMITTED_DAYS: days.default(DEFAULT_THRESHOLDS.newlyCommitted.days),
  IDLE_ADOPTION_DAYS: days.default(DEFAULT_THRESHOLDS.idleAdoption.days),
  STALE_COMMENT_DAYS: days.default(DEFAULT_THRESHOLDS.staleComment.days),
  EVIDENCE_WINDOW_DAYS: days.default(DEFAULT_THRESHOLDS.evidenceWindow.days),
  FAR_DATE_DAYS: days.default(DEFAULT_THRESHOLDS.farDate.days),
  UNIFIED_LEAD_DAYS: days.default(DEFAULT_THRESHOLDS.unifiedLead.days),
  CONFLICT_WINDOW_DAYS: days.default(DEFAULT_THRESHOLDS.conflictWindow.days),
  CONFLICT_HISTORY_DAYS: days.default(DEFAULT_THRESHOLDS.conflictHistory.days),
};

type Read = z.infer<z.ZodObject<typeof THRESHOLD_ENVIRONMENT>>;

/** Makes thresholds of what was read. */
export function thresholdsOf(read: Read): Thresholds {
  const of = (name: keyof Thresholds, value: number) => ({
    ...DEFAULT_THRESHOLDS[name],
    days: value,
  });
  return {
    nearTerm: of('nearTerm', read.NEAR_TERM_DAYS),
    imminent: of('imminent', read.IMMINENT_DAYS),
    recent: of('recent', read.RECENT_DAYS),
    newlyCommitted: of('newlyCommitted', read.NEWLY_COMMITTED_DAYS),
    idleAdoption: of('idleAdoption', read.IDLE_ADOPTION_DAYS),
    staleComment: of('staleComment', read.STALE_COMMENT_DAYS),
    evidenceWindow: of('evidenceWindow', read.EVIDENCE_WINDOW_DAYS),
    farDate: of('farDate', read.FAR_DATE_DAYS),
    unifiedLead: of('unifiedLead', read.UNIFIED_LEAD_DAYS),
    conflictWindow: of('conflictWindow', read.CONFLICT_WINDOW_DAYS),
    conflictHistory: of('conflictHistory', read.CONFLICT_HISTORY_DAYS),
  };
}
