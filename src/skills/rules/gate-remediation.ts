import { isActiveStatus } from '../../domain/milestone.ts';
import type { DryRunOperation } from '../../domain/operation.ts';
import type { Role } from '../../domain/person.ts';
import type { CaseFile } from './case-file.ts';
import type { Check, Gate } from './judge-gate.ts';
import { peopleOn } from './people-on.ts';
import { actBy, commentLine, newTask, taskDue, type Acceptance } from './proposals.ts';
import { openReadinessTask, TOPICS, type Piece } from './readiness.ts';

/** Pieces of the gate in the words of readiness tasks (msx-contract.md 11). */
const PIECES: Record<Check['missing'], Piece> = {
  delivery_path: 'delivery_path',
  capacity_confirmation: 'capacity',
  realistic_date: 'date_basis',
};

/** What is asked of whoever can give the piece. */
const ASKS: Record<Check['missing'], string> = {
  delivery_path: 'Please say by which path this is delivered: partner, ISD or Unified.',
  capacity_confirmation: 'Please confirm who delivers this, and from when on they are free.',
  realistic_date: 'Please agree a date that holds, and say what it rests on.',
};

/**
 * What would close the gaps of a failed gate. A gate that passes, or a closed milestone, needs
 * nothing.
 */
export function remediationsFor(gate: Gate, acceptance: Acceptance): DryRunOperation[] {
  const { file, checks, result } = gate;
  if (result.result === 'pass' || !isActiveStatus(file.milestone.status)) return [];
  const failed = checks.filter(({ state }) => state !== 'present');
  const tasks = failed.flatMap((check) => askFor(gate, check, acceptance));
  return [...tasks, openPoints(file, failed, acceptance)];
}

/** One task for a missing piece; while one is open, at most its due date is moved. */
function askFor(gate: Gate, check: Check, acceptance: Acceptance): DryRunOperation[] {
  const { file } = gate;
  const piece = PIECES[check.missing];
  const due = actBy(file.ref, acceptance.today);
  const role = giverOf(gate, check);
  const grounds = {
    intent: `readiness-${check.missing}`,
    reason: `${TOPICS[piece]}: ${check.detail}.`,
    rule: check.rule,
    evidence: check.evidence,
    for_role: role,
  };
  const open = openReadinessTask(file, piece);
  if (open) {
    const isOverdue = open.due !== null && open.due < acceptance.today;
    return isOverdue ? [taskDue(file.ref, open, { ...grounds, due })] : [];
  }
  const subject = `[Readiness] ${TOPICS[piece]}: ${file.ref.number}`;
  const owner = peopleOn(file).find((person) => person.role === role) ?? null;
  return [
    newTask(file.ref, { ...grounds, subject, ask: ASKS[check.missing], owner, due }, acceptance),
  ];
}

/** Who can give a piece: path, the Specialist; capacity, the delivery side; date, the CSAM. */
function giverOf({ file, path }: Gate, { missing }: Check): Role {
  if (missing === 'delivery_path') return 'specialist';
  if (missing === 'realistic_date') return 'csam';
  const [side, other] = path.paths;
  const isClear = side !== undefined && other === undefined;
  return isClear && peopleOn(file).some(({ role }) => role === side) ? side : 'csam';
}

/** Pieces as the comment names them. */
const WORDS: Record<Check['missing'], string> = {
  delivery_path: 'delivery path',
  capacity_confirmation: 'capacity',
  realistic_date: 'date',
};

/** The comment names what is open; it says nothing that could be read as a commitment. */
function openPoints(
  file: CaseFile,
  failed: readonly Check[],
  acceptance: Acceptance,
): DryRunOperation {
  const points = failed.map(({ missing, state }) => `${WORDS[missing]} ${state}`).join(', ');
  const line = {
    topic: 'Readiness',
    statement: `not complete: ${points}.`,
    intent: 'readiness',
    reason: `The gate holds: ${points}.`,
    rule: failed[0]?.rule ?? 'commit-gate/pass',
    evidence: failed.flatMap(({ evidence }) => evidence),
    for_role: 'csam' as const,
  };
  return commentLine(file.ref, line, acceptance);
}
