import type { Evidence } from '../../domain/evidence.ts';
import type { MilestoneRef } from '../../domain/milestone.ts';
import type { DryRunOperation } from '../../domain/operation.ts';
import type { Person } from '../../domain/person.ts';
import { isOpen } from '../../domain/task.ts';
import type { DecideContext } from '../define-skill.ts';
import { isCover, missingStakeholder, outcomeOf, saysDone } from './adoption.ts';
import type { CaseFile, JudgedTask } from './case-file.ts';
import {
  columnEvidence,
  dateEvidence,
  newestComment,
  taskEvidence,
  tasksLookedAt,
} from './evidence.ts';
import { actBy, newTask, taskClosing, taskDue, taskText, type Acceptance } from './proposals.ts';
import { taskRef } from './task-ref.ts';

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
  readonly action: string;
  readonly owner: Person | null;
  readonly due: string | null;
  readonly why: WhyAction;
  readonly rule: string;
  readonly reason: string;
  readonly evidence: Evidence[];
  readonly looked_at: string[];
}

/** A status that MSX offers for a closed task. */
export interface ClosingStatus {
  readonly value: number;
  readonly label: string;
}

/** What the actions of one milestone rest on, beside its case file. */
export interface AdoptionContext extends Acceptance, Pick<DecideContext, 'timeZone'> {
  /** Null where MSX gave no status options: then nothing is closed. */
  readonly completed: ClosingStatus | null;
}

/** Everything that is missing or to be mended on one adoption milestone. */
export function actionsOn(file: CaseFile, context: AdoptionContext): AdoptionAction[] {
  const open = file.tasks.filter(({ task }) => isOpen(task));
  return [
    ...noOwnerTask(file, open, context),
    ...noOutcome(file, open, context),
    ...open.flatMap((task) => mend(file, task, context)),
    ...noStakeholder(file, context),
  ];
}

/** An open task without owner or date gets its date; without any open task there is a new one. */
function noOwnerTask(
  file: CaseFile,
  open: readonly JudgedTask[],
  context: AdoptionContext,
): AdoptionAction[] {
  if (!file.tasksRead || open.some(isCover)) return [];
  const loose = open.find((task) => !saysDone(task));
  const due = actBy(file.ref, context.today);
  const reason = loose
    ? `“${loose.task.subject}” has ${loose.due === null ? 'no due date' : 'no owner who can act'}.`
    : 'No open task with an owner and a due date.';
  const found = findingOn(file, 'no_owner_task', reason, context, loose ? [loose] : []);
  const grounds = { ...found.grounds, intent: 'adoption-owner-task' };
  const create = {
    ...grounds,
    subject: `Adoption: next step for ${file.ref.name}`,
    ask: 'Who does what with which people, and which number shows that it worked?',
    owner: csamOf(file, context),
    due,
  };
  const operations =
    loose?.due === null
      ? [taskDue(file.ref, loose, { ...grounds, due })]
      : [newTask(file.ref, create, context)];
  const action = loose?.due === null ? 'Give the task a due date' : 'Plan an owned task';
  return [
    {
      item: { ...found.action, action, owner: loose?.owner ?? csamOf(file, context), due },
      operations,
    },
  ];
}

/** The milestone has no number to reach: an open task asks for it, else the new one does. */
function noOutcome(
  file: CaseFile,
  open: readonly JudgedTask[],
  context: AdoptionContext,
): AdoptionAction[] {
  if (outcomeOf(file, context.today) !== null) return [];
  const task = open.find(isCover) ?? open.find((one) => !saysDone(one));
  const reason = 'No number with a target or date that lies ahead is agreed.';
  const found = findingOn(file, 'no_measurable_outcome', reason, context, task ? [task] : []);
  const grounds = { ...found.grounds, intent: 'adoption-outcome' };
  const ask = 'Agree the next outcome as a number with a date.';
  const operations = task
    ? [
        taskText(
          taskRef(task, file.ref),
          { ...grounds, ask, before: task.task.description },
          context,
        ),
      ]
    : [];
  const owner = task?.owner ?? csamOf(file, context);
  return [
    {
      item: { ...found.action, action: ask, owner, due: actBy(file.ref, context.today) },
      operations,
    },
  ];
}

/**
 * What is wrong with one open task: done by its words, else late, else later than the milestone.
 */
function mend(file: CaseFile, task: JudgedTask, context: AdoptionContext): AdoptionAction[] {
  if (saysDone(task)) return [close(file, task, context)];
  if (task.due === null) return [];
  const late = task.due < context.today;
  const after = file.ref.due !== null && task.due > file.ref.due;
  if (!late && !after) return [];
  const why = late ? 'task_overdue' : 'task_after_milestone';
  const reason = late
    ? `“${task.task.subject}” is overdue.`
    : `“${task.task.subject}” ends after the milestone.`;
  const found = findingOn(file, why, reason, context, [task]);
  const due = late ? actBy(file.ref, context.today) : (file.ref.due ?? context.today);
  const newDue = due < context.today ? actBy(file.ref, context.today) : due;
  const grounds = { ...found.grounds, intent: 'adoption-date', due: newDue };
  const action = late ? 'Agree a new date' : 'Bring it before the date of the milestone';
  const operations = [taskDue(file.ref, task, grounds)];
  return [{ item: { ...found.action, action, owner: task.owner, due: newDue }, operations }];
}

function close(file: CaseFile, task: JudgedTask, context: AdoptionContext): AdoptionAction {
  const reason = `“${task.task.subject}” says that it is done, but it is open.`;
  const found = findingOn(file, 'task_done_but_open', reason, context, [task]);
  const { completed } = context;
  const grounds = { ...found.grounds, intent: 'adoption-done' };
  const target = taskRef(task, file.ref);
  const operations = completed ? [taskClosing(target, { ...grounds, status: completed })] : [];
  return {
    item: { ...found.action, action: 'Close it', owner: task.owner, due: task.due },
    operations,
  };
}

function noStakeholder(file: CaseFile, context: AdoptionContext): AdoptionAction[] {
  if (!file.tasksRead) return [];
  const group = missingStakeholder(file, context.timeZone);
  if (group === null) return [];
  const reason = `No open task brings in: ${group}.`;
  const found = findingOn(file, 'stakeholder_missing', reason, context, []);
  const due = actBy(file.ref, context.today);
  const owner = csamOf(file, context);
  const task = {
    ...found.grounds,
    intent: 'adoption-stakeholder',
    subject: `Adoption: bring in ${group}`,
    ask: 'Who speaks for these people, and what do they do next?',
    owner,
    due,
  };
  // Where an owned task is proposed anyway, it is for these people: no second one.
  const isNew = file.tasks.some(isCover) && !isSought(file, group);
  const operations = isNew ? [newTask(file.ref, task, context)] : [];
  return [{ item: { ...found.action, action: `Bring in: ${group}`, owner, due }, operations }];
}

/** An open task that looks for them already. */
function isSought({ tasks }: CaseFile, group: string): boolean {
  const wanted = group.toLowerCase();
  return tasks.some(({ task }) => isOpen(task) && task.subject.toLowerCase().includes(wanted));
}

function csamOf({ ref }: CaseFile, { me }: Acceptance): Person {
  return ref.owner?.role === 'csam' ? ref.owner : me;
}

function findingOn(
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
