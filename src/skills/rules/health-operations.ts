import { readableDay } from '../../domain/dates.ts';
import type { DryRunOperation } from '../../domain/operation.ts';
import { isOpen } from '../../domain/task.ts';
import type { HealthItem } from '../milestone-health.ts';
import type { Judged } from './health-words.ts';
import { isMitigation, saysRecovery } from './mitigation.ts';
import {
  actBy,
  commentLine,
  milestoneDate,
  newTask,
  type Acceptance,
  type Grounds,
} from './proposals.ts';

/** The changes that a person may accept for one milestone; none when it is on track. */
export function proposeChanges(judged: Judged, acceptance: Acceptance): DryRunOperation[] {
  if (judged.item.health === 'on_track') return [];
  return [
    mitigationTask(judged, acceptance),
    newDate(judged, acceptance),
    statusComment(judged, acceptance),
  ].filter((operation) => operation !== null);
}

/** A task for the missing way back, unless one that says so is already open. */
function mitigationTask({ file, item }: Judged, acceptance: Acceptance): DryRunOperation | null {
  const lacksRecovery = item.recovery === 'missing';
  const lacksMitigation = item.rule.endsWith('-without-mitigation');
  if (!file.tasksRead || (!lacksRecovery && !lacksMitigation)) return null;
  if (file.tasks.some((task) => isOpen(task.task) && saysRecovery(task))) return null;
  const task = {
    ...groundsOf(item),
    intent: lacksRecovery ? 'recovery' : 'mitigation',
    subject: lacksRecovery
      ? `[Readiness] Recovery: ${item.milestone.number}`
      : `Mitigation: ${item.milestone.name}`,
    ask: 'Name who brings the milestone back on plan, and until when.',
    // Work that nobody can do is no way back: without an owner who can act it is the asker's.
    owner: file.actingOwner,
    due: actBy(item.milestone, acceptance.today),
    reason: lacksRecovery
      ? 'A risk can only be closed with a recovery owner and a recovery date.'
      : 'Nothing that is owned and still to come secures the date.',
  };
  return newTask(item.milestone, task, acceptance);
}

/** Every change of a review is the CSAM's to decide. */
function groundsOf({
  rule,
  evidence,
}: HealthItem): Pick<Grounds, 'rule' | 'evidence' | 'for_role'> {
  return { rule, evidence, for_role: 'csam' };
}

/** An overdue milestone whose owned work goes on gets the day on which that work ends. */
function newDate({ file, item }: Judged, { today }: Acceptance): DryRunOperation | null {
  if (item.milestone.due === null || item.milestone.due >= today) return null;
  const ahead = file.tasks.filter((task) => isMitigation(task, today));
  const last = ahead.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '')).at(-1);
  if (!last?.due) return null;
  return milestoneDate(item.milestone, {
    ...groundsOf(item),
    intent: 'date',
    reason: `The date is past; the last open task (${last.task.subject}) ends on ${readableDay(last.due)}.`,
    rule: 'milestone-health/overdue',
    due: last.due,
  });
}

/** A dated line that says why the health differs from what MSX shows; only the new text is sent. */
function statusComment({ item }: Judged, acceptance: Acceptance): DryRunOperation | null {
  if (!item.drift) return null;
  const word = item.health === 'blocked' ? 'Blocked' : 'At Risk';
  const line = {
    ...groundsOf(item),
    topic: 'Status',
    statement: `review says ${word}, MSX shows ${item.msx_status}. ${item.reason}`,
    intent: 'status-comment',
    reason: `MSX shows ${item.msx_status}, the facts say ${word}.`,
  };
  return commentLine(item.milestone, line, acceptance);
}
