import type { DryRunOperation } from '../../domain/operation.ts';
import type { CaseFile } from './case-file.ts';
import type { Alignment } from './plan-gaps.ts';
import { actBy, commentLine, newTask, type Acceptance } from './proposals.ts';

/**
 * The changes that close a gap: agree a measure, or ask who serves a priority that nobody serves.
 */
export function changesFor(
  gap: Alignment,
  ofCustomer: readonly CaseFile[],
  acceptance: Acceptance,
): DryRunOperation[] {
  if (gap.coverage === 'no_measure') return agreeMeasure(gap, acceptance);
  // MSX has no task without a milestone: the nearest one of the customer carries the question.
  const [nearest] = ofCustomer.toSorted((a, b) =>
    (a.ref.due ?? '9').localeCompare(b.ref.due ?? '9'),
  );
  return nearest ? [askForMilestone(gap, nearest, acceptance)] : [];
}

/**
 * On a committed milestone where one serves, else on the first: a task to agree it, a line that
 * says so.
 */
function agreeMeasure(gap: Alignment, acceptance: Acceptance): DryRunOperation[] {
  const file = gap.files.find(({ milestone }) => milestone.committed) ?? gap.files[0];
  if (!file) return [];
  const { title } = gap.priority.outcome;
  const grounds = {
    reason: `“${title}” has a milestone, but nothing shows progress.`,
    rule: 'success-plan-alignment/no-measure',
    evidence: [...gap.evidence],
    for_role: 'csam' as const,
  };
  const owner = file.ref.owner?.role === 'csam' ? file.ref.owner : null;
  const task = {
    ...grounds,
    intent: `measure-${gap.priority.rank}`,
    subject: `Agree with the customer how progress shows: ${title}`,
    ask: 'One number, its start, its target and the date; then write it into the comments.',
    owner,
    due: actBy(file.ref, acceptance.today),
  };
  const line = {
    ...grounds,
    intent: `measure-note-${gap.priority.rank}`,
    topic: 'Success plan',
    statement: `serves “${title}”; no number and no target yet.`,
  };
  return [newTask(file.ref, task, acceptance), commentLine(file.ref, line, acceptance)];
}

function askForMilestone(
  gap: Alignment,
  nearest: CaseFile,
  acceptance: Acceptance,
): DryRunOperation {
  const { title } = gap.priority.outcome;
  const task = {
    intent: `unserved-${gap.priority.rank}`,
    subject: `No milestone serves “${title}”: clarify with the Specialist`,
    ask: 'Is it still a priority of the customer, and who plans for it? The Specialist decides on records.',
    owner: null,
    due: actBy(nearest.ref, acceptance.today),
    reason: `No milestone of the customer serves “${title}”.`,
    rule: 'success-plan-alignment/no-milestone',
    evidence: [...gap.evidence],
    for_role: 'csam' as const,
  };
  return newTask(nearest.ref, task, acceptance);
}
