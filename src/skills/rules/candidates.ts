import { daysBetween } from '../../domain/dates.ts';
import { isActiveStatus, type MilestoneSummary } from '../../domain/milestone.ts';
import type { Thresholds } from '../../domain/thresholds.ts';

/** Why a milestone needs somebody's eyes now; null when it does not (skills.md 4.1). */
export function candidacyOf(
  { status, dueOn }: Pick<MilestoneSummary, 'status' | 'dueOn'>,
  today: string,
  { nearTerm }: Thresholds,
): string | null {
  if (!isActiveStatus(status)) return null;
  if (/^(at risk|blocked)$/i.test(status)) return `MSX says ${status}`;
  if (dueOn === null || daysBetween(today, dueOn) > nearTerm.days) return null;
  return dueOn < today ? 'overdue' : `due within ${nearTerm.days} days`;
}

/** At Risk, Blocked, overdue or near-term. */
export function isCandidate(
  milestone: MilestoneSummary,
  today: string,
  thresholds: Thresholds,
): boolean {
  return candidacyOf(milestone, today, thresholds) !== null;
}
