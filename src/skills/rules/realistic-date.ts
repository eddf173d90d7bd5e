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

/** What one clause says, before the date itself is added as evidence. */
interface Clause extends Omit<DateState, 'evidence'> {
  readonly evidence?: readonly Evidence[];
}

/** The clauses of a realistic date, worst first (skills.md 4.2, 6). */
export function realisticDate(file: CaseFile, path: PathState, context: DecideContext): DateState {
  const { due, days_to_due: days } = file.ref;
  const clause =
    due === null || days === null ? NOT_SET : dated(file, path, context, { due, days });
  return { ...clause, evidence: [dateEvidence(file), ...(clause.evidence ?? [])] };
}

const NOT_SET: Clause = { rule: 'not-set', state: 'missing', detail: 'no date is set' };

/** A date that is set, and the days until it. */
interface Dated {
  readonly due: string;
  readonly days: number;
}

function dated(file: CaseFile, path: PathState, context: DecideContext, date: Dated): Clause {
  const basis = basisOf(file);
  const isDenied = basis?.state === 'missing';
  return (
    farOrPast(date, context) ??
    (path.paths.includes('unified') ? noTimeForDispatch(file, date, context) : null) ??
    (isDenied ? basis : null) ??
    dependencyLater(file, date) ??
    basis ?? {
      rule: 'present',
      state: 'present',
      detail: `${readableDay(date.due)}, in ${date.days} days`,
      evidence: pieceOf(file, 'date_basis').evidence,
    }
  );
}

function farOrPast({ due, days }: Dated, { thresholds }: DecideContext): Clause | null {
  const day = readableDay(due);
  const most = thresholds.farDate.days;
  if (days < 0) return { rule: 'past', state: 'missing', detail: `the date (${day}) is past` };
  if (days <= most) return null;
  const detail = `${day} is ${days} days out, more than ${most}`;
  return { rule: 'too-far', state: 'missing', detail };
}

function noTimeForDispatch(
  file: CaseFile,
  { due, days }: Dated,
  { today, thresholds }: DecideContext,
): Clause | null {
  const lead = thresholds.unifiedLead.days;
  if (days >= lead) return null;
  const dispatch = dispatchOf(file, today);
  if (dispatch.state === 'present') return null;
  const when = `${readableDay(due)} is in ${days} days`;
  const detail = `${when}, Unified needs ${lead} and dispatch is not confirmed`;
  const { evidence } = dispatch;
  return { rule: 'no-time-for-dispatch', state: 'missing', detail, evidence };
}

/** What the date rests on, where somebody said that it does not hold, or not yet. */
function basisOf(file: CaseFile): Clause | null {
  const { state, evidence } = pieceOf(file, 'date_basis');
  if (evidence.length === 0 || state === 'present') return null;
  return state === 'missing'
    ? { rule: 'basis-denied', state, detail: 'what the date rests on is denied', evidence }
    : { rule: 'basis-pending', state, detail: 'what the date rests on is open', evidence };
}

function dependencyLater(file: CaseFile, { due }: Dated): Clause | null {
  const [later] = laterDependencies(file, due);
  if (!later?.due) return null;
  const ends = `“${later.task.subject}” ends on ${readableDay(later.due)}`;
  const detail = `${ends}, after ${readableDay(due)}`;
  return { rule: 'dependency-later', state: 'pending', detail, evidence: [taskEvidence(later)] };
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
