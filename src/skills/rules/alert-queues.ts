import type { Person, Role } from '../../domain/person.ts';
import { isOpen } from '../../domain/task.ts';
import type { Alert, AlertCode } from './alerts.ts';
import type { CaseFile } from './case-file.ts';
import { executionOf } from './execution-owner.ts';
import { newestWord } from './newest-word.ts';

/** Why an alert needs the CSAM: for nothing else one may (skills.md 4.6). */
export type WhyCsam = 'outcome_clarity' | 'customer_risk' | 'orchestration_decision';

/** Whose an alert is: the CSAM's own, with the reason, or somebody else's. */
export type Destination =
  | { readonly queue: 'csam'; readonly why: WhyCsam }
  | { readonly queue: 'reroute'; readonly role: Role; readonly person: Person | null };

/** Who is who on one milestone: its owner when able to act, and the Specialist of its customer. */
export interface Parties {
  readonly owner: Person | null;
  readonly specialist: Person | null;
}

/** The kinds of alerts that one person mends in one go: the rows of the table in skills.md 6. */
export const CAUSES = {
  milestone_overdue: 'schedule',
  status_contradiction: 'schedule',
  no_date: 'date',
  attribution_missing: 'accountability',
  owner_cannot_act: 'accountability',
  no_open_task: 'care',
  comment_stale: 'care',
  task_overdue: 'task',
  task_without_owner_or_date: 'task',
  workload_missing: 'field',
  monthly_use_missing: 'field',
} as const satisfies Record<AlertCode, string>;

const csam = (why: WhyCsam): Destination => ({ queue: 'csam', why });

/** Whose an alert is, row by row of the table in skills.md 6. */
export function destinationOf(alert: Alert, file: CaseFile, parties: Parties): Destination {
  const { committed } = file.milestone;
  switch (CAUSES[alert.code]) {
    case 'schedule':
      return committed ? scheduleOf(file, parties) : toSpecialist(parties);
    case 'date':
      return csam('outcome_clarity');
    case 'accountability':
      return committed ? csam('orchestration_decision') : toSpecialist(parties);
    case 'care':
      return toOwner(parties);
    case 'task':
      return alert.task?.owner ? to(alert.task.owner) : toOwner(parties);
    case 'field':
      return isOwnUse(alert, file) ? csam('outcome_clarity') : toSpecialist(parties);
  }
}

/** Missing use of committed work is no pipeline field: the outcome itself is unclear. */
function isOwnUse({ code }: Alert, { milestone }: CaseFile): boolean {
  return code === 'monthly_use_missing' && milestone.committed;
}

/** Stated impact on the customer makes it the CSAM's; else it belongs to whoever executes. */
function scheduleOf(file: CaseFile, { owner }: Parties): Destination {
  const impact = newestWord(file.signals, 'customer_impact');
  if (impact?.polarity === 'asserted') return csam('customer_risk');
  const side = executionOf(file).kind;
  if (side === 'none') return csam('orchestration_decision');
  if (side === 'customer') {
    return owner && owner.role !== 'csam' ? to(owner) : csam('orchestration_decision');
  }
  return { queue: 'reroute', role: side, person: personOf(side, file, owner) };
}

/** Somebody of that role: the owner of the milestone, else of an open task. */
function personOf(role: Role, file: CaseFile, owner: Person | null): Person | null {
  if (owner?.role === role) return owner;
  const open = file.tasks.filter(({ task }) => isOpen(task)).map((task) => task.owner);
  return open.find((person) => person?.role === role) ?? null;
}

function toSpecialist({ owner, specialist }: Parties): Destination {
  const person = owner?.role === 'specialist' ? owner : specialist;
  return { queue: 'reroute', role: 'specialist', person };
}

/** The CSAM's own milestone is the CSAM's outcome; so is one that nobody else can care for. */
function toOwner({ owner }: Parties): Destination {
  return owner === null || owner.role === 'csam' ? csam('outcome_clarity') : to(owner);
}

function to(person: Person): Destination {
  return { queue: 'reroute', role: person.role, person };
}
