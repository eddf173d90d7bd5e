import { z } from 'zod';
import { readableDay } from '../domain/dates.ts';
import { Evidence } from '../domain/evidence.ts';
import { MilestoneRef } from '../domain/milestone.ts';
import { DryRunOperation } from '../domain/operation.ts';
import { Named, Person } from '../domain/person.ts';
import type { Scope } from '../domain/skill-result.ts';
import { defineSkill, type DecideContext, type GatherContext } from './define-skill.ts';
import { readAround } from './rules/around.ts';
import type { CaseFile } from './rules/case-file.ts';
import { signalEvidence } from './rules/evidence.ts';
import {
  alignmentOf,
  coveringOpportunity,
  isAligned,
  type Market,
} from './rules/expansion-route.ts';
import { EXPANSION_ROUTING_WORDS } from './rules/expansion-routing-words.ts';
import { alignmentTask, creationTask } from './rules/expansion-tasks.ts';
import { ownerIds, specialistOf } from './rules/owners.ts';
import { userIdOf, type People } from './rules/people.ts';
import type { Acceptance } from './rules/proposals.ts';
import type { Word } from './rules/readiness.ts';
import { gathered, readChosen, startReading, type GatheredCases } from './rules/start-reading.ts';
import { wishesOn, type Wish } from './rules/wishes.ts';

/** Expansion Ownership Router (skills.md 4.5). */

// Trigger
const trigger = {
  when: 'An expansion signal appears during delivery or adoption.',
  examples: ['who owns the Purview wish at Northwind?', 'expansion at Contoso'],
  about: (customer: string) => `who takes the wish for more at ${customer}?`,
};

// Flow
interface Gathered extends GatheredCases {
  /**
   * Milestones of the scope; `files` holds those of the whole customer, for what was agreed there.
   */
  readonly asked: ReadonlySet<string>;
  /** All that the customers of the scope have open, for what may already cover a wish. */
  readonly market: Market;
  readonly people: People;
}

async function gather(context: GatherContext): Promise<Gathered> {
  // 1. Opportunities and their active milestones.
  const started = await startReading(context);
  // 2. Other open opportunities of the same customers, their owners and milestones.
  const market = await readAround(context, started);
  const { milestones, opportunities } = market;
  // 3. Comments and tasks: wishes, and what the CSAM agreed to.
  const people = ownerIds(opportunities);
  const cases = await readChosen(context, started, { milestones, withTasks: () => true, people });
  const unread = [...cases.unread, ...market.unread];
  return {
    ...gathered(started, { ...cases, unread }),
    asked: new Set(started.milestones.map(({ id }) => id)),
    market,
    people: cases.people,
  };
}

// Decision logic
const logic =
  'A wish of the customer goes to the Specialist only when the CSAM has agreed timing or priority on ' +
  'or after the day of the wish; otherwise CSAM alignment comes first. Where another open ' +
  'opportunity already covers the same workload, its owner takes it. Nothing here creates an ' +
  'opportunity.';

function decide(read: Gathered, context: DecideContext): ExpansionRoutingOutput {
  const workloads = read.market.milestones.map(({ workload }) => workload);
  const known = [...new Set(workloads.filter((workload) => workload !== null))];
  const wishes = askedFiles(read).flatMap((file) => wishesOn(file, known));
  const routed = wishes.map((wish) => ({ wish, route: routeOf(wish, read) }));
  return {
    expansion_signals: wishes.map(toSignal),
    ownership_route: routed.map(({ route }) => route),
    alignment_tasks: routed.flatMap(({ wish, route }) =>
      tasksFor(wish, route, { me: read.me, today: context.today }),
    ),
  };
}

function askedFiles({ files, asked }: Gathered): CaseFile[] {
  return files.filter(({ milestone }) => asked.has(milestone.id));
}

function toSignal({
  file,
  signal,
  text,
}: Wish): ExpansionRoutingOutput['expansion_signals'][number] {
  return {
    customer: file.ref.customer,
    milestone: file.ref,
    opportunity: file.ref.opportunity,
    text,
    at: signal.at,
    rule: 'expansion-routing/customer-wish',
    evidence: [signalEvidence(file, signal)],
  };
}

function routeOf(wish: Wish, { files, people, me, market }: Gathered): Route {
  const account = wish.file.ref.customer?.id ?? null;
  const ofAccount = files.filter(({ ref }) => (ref.customer?.id ?? null) === account);
  const alignment = alignmentOf(ofAccount);
  const aligned = isAligned(alignment, wish);
  const covering = coveringOpportunity(wish, market);
  const common = {
    signal: wish.text,
    milestone: wish.file.ref,
    csam_alignment: aligned ? ('explicit' as const) : ('missing' as const),
    evidence: [
      signalEvidence(wish.file, wish.signal),
      ...(alignment === null ? [] : [alignment.evidence]),
    ],
    looked_at: lookedAt(ofAccount, market),
  };
  if (covering) {
    return {
      ...common,
      route: 'existing_opportunity',
      owner: people.person(userIdOf(covering.owner), account),
      existing_opportunity: { id: covering.id, name: covering.name },
      reason: `The open opportunity “${covering.name}” already covers it.`,
      rule: 'expansion-routing/existing-opportunity',
    };
  }
  if (!aligned) {
    return {
      ...common,
      route: 'csam_alignment_first',
      owner: csamOf(ofAccount, me),
      reason: missingAlignment(wish, alignment),
      rule: 'expansion-routing/csam-alignment-first',
    };
  }
  return {
    ...common,
    route: 'specialist_creates',
    owner: specialistOf(wish.file.milestone, market.opportunities, people),
    reason: `The CSAM agreed on ${readableDay(alignment?.day ?? '')}, not before the wish.`,
    rule: 'expansion-routing/specialist-creates',
  };
}

