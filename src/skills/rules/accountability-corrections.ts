import { isActiveStatus } from '../../domain/milestone.ts';
import type { DryRunOperation } from '../../domain/operation.ts';
import type { Mismatch, OwnerOfExecution } from '../delivery-accountability.ts';
import { executorWords } from './accountability.ts';
import { commentLine, type Acceptance } from './proposals.ts';

/**
 * One comment for a milestone with a mismatch or without execution owner; none for what is right.
 */
export function correctionsFor(
  owner: OwnerOfExecution,
  mismatches: readonly Mismatch[],
  acceptance: Acceptance,
): DryRunOperation[] {
  const { milestone, execution_owner } = owner;
  if (!isActiveStatus(milestone.status)) return [];
  const own = mismatches.filter((mismatch) => mismatch.milestone.id === milestone.id);
  const [first] = own;
  if (!first && execution_owner.kind !== 'none') return [];
  const orchestrator = owner.orchestration_owner?.name ?? acceptance.me.name;
  const statement = first
    ? `${executorWords(execution_owner)} executes; ${orchestrator} orchestrates.`
    : `to be named. ${orchestrator} orchestrates; please name who executes.`;
  const line = {
    topic: 'Execution owner',
    statement,
    intent: 'execution-owner',
    reason: first?.reason ?? owner.reason,
    rule: first?.rule ?? owner.rule,
    evidence: own.length > 0 ? own.flatMap(({ evidence }) => evidence) : owner.evidence,
    for_role: 'csam' as const,
  };
  return [commentLine(milestone, line, acceptance)];
}
