import type { Evidence } from '../../domain/evidence.ts';
import type { MilestoneRef } from '../../domain/milestone.ts';
import type { DryRunOperation } from '../../domain/operation.ts';
import type { Person } from '../../domain/person.ts';
import type { DecideContext } from '../define-skill.ts';
import type { CaseFile, JudgedTask } from './case-file.ts';
import {
  columnEvidence,
  dateEvidence,
  newestComment,
  taskEvidence,
  tasksLookedAt,
} from './evidence.ts';
import type { ClosingStatus } from './closing-status.ts';
import type { Acceptance } from './proposals.ts';

/** Why something is to be done on an adoption milestone (skills.md 4.10). */
export type WhyAction =
  | 'no_owner_task'
  | 'no_measurable_outcome'
  | 'task_overdue'
  | 'task_after_milestone'
  | 'task_done_but_open'
  | 'stakeholder_missing';

/** One thing to do, with the operations that would do it. */
export interface AdoptionAction {
  readonly item: AdoptionItem;
  readonly operations: DryRunOperation[];
}

/** The action as it is listed. */
export interface AdoptionItem {
  readonly milestone: MilestoneRef;
  /** What is to be done, as the card says it. */
  readonly action: string;
  /** Null when nobody can be named. */
  readonly owner: Person | null;
  /** Day; null when the task has none. */
  readonly due: string | null;
  readonly why: WhyAction;
  readonly rule: string;
  readonly reason: string;
  readonly evidence: Evidence[];
  readonly looked_at: string[];
}

/** What the actions of one milestone rest on, beside its case file. */
export interface AdoptionContext extends Acceptance, Pick<DecideContext, 'timeZone'> {
  /** Null where MSX gave no status options: then nothing is closed. */
  readonly completed: ClosingStatus | null;
}

/** Who orchestrates: the CSAM who owns the milestone, else who asks. */
export function csamOf({ ref }: CaseFile, { me }: Acceptance): Person {
  return ref.owner?.role === 'csam' ? ref.owner : me;
}

/** What an action and its operations share: reason, rule, evidence, and whose decision it is. */
export function findingOn(
  file: CaseFile,
  why: WhyAction,
  reason: string,
  { today }: AdoptionContext,
  tasks: readonly JudgedTask[],
) {
  const rule = `adoption-coordination/${why.replaceAll('_', '-')}`;
  const [task] = tasks;
  const own = tasks.map(taskEvidence);
  const seen = own.length > 0 ? own : [dateEvidence(file)];
  const said = newestComment(file);
  const evidence = [
    ...seen,
    ...(said.length > 0 ? said : [columnEvidence(file, 'comment', 'none')]),
  ];
  const for_role = task?.owner?.role ?? ('csam' as const);
  return {
    grounds: { reason, rule, evidence, for_role },
    action: {
      milestone: file.ref,
      why,
      rule,
      reason,
      evidence,
      looked_at: tasksLookedAt(file, today),
    },
  };
}
