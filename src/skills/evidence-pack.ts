import { z } from 'zod';
import { readableDay } from '../domain/dates.ts';
import { Evidence } from '../domain/evidence.ts';
import { isActiveStatus, MilestoneRef } from '../domain/milestone.ts';
import { DryRunOperation } from '../domain/operation.ts';
import { Named, Person } from '../domain/person.ts';
import { isOpen } from '../domain/task.ts';
import { defineSkill, type DecideContext, type GatherContext } from './define-skill.ts';
import { readAround } from './rules/around.ts';
import type { CaseFile } from './rules/case-file.ts';
import { wordEvidence, type CustomerWord } from './rules/customer-evidence.ts';
import { escalationsOf } from './rules/escalations.ts';
import { dateEvidence, statusEvidence } from './rules/evidence.ts';
import { contradiction, followUp } from './rules/evidence-changes.ts';
import { isSilent, needOf, type Need } from './rules/evidence-gaps.ts';
import { customerSummary } from './rules/health-words.ts';
import { isTroubled, judgeHealth } from './rules/judge-health.ts';
import { readCustomerWords, type CustomerWords } from './rules/read-evidence.ts';
import { gathered, readChosen, startReading, type GatheredCases } from './rules/start-reading.ts';
import { readStatusChanges, type StatusChange } from './rules/status-changes.ts';

/** Customer Communication Evidence Pack, WorkIQ (skills.md 4.9). */

// Trigger
const trigger = {
  when: 'Customer-facing evidence for risk, adoption or value updates.',
  examples: ['what did VanArsdel say lately?', 'evidence pack for Woodgrove Bank'],
};

// Flow
interface Gathered extends GatheredCases {
  readonly changes: readonly StatusChange[];
  readonly told: CustomerWords;
}

async function gather(context: GatherContext): Promise<Gathered> {
  const started = await startReading(context);
  const active = started.milestones.filter(({ status }) => isActiveStatus(status));
  const around = await readAround(context, started);
  const { changes, unread } = await readStatusChanges(
    context,
    active.map(({ id }) => id),
  );
  // 1. The scope of the questions: customers, people, days, sources. 2. ask_work_iq.
  const told = await readCustomerWords(context, {
    milestones: around.milestones.filter(({ status }) => isActiveStatus(status)),
    needing: active.filter((milestone) => needOf(milestone, changes, context) !== null),
    isNamed: started.scope.kind !== 'portfolio',
    me: 'the Customer Success Account Manager',
  });
  // 3. Comments and tasks of the milestones in scope.
  const cases = await readChosen(context, started, {
    milestones: started.milestones,
    withTasks: () => true,
  });
  const missing = [...cases.unread, ...around.unread, ...unread, ...told.unread];
  return { ...gathered(started, { ...cases, unread: missing }), changes, told };
}

// Decision logic
const logic =
  'CRM is the truth of execution, WorkIQ the evidence of communication. A communication gap: a ' +
  'milestone is At Risk, Blocked, overdue or changed its status, and the customer’s last word is ' +
  'missing or older than 14 days. A source that failed is unread, never a gap. Text from WorkIQ is ' +
  'quoted and adds no operation, link or mention.';

function decide(read: Gathered, context: DecideContext): EvidencePackOutput {
  const active = read.files.filter(({ milestone }) => isActiveStatus(milestone.status));
  const acceptance = { me: read.me, today: context.today };
  const gaps = active.flatMap((file) => gapOf(file, read, context));
  const files = new Map(active.map((file) => [file.ref.id, file]));
  return {
    m365_customer_signals: signalsIn(read),
    crm_execution_state: active.map((file) => executionState(file, context)),
    customer_message_bullets: messageBullets(active, read, context),
    // 4. Follow-ups for gaps, comments where the customer contradicts MSX.
    dry_run_followups: gaps.flatMap((gap) => {
      const file = files.get(gap.milestone.id);
      return file ? [followUp(file, gap, acceptance)] : [];
    }),
    gaps,
    recommended_msx_changes: active.flatMap((file) =>
      contradiction(file, recentWord(file, read, context), acceptance),
    ),
  };
}

/** Words on a milestone of the scope, and those on none: a reader may know where they belong. */
function signalsIn({ files, told }: Gathered): M365Signal[] {
  const numbers = new Map(files.map(({ ref }) => [ref.id, ref.number]));
  return told.words
    .filter(
      ({ milestoneIds }) => milestoneIds.length === 0 || milestoneIds.some((id) => numbers.has(id)),
    )
    .map((word) => ({
      source: word.line.source,
      at: word.line.day,
      by: word.by,
      summary: `${WORDS[word.line.source]} of ${readableDay(word.line.day)}, ${word.by.name}`,
      quote: word.line.quote,
      link: word.line.link,
      milestones: word.milestoneIds.flatMap((id) => numbers.get(id) ?? []),
      stance: word.stance,
    }));
}

const WORDS = { teams: 'Teams message', meeting: 'Meeting', mail: 'Mail', file: 'File' } as const;

/** Newest first, as they were read. */
function wordsOn({ ref }: CaseFile, { told }: Gathered): CustomerWord[] {
  return told.words.filter(({ milestoneIds }) => milestoneIds.includes(ref.id));
}

function recentWord(
  file: CaseFile,
  read: Gathered,
  context: DecideContext,
): CustomerWord | undefined {
  return wordsOn(file, read).find(({ line }) => !isSilent(line.day, context));
}

