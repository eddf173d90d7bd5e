import { z } from 'zod';
import { Evidence } from '../domain/evidence.ts';
import { MilestoneRef } from '../domain/milestone.ts';
import { DryRunOperation } from '../domain/operation.ts';
import { defineSkill, type DecideContext, type GatherContext } from './define-skill.ts';
import { COMMIT_GATE_WORDS } from './rules/commit-gate-words.ts';
import { gateHeadline, judgeGate, missingPieces } from './rules/judge-gate.ts';
import { remediationsFor } from './rules/gate-remediation.ts';
import { gathered, readChosen, startReading, type GatheredCases } from './rules/start-reading.ts';

/** Commit Gate Enforcer (skills.md 4.2). */

// Trigger
const trigger = {
  when: 'A milestone is proposed for committed.',
  examples: ['can 7-503418826 go to committed?', 'commit check for Contoso'],
  about: (customer: string) => `what is ready to commit at ${customer}?`,
};

// Flow
async function gather(context: GatherContext): Promise<GatheredCases> {
  // 1. The milestone that was named, else all uncommitted active ones of the scope.
  const started = await startReading(context);
  const proposed = started.milestones.filter(({ committed }) => started.isNamed || !committed);
  // 2. Delivery path, capacity signals, dates and tasks of those only.
  const cases = await readChosen(context, started, {
    milestones: proposed,
    withTasks: () => true,
  });
  return gathered(started, cases);
}

// Decision logic
const logic =
  'The gate passes only with all three: a delivery path (partner, Unified or ISD), a confirmed ' +
  'capacity, and a realistic date. Else it fails and the recommendation is to withhold.';

function decide({ files, me }: GatheredCases, context: DecideContext): CommitGateOutput {
  const judged = files.map((file) => judgeGate(file, context));
  const missing_readiness_evidence = judged.flatMap(missingPieces);
  return {
    commit_readiness_result: judged.map(({ result }) => result),
    missing_readiness_evidence,
    // 3. A task for every missing piece and a comment for every failed milestone.
    gate_remediation_actions: judged.flatMap((gate) =>
      remediationsFor(gate, { me, today: context.today }),
    ),
  };
}

// Output
/** A piece of readiness evidence; denied counts as missing (skills.md 6). */
const PieceStateWord = z.enum(['present', 'pending', 'missing']);

const GateResult = z.strictObject({
  milestone: MilestoneRef,
  /** Passes only with all three pieces present. */
  result: z.enum(['pass', 'fail']),
  /** What a person is advised; the product itself commits nothing. */
  recommendation: z.enum(['recommend_commit', 'withhold']),
  checks: z.strictObject({
    delivery_path: PieceStateWord,
    capacity_confirmation: PieceStateWord,
    realistic_date: PieceStateWord,
  }),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
export type GateResult = z.infer<typeof GateResult>;

/** One piece that a milestone lacks; never both missing and pending. */
const MissingEvidence = z.strictObject({
  milestone: MilestoneRef,
  missing: z.enum(['delivery_path', 'capacity_confirmation', 'realistic_date']),
  state: z.enum(['missing', 'pending']),
  /** What was found instead, in words. */
  detail: z.string(),
  /** Where it was looked for. */
  looked_at: z.array(z.string()),
  rule: z.string(),
  evidence: z.array(Evidence),
});
export type MissingEvidence = z.infer<typeof MissingEvidence>;

/** The three output keys of the gate. */
export const CommitGateOutput = z.strictObject({
  commit_readiness_result: z.array(GateResult),
  missing_readiness_evidence: z.array(MissingEvidence),
  gate_remediation_actions: z.array(DryRunOperation),
});
export type CommitGateOutput = z.infer<typeof CommitGateOutput>;

/** Commit Gate Enforcer: what is ready to be committed, and what each other milestone lacks. */
export const commitGate = defineSkill({
  id: 'commit-gate',
  title: 'Commit Gate Enforcer (CSU)',
  trigger,
  tools: ['create_task', 'update_task', 'update_milestone'],
  gather,
  logic,
  decide,
  rules: COMMIT_GATE_WORDS,
  output: CommitGateOutput,
  headline: gateHeadline,
  operations: (output) => output.gate_remediation_actions,
});
