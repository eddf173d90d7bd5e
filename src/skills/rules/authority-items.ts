import type { Evidence } from '../../domain/evidence.ts';
import { isActiveStatus } from '../../domain/milestone.ts';
import type { DryRunOperation } from '../../domain/operation.ts';
import type {
  AuthorityConflict,
  ExecutionAuthorityOutput,
  TieBreak,
} from '../execution-authority.ts';
import type { Conflict, Side } from './conflicts.ts';
import { domainOf } from './dispute-domain.ts';
import { signalEvidence } from './evidence.ts';
import { actBy, commentLine, newTask, type Acceptance } from './proposals.ts';
import { textOf } from './sentence-of.ts';
import type { GatheredCases } from './start-reading.ts';

/** How the reason of a conflict begins. */
const REASONS: Record<Conflict['rule'], string> = {
  disagreement: 'A text says that two sides contradict each other, and nothing settles it since.',
  'opposite-directions': 'One says go and the other says hold',
  'different-dates': 'They name two different dates',
  'different-designs': 'They name two different designs',
};

/** A conflict as it is reported. */
export function conflictItem(conflict: Conflict): AuthorityConflict {
  const { file, rule } = conflict;
  const csam = positionOf(conflict, 'csam');
  const csa = positionOf(conflict, 'csa');
  return {
    milestone: file.ref,
    domain: domainOf(conflict),
    ...(csam === null ? {} : { csam_position: csam }),
    ...(csa === null ? {} : { csa_position: csa }),
    reason: reasonOf(conflict),
    rule: `execution-authority/${rule}`,
    evidence: conflictEvidence(conflict),
  };
}

function reasonOf({ rule, csam, csa }: Conflict): string {
  if (!csam || !csa) return REASONS[rule];
  const days = [csam.signal.day, csa.signal.day].toSorted().join(' and ');
  return `${REASONS[rule]} (${days}, within the window of one conflict).`;
}

/** The words of a side: its own, else the clause of a third person that names it. */
function positionOf(conflict: Conflict, side: Side): string | null {
  const own = conflict[side];
  if (own) return own.text.trim();
  const { disagreement, file } = conflict;
  if (!disagreement) return null;
  const text = textOf(file, disagreement);
  if (file.personOf(disagreement.by)?.role === side) return text.trim();
  const names = file.peopleNames.filter((name) => file.named(name).role === side);
  const words = [side.toUpperCase(), ...names.map((name) => name.split(' ')[0] ?? name)];
  const clauses = text.split(/[,;.\n]/).map((clause) => clause.trim());
  return clauses.find((clause) => words.some((word) => clause.split(/\W+/).includes(word))) ?? null;
}

/** The quotes of a conflict, with their dates and people. */
export function conflictEvidence({ file, csam, csa, disagreement }: Conflict): Evidence[] {
  return [csam?.signal, csa?.signal, disagreement]
    .filter((signal) => signal !== undefined && signal !== null)
    .map((signal) => signalEvidence(file, signal));
}

/** One comment a conflict; a task only where somebody must first be named. */
export function operationsFor(
  output: ExecutionAuthorityOutput,
  acceptance: Acceptance,
): DryRunOperation[] {
  return output.tie_break_decisions.flatMap((decision) => [
    decisionLine(decision, output, acceptance),
    ...(decision.decision_owner === 'unresolved' ? [askForOwner(decision, acceptance)] : []),
  ]);
}

function decisionLine(
  decision: TieBreak,
  { communication_plan_notes: notes }: ExecutionAuthorityOutput,
  acceptance: Acceptance,
): DryRunOperation {
  const { milestone, decision_owner: owner } = decision;
  const note = notes.find((one) => one.milestone.id === milestone.id);
  const communicator = note ? nameOf(note.communicator) : 'the CSAM';
  const isOfCsa = owner === 'csa' || (typeof owner === 'object' && owner.role === 'csa');
  const statement =
    owner === 'unresolved'
      ? `owner of the decision to be named; ${communicator} communicates.`
      : `with ${nameOf(owner)}, still to be taken; ${communicator} communicates.`;
  const line = {
    topic: isOfCsa ? 'Decision (CSA)' : 'Communication (CSAM)',
    statement: isOfCsa ? statement : `decision ${statement}`,
    intent: 'decision',
    reason: decision.decision_to_take,
    rule: decision.rule,
    evidence: decision.evidence,
    for_role: isOfCsa ? ('csa' as const) : ('csam' as const),
  };
  return commentLine(milestone, line, acceptance);
}

function nameOf(who: Exclude<TieBreak['decision_owner'], 'unresolved'>): string {
  return typeof who === 'object' ? who.name : `the ${who.toUpperCase()}`;
}

function askForOwner(decision: TieBreak, acceptance: Acceptance): DryRunOperation {
  const { milestone } = decision;
  return newTask(
    milestone,
    {
      intent: 'decision-owner',
      subject: `[Readiness] Decision: ${milestone.number}`,
      ask: 'Please name who decides this, and until when.',
      owner: acceptance.me,
      due: actBy(milestone, acceptance.today),
      reason: 'Nobody is clearly the owner of this decision.',
      rule: decision.rule,
      evidence: decision.evidence,
      for_role: 'csam',
    },
    acceptance,
  );
}

/** Counts first; also for a milestone on which there is nothing to decide. */
export function authorityHeadline(
  { authority_conflicts: conflicts, tie_break_decisions: decisions }: ExecutionAuthorityOutput,
  { files, isNamed }: GatheredCases,
): string {
  const [first] = conflicts;
  if (first) {
    const open = decisions.filter(({ decision_owner }) => decision_owner === 'unresolved').length;
    const total = conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`;
    const owners = open > 0 ? `${open} without an owner of the decision` : 'each with an owner';
    return `${total} between directions, ${owners}. First: ${first.milestone.name}.`;
  }
  const [file] = files;
  if (!isNamed || !file) return 'No open conflict between CSAM and CSA here.';
  const closed = isActiveStatus(file.milestone.status)
    ? ''
    : ` It is closed (${file.milestone.status}).`;
  return `${file.ref.name}: no open conflict between CSAM and CSA.${closed}`;
}
