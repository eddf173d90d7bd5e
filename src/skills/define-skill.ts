import type { z } from 'zod';
import type { DryRunOperation } from '../domain/operation.ts';
import type { Scope } from '../domain/skill-result.ts';
import type { SourceState } from '../domain/source-state.ts';
import type { SuccessPlans } from '../domain/success-plan.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import type { Unread } from '../domain/unread.ts';
import type { MsxToolName, MsxReads } from '../tools/msx-tools.ts';
import type { WorkIqTools } from '../tools/workiq-tools.ts';
import type { CaseFile } from './rules/case-file.ts';
import type { RuleWords } from './rules/rule-words.ts';
import type { ScopedOpportunities } from './rules/scope.ts';

/**
 * What `gather` may use: the tools, what was asked about, and the calendar of the asking person.
 * `Gathered` is what the skill itself gathers.
 */
export interface GatherContext<Gathered = never> {
  readonly tools: MsxReads;
  readonly scope: () => Promise<ScopedOpportunities>;
  /** Null where WorkIQ is off or not connected: what it would have told is then unread. */
  readonly workiq: WorkIqTools | null;
  readonly plans: SuccessPlans;
  /** Day in the asking person's zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly now: Date;
  readonly thresholds: Thresholds;
  /** Says in a few words what is being read, for the card that waits. */
  readonly progress: (doing: string) => void;
  /**
   * Shows what there is while slow sources are still asked; what they owe must stand in its
   * `coverage.unread`, so that nothing is concluded from their silence.
   */
  readonly soFar: (gathered: Gathered, sources: readonly SourceState[]) => void;
}

/** What `decide` may use: no clock, no tool; the day and the thresholds come in. */
export interface DecideContext {
  readonly today: string;
  readonly timeZone: string;
  readonly now: Date;
  readonly thresholds: Thresholds;
}

/** What `gather` must say about its own completeness, beside the facts. */
export interface GatheredCoverage {
  readonly scope: Scope;
  readonly opportunities: number;
  readonly milestoneIds: readonly string[];
  /** Milestones whose tasks were read. */
  readonly activitiesRead: number;
  readonly unread: readonly Unread[];
}

/** What every skill gathers: what was read of each milestone, and how complete that is. */
export interface Facts {
  readonly files: readonly CaseFile[];
  readonly coverage: GatheredCoverage;
}

/** The tools with which every skill finds its scope and reads milestones. */
const READS = [
  'crm_auth_status',
  'get_my_active_opportunities',
  'list_opportunities',
  'get_milestones',
  'get_milestone_activities',
  'crm_query',
] as const satisfies readonly MsxToolName[];

/** When a skill serves: as its page says it, and as people ask for it. */
export interface Trigger {
  /** The sentence of the spec. */
  readonly when: string;
  /** Questions as people ask them; the help shows the first one. */
  readonly examples: readonly string[];
  /** The question about one customer, as the help shows it. */
  readonly about: (customer: string) => string;
}

/** A skill, in the order of its page: trigger, flow, decision logic, output. */
export interface Skill<Gathered extends Facts, Output, Id extends string = string> {
  /** The name of its file, page, card and command. */
  readonly id: Id;
  readonly title: string;
  readonly trigger: Trigger;
  readonly tools: readonly MsxToolName[];
  readonly gather: (context: GatherContext<Gathered>) => Promise<Gathered>;
  /** Decision logic in words, for the line on the card. */
  readonly logic: string;
  readonly decide: (gathered: Gathered, context: DecideContext) => Output;
  readonly output: z.ZodType<Output>;
  /** What a person should know about each of its rules, by rule id. */
  readonly rules: Readonly<Record<string, RuleWords>>;
  readonly headline: (output: Output, gathered: Gathered) => string;
  /** All changes that a person may accept, also those that no output key holds. */
  readonly operations: (
    output: Output,
    gathered: Gathered,
    context: DecideContext,
  ) => DryRunOperation[];
  /** The milestones whose escalations are told; those of the scope, where more were read. */
  readonly escalates: (gathered: Gathered) => readonly CaseFile[];
}

/** A skill as its file declares it; `tools` are those beside the reads that all skills share. */
type Declared<Gathered extends Facts, Output, Id extends string> = Omit<
  Skill<Gathered, Output, Id>,
  'escalates'
> &
  Partial<Pick<Skill<Gathered, Output>, 'escalates'>>;

/** Adds what all skills share, and types the parts of one against each other. */
export function defineSkill<Gathered extends Facts, Output, const Id extends string>(
  declared: Declared<Gathered, Output, Id>,
): Skill<Gathered, Output, Id> {
  const { tools, escalates = ({ files }) => files } = declared;
  return { ...declared, tools: [...READS, ...tools], escalates };
}
