import { dayOf, daysBetween } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { isActiveStatus } from '../../domain/milestone.ts';
import type { Person } from '../../domain/person.ts';
import { isOpen } from '../../domain/task.ts';
import type { DecideContext } from '../define-skill.ts';
import type { CaseFile, JudgedTask } from './case-file.ts';
import {
  columnEvidence,
  dateEvidence,
  newestComment,
  statusEvidence,
  taskEvidence,
} from './evidence.ts';
import { judgeHealth } from './judge-health.ts';
import { dueInWords } from './mitigation.ts';

/** What MSX may shout about, in the words of skills.md 6. */
export type AlertCode =
  | 'milestone_overdue'
  | 'status_contradiction'
  | 'no_date'
  | 'owner_cannot_act'
  | 'no_open_task'
  | 'task_overdue'
  | 'task_without_owner_or_date'
  | 'comment_stale'
  | 'attribution_missing'
  | 'monthly_use_missing'
  | 'workload_missing';

/** One alert: of one kind on one record, which is a task or the milestone itself. */
export interface Alert {
  readonly code: AlertCode;
  readonly reason: string;
  /** Null when the alert is about the milestone itself. */
  readonly task: JudgedTask | null;
  readonly evidence: readonly Evidence[];
}

/** All alerts that an active milestone raises; a closed one raises none. */
export function alertsOn(
  file: CaseFile,
  owner: Person | null,
  context: DecideContext,
): readonly Alert[] {
  if (!isActiveStatus(file.milestone.status)) return [];
  return [
    isOverdue(file),
    contradicts(file, context),
    hasNoDate(file),
    cannotAct(file, owner),
    hasNoOpenTask(file),
    isSilent(file, context),
    lacksAttribution(file),
    lacksUse(file),
    lacksWorkload(file),
    ...file.tasks.filter(({ task }) => isOpen(task)).flatMap((task) => taskAlerts(task, context)),
  ].filter((alert) => alert !== null);
}

function alert(
  code: AlertCode,
  reason: string,
  evidence: readonly Evidence[],
  task: JudgedTask | null = null,
): Alert {
  return { code, reason, evidence, task };
}

function isOverdue(file: CaseFile): Alert | null {
  if ((file.ref.days_to_due ?? 0) >= 0) return null;
  return alert('milestone_overdue', `The milestone is overdue (${dueInWords(file.ref)}).`, [
    dateEvidence(file),
  ]);
}

/** The drift of the health review: MSX shows another state than dates and tasks (skills.md 4.7). */
function contradicts(file: CaseFile, context: DecideContext): Alert | null {
  const { drift, reason, evidence } = judgeHealth(file, context);
  if (!drift) return null;
  const said = `MSX says ${file.milestone.status}, dates and tasks do not: ${reason}`;
  return alert('status_contradiction', said, [statusEvidence(file), ...evidence.slice(1, 2)]);
}

function hasNoDate(file: CaseFile): Alert | null {
  if (file.ref.due !== null) return null;
  return alert('no_date', 'No date is set.', [dateEvidence(file)]);
}

function cannotAct(file: CaseFile, owner: Person | null): Alert | null {
  if (owner !== null) return null;
  const name = file.milestone.owner?.name ?? 'nobody';
  return alert('owner_cannot_act', `The owner (${name}) is no person who can act.`, [
    columnEvidence(file, 'owner', name),
  ]);
}

/** Nothing is said about tasks that were not read. */
function hasNoOpenTask(file: CaseFile): Alert | null {
  if (!file.milestone.committed || !file.tasksRead) return null;
  if (file.tasks.some(({ task }) => isOpen(task))) return null;
  return alert('no_open_task', 'Committed, and no task is open.', [
    columnEvidence(file, 'tasks', `${file.tasks.length} tasks, none open`),
  ]);
}

/** No comment at all counts as an old one, unless the comments could not be read. */
function isSilent(file: CaseFile, { today, timeZone, thresholds }: DecideContext): Alert | null {
  if (!file.columnsRead) return null;
  const limit = thresholds.staleComment.days;
  const day = dayOf(file.comments[0]?.at, timeZone);
  if (!file.milestone.committed || (day !== null && daysBetween(day, today) <= limit)) return null;
  const age = day === null ? 'no dated comment' : `${daysBetween(day, today)} days old`;
  const [newest] = newestComment(file);
  return alert('comment_stale', `The newest comment is older than ${limit} days (${age}).`, [
    newest ?? columnEvidence(file, 'comment', 'no comment'),
  ]);
}

function lacksAttribution(file: CaseFile): Alert | null {
  if (file.deliveredBy !== null || !file.columnsRead) return null;
  return alert('attribution_missing', '“Delivered by” is empty.', [
    columnEvidence(file, 'delivered by', 'empty'),
  ]);
}

/** Words that make a milestone one of usage (skills.md 6). */
const USAGE = /\b(usage|adoption|consumption|MAU)\b/i;

/** Zero use counts as missing, on milestones that are about use. */
function lacksUse(file: CaseFile): Alert | null {
  const { name, workload, monthlyUse } = file.milestone;
  const isUsage = USAGE.test(`${name} ${workload ?? ''} ${file.category ?? ''}`);
  if (!isUsage || (monthlyUse ?? 0) !== 0) return null;
  const said = monthlyUse === null ? 'empty' : '0';
  return alert('monthly_use_missing', `A usage milestone with monthly use ${said}.`, [
    columnEvidence(file, 'monthly use', said),
  ]);
}

function lacksWorkload(file: CaseFile): Alert | null {
  if (file.milestone.workload !== null) return null;
  return alert('workload_missing', 'No workload is set.', [
    columnEvidence(file, 'workload', 'empty'),
  ]);
}

/** Both at once are possible: overdue, and without an owner. */
function taskAlerts(task: JudgedTask, { today }: DecideContext): Alert[] {
  const { subject } = task.task;
  const lacks = [task.owner === null ? 'owner who can act' : '', task.due === null ? 'date' : '']
    .filter((word) => word !== '')
    .join(' and ');
  const isLate = task.due !== null && task.due < today;
  return [
    ...(isLate
      ? [alert('task_overdue', `“${subject}” is overdue.`, [taskEvidence(task)], task)]
      : []),
    ...(lacks === ''
      ? []
      : [
          alert(
            'task_without_owner_or_date',
            `“${subject}” has no ${lacks}.`,
            [taskEvidence(task)],
            task,
          ),
        ]),
  ];
}
