import { addDays, readableDay } from '../../domain/dates.ts';
import type { DryRunOperation } from '../../domain/operation.ts';
import type { Person } from '../../domain/person.ts';
import { isOpen } from '../../domain/task.ts';
import type { HealthItem } from '../milestone-health.ts';
import type { JudgedTask } from './case-file.ts';
import type { Judged } from './health-words.ts';
import { isMitigation, saysRecovery } from './mitigation.ts';

/** For whom and on which day changes are proposed. */
interface ProposalContext {
  readonly me: Person;
  readonly today: string;
}

/**
 * `Internal`: the category of coordination tasks; others credit technical roles (msx-contract.md
 * 4.8).
 */
const INTERNAL_TASK = 861980012;

const DAYS_TO_ACT = 7;

/** The changes that a person may accept for one milestone; none when it is on track. */
export function proposeChanges(judged: Judged, context: ProposalContext): DryRunOperation[] {
  if (judged.item.health === 'on_track') return [];
  return [
    mitigationTask(judged, context),
    newDate(judged, context),
    statusComment(judged, context),
  ].filter((operation) => operation !== null);
}

/** A task for the missing way back, unless one that says so is already open. */
function mitigationTask(judged: Judged, context: ProposalContext): DryRunOperation | null {
  const { file, item } = judged;
  const lacksRecovery = item.recovery === 'missing';
  const lacksMitigation = item.rule.endsWith('-without-mitigation');
  if (!file.tasksRead || (!lacksRecovery && !lacksMitigation)) return null;
  if (file.tasks.some((task) => isOpen(task.task) && saysRecovery(task))) return null;
  const subject = lacksRecovery
    ? `[Readiness] Recovery: ${item.milestone.number}`
    : `Mitigation: ${item.milestone.name}`.slice(0, 200);
  // Work that nobody can do is no way back: without an owner who can act it is the asker's.
  const owner = file.actingOwner ?? context.me;
  const dueDate = actBy(item, context.today);
  return {
    key: `create_task:${item.milestone.id}:${lacksRecovery ? 'recovery' : 'mitigation'}`,
    tool: 'create_task',
    arguments: {
      milestoneId: item.milestone.id,
      subject,
      category: INTERNAL_TASK,
      dueDate,
      ...(owner.id ? { ownerId: owner.id } : {}),
      description: 'Name who brings the milestone back on plan, and until when.',
    },
    target: item.milestone,
    preview: [
      row('subject', 'New task', subject),
      row('dueDate', 'Due', readableDay(dueDate)),
      row('ownerId', 'Owner', owner.name),
    ],
    reason: lacksRecovery
      ? 'A risk can only be closed with a recovery owner and a recovery date.'
      : 'Nothing that is owned and still to come secures the date.',
    rule: item.rule,
    evidence: item.evidence,
    for_role: 'csam',
  };
}

function row(field: string, label: string, after: string): DryRunOperation['preview'][number] {
  return { field, label, before: null, after };
}

/** A week from today, but not after the milestone itself while that lies ahead. */
function actBy(item: HealthItem, today: string): string {
  const week = addDays(today, DAYS_TO_ACT);
  const { due } = item.milestone;
  return due !== null && due >= today && due < week ? due : week;
}

/** An overdue milestone whose owned work goes on gets the day on which that work ends. */
function newDate({ file, item }: Judged, { today }: ProposalContext): DryRunOperation | null {
  if (item.milestone.due === null || item.milestone.due >= today) return null;
  const ahead = file.tasks.filter((task) => isMitigation(task, today));
  const last = ahead.toSorted((a, b) => dueOf(a).localeCompare(dueOf(b))).at(-1);
  if (!last?.due) return null;
  return {
    key: `update_milestone:${item.milestone.id}:date`,
    tool: 'update_milestone',
    arguments: { milestoneId: item.milestone.id, milestoneDate: last.due },
    target: item.milestone,
    preview: [
      {
        field: 'milestoneDate',
        label: 'Due date',
        before: readableDay(item.milestone.due),
        after: readableDay(last.due),
      },
    ],
    reason: `The date is past; the last open task (${last.task.subject}) ends on ${readableDay(last.due)}.`,
    rule: 'milestone-health/overdue',
    evidence: item.evidence,
    for_role: 'csam',
  };
}

function dueOf(task: JudgedTask): string {
  return task.due ?? '';
}

/** A dated line that says why the health differs from what MSX shows; only the new text is sent. */
function statusComment({ item }: Judged, context: ProposalContext): DryRunOperation | null {
  if (!item.drift) return null;
  const word = item.health === 'blocked' ? 'Blocked' : 'At Risk';
  const text = `${context.today} Status: review says ${word}, MSX shows ${item.msx_status}. ${item.reason} - ${context.me.name}`;
  return {
    key: `update_milestone:${item.milestone.id}:status-comment`,
    tool: 'update_milestone',
    arguments: { milestoneId: item.milestone.id, forecastComments: text },
    target: item.milestone,
    preview: [row('forecastComments', 'New comment line', text)],
    reason: `MSX shows ${item.msx_status}, the facts say ${word}.`,
    rule: item.rule,
    evidence: item.evidence,
    for_role: 'csam',
  };
}
