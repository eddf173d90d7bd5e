import { z } from 'zod';
import { Evidence } from '../domain/evidence.ts';
import { isActiveStatus, MilestoneRef } from '../domain/milestone.ts';
import { DryRunOperation } from '../domain/operation.ts';
import { Named } from '../domain/person.ts';
import { defineSkill, type DecideContext, type GatherContext } from './define-skill.ts';
import { readAround } from './rules/around.ts';
import type { CaseFile } from './rules/case-file.ts';
import { changesFor } from './rules/plan-changes.ts';
import { alignmentOf, gapsFirst, type Alignment, type Priority } from './rules/plan-gaps.ts';
import { readPriorities } from './rules/read-plans.ts';
import { gathered, readChosen, startReading, type GatheredCases } from './rules/start-reading.ts';
import { SUCCESS_PLAN_WORDS } from './rules/success-plan-words.ts';

/** Customer Success Plan → MSX Alignment (skills.md 4.8). */

// Trigger
const trigger = {
  when: 'QBR or success-plan refresh.',
  examples: ['does MSX cover the success plan of Contoso?', 'prepare the QBR for Lamna'],
  about: (customer: string) => `does MSX cover the success plan of ${customer}?`,
};

// Flow
interface Gathered extends GatheredCases {
  readonly priorities: readonly Priority[];
  /**
   * Milestones of the scope; `files` holds those of the whole customer, which may serve as well.
   */
  readonly asked: ReadonlySet<string>;
}

async function gather(context: GatherContext): Promise<Gathered> {
  // 1. Opportunities; 2. their milestones, also completed ones: what is reached still serves.
  const started = await startReading(context, 'all');
  const around = await readAround(context, started, 'all');
  // 3. The priorities; comments and measures of the milestones.
  const { priorities, unread } = await readPriorities(context, around.opportunities);
  const milestones = around.milestones.filter(
    ({ status }) => isActiveStatus(status) || /^completed$/i.test(status),
  );
  const cases = await readChosen(context, started, { milestones, withTasks: () => true });
  const active = started.milestones.filter(({ status }) => isActiveStatus(status));
  const inScope = started.isNamed ? started.milestones : active;
  return {
    ...gathered(
      { ...started, milestones: inScope },
      { ...cases, unread: [...cases.unread, ...around.unread, ...unread] },
    ),
    priorities,
    asked: new Set(inScope.map(({ id }) => id)),
  };
}

// Decision logic
const logic =
  'A priority is covered when a milestone serves it and a number with a target or a monthly use shows ' +
  'progress; no_measure when a milestone serves it without one; no_milestone when none does. Gaps: ' +
  'committed milestones first, then by date, then by the plan’s order.';

function decide(read: Gathered, { today }: DecideContext): SuccessPlanAlignmentOutput {
  const alignments = read.priorities.map((priority) =>
    alignmentOf(priority, filesOf(read, priority.customer)),
  );
  const gaps = gapsFirst(alignments);
  const acceptance = { me: read.me, today };
  return {
    alignment_matrix: [...alignments.map(toRow), ...unmapped(read, alignments)],
    gaps: gaps.map(toGap),
    // 4. Dry-run changes for every gap.
    recommended_msx_changes: gaps.flatMap((gap) =>
      changesFor(gap, activeOf(filesOf(read, gap.priority.customer)), acceptance),
    ),
  };
}

function filesOf({ files }: Gathered, customer: Named): CaseFile[] {
  return files.filter(({ milestone }) => milestone.customer?.id === customer.id);
}

function activeOf(files: readonly CaseFile[]): CaseFile[] {
  return files.filter(({ milestone }) => isActiveStatus(milestone.status));
}

function toRow(alignment: Alignment): MatrixRow {
  const { priority, files, coverage, matchedBy, evidence } = alignment;
  return {
    customer: priority.customer,
    priority: toPriority(priority),
    milestones: files.map(({ ref }) => ref),
    coverage,
    matched_by: matchedBy,
    reason: reasonOf(alignment),
    rule: ruleOf(alignment),
    evidence: [...evidence],
    looked_at:
      coverage === 'covered' ? [] : ['names, comments, tasks and monthly use of milestones'],
  };
}

function toPriority({ outcome, rank, source }: Priority): PlanPriority {
  const { title, measure, target } = outcome;
  return { title, ...(measure ? { measure } : {}), ...(target ? { target } : {}), rank, source };
}

function ruleOf({ coverage }: Alignment): string {
  return `success-plan-alignment/${coverage.replace('_', '-')}`;
}

function reasonOf({ coverage, files, isRead }: Alignment): string {
  if (coverage === 'no_milestone') return 'No milestone serves it; a cancelled one does not count.';
  const served = `${files.length} ${files.length === 1 ? 'milestone serves' : 'milestones serve'} it`;
  if (coverage === 'covered') return `${served}, and progress can be measured.`;
  if (!isRead) return `${served}; whether progress is measured could not be read.`;
  return `${served}, but no number with a target and no monthly use shows progress.`;
}

