import { isOpen } from '../../domain/task.ts';
import {
  csamOf,
  findingOn,
  type AdoptionAction,
  type AdoptionContext,
} from './adoption-finding.ts';
import { isCover, missingStakeholder, outcomeOf, saysDone } from './adoption.ts';
import type { CaseFile, JudgedTask } from './case-file.ts';
import { actBy, newTask, taskClosing, taskDue, taskText } from './proposals.ts';
import { taskRef } from './task-ref.ts';

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

/** An open task without owner or date is completed; without any open task there is a new one. */
function noOwnerTask(
  file: CaseFile,
  open: readonly JudgedTask[],
  context: AdoptionContext,
): AdoptionAction[] {
  if (!file.tasksRead || open.some(isCover)) return [];
  const loose = open.find((task) => !saysDone(task));
  return [loose ? completeTask(file, loose, context) : planTask(file, context)];
}

function planTask(file: CaseFile, context: AdoptionContext): AdoptionAction {
  const due = actBy(file.ref, context.today);
  const owner = csamOf(file, context);
  const reason = 'No open task with an owner and a due date.';
  const { grounds, action } = findingOn(file, 'no_owner_task', reason, context, []);
  const task = {
    ...grounds,
    intent: 'adoption-owner-task',
    subject: `Adoption: next step for ${file.ref.name}`,
    ask: NEXT_STEP,
    owner,
    due,
  };
  return {
    item: { ...action, action: 'Plan an owned task', owner, due },
    operations: [newTask(file.ref, task, context)],
  };
}

/** Asked of every new step: who, with whom, and the number that proves it. */
const NEXT_STEP = 'Who does what with which people, and which number shows that it worked?';

/** MSX lets no proposal hand a task over, so its text asks for the owner; the date is set. */
function completeTask(file: CaseFile, task: JudgedTask, context: AdoptionContext): AdoptionAction {
  const due = actBy(file.ref, context.today);
  const lacks = [
    task.due === null ? 'no due date' : '',
    task.owner === null ? 'no owner who can act' : '',
  ].filter((word) => word !== '');
  const reason = `“${task.task.subject}” has ${lacks.join(' and ')}.`;
  const { grounds, action } = findingOn(file, 'no_owner_task', reason, context, [task]);
  const dated = { ...grounds, intent: 'adoption-owner-task', due };
  const asked = {
    ...grounds,
    intent: 'adoption-owner',
    ask: NEXT_STEP,
    before: task.task.description,
  };
  return {
    item: {
      ...action,
      action: task.due === null ? 'Give the task a due date' : 'Give the task an owner',
      owner: task.owner ?? csamOf(file, context),
      due: task.due ?? due,
    },
    operations: [
      ...(task.due === null ? [taskDue(file.ref, task, dated)] : []),
      ...(task.owner === null ? [taskText(taskRef(task, file.ref), asked, context)] : []),
    ],
  };
}

/** The milestone has no number to reach: an open task asks for it, else the new one does. */
function noOutcome(
  file: CaseFile,
  open: readonly JudgedTask[],
  context: AdoptionContext,
): AdoptionAction[] {
  if (!file.columnsRead || outcomeOf(file, context.today) !== null) return [];
  const task = open.find(isCover) ?? open.find((one) => !saysDone(one));
  const reason = 'No number with a target or date that lies ahead is agreed.';
  const found = findingOn(file, 'no_measurable_outcome', reason, context, task ? [task] : []);
  const grounds = { ...found.grounds, intent: 'adoption-outcome' };
  const ask = 'Agree the next outcome as a number with a date.';
  // A task without an owner is asked for its number together with its owner.
  const operations = task?.owner
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

/**
 * Without the status options of MSX it is listed, but nothing is proposed: the code must be MSX's
 * own.
 */
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
