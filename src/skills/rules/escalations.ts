import { isActiveStatus } from '../../domain/milestone.ts';
import type { Escalation } from '../../domain/skill-result.ts';
import { isOpen } from '../../domain/task.ts';
import type { DecideContext } from '../define-skill.ts';
import { isAdoption } from './adoption.ts';
import type { CaseFile } from './case-file.ts';
import { dateEvidence, signalEvidence, statusEvidence, tasksLookedAt } from './evidence.ts';
import { attributionOf, isColumnDenied } from './execution-owner.ts';
import { isTroubled } from './judge-health.ts';
import { newestWord } from './newest-word.ts';
import { dueInWords, idleDays, isNearTerm, recoveryOf } from './mitigation.ts';

/** The escalations of skills.md 3 for milestones that were read. */
export function escalationsOf(files: readonly CaseFile[], context: DecideContext): Escalation[] {
  const active = files.filter(({ milestone }) => isActiveStatus(milestone.status));
  return active.flatMap((file) =>
    [
      withoutRecovery(file, context),
      withoutAttribution(file, context),
      withoutValue(file, context),
    ].filter((found) => found !== null),
  );
}

function withoutRecovery(file: CaseFile, context: DecideContext): Escalation | null {
  const impact = newestWord(file.signals, 'customer_impact');
  if (!file.milestone.committed || !isTroubled(file, context)) return null;
  if (impact?.polarity !== 'asserted' || recoveryOf(file, context.today)) return null;
  return {
    trigger: 'at_risk_without_recovery',
    milestone: file.ref,
    reason: 'The customer is affected, and nobody is named with a date for the way back to plan.',
    rule: 'escalation/at-risk-without-recovery',
    evidence: [signalEvidence(file, impact), statusEvidence(file)],
    looked_at: tasksLookedAt(file, context.today),
  };
}

/** Who can be a delivery owner; the customer is none. */
const DELIVERY_ROLES = ['partner', 'isd', 'unified', 'csa'] as const;

function withoutAttribution(file: CaseFile, context: DecideContext): Escalation | null {
  if (!file.milestone.committed || !isNearTerm(file.ref, context.thresholds)) return null;
  if (!file.tasksRead || !file.columnsRead || namesExecutor(file)) return null;
  return {
    trigger: 'attribution_missing',
    milestone: file.ref,
    reason: `Committed and ${dueInWords(file.ref)} (near-term: ${context.thresholds.nearTerm.days} days), but no delivery owner is named.`,
    rule: 'escalation/attribution-missing',
    evidence: [dateEvidence(file)],
    looked_at: [
      `delivered by: ${file.deliveredBy ?? 'empty'}`,
      'comments: nobody named',
      ...tasksLookedAt(file, context.today),
    ],
  };
}

/** In the column, unless a later text denies it; in the newest word; or as owner of an open task. */
function namesExecutor(file: CaseFile): boolean {
  const column = attributionOf(file);
  const isInColumn = file.deliveredBy !== null && column !== 'customer';
  if (isInColumn && (column === null || !isColumnDenied(file, column))) return true;
  return DELIVERY_ROLES.some(
    (role) =>
      newestWord(file.signals, 'execution_owner', role)?.polarity === 'asserted' ||
      file.tasks.some(({ task, owner }) => isOpen(task) && owner?.role === role),
  );
}

function withoutValue(file: CaseFile, context: DecideContext): Escalation | null {
  const gap = newestWord(file.signals, 'value_gap');
  if (gap?.polarity === 'asserted') {
    return valueEscalation(file, 'Use stays behind what the customer wants to reach.', [
      signalEvidence(file, gap),
    ]);
  }
  const idle = idleDays(file, context);
  const limit = context.thresholds.idleAdoption.days;
  if (!isAdoption(file.milestone) || (file.ref.days_to_due ?? 0) >= 0) return null;
  if (!file.tasksRead || (idle !== null && idle <= limit)) return null;
  const reason = `An adoption milestone is ${dueInWords(file.ref)} and had no activity in ${limit} days.`;
  return valueEscalation(file, reason, [dateEvidence(file)]);
}

function valueEscalation(
  file: CaseFile,
  reason: string,
  evidence: Escalation['evidence'],
): Escalation {
  return {
    trigger: 'value_not_realized',
    milestone: file.ref,
    reason,
    rule: 'escalation/value-not-realized',
    evidence,
    looked_at: [],
  };
}
