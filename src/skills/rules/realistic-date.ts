import { readableDay } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { isOpen } from '../../domain/task.ts';
import type { DecideContext } from '../define-skill.ts';
import type { CaseFile, JudgedTask } from './case-file.ts';
import type { PathState } from './delivery-path.ts';
import { dateEvidence, taskEvidence } from './evidence.ts';
import { saysDependency } from './hands-on.ts';
import { isReadinessTask } from './placed-signals.ts';
import { readinessTasks } from './readiness.ts';
import { dispatchOf, pieceOf, type PieceState } from './unified-pieces.ts';

/** A date with the clause that speaks against it; `present` when none does. */
export interface DateState extends PieceState {
  readonly rule:
    | 'present'
    | 'not-set'
    | 'past'
    | 'too-far'
    | 'no-time-for-dispatch'
    | 'basis-denied'
    | 'dependency-later'
    | 'basis-pending';
}

/** The clauses of a realistic date, worst first (skills.md 4.2, 6). */
export function realisticDate(
  file: CaseFile,
  path: PathState,
  { today, thresholds }: DecideContext,
): DateState {
  const { due, days_to_due: days } = file.ref;
  const own = dateEvidence(file);
  const state = (
    rule: DateState['rule'],
    of: PieceState['state'],
    detail: string,
    evidence: Evidence[] = [],
  ): DateState => ({ rule, state: of, detail, evidence: [own, ...evidence] });
  if (due === null || days === null) return state('not-set', 'missing', 'no date is set');
  const day = readableDay(due);
  if (days < 0) return state('past', 'missing', `the date (${day}) is past`);
  if (days > thresholds.farDate.days) {
    const detail = `${day} is ${days} days out, more than ${thresholds.farDate.days}`;
    return state('too-far', 'missing', detail);
  }
  const lead = thresholds.unifiedLead.days;
  if (days < lead && path.paths.includes('unified')) {
    const dispatch = dispatchOf(file, today);
    if (dispatch.state !== 'present') {
      const detail = `${day} is in ${days} days, Unified needs ${lead} and dispatch is not confirmed`;
      return state('no-time-for-dispatch', 'missing', detail, dispatch.evidence);
    }
  }
  const basis = pieceOf(file, 'date_basis');
  const isSaid = basis.evidence.length > 0;
  if (isSaid && basis.state === 'missing') {
    return state('basis-denied', 'missing', 'what the date rests on is denied', basis.evidence);
  }
  const [later] = laterDependencies(file, due);
  if (later?.due) {
    const detail = `“${later.task.subject}” ends on ${readableDay(later.due)}, after ${day}`;
    return state('dependency-later', 'pending', detail, [taskEvidence(later)]);
  }
  if (isSaid && basis.state === 'pending') {
    return state('basis-pending', 'pending', 'what the date rests on is open', basis.evidence);
  }
  return state('present', 'present', `${day}, in ${days} days`, basis.evidence);
}

/**
 * Open dependency tasks, and open readiness tasks of another piece, that end after the milestone.
 */
function laterDependencies(file: CaseFile, due: string): JudgedTask[] {
  const ofDate = new Set(readinessTasks(file, 'date_basis').map(({ task }) => task.id));
  return file.tasks.filter(
    (task) =>
      isOpen(task.task) &&
      task.due !== null &&
      task.due > due &&
      (isReadinessTask(task.task) ? !ofDate.has(task.task.id) : saysDependency(task)),
  );
}
