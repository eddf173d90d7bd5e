import { z } from 'zod';
import { Evidence } from '../domain/evidence.ts';
import { MilestoneRef } from '../domain/milestone.ts';
import { DryRunOperation, TaskRef } from '../domain/operation.ts';
import { Person } from '../domain/person.ts';
import { defineSkill, type DecideContext, type GatherContext } from './define-skill.ts';
import { DELIVERY_ACCOUNTABILITY_WORDS } from './rules/delivery-accountability-words.ts';
import { attributionOf, isColumnDenied } from './rules/execution-owner.ts';
import { correctionsFor } from './rules/accountability-corrections.ts';
import { accountabilityHeadline, mapOwner, mismatchesOf } from './rules/accountability.ts';
import { isCandidate } from './rules/candidates.ts';
import type { CaseFile } from './rules/case-file.ts';
import { gathered, readChosen, startReading, type GatheredCases } from './rules/start-reading.ts';

/** Delivery Accountability Mapper (skills.md 4.1). */

// Trigger
const trigger = {
  when: 'The CSAM is tagged as owner for delivery delays or unresolved tasks; "who delivers, who coordinates".',
  examples: ['who delivers what at Contoso?', 'why am I the owner of 7-513440504?'],
  about: (customer: string) => `who delivers what at ${customer}?`,
};

// Flow
async function gather(context: GatherContext): Promise<GatheredCases> {
  const { today, thresholds } = context;
  // 1. Active milestones of the scope; candidates are late, at risk or near, and whatever was
  // named.
  const started = await startReading(context);
  const candidates = started.milestones.filter(
    (milestone) => started.isNamed || isCandidate(milestone, today, thresholds),
  );
  // 2. Owner, delivery attribution and comments of the candidates.
  // 3. Tasks where no column names who delivers, or where the CSAM owns what the column gives away.
  const cases = await readChosen(context, started, {
    milestones: candidates,
    withTasks: () => false,
    alsoWithTasks: needsTasks,
  });
  return gathered(started, cases);
}

function needsTasks(file: CaseFile): boolean {
  const column = attributionOf(file);
  return column === null || isColumnDenied(file, column) || file.ref.owner?.role === 'csam';
}

// Decision logic
const logic =
  'The execution owner is the delivery attribution, else the latest asserted owner in tasks and ' +
  'comments, else the role that owns the open delivery tasks, else none. Mismatch: a CSAM owns the ' +
  'milestone or an open delivery task, and partner, CSA, ISD or Unified executes. No execution ' +
  'owner is no mismatch: the correction asks for one to be named.';

function decide(read: GatheredCases, context: DecideContext): DeliveryAccountabilityOutput {
  const mapped = read.files.map((file) => ({ file, owner: mapOwner(file, read, context) }));
  const accountability_mismatches = mapped.flatMap(({ file, owner }) => mismatchesOf(file, owner));
  return {
    accountability_mismatches,
    owner_of_execution_map: mapped.map(({ owner }) => owner),
    // 4. One comment for every mismatch and for every milestone that nobody executes.
    recommended_owner_corrections: mapped.flatMap(({ owner }) =>
      correctionsFor(owner, accountability_mismatches, { me: read.me, today: context.today }),
    ),
  };
}

// Output
/** Who does the work; `none` when nothing names anybody, and then a name is asked for. */
const ExecutionOwner = z.strictObject({
  kind: z.enum(['partner', 'csa', 'isd', 'unified', 'customer', 'none']),
  name: z.string().optional(),
});

/** A CSAM who is listed for what others execute. */
const Mismatch = z.strictObject({
  milestone: MilestoneRef,
  listed_owner: Person,
  implied_execution_owner: ExecutionOwner,
  /** `task` when the CSAM owns a delivery task instead of, or beside, the milestone. */
  where: z.enum(['milestone', 'task']),
  task: TaskRef.optional(),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
});
export type Mismatch = z.infer<typeof Mismatch>;

/** A line of the map: one for every candidate, right or wrong. */
const OwnerOfExecution = z.strictObject({
  milestone: MilestoneRef,
  /** The CSAM who owns it, else the asking CSAM when on the team, else null (skills.md 6). */
  orchestration_owner: Person.nullable(),
  execution_owner: ExecutionOwner,
  /** Which of the four sources decided; they are asked in this order. */
  source: z.enum(['attribution', 'activity', 'task_owner', 'none']),
  /** Subjects of open dependency tasks. */
  dependencies: z.array(z.string()),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
export type OwnerOfExecution = z.infer<typeof OwnerOfExecution>;

/** The three output keys of the mapper. */
export const DeliveryAccountabilityOutput = z.strictObject({
  accountability_mismatches: z.array(Mismatch),
  owner_of_execution_map: z.array(OwnerOfExecution),
  recommended_owner_corrections: z.array(DryRunOperation),
});
export type DeliveryAccountabilityOutput = z.infer<typeof DeliveryAccountabilityOutput>;

/** Delivery Accountability Mapper: who executes, who orchestrates, and where the list is wrong. */
export const deliveryAccountability = defineSkill({
  id: 'delivery-accountability',
  title: 'Delivery Accountability Mapper',
  trigger,
  tools: ['update_milestone'],
  gather,
  logic,
  decide,
  rules: DELIVERY_ACCOUNTABILITY_WORDS,
  output: DeliveryAccountabilityOutput,
  headline: accountabilityHeadline,
  operations: (output) => output.recommended_owner_corrections,
});
