import { z } from 'zod';
import { Evidence } from '../domain/evidence.ts';
import { isActiveStatus, MilestoneRef, type MilestoneSummary } from '../domain/milestone.ts';
import { DryRunOperation } from '../domain/operation.ts';
import { Named, Person } from '../domain/person.ts';
import { daysBetween } from '../domain/dates.ts';
import { NotSignedInError } from '../errors.ts';
import {
  defineSkill,
  type DecideContext,
  type GatherContext,
  type GatheredCoverage,
} from './define-skill.ts';
import type { CaseFile } from './rules/case-file.ts';
import { judgeHealth } from './rules/judge-health.ts';
import { proposeChanges } from './rules/health-operations.ts';
import { customerSummary, healthHeadline, internalSummary } from './rules/health-words.ts';
import { MILESTONE_HEALTH_WORDS } from './rules/milestone-health-words.ts';
import { readCases } from './rules/read-cases.ts';

/** Committed Milestone Health Review (skills.md 4.7). */

// Trigger
const trigger = {
  when: 'Weekly governance; "how are my milestones".',
  examples: ['how are my milestones?', 'health of Contoso', 'status 7-513440504'],
  about: (customer: string) => `how are the milestones of ${customer}?`,
};

// Flow
interface Gathered {
  readonly files: readonly CaseFile[];
  readonly me: Person;
  readonly coverage: GatheredCoverage;
}

async function gather(context: GatherContext): Promise<Gathered> {
  const { tools, today, progress } = context;
  // 1. Who asks, and whether MSX lets them in.
  progress('Checking your access to MSX');
  const status = await tools.crm_auth_status({});
  if (!status.authenticated || status.userId === null) throw new NotSignedInError(status.detail);
  // 2. The opportunities of the scope.
  progress('Reading opportunities');
  const { scope, opportunities, unread } = await context.scope();
  // 3. Active milestones in compact form; of those the committed ones, and whatever was named.
  progress(`Reading milestones of ${opportunities.length} opportunities`);
  const answer = await tools.get_milestones({
    opportunityIds: scope.opportunityIds,
    statusFilter: scope.kind === 'milestone' ? 'all' : 'active',
    format: 'summary',
  });
  const isNamed = ({ id }: MilestoneSummary): boolean => scope.milestoneIds.includes(id);
  const reviewed = answer.milestones.filter((milestone) =>
    scope.kind === 'milestone' ? isNamed(milestone) : milestone.committed,
  );
  // 4. Tasks only where they can change the verdict.
  progress(`Reading comments and tasks of ${reviewed.length} milestones`);
  const cases = await readCases({
    tools,
    milestones: reviewed,
    withTasks: (milestone) => isCandidate(milestone, today, context.thresholds.nearTerm.days),
    me: status.userId,
    today,
    timeZone: context.timeZone,
    now: context.now,
  });
  const me = cases.people.person(status.userId, null);
  return {
    files: cases.files,
    me: me ?? { id: status.userId, name: 'you', role: 'unknown' },
    coverage: {
      scope,
      opportunities: opportunities.length,
      milestoneIds: answer.milestones
        .filter((m) => scope.kind !== 'milestone' || isNamed(m))
        .map(({ id }) => id),
      activitiesRead: cases.activitiesRead,
      unread: [...unread, ...answer.unread, ...cases.unread, ...reviewed.flatMap(unknownStatus)],
    },
  };
}

/** Near-term, undated, or a risk by its status: only these need their tasks. */
function isCandidate(milestone: MilestoneSummary, today: string, nearTermDays: number): boolean {
  const isRisk = /^(at risk|blocked)$/i.test(milestone.status);
  return isRisk || milestone.dueOn === null || daysBetween(today, milestone.dueOn) <= nearTermDays;
}

function unknownStatus(milestone: MilestoneSummary): { what: string; why: string }[] {
  if (milestone.statusKnown) return [];
  const what = `status of ${milestone.number}`;
  return [{ what, why: `MSX gives the unknown code ${milestone.status}; judged by dates only` }];
}

// Decision logic
const logic =
  'Blocked: MSX says Blocked, or imminent with no mitigation activity. At risk: MSX says At Risk, ' +
  'overdue, near-term with no mitigation activity, or no date. On track: the rest. Closing a risk ' +
  'needs an explicit recovery owner and recovery date.';

/** Order of the report; of one health by due date, undated ones first. */
const WORST_FIRST = { blocked: 0, at_risk: 1, on_track: 2 } as const;

function decide({ files, me }: Gathered, context: DecideContext): MilestoneHealthOutput {
  const judged = files
    .map((file) => ({ file, item: judgeHealth(file, context) }))
    .toSorted(({ item: a }, { item: b }) =>
      a.health === b.health
        ? (a.milestone.due ?? '').localeCompare(b.milestone.due ?? '')
        : WORST_FIRST[a.health] - WORST_FIRST[b.health],
    );
  const active = judged.filter(({ item }) => isActiveStatus(item.milestone.status));
  return {
    health_report: judged.map(({ item }) => item),
    customer_summary: customerSummary(judged),
    internal_summary: internalSummary(judged),
    dry_run_updates: active.flatMap((entry) => proposeChanges(entry, { me, today: context.today })),
  };
}

// Output
/** Health of one milestone. */
export const Health = z.enum(['on_track', 'at_risk', 'blocked']);
export type Health = z.infer<typeof Health>;

/** Health by our rules beside the status in MSX (4.7). */
const HealthItem = z.strictObject({
  milestone: MilestoneRef,
  health: Health,
  /** Label of MSX; of an unknown code the code as text. */
  msx_status: z.string(),
  /** True when MSX says something else. */
  drift: z.boolean(),
  /** Judged where MSX says At Risk or Blocked, `not_needed` elsewhere; the date is a day. */
  recovery: z.union([
    z.strictObject({ owner: Person, date: z.string() }),
    z.literal('missing'),
    z.literal('not_needed'),
  ]),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
export type HealthItem = z.infer<typeof HealthItem>;

/** The four output keys of the review. */
export const MilestoneHealthOutput = z.strictObject({
  health_report: z.array(HealthItem),
  /** Text that may be pasted to the customer: no names of colleagues, no figures of ours. */
  customer_summary: z.array(z.strictObject({ customer: Named, bullets: z.array(z.string()) })),
  /** One line for each milestone that is not on track. */
  internal_summary: z.array(
    z.strictObject({
      milestone: MilestoneRef,
      owner: Person.nullable(),
      due: z.string().nullable(),
      next_step: z.string(),
      rule: z.string(),
    }),
  ),
  dry_run_updates: z.array(DryRunOperation),
});
export type MilestoneHealthOutput = z.infer<typeof MilestoneHealthOutput>;

/** Committed Milestone Health Review: which committed milestones need somebody now, and why. */
export const milestoneHealth = defineSkill({
  id: 'milestone-health',
  title: 'Committed Milestone Health Review',
  trigger,
  tools: ['update_milestone', 'create_task'],
  gather,
  logic,
  decide,
  rules: MILESTONE_HEALTH_WORDS,
  output: MilestoneHealthOutput,
  headline: ({ health_report }) => healthHeadline(health_report),
  operations: ({ dry_run_updates }) => dry_run_updates,
});
