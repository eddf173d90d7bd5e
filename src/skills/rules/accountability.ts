import { isActiveStatus } from '../../domain/milestone.ts';
import type { Person } from '../../domain/person.ts';
import { isOpen } from '../../domain/task.ts';
import type { DecideContext } from '../define-skill.ts';
import type {
  DeliveryAccountabilityOutput,
  Mismatch,
  OwnerOfExecution,
} from '../delivery-accountability.ts';
import { candidacyOf } from './candidates.ts';
import type { CaseFile, JudgedTask } from './case-file.ts';
import { taskEvidence, tasksLookedAt } from './evidence.ts';
import { executionOf, type Execution } from './execution-owner.ts';
import { isDeliveryTask, openDependencies, ownsOrchestrationOnly } from './hands-on.ts';
import { dueInWords } from './mitigation.ts';
import { taskRef } from './task-ref.ts';

/** Who asks: the CSAM who orchestrates what no other CSAM owns. */
interface Asking {
  readonly me: Person;
}

/** Who executes and who orchestrates one milestone. */
export function mapOwner(
  file: CaseFile,
  { me }: Asking,
  { today, thresholds }: DecideContext,
): OwnerOfExecution {
  const execution = executionOf(file);
  const candidacy = candidacyOf(file.milestone, today, thresholds);
  return {
    milestone: file.ref,
    orchestration_owner: orchestratorOf(file, me),
    execution_owner: ownerOf(execution),
    source: execution.source,
    dependencies: openDependencies(file).map(({ task }) => task.subject),
    reason: `${sentenceOf(execution)} ${candidacyWords(file, candidacy)}`,
    rule: `delivery-accountability/${ruleOf(execution)}`,
    evidence: execution.evidence,
    looked_at: [
      `delivered by: ${file.deliveredBy ?? 'empty'}`,
      `${file.comments.length} comments`,
      ...(file.tasksRead ? tasksLookedAt(file, today) : ['tasks: not needed']),
    ],
  };
}

function ownerOf({ kind, name }: Execution): OwnerOfExecution['execution_owner'] {
  return name === undefined ? { kind } : { kind, name };
}

/** The CSAM who owns the milestone, else the asking CSAM when on the team, else nobody. */
function orchestratorOf(file: CaseFile, me: Person): Person | null {
  if (file.ref.owner?.role === 'csam') return file.ref.owner;
  return me.role === 'csam' && file.onTeam(me.id) ? me : null;
}

function ruleOf({ source, saysCsam }: Execution): string {
  if (saysCsam) return 'csam-named-as-executor';
  return source === 'none' ? 'no-execution-owner' : `owner-by-${source.replace('_', '-')}`;
}

/** Executors as a sentence names them. */
const KINDS: Record<Execution['kind'], string> = {
  partner: 'the partner',
  csa: 'the CSA',
  isd: 'ISD',
  unified: 'Unified',
  customer: 'the customer',
  none: 'nobody',
};

/** `the partner (Ines Falk)`: an executor in words. */
export function executorWords({ kind, name }: OwnerOfExecution['execution_owner']): string {
  return name === undefined ? KINDS[kind] : `${KINDS[kind]} (${name})`;
}

/** Where the execution owner comes from, as the reason begins. */
function sentenceOf(execution: Execution): string {
  const who = executorWords(ownerOf(execution));
  const stale =
    execution.staleColumn === null
      ? ''
      : `The column “delivered by” (${execution.staleColumn}) is stale: a later text denies it. `;
  if (execution.saysCsam) {
    return `${stale}A text names the CSAM as executor; that is no delivery owner, so one must be named.`;
  }
  const sentences: Record<Execution['source'], string> = {
    attribution: `MSX says that ${who} delivers.`,
    activity: `The latest word is that ${who} does the work.`,
    task_owner: `The open delivery tasks belong to ${who}.`,
    none: 'No column, no text and no delivery task names who executes.',
  };
  return `${stale}${sentences[execution.source]}`;
}

function candidacyWords(file: CaseFile, candidacy: string | null): string {
  if (!isActiveStatus(file.milestone.status)) return `It is closed (${file.milestone.status}).`;
  if (candidacy === null) return `It is no candidate by itself: ${dueInWords(file.ref)}.`;
  return `Candidate: ${candidacy}; ${dueInWords(file.ref)}.`;
}

/** Where a CSAM is listed although somebody else executes. */
export function mismatchesOf(file: CaseFile, owner: OwnerOfExecution): Mismatch[] {
  const { kind } = owner.execution_owner;
  if (kind === 'none' || kind === 'customer') return [];
  if (!isActiveStatus(file.milestone.status)) return [];
  return [...milestoneMismatch(file, owner), ...taskMismatches(file, owner)];
}

function milestoneMismatch(file: CaseFile, owner: OwnerOfExecution): Mismatch[] {
  const listed = file.ref.owner;
  if (listed?.role !== 'csam' || ownsOrchestrationOnly(file)) return [];
  const who = executorWords(owner.execution_owner);
  return [
    {
      ...common(owner, listed),
      where: 'milestone',
      reason: `${listed.name} is a CSAM and owns the milestone, but ${who} executes it.`,
      rule: 'delivery-accountability/csam-owns-milestone',
      evidence: owner.evidence,
    },
  ];
}

function taskMismatches(file: CaseFile, owner: OwnerOfExecution): Mismatch[] {
  const who = executorWords(owner.execution_owner);
  return file.tasks.flatMap((task) => {
    if (!isOfCsam(task)) return [];
    return [
      {
        ...common(owner, task.owner),
        where: 'task' as const,
        task: taskRef(task, file.ref),
        reason: `${task.owner.name} is a CSAM and owns the delivery task “${task.task.subject}”, but ${who} executes.`,
        rule: 'delivery-accountability/csam-owns-delivery-task',
        evidence: [...owner.evidence, taskEvidence(task)],
      },
    ];
  });
}

function isOfCsam(task: JudgedTask): task is JudgedTask & { owner: Person } {
  return isOpen(task.task) && task.owner?.role === 'csam' && isDeliveryTask(task);
}

/** What both kinds of mismatch say. */
function common(owner: OwnerOfExecution, listed: Person) {
  return {
    milestone: owner.milestone,
    listed_owner: listed,
    implied_execution_owner: owner.execution_owner,
  };
}

/** Counts first, the worst thing first. */
export function accountabilityHeadline({
  accountability_mismatches: mismatches,
  owner_of_execution_map: map,
}: DeliveryAccountabilityOutput): string {
  if (map.length === 0) return 'No late, risky or near milestone here: nobody to sort out.';
  const unnamed = map.filter(({ execution_owner }) => execution_owner.kind === 'none');
  const total = map.length === 1 ? '1 milestone' : `${map.length} milestones`;
  const [worst] = mismatches;
  const counts = `${mismatches.length} listed on a CSAM that others execute, ${unnamed.length} without an execution owner`;
  if (worst) return `${total}: ${counts}. First: ${worst.milestone.name}.`;
  const [open] = unnamed;
  if (open) return `${total}: ${counts}. First: ${open.milestone.name}.`;
  return map.length === 1
    ? `${map[0]?.milestone.name ?? total}: owners are right. ${map[0]?.reason ?? ''}`
    : `${total}: every execution owner is named, and no CSAM stands for somebody else.`;
}
