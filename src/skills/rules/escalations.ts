import type { Escalation } from '../../domain/skill-result.ts';
import { isOpen } from '../../domain/task.ts';
import type { Thresholds } from '../../domain/thresholds.ts';
import type { CaseFile } from './case-file.ts';
import { dateEvidence, signalEvidence, statusEvidence, tasksLookedAt } from './evidence.ts';
import { newestWord } from './newest-word.ts';
import { dueInWords, idleDays, isNearTerm, recoveryOf } from './mitigation.ts';

/** What the three checks need beside the milestone itself. */
export interface EscalationContext {
  readonly today: string;
  readonly thresholds: Thresholds;
  /** True when the milestone is at risk or blocked, by MSX or by the computed health. */
  readonly inTrouble: (file: CaseFile) => boolean;
}

/** At risk or blocked by the status that MSX shows. */
export function isInTrouble({ milestone }: CaseFile): boolean {
  return /^(at risk|blocked)$/i.test(milestone.status);
}

/** The escalations of skills.md 3 for milestones that were read. */
export function escalationsOf(
  files: readonly CaseFile[],
  context: EscalationContext,
): Escalation[] {
  return files.flatMap((file) =>
    [
      withoutRecovery(file, context),
      withoutAttribution(file, context),
      withoutValue(file, context),
    ].filter((found) => found !== null),
  );
}

function withoutRecovery(file: CaseFile, context: EscalationContext): Escalation | null {
  const impact = newestWord(file.signals, 'customer_impact');
  if (!file.milestone.committed || !context.inTrouble(file)) return null;
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

const DELIVERY_ROLES = new Set(['partner', 'isd', 'unified', 'csa']);

function withoutAttribution(file: CaseFile, context: EscalationContext): Escalation | null {
  if (!file.milestone.committed || !isNearTerm(file.ref, context.thresholds)) return null;
  if (file.deliveredBy !== null || namesExecutor(file)) return null;
  return {
    trigger: 'attribution_missing',
    milestone: file.ref,
    reason: `Committed and ${dueInWords(file.ref)} (near-term: ${context.thresholds.nearTerm.days} days), but no delivery owner is named.`,
    rule: 'escalation/attribution-missing',
    evidence: [dateEvidence(file)],
    looked_at: [
      'delivered by: empty',
      'comments: nobody named',
      ...tasksLookedAt(file, context.today),
    ],
  };
}

function namesExecutor({ signals, tasks }: CaseFile): boolean {
  const said = signals.some(
    ({ kind, polarity }) => kind === 'execution_owner' && polarity === 'asserted',
  );
  return (
    said || tasks.some(({ task, owner }) => isOpen(task) && DELIVERY_ROLES.has(owner?.role ?? ''))
  );
}

const ADOPTION = /\b(adoption|usage)\b/i;

/** "Cloud Adoption Framework" is a product of ours, not an adoption milestone (skills.md 6). */
const NOT_ADOPTION = /\badoption framework\b/i;

function withoutValue(file: CaseFile, context: EscalationContext): Escalation | null {
  const gap = newestWord(file.signals, 'value_gap');
  if (gap?.polarity === 'asserted') {
    return valueEscalation(file, 'Use stays behind what the customer wants to reach.', [
      signalEvidence(file, gap),
    ]);
  }
  const idle = idleDays(file, context.today);
  const limit = context.thresholds.idleAdoption.days;
  if (!isAdoption(file) || (file.ref.days_to_due ?? 0) >= 0) return null;
  if (!file.tasksRead || (idle !== null && idle <= limit)) return null;
  const reason = `An adoption milestone is ${dueInWords(file.ref)} and had no activity in ${limit} days.`;
  return valueEscalation(file, reason, [dateEvidence(file)]);
}

function isAdoption({ milestone }: CaseFile): boolean {
  const text = `${milestone.name} ${milestone.workload ?? ''}`;
  return ADOPTION.test(text) && !NOT_ADOPTION.test(text);
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
