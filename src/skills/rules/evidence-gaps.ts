import { daysBetween, readableDay } from '../../domain/dates.ts';
import { isActiveStatus, type MilestoneSummary } from '../../domain/milestone.ts';
import type { DecideContext } from '../define-skill.ts';
import type { StatusChange } from './status-changes.ts';

/** Why a milestone needs a word of the customer: a rule and what it saw. */
export interface Need {
  readonly rule: string;
  /** What was seen, as a reason begins. */
  readonly says: string;
}

/**
 * At Risk or Blocked in MSX, overdue, or with a status that changed recently (skills.md 4.9); null
 * when a milestone is calm or closed.
 */
export function needOf(
  milestone: MilestoneSummary,
  changes: readonly StatusChange[],
  { today, thresholds }: Pick<DecideContext, 'today' | 'thresholds'>,
): Need | null {
  const { status, dueOn } = milestone;
  if (!isActiveStatus(status)) return null;
  if (/^(?:at risk|blocked)$/i.test(status.trim())) {
    return { rule: 'evidence-pack/risk-without-word', says: `MSX says ${status}` };
  }
  if (dueOn !== null && dueOn < today) {
    const days = daysBetween(dueOn, today);
    return { rule: 'evidence-pack/overdue-without-word', says: `${days} days overdue` };
  }
  const change = changes.find(({ milestoneId }) => milestoneId === milestone.id);
  if (!change) return null;
  return {
    rule: 'evidence-pack/change-without-word',
    says: `status changed from ${change.from} to ${change.to} on ${readableDay(change.day)} (last ${thresholds.recent.days} days)`,
  };
}

/**
 * True when the customer's last word is missing or older than the recent days; day 14 still counts.
 */
export function isSilent(
  last: string | null,
  { today, thresholds }: Pick<DecideContext, 'today' | 'thresholds'>,
): boolean {
  return last === null || daysBetween(last, today) > thresholds.recent.days;
}