/** Active milestones of the scope that serve no priority: one row a customer. */
function unmapped(read: Gathered, alignments: readonly Alignment[]): MatrixRow[] {
  const serving = new Set(alignments.flatMap(({ files }) => files.map(({ ref }) => ref.id)));
  const rest = activeOf(read.files).filter(
    ({ ref }) => read.asked.has(ref.id) && !serving.has(ref.id),
  );
  const customers = new Map(rest.map(({ ref }) => [ref.customer?.id, ref.customer]));
  return [...customers].map(([id, customer]) => ({
    customer,
    priority: null,
    milestones: rest.filter(({ ref }) => ref.customer?.id === id).map(({ ref }) => ref),
    coverage: 'unmapped' as const,
    matched_by: 'none' as const,
    reason: 'They serve no priority of the plan.',
    rule: 'success-plan-alignment/unmapped',
    evidence: [],
    looked_at: ['titles and measures of all priorities'],
  }));
}

function toGap(gap: Alignment, index: number): Gap {
  const { priority, coverage, committed, due } = gap;
  return {
    customer: priority.customer,
    priority: toPriority(priority),
    gap: coverage === 'no_milestone' ? 'no_milestone' : 'no_measure',
    committed,
    due,
    rank: index + 1,
    reason: reasonOf(gap),
    rule: ruleOf(gap),
    evidence: [...gap.evidence],
    looked_at: ['names, comments, tasks and monthly use of milestones'],
  };
}

// Output
/** An outcome that the customer wants, in the plan's own words. */
const PlanPriority = z.strictObject({
  title: z.string(),
  measure: z.string().optional(),
  target: z.string().optional(),
  /** Order in the plan, from 1. */
  rank: z.number(),
  /** `opportunity`: stated there, because nobody entered a plan. */
  source: z.enum(['plan', 'opportunity']),
});
type PlanPriority = z.infer<typeof PlanPriority>;

/** One priority with what serves it; null: the milestones that serve none. */
const MatrixRow = z.strictObject({
  customer: Named.nullable(),
  priority: PlanPriority.nullable(),
  milestones: z.array(MilestoneRef),
  coverage: z.enum(['covered', 'no_measure', 'no_milestone', 'unmapped']),
  /** How a milestone was found to serve it; a person's word goes before all others. */
  matched_by: z.enum(['person', 'title', 'measure', 'text', 'none']),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
type MatrixRow = z.infer<typeof MatrixRow>;

/** A priority that MSX cannot show. */
const Gap = z.strictObject({
  customer: Named,
  priority: PlanPriority,
  gap: z.enum(['no_milestone', 'no_measure']),
  committed: z.boolean(),
  /** Earliest day of the milestones that serve it; null without any. */
  due: z.string().nullable(),
  /** Position in the list of gaps, from 1. */
  rank: z.number(),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
type Gap = z.infer<typeof Gap>;

/** The three output keys of the alignment. */
export const SuccessPlanAlignmentOutput = z.strictObject({
  alignment_matrix: z.array(MatrixRow),
  gaps: z.array(Gap),
  recommended_msx_changes: z.array(DryRunOperation),
});
export type SuccessPlanAlignmentOutput = z.infer<typeof SuccessPlanAlignmentOutput>;

/** Customer Success Plan → MSX Alignment: which priorities MSX serves, and which it cannot show. */
export const successPlanAlignment = defineSkill({
  id: 'success-plan-alignment',
  title: 'Customer Success Plan → MSX Alignment',
  trigger,
  tools: ['update_milestone', 'create_task'],
  gather,
  logic,
  decide,
  rules: SUCCESS_PLAN_WORDS,
  output: SuccessPlanAlignmentOutput,
  headline: planHeadline,
  operations: ({ recommended_msx_changes }) => recommended_msx_changes,
  escalates: ({ files, asked }) => activeOf(files).filter(({ ref }) => asked.has(ref.id)),
});

function planHeadline({ alignment_matrix, gaps }: SuccessPlanAlignmentOutput): string {
  const priorities = alignment_matrix.filter(({ priority }) => priority !== null);
  if (priorities.length === 0) return 'No success plan and no stated outcomes to compare with.';
  const count = (gap: Gap['gap']): number => gaps.filter((one) => one.gap === gap).length;
  const covered = priorities.filter(({ coverage }) => coverage === 'covered').length;
  const unread = priorities.length - covered - gaps.length;
  const counts = [
    `${priorities.length} priorities: ${covered} covered`,
    `${count('no_measure')} without a measure`,
    `${count('no_milestone')} without a milestone`,
    ...(unread > 0 ? [`${unread} not read in full`] : []),
  ];
  const [first] = gaps;
  const told = `${counts.join(', ')}.`;
  return first ? `${told} First gap: ${first.priority.title}.` : told;
}
