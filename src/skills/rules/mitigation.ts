import { dayOf, daysBetween, readableDay } from '../../domain/dates.ts';
import type { MilestoneRef } from '../../domain/milestone.ts';
import type { Person } from '../../domain/person.ts';
import { isOpen } from '../../domain/task.ts';
import type { Thresholds } from '../../domain/thresholds.ts';
import { dateIn, personIn } from '../../signals/read-signals.ts';
import type { DecideContext } from '../define-skill.ts';
import { newestWord } from './newest-word.ts';
import type { CaseFile, JudgedTask } from './case-file.ts';

/** Due within 30 days, overdue included (skills.md 1). */
export function isNearTerm(ref: MilestoneRef, thresholds: Thresholds): boolean {
  return ref.days_to_due !== null && ref.days_to_due <= thresholds.nearTerm.days;
}

/** Due within 14 days, overdue included (skills.md 1). */
export function isImminent(ref: MilestoneRef, thresholds: Thresholds): boolean {
  return ref.days_to_due !== null && ref.days_to_due <= thresholds.imminent.days;
}

/** A mitigation activity: open, owned, and its due date is not past; one due today counts. */
export function isMitigation({ task, due, owner }: JudgedTask, today: string): boolean {
  return isOpen(task) && owner !== null && due !== null && due >= today;
}

/** A way back to plan: who brings it, and until when. */
export interface Recovery {
  readonly owner: Person;
  readonly date: string;
}

/** A task for the way back says so in its subject. */
const SAYS_RECOVERY = /\b(recover\w*|mitigat\w*)\b/i;
/** Products and tests that are called recovery. */
const OTHER_RECOVERY = /\b(site recovery|disaster recovery|recovery (?:services )?vault)\b/i;

/** True when a task says recovery or mitigation in that sense. */
export function saysRecovery({ task }: JudgedTask): boolean {
  return SAYS_RECOVERY.test(task.subject) && !OTHER_RECOVERY.test(task.subject);
}

/** The recovery of a milestone: a task that is one, else a stated plan whose date is not over. */
export function recoveryOf(file: CaseFile, today: string): Recovery | null {
  return recoveryTask(file, today) ?? statedRecovery(file, today);
}

function recoveryTask(file: CaseFile, today: string): Recovery | null {
  const task = file.tasks.find((item) => saysRecovery(item) && isMitigation(item, today));
  return task?.owner && task.due ? { owner: task.owner, date: task.due } : null;
}

function statedRecovery(file: CaseFile, today: string): Recovery | null {
  const signal = newestWord(file.signals, 'recovery_plan');
  if (signal?.polarity !== 'asserted') return null;
  const date = dateIn(signal.quote, signal.day ?? today);
  const name = personIn(signal.quote, file.peopleNames);
  return date !== null && name !== null && date >= today ? { owner: file.named(name), date } : null;
}

/** `due 4 Dec 2026, in 12 days`: a due date in words, counted from today. */
export function dueInWords(ref: MilestoneRef): string {
  if (ref.due === null || ref.days_to_due === null) return 'no date';
  const days = ref.days_to_due;
  const plural = Math.abs(days) === 1 ? 'day' : 'days';
  if (days === 0) return `due today (${readableDay(ref.due)})`;
  const distance = days > 0 ? `in ${days} ${plural}` : `${-days} ${plural} overdue`;
  return `due ${readableDay(ref.due)}, ${distance}`;
}

/** Days since the newest comment or task change, in the asker's zone; null when there is none. */
export function idleDays(
  file: CaseFile,
  { today, timeZone }: Pick<DecideContext, 'today' | 'timeZone'>,
): number | null {
  const touched = [
    ...file.comments.map((entry) => entry.at),
    ...file.tasks.map(({ task }) => task.modifiedAt),
  ].flatMap((at) => dayOf(at, timeZone) ?? []);
  const newest = touched.toSorted().at(-1);
  return newest === undefined ? null : daysBetween(newest, today);
}