/** Why the CSAM has to agree first: no word, an older one, or one that is no yes. */
function missingAlignment({ signal }: Wish, alignment: Word | null): string {
  const since = signal.day === null ? 'the wish' : `the wish of ${readableDay(signal.day)}`;
  if (alignment === null) return `Nothing says that the CSAM agreed to ${since}.`;
  const when = alignment.day === null ? 'undated' : `of ${readableDay(alignment.day)}`;
  if (alignment.polarity === 'asserted') return `The agreement ${when} is no answer to ${since}.`;
  const state = alignment.polarity === 'denied' ? 'no' : 'not decided';
  return `The last word on the alignment, ${when}, is ${state}.`;
}

function lookedAt(files: readonly CaseFile[], { opportunities }: Market): string[] {
  const comments = files.reduce((sum, file) => sum + file.comments.length, 0);
  const tasks = files.reduce((sum, file) => sum + file.tasks.length, 0);
  return [
    `${comments} comments and ${tasks} tasks of ${files.length} milestones of the customer`,
    `${opportunities.length} open opportunities`,
  ];
}

/** The asking CSAM; for anybody else the CSAM who owns a milestone of the customer. */
function csamOf(files: readonly CaseFile[], me: Person): Person | null {
  if (me.role === 'csam') return me;
  return files.map(({ ref }) => ref.owner).find((owner) => owner?.role === 'csam') ?? null;
}

function tasksFor(wish: Wish, route: Route, acceptance: Acceptance): DryRunOperation[] {
  if (route.route === 'csam_alignment_first') return alignmentTask(wish, route, acceptance);
  if (route.route === 'specialist_creates') return [creationTask(wish, route, acceptance)];
  return [];
}

// Output
/** Who takes one wish. */
const OwnershipRoute = z.strictObject({
  /** The customer's words. */
  signal: z.string(),
  milestone: MilestoneRef,
  route: z.enum(['csam_alignment_first', 'specialist_creates', 'existing_opportunity']),
  /** Explicit only when the CSAM agreed on or after the day of the wish. */
  csam_alignment: z.enum(['explicit', 'missing']),
  owner: Person.nullable(),
  /** Only on its own route. */
  existing_opportunity: Named.optional(),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});
type Route = z.infer<typeof OwnershipRoute>;

/** The three output keys of the router. */
export const ExpansionRoutingOutput = z.strictObject({
  expansion_signals: z.array(
    z.strictObject({
      customer: Named.nullable(),
      milestone: MilestoneRef.optional(),
      opportunity: Named,
      text: z.string(),
      /** Null when nothing dates the wish. */
      at: z.string().nullable(),
      rule: z.string(),
      evidence: z.array(Evidence),
    }),
  ),
  ownership_route: z.array(OwnershipRoute),
  alignment_tasks: z.array(DryRunOperation),
});
export type ExpansionRoutingOutput = z.infer<typeof ExpansionRoutingOutput>;

/** Expansion Ownership Router: who takes a customer's wish for more, and what must come first. */
export const expansionRouting = defineSkill({
  id: 'expansion-routing',
  title: 'Expansion Ownership Router',
  trigger,
  tools: ['create_task'],
  gather,
  logic,
  decide,
  rules: EXPANSION_ROUTING_WORDS,
  output: ExpansionRoutingOutput,
  headline: ({ ownership_route }, { coverage: { scope } }) =>
    expansionHeadline(ownership_route, scope),
  operations: ({ alignment_tasks }) => alignment_tasks,
  escalates: askedFiles,
});

function expansionHeadline(routes: readonly Route[], { label }: Scope): string {
  if (routes.length === 0) return `No wish for more stands open: ${label}.`;
  const count = (route: Route['route']): number =>
    routes.filter((one) => one.route === route).length;
  const waiting = count('csam_alignment_first');
  const covered = count('existing_opportunity');
  const counts = [
    [waiting, waiting === 1 ? 'waits for CSAM alignment' : 'wait for CSAM alignment'],
    [count('specialist_creates'), 'may go to the Specialist'],
    [covered, covered === 1 ? 'has an open opportunity' : 'have an open opportunity'],
  ] as const;
  const said = counts.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`);
  return `${routes.length} ${routes.length === 1 ? 'wish' : 'wishes'} for more: ${said.join(', ')}.`;
}
