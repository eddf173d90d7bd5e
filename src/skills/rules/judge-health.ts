import { isActiveStatus } from '../../domain/milestone.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { DecideContext } from '../define-skill.ts';
import type { Health, HealthItem } from '../milestone-health.ts';
import type { CaseFile } from './case-file.ts';
import {
  dateEvidence,
  newestComment,
  statusEvidence,
  taskEvidence,
  tasksLookedAt,
} from './evidence.ts';
import { dueInWords, isImminent, isMitigation, isNearTerm, recoveryOf } from './mitigation.ts';

/** The first clause that applied. */
interface Verdict {
  health: Health;
  rule: string;
  reason: string;
}

/** Health of one milestone with its rule, its reason and what it rests on (skills.md 4.7). */
export function judgeHealth(file: CaseFile, context: DecideContext): HealthItem {
  const verdict = verdictOf(file, context);
  const { health } = verdict;
  return {
    milestone: file.ref,
    health,
    msx_status: file.milestone.status,
    drift: isDrift(file, health),
    recovery: recoveryState(file, context.today),
    reason: `${verdict.reason}${asideOf(file)}`,
    rule: verdict.rule,
    evidence: evidenceOf(file, context.today),
    looked_at: tasksLookedAt(file, context.today),
  };
}

/** The clauses of the decision sentence, first match wins. */
function verdictOf(file: CaseFile, context: DecideContext): Verdict {
  const { thresholds, today } = context;
  const due = dueInWords(file.ref);
  const uncovered = lacksMitigation(file, today);
  const clauses: readonly (readonly [boolean, Health, string, string])[] = [
    [
      !isActiveStatus(file.milestone.status),
      'on_track',
      'closed',
      `MSX says ${file.milestone.status}.`,
    ],
    [says(file, 'blocked'), 'blocked', 'msx-blocked', `MSX says Blocked; ${due}.`],
    [
      uncovered && isImminent(file.ref, thresholds),
      'blocked',
      'imminent-without-mitigation',
      `Imminent (${due}; ${thresholds.imminent.days} days or less) and no open, owned task that is still to come.`,
    ],
    [says(file, 'at risk'), 'at_risk', 'msx-at-risk', `MSX says At Risk; ${due}.`],
    [(file.ref.days_to_due ?? 0) < 0, 'at_risk', 'overdue', `Overdue: ${due}.`],
    [
      uncovered && isNearTerm(file.ref, thresholds),
      'at_risk',
      'near-term-without-mitigation',
      `Near-term (${due}; ${thresholds.nearTerm.days} days or less) and no open, owned task that is still to come.`,
    ],
    [file.ref.due === null, 'at_risk', 'no-date', 'No date is set.'],
    [!file.milestone.statusKnown, 'on_track', 'unknown-status', `Judged by dates only: ${due}.`],
  ];
  const match = clauses.find(([applies]) => applies);
  const [, health, rule, reason] = match ?? [true, 'on_track', 'on-track', `On track: ${due}.`];
  return { health, rule: `milestone-health/${rule}`, reason };
}

function says(file: CaseFile, label: string): boolean {
  return file.milestone.status.toLowerCase() === label;
}

/** Nothing is concluded from tasks that could not be read; coverage says so instead. */
function lacksMitigation(file: CaseFile, today: string): boolean {
  return file.tasksRead && !file.tasks.some((task) => isMitigation(task, today));
}

/**
 * What a reader should know when a milestone was named that the review would not pick by itself.
 */
function asideOf({ milestone }: CaseFile): string {
  if (milestone.committed) return '';
  return ` It is not committed (${milestone.commitment}).`;
}

/** Health as the status labels of MSX word it, in small letters. */
const LABELS: Record<Health, string> = {
  on_track: 'on track',
  at_risk: 'at risk',
  blocked: 'blocked',
};

/** The status in MSX differs from the computed health; an unknown or closed one never does. */
function isDrift({ milestone }: CaseFile, health: Health): boolean {
  if (!milestone.statusKnown || !isActiveStatus(milestone.status)) return false;
  return milestone.status.toLowerCase() !== LABELS[health];
}

function recoveryState(file: CaseFile, today: string): HealthItem['recovery'] {
  if (!says(file, 'at risk') && !says(file, 'blocked')) return 'not_needed';
  return recoveryOf(file, today) ?? 'missing';
}

function evidenceOf(file: CaseFile, today: string): Evidence[] {
  const covering = file.tasks.filter((task) => isMitigation(task, today));
  return [
    statusEvidence(file),
    dateEvidence(file),
    ...newestComment(file),
    ...covering.slice(0, 3).map(taskEvidence),
  ];
}

/** For escalations: at risk or blocked, by MSX or by the computed health. */
export function isTroubled(file: CaseFile, context: DecideContext): boolean {
  return verdictOf(file, context).health !== 'on_track';
}
