import type { Evidence } from '../../domain/evidence.ts';
import type { Named } from '../../domain/person.ts';
import type { Outcome } from '../../domain/success-plan.ts';
import type { CaseFile } from './case-file.ts';
import { columnEvidence, signalEvidence } from './evidence.ts';
import { newestWord } from './newest-word.ts';
import { servingOf, type MatchedBy } from './serving.ts';

/** One priority of a customer, in the plan's order from 1. */
export interface Priority {
  readonly customer: Named;
  readonly outcome: Outcome;
  readonly rank: number;
  /** Entered as a plan, or stated in the texts of an opportunity. */
  readonly source: 'plan' | 'opportunity';
}

/** How far a priority is covered in MSX, and by what. */
export interface Alignment {
  readonly priority: Priority;
  readonly files: readonly CaseFile[];
  /** By what the milestones were found to serve it. */
  readonly matchedBy: MatchedBy;
  readonly coverage: 'covered' | 'no_measure' | 'no_milestone';
  readonly committed: boolean;
  /** Earliest day of the committed milestones that serve it, else of all; null without any. */
  readonly due: string | null;
  readonly evidence: readonly Evidence[];
  /** False when comments or tasks of a serving milestone were not read: a measure may stand there. */
  readonly isRead: boolean;
}

/** Judges one priority against the milestones of its customer (skills.md 4.8). */
export function alignmentOf(priority: Priority, files: readonly CaseFile[]): Alignment {
  const serving = servingOf(priority.outcome, files);
  const measures = serving.files.flatMap(measureOf);
  const committed = serving.files.filter(({ milestone }) => milestone.committed);
  const nearest = (committed.length > 0 ? committed : serving.files)
    .map(({ ref }) => ref.due)
    .filter((due) => due !== null)
    .toSorted()[0];
  return {
    priority,
    files: serving.files,
    matchedBy: serving.matchedBy,
    coverage: coverageOf(serving.files, measures),
    committed: committed.length > 0,
    due: nearest ?? null,
    evidence: measures.length > 0 ? measures : serving.files.map(nothingMeasured),
    isRead: serving.files.every(({ columnsRead, tasksRead }) => columnsRead && tasksRead),
  };
}

function coverageOf(
  files: readonly CaseFile[],
  measures: readonly Evidence[],
): Alignment['coverage'] {
  if (files.length === 0) return 'no_milestone';
  return measures.length > 0 ? 'covered' : 'no_measure';
}

/** What shows progress: a monthly use that is not zero, or a number with a target in a text. */
function measureOf(file: CaseFile): Evidence[] {
  const use = file.milestone.monthlyUse;
  const word = newestWord(file.signals, 'measurable_outcome');
  return [
    ...(use === null || use === 0 ? [] : [columnEvidence(file, 'monthly use', String(use))]),
    ...(word?.polarity === 'asserted' ? [signalEvidence(file, word)] : []),
  ];
}

function nothingMeasured(file: CaseFile): Evidence {
  return columnEvidence(file, 'monthly use', String(file.milestone.monthlyUse ?? 'empty'));
}

/**
 * Gaps on committed work first, then by date, then by the plan's own order. What was not read makes
 * no gap.
 */
export function gapsFirst(alignments: readonly Alignment[]): Alignment[] {
  return alignments
    .filter(({ coverage, isRead }) => coverage !== 'covered' && isRead)
    .toSorted(
      (a, b) =>
        Number(b.committed) - Number(a.committed) ||
        (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
        a.priority.rank - b.priority.rank,
    );
}