function gapOf(file: CaseFile, read: Gathered, context: DecideContext): Gap[] {
  const need = needOf(file.milestone, read.changes, context);
  const [last] = wordsOn(file, read);
  if (need === null || !isSilent(last?.line.day ?? null, context)) return [];
  if (!read.told.heard.has(file.ref.customer?.id ?? '')) return [];
  const { recent, evidenceWindow } = context.thresholds;
  return [
    {
      milestone: file.ref,
      gap: 'communication_gap',
      last_evidence_at: last?.line.day ?? null,
      reason: gapReason(need, last, recent.days),
      rule: need.rule,
      evidence: last
        ? [statusEvidence(file), wordEvidence(last)]
        : [statusEvidence(file), dateEvidence(file)],
      looked_at: [
        `mail, Teams and meetings of ${evidenceWindow.days} days by WorkIQ; very new messages may be missing`,
      ],
    },
  ];
}

function gapReason({ says }: Need, last: CustomerWord | undefined, days: number): string {
  const seen = last
    ? `the customer’s last word is of ${readableDay(last.line.day)}, older than ${days} days`
    : 'WorkIQ found no word of the customer on it';
  return `${says}, and ${seen}.`;
}

function executionState(file: CaseFile, context: DecideContext): ExecutionState {
  const open = file.tasks.filter(({ task }) => isOpen(task));
  const touched = [
    ...file.comments.map(({ at }) => at),
    ...file.tasks.map(({ task }) => task.modifiedAt),
  ].filter((at) => at !== null);
  return {
    milestone: file.ref,
    health: judgeHealth(file, context).health,
    last_update: touched.toSorted().at(-1) ?? null,
    open_tasks: open.length,
    overdue_tasks: open.filter(({ due }) => due !== null && due < context.today).length,
  };
}

/** What may go out to a customer: of milestones that need a word, or that the customer spoke of. */
function messageBullets(
  files: readonly CaseFile[],
  read: Gathered,
  context: DecideContext,
): MessageBullets[] {
  const told = files.filter(
    (file) =>
      needOf(file.milestone, read.changes, context) !== null ||
      recentWord(file, read, context) !== undefined,
  );
  const judged = told.map((file) => ({ file, item: judgeHealth(file, context) }));
  return customerSummary(judged).map(({ customer, bullets }) => ({
    customer,
    bullets,
    evidence: judged
      .filter(({ file }) => (file.ref.customer?.id ?? '') === customer.id)
      .map(({ file }) => dateEvidence(file)),
  }));
}

// Output
const M365Signal = z.strictObject({
  source: z.enum(['teams', 'meeting', 'mail', 'file']),
  at: z.string(),
  by: Person,
  summary: z.string(),
  quote: z.string(),
  link: z.string().optional(),
  milestones: z.array(z.string()),
  stance: z.enum(['positive', 'negative', 'neutral']),
});
type M365Signal = z.infer<typeof M365Signal>;

const ExecutionState = z.strictObject({
  milestone: MilestoneRef,
  health: z.enum(['on_track', 'at_risk', 'blocked']),
  last_update: z.string().nullable(),
  open_tasks: z.number(),
  overdue_tasks: z.number(),
});
type ExecutionState = z.infer<typeof ExecutionState>;

const MessageBullets = z.strictObject({
  customer: Named,
  bullets: z.array(z.string()),
  /** One for each bullet, in the same order. */
  evidence: z.array(Evidence),
});
type MessageBullets = z.infer<typeof MessageBullets>;

const Gap = z.strictObject({
  milestone: MilestoneRef,
  gap: z.literal('communication_gap'),
  last_evidence_at: z.string().nullable(),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
type Gap = z.infer<typeof Gap>;

/** The six output keys of the pack. */
export const EvidencePackOutput = z.strictObject({
  m365_customer_signals: z.array(M365Signal),
  crm_execution_state: z.array(ExecutionState),
  customer_message_bullets: z.array(MessageBullets),
  dry_run_followups: z.array(DryRunOperation),
  gaps: z.array(Gap),
  recommended_msx_changes: z.array(DryRunOperation),
});
export type EvidencePackOutput = z.infer<typeof EvidencePackOutput>;

/** Customer Communication Evidence Pack: what MSX says, what the customer says, and where neither did. */
export const evidencePack = defineSkill({
  id: 'evidence-pack',
  title: 'Customer Communication Evidence Pack (WorkIQ)',
  trigger,
  tools: [
    'crm_auth_status',
    'get_my_active_opportunities',
    'list_opportunities',
    'get_milestones',
    'get_milestone_activities',
    'crm_query',
    'create_task',
    'update_milestone',
  ],
  gather,
  logic,
  decide,
  output: EvidencePackOutput,
  headline: packHeadline,
  operations: ({ dry_run_followups, recommended_msx_changes }) => [
    ...dry_run_followups,
    ...recommended_msx_changes,
  ],
  escalations: ({ files }, _output, context) =>
    escalationsOf(files, { ...context, inTrouble: isTroubled(context) }),
});

function packHeadline({ gaps, m365_customer_signals }: EvidencePackOutput): string {
  const words = `${m365_customer_signals.length} words of customers`;
  if (gaps.length === 0) return `No communication gap; ${words}.`;
  const [first] = gaps;
  const gapWord = gaps.length === 1 ? 'communication gap' : 'communication gaps';
  return `${gaps.length} ${gapWord}; ${words}. First: ${first?.milestone.name ?? ''}.`;
}
