import type { Evidence } from '../../domain/evidence.ts';
import type { DryRunOperation } from '../../domain/operation.ts';
import type { Person } from '../../domain/person.ts';
import { actBy, newTask, type Acceptance } from './proposals.ts';
import { openReadinessTask } from './readiness.ts';
import type { Wish } from './wishes.ts';

/** What a route says, as the ground of its task. */
interface Routed {
  readonly owner: Person | null;
  readonly reason: string;
  readonly rule: string;
  readonly evidence: Evidence[];
}

/** A readiness task for the CSAM, unless one for this milestone is open already. */
export function alignmentTask(
  { file }: Wish,
  { owner, reason, rule, evidence }: Routed,
  acceptance: Acceptance,
): DryRunOperation[] {
  if (openReadinessTask(file, 'csam_alignment')) return [];
  const task = {
    intent: 'csam-alignment',
    subject: `[Readiness] CSAM alignment: ${file.ref.number}`,
    ask: 'Agree timing and priority of the wish, or say no; then complete this task.',
    owner,
    due: actBy(file.ref, acceptance.today),
    reason,
    rule,
    evidence,
    for_role: 'csam' as const,
  };
  return [newTask(file.ref, task, acceptance)];
}

/** A task for the Specialist, who alone decides whether a record of pipeline is opened. */
export function creationTask(
  { file, products }: Wish,
  { owner, reason, rule, evidence }: Routed,
  acceptance: Acceptance,
): DryRunOperation {
  const what = products[0] ?? file.milestone.workload ?? 'the wish';
  const task = {
    intent: `expansion-specialist-${what.replaceAll(' ', '-').toLowerCase()}`,
    subject: `Expansion aligned with the CSAM, ${what}: yours to take up (${file.ref.number})`,
    ask: 'The CSAM has agreed the timing. Whether and how it is recorded is the Specialist’s decision.',
    owner,
    due: actBy(file.ref, acceptance.today),
    reason,
    rule,
    evidence,
    for_role: 'specialist' as const,
  };
  return newTask(file.ref, task, acceptance);
}
