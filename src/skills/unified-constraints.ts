import { z } from 'zod';
import { Evidence } from '../domain/evidence.ts';
import { MilestoneRef } from '../domain/milestone.ts';
import { DryRunOperation } from '../domain/operation.ts';
import { defineSkill, type DecideContext, type GatherContext } from './define-skill.ts';
import { gathered, readChosen, startReading, type GatheredCases } from './rules/start-reading.ts';
import { UNIFIED_CONSTRAINTS_WORDS } from './rules/unified-constraints-words.ts';
import { couldDependOnUnified } from './rules/unified-dependency.ts';
import { unifiedActions } from './rules/unified-actions.ts';
import { expectationRisk, unifiedHeadline, warningFor } from './rules/unified-warnings.ts';

/** Unified Constraint Early Warning (skills.md 4.4). */

// Trigger
const trigger = {
  when: 'Unified-dependent milestones are near-term or newly committed.',
  examples: ['which milestones wait for Unified?', 'is dispatch confirmed for Contoso?'],
  about: (customer: string) => `what at ${customer} waits for Unified?`,
};

// Flow
async function gather(context: GatherContext): Promise<GatheredCases> {
  // 1. All active milestones of the scope: names and workloads are in the list, the column is not.
  const started = await startReading(context);
  // 2. Delivery column and comments of all; tasks of those on which anything says Unified.
  const cases = await readChosen(context, started, {
    milestones: started.milestones,
    withTasks: () => started.isNamed,
    alsoWithTasks: couldDependOnUnified,
  });
  return gathered(started, cases);
}

// Decision logic
const logic =
  'Warn when a milestone depends on Unified and its latest word does not assert eligibility or ' +
  'dispatch; accreditation is asked for only where something mentions it. High: imminent. Medium: ' +
  'near-term or newly committed. Low: the rest.';

/** Order of the warnings. */
const WORST_FIRST = { high: 0, medium: 1, low: 2 } as const;

function decide({ files, me }: GatheredCases, context: DecideContext): UnifiedConstraintsOutput {
  const warned = files
    .flatMap((file) => warningFor(file, context) ?? [])
    .toSorted((a, b) => WORST_FIRST[a.warning.severity] - WORST_FIRST[b.warning.severity]);
  return {
    unified_readiness_warnings: warned.map(({ warning }) => warning),
    customer_expectation_risks: warned.flatMap((entry) => expectationRisk(entry, context) ?? []),
    // 3. Readiness tasks; the exception path where the date is imminent.
    escalation_actions: warned.flatMap((entry) =>
      unifiedActions(entry, { me, today: context.today }),
    ),
  };
}

// Output
/** What Unified work needs; accreditation only where something mentions it (4.4). */
const UnifiedPiece = z.enum(['eligibility', 'accreditation', 'dispatch']);
export type UnifiedPiece = z.infer<typeof UnifiedPiece>;

/** A milestone that depends on Unified and is not ready for it. */
const UnifiedWarning = z.strictObject({
  milestone: MilestoneRef,
  missing: z.array(UnifiedPiece),
  pending: z.array(UnifiedPiece),
  /** High is imminent, medium near-term or newly committed, low the rest. */
  severity: z.enum(['high', 'medium', 'low']),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
export type UnifiedWarning = z.infer<typeof UnifiedWarning>;

/** What the customer may expect wrongly, and what to say; for committed or imminent milestones. */
const ExpectationRisk = z.strictObject({
  milestone: MilestoneRef,
  risk: z.string(),
  suggested_message: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
});
export type ExpectationRisk = z.infer<typeof ExpectationRisk>;

/** The three output keys of the warning. */
export const UnifiedConstraintsOutput = z.strictObject({
  unified_readiness_warnings: z.array(UnifiedWarning),
  customer_expectation_risks: z.array(ExpectationRisk),
  escalation_actions: z.array(DryRunOperation),
});
export type UnifiedConstraintsOutput = z.infer<typeof UnifiedConstraintsOutput>;

/**
 * Unified Constraint Early Warning: Unified work that is not entitled, accredited or dispatched.
 */
export const unifiedConstraints = defineSkill({
  id: 'unified-constraints',
  title: 'Unified Constraint Early Warning (CSAM)',
  trigger,
  tools: ['create_task', 'update_task'],
  gather,
  logic,
  decide,
  rules: UNIFIED_CONSTRAINTS_WORDS,
  output: UnifiedConstraintsOutput,
  headline: unifiedHeadline,
  operations: (output) => output.escalation_actions,
});
