import { z } from 'zod';
import { Evidence } from '../domain/evidence.ts';
import { MilestoneRef } from '../domain/milestone.ts';
import { Person, Role } from '../domain/person.ts';
import { defineSkill, type DecideContext, type GatherContext } from './define-skill.ts';
import { sortAlerts, type AlertItem } from './rules/alert-items.ts';
import type { CaseFile } from './rules/case-file.ts';
import { NOISE_SUPPRESSION_WORDS } from './rules/noise-suppression-words.ts';
import { ownerIds, specialistOf } from './rules/owners.ts';
import { routingTasks } from './rules/routing-tasks.ts';
import { gathered, readChosen, startReading, type GatheredCases } from './rules/start-reading.ts';

/** MSX Noise Suppression for CSAM (skills.md 4.6). */

// Trigger
const trigger = {
  when: 'Many alerts hide what hurts the customer.',
  examples: ['what of all these alerts needs me?', 'noise at Contoso', 'too many alerts'],
  about: (customer: string) => `which alerts of ${customer} need me?`,
};

// Flow
interface Gathered extends GatheredCases {
  /** The Specialist of a milestone's customer. */
  readonly specialistOn: (file: CaseFile) => Person | null;
}

async function gather(context: GatherContext): Promise<Gathered> {
  // 1. Active milestones with their tasks: what raises alerts.
  const started = await startReading(context);
  const { milestones, opportunities } = started;
  // 2. Columns, comments and people: what tells whose they are.
  const people = ownerIds(opportunities);
  const cases = await readChosen(context, started, { milestones, withTasks: () => true, people });
  return {
    ...gathered(started, cases),
    specialistOn: ({ milestone }) => specialistOf(milestone, opportunities, cases.people),
  };
}

// Decision logic
const logic =
  'An alert is the CSAM’s only for outcome clarity, customer risk or an orchestration decision. All ' +
  'others go to who can fix them: technical work to the CSA, delivery to its owner, pipeline fields ' +
  'to the Specialist, tasks to their owners. Alerts of one cause on one milestone are one item.';

function decide(read: Gathered, context: DecideContext): NoiseSuppressionOutput {
  const items = itemsOf(read, context);
  const csam = items.filter(({ destination }) => destination.queue === 'csam');
  const others = items.filter(({ destination }) => destination.queue === 'reroute');
  return {
    csam_action_queue: mostUrgentFirst(csam).map(toAction),
    reroute_queue: others.map(toReroute),
    noise_reduction_summary: summaryOf(items, csam.length),
  };
}

function itemsOf({ files, specialistOn }: Gathered, context: DecideContext): AlertItem[] {
  return files.flatMap((file) =>
    sortAlerts(file, { owner: file.actingOwner, specialist: specialistOn(file) }, context),
  );
}

/** What hurts the customer comes first; of one kind the earliest due date. */
const URGENCY = { customer_risk: 0, orchestration_decision: 1, outcome_clarity: 2 } as const;

function mostUrgentFirst(items: readonly AlertItem[]): AlertItem[] {
  const urgency = ({ destination }: AlertItem): number =>
    destination.queue === 'csam' ? URGENCY[destination.why] : 0;
  const days = ({ milestone }: AlertItem): number => milestone.days_to_due ?? Infinity;
  return items.toSorted((a, b) => urgency(a) - urgency(b) || compare(days(a), days(b)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function toAction(item: AlertItem, index: number): Action {
  const { milestone, alerts, reason, rule, evidence, destination } = item;
  const why_csam = destination.queue === 'csam' ? destination.why : 'outcome_clarity';
  return { milestone, alerts, why_csam, priority: index + 1, reason, rule, evidence };
}

function toReroute({ milestone, alerts, reason, rule, evidence, destination }: AlertItem): Reroute {
  const { role, person } =
    destination.queue === 'reroute' ? destination : { role: 'unknown' as const, person: null };
  return { milestone, alerts, to: { role, ...(person ? { person } : {}) }, reason, rule, evidence };
}

function summaryOf(items: readonly AlertItem[], csamItems: number): Summary {
  const total = items.reduce((sum, { alerts }) => sum + alerts.length, 0);
  return {
    alerts_total: total,
    items_total: items.length,
    merged: total - items.length,
    csam_items: csamItems,
    rerouted_items: items.length - csamItems,
    reduction_percent: total === 0 ? 0 : Math.round((100 * (total - csamItems)) / total),
  };
}

// Output
/** An item that only the CSAM can settle. */
const Action = z.strictObject({
  milestone: MilestoneRef,
  /** Codes in snake_case (skills.md 6); all have one cause. */
  alerts: z.array(z.string()),
  why_csam: z.enum(['outcome_clarity', 'customer_risk', 'orchestration_decision']),
  /** From 1, the most urgent. */
  priority: z.number(),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
});
type Action = z.infer<typeof Action>;

/** An item for somebody else; without a person the role is all that is known. */
const Reroute = z.strictObject({
  milestone: MilestoneRef,
  alerts: z.array(z.string()),
  to: z.strictObject({ role: Role, person: Person.optional() }),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
});
type Reroute = z.infer<typeof Reroute>;

/**
 * Numbers that add up: items are CSAM items and rerouted ones, alerts are items and merged ones.
 */
const Summary = z.strictObject({
  alerts_total: z.number(),
  items_total: z.number(),
  merged: z.number(),
  csam_items: z.number(),
  rerouted_items: z.number(),
  /** Share of alerts that the CSAM need not look at, rounded. */
  reduction_percent: z.number(),
});
type Summary = z.infer<typeof Summary>;

/** The three output keys of the noise suppression. */
export const NoiseSuppressionOutput = z.strictObject({
  csam_action_queue: z.array(Action),
  reroute_queue: z.array(Reroute),
  noise_reduction_summary: Summary,
});
export type NoiseSuppressionOutput = z.infer<typeof NoiseSuppressionOutput>;

/** MSX Noise Suppression for CSAM: the few alerts that need the CSAM, and whose the others are. */
export const noiseSuppression = defineSkill({
  id: 'noise-suppression',
  title: 'MSX Noise Suppression for CSAM',
  trigger,
  tools: ['create_task'],
  gather,
  logic,
  decide,
  rules: NOISE_SUPPRESSION_WORDS,
  output: NoiseSuppressionOutput,
  headline: noiseHeadline,
  // 3. Routing tasks for everybody else.
  operations: (_output, read, context) =>
    routingTasks(itemsOf(read, context), { me: read.me, today: context.today }),
});

/** Alerts first, then the items that they are merged into, by whose they are. */
function noiseHeadline(output: NoiseSuppressionOutput, { me, coverage }: Gathered): string {
  const { csam_action_queue: mine, reroute_queue, noise_reduction_summary: summary } = output;
  const { alerts_total: alerts, items_total: items, merged } = summary;
  if (alerts === 0) return `No alerts: ${coverage.scope.label}.`;
  const own = reroute_queue.filter(({ to }) => to.person?.id === me.id).length;
  const parts = [
    `${mine.length} for you to settle`,
    ...(own > 0 ? [`${own} about your own tasks`] : []),
    `${summary.rerouted_items - own} for others`,
  ];
  const merging = merged > 0 ? ` in ${counted(items, 'item')}` : '';
  const [first] = mine;
  const worst = first ? ` First: ${first.milestone.name}.` : '';
  return `${counted(alerts, 'alert')}${merging}: ${parts.join(', ')}.${worst}`;
}

function counted(many: number, what: string): string {
  return `${many} ${many === 1 ? what : `${what}s`}`;
}
