import type { DryRunOperation } from '../../domain/operation.ts';
import type { UnifiedPiece } from '../unified-constraints.ts';
import { peopleOn } from './people-on.ts';
import { actBy, newTask, taskDue, type Acceptance } from './proposals.ts';
import { openReadinessTask, TOPICS } from './readiness.ts';
import type { Warned } from './unified-warnings.ts';

const ASKS: Record<UnifiedPiece, string> = {
  eligibility: 'Please confirm that the contract covers this work.',
  accreditation: 'Please confirm that the people who deliver hold the required accreditation.',
  dispatch: 'Please confirm that the request is dispatched, with the slot.',
};

/** Readiness tasks for what is open; where the date is imminent, also the exception path. */
export function unifiedActions(warned: Warned, acceptance: Acceptance): DryRunOperation[] {
  const { warning } = warned;
  const open = [...warning.missing, ...warning.pending];
  const asks = open.flatMap((piece) => askFor(warned, piece, acceptance));
  return warning.severity === 'high' ? [...asks, exceptionPath(warned, acceptance)] : asks;
}

/** One readiness task a piece; while one is open, at most its due date is moved. */
function askFor(
  { file, warning, states }: Warned,
  piece: UnifiedPiece,
  acceptance: Acceptance,
): DryRunOperation[] {
  const due = actBy(file.ref, acceptance.today);
  const grounds = {
    intent: `readiness-${piece}`,
    reason: `${TOPICS[piece]}: ${states[piece]?.detail ?? 'open'}.`,
    rule: `unified-constraints/${piece}-${warning.missing.includes(piece) ? 'missing' : 'pending'}`,
    evidence: warning.evidence,
    for_role: 'unified' as const,
  };
  const open = openReadinessTask(file, piece);
  if (open) {
    const isOverdue = open.due !== null && open.due < acceptance.today;
    return isOverdue ? [taskDue(file.ref, open, { ...grounds, due })] : [];
  }
  const subject = `[Readiness] ${TOPICS[piece]}: ${file.ref.number}`;
  const owner = peopleOn(file).find(({ role }) => role === 'unified') ?? null;
  return [newTask(file.ref, { ...grounds, subject, ask: ASKS[piece], owner, due }, acceptance)];
}

/** The CSAM asks for an exception; whether it is granted is for the Unified organisation to say. */
function exceptionPath({ file, warning }: Warned, acceptance: Acceptance): DryRunOperation {
  const open = [...warning.missing, ...warning.pending].join(', ');
  return newTask(
    file.ref,
    {
      intent: 'unified-exception',
      reason: `The date is imminent and ${open} is open: the ordinary path may be too slow.`,
      rule: 'unified-constraints/exception-path',
      evidence: warning.evidence,
      for_role: 'csam',
      subject: `Escalation: exception path for Unified, ${file.ref.number}`,
      ask: `Please take the exception path of Unified for: ${open}.`,
      owner: acceptance.me,
      due: actBy(file.ref, acceptance.today),
      escalates: true,
    },
    acceptance,
  );
}
