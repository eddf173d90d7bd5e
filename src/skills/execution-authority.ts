import { z } from 'zod';
import { Evidence } from '../domain/evidence.ts';
import { MilestoneRef } from '../domain/milestone.ts';
import type { DryRunOperation } from '../domain/operation.ts';
import { Person, Role } from '../domain/person.ts';
import { defineSkill, type DecideContext, type GatherContext } from './define-skill.ts';
import { authorityHeadline, conflictItem, operationsFor } from './rules/authority-items.ts';
import { EXECUTION_AUTHORITY_WORDS } from './rules/execution-authority-words.ts';
import { communicationNote, tieBreak } from './rules/tie-break.ts';
import { conflictOf, spokenByBoth } from './rules/conflicts.ts';
import { gathered, readChosen, startReading, type GatheredCases } from './rules/start-reading.ts';

/** Execution Authority Clarifier (skills.md 4.3). */

// Trigger
const trigger = {
  when: 'Conflicting guidance from CSAM and CSA on execution.',
  examples: ['who decides on 7-535170206?', 'Jonas and I say different things at Woodgrove'],
  about: (customer: string) => `who decides at ${customer}?`,
};

// Flow
async function gather(context: GatherContext): Promise<GatheredCases> {
  // 1. Tasks of the disputed milestone; in a wider scope of all, because a word may stand in
  // either.
  // 2. Comments with their authors, and the roles of everybody who spoke.
  const started = await startReading(context);
  const cases = await readChosen(context, started, {
    milestones: started.milestones,
    withTasks: () => true,
  });
  const read = gathered(started, cases);
  const disputable = read.files.filter((file) => read.isNamed || spokenByBoth(file));
  return { ...read, files: disputable };
}

// Decision logic
const logic =
  'A conflict is an asserted disagreement, or two directions of a CSAM and a CSA within 30 days ' +
  'that point different ways; one that was withdrawn, agreed to, or is older than 90 days is none. ' +
  'Technical: the CSA decides. Customer: the CSAM decides. Timeline with a technical basis: the CSA ' +
  'decides the path, the CSAM communicates. Resourcing: the CSAM escalates. Else: ask for an owner.';

function decide({ files }: GatheredCases, context: DecideContext): ExecutionAuthorityOutput {
  const conflicts = files.flatMap((file) => conflictOf(file, context) ?? []);
  return {
    authority_conflicts: conflicts.map(conflictItem),
    tie_break_decisions: conflicts.map(tieBreak),
    communication_plan_notes: conflicts.map((conflict) => communicationNote(conflict, context)),
  };
}

// Output
/**
 * What a dispute is about. `unclear` leaves the decision unresolved: an owner of it is asked for.
 */
export const Domain = z.enum(['technical', 'customer', 'timeline', 'resourcing', 'unclear']);
export type Domain = z.infer<typeof Domain>;

/** Two directions that differ, or a disagreement that somebody states. */
const AuthorityConflict = z.strictObject({
  milestone: MilestoneRef,
  domain: Domain,
  /** What that side wants, quoted; left out when it did not speak. */
  csam_position: z.string().optional(),
  csa_position: z.string().optional(),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
});
export type AuthorityConflict = z.infer<typeof AuthorityConflict>;

/** Whose decision it is, and which. */
const TieBreak = z.strictObject({
  milestone: MilestoneRef,
  domain: Domain,
  /** A person only where exactly one of that role is on the milestone, else the role. */
  decision_owner: z.union([Person, Role, z.literal('unresolved')]),
  decision_to_take: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
});
export type TieBreak = z.infer<typeof TieBreak>;

/** Who says what to whom; always the CSAM's to say. */
const CommunicationNote = z.strictObject({
  milestone: MilestoneRef,
  communicator: z.union([Person, Role]),
  audience: z.enum(['customer', 'account_team']),
  message: z.string(),
  /** Day by which it should be said. */
  by_when: z.string(),
});
export type CommunicationNote = z.infer<typeof CommunicationNote>;

/** The three output keys of the clarifier; its operations stand in `operations`. */
export const ExecutionAuthorityOutput = z.strictObject({
  authority_conflicts: z.array(AuthorityConflict),
  tie_break_decisions: z.array(TieBreak),
  communication_plan_notes: z.array(CommunicationNote),
});
export type ExecutionAuthorityOutput = z.infer<typeof ExecutionAuthorityOutput>;

/** Execution Authority Clarifier: where CSAM and CSA differ, who decides, and who says it. */
export const executionAuthority = defineSkill({
  id: 'execution-authority',
  title: 'Execution Authority Clarifier',
  trigger,
  tools: ['update_milestone', 'create_task'],
  gather,
  logic,
  decide,
  rules: EXECUTION_AUTHORITY_WORDS,
  output: ExecutionAuthorityOutput,
  headline: authorityHeadline,
  // 3. What records the decision of the one side and the note of the other.
  operations: (output, { me }, context): DryRunOperation[] =>
    operationsFor(output, { me, today: context.today }),
});
