import type { z } from 'zod';
import type { DryRunOperation } from '../domain/operation.ts';
import type { Escalation, Scope } from '../domain/skill-result.ts';
import type { SourceState } from '../domain/source-state.ts';
import type { SuccessPlans } from '../domain/success-plan.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import type { Unread } from '../domain/unread.ts';
import type { MsxToolName, MsxTools } from '../tools/msx-tools.ts';
import type { WorkIqTools } from '../tools/workiq-tools.ts';
import type { ScopedOpportunities } from './rules/scope.ts';

/**
 * What `gather` may use: the tools, what was asked about, and the calendar of the asking person.
 * `Gathered` is what the skill itself gathers.
 */
export interface GatherContext<Gathered = never> {
  readonly tools: MsxTools;
  readonly scope: () => Promise<ScopedOpportunities>;
  /** Null where WorkIQ is off or not connected: what it would have told is then unread. */
  readonly workiq: WorkIqTools | null;
  readonly plans: SuccessPlans;
  readonly today: string;
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
  readonly activitiesRead: number;
  readonly unread: readonly Unread[];
}

/** A skill, in the order of its page: trigger, flow, decision logic, output. */
export interface Skill<Gathered extends { coverage: GatheredCoverage }, Output> {
  readonly id: string;
  readonly title: string;
  readonly trigger: { readonly when: string; readonly examples: readonly string[] };
  readonly tools: readonly MsxToolName[];
  readonly gather: (context: GatherContext<Gathered>) => Promise<Gathered>;
  readonly logic: string;
  readonly decide: (gathered: Gathered, context: DecideContext) => Output;
  readonly output: z.ZodType<Output>;
  readonly headline: (output: Output, gathered: Gathered) => string;
  /** All changes that a person may accept, also those that no output key holds. */
  readonly operations: (
    output: Output,
    gathered: Gathered,
    context: DecideContext,
  ) => DryRunOperation[];
  readonly escalations: (
    gathered: Gathered,
    output: Output,
    context: DecideContext,
  ) => Escalation[];
}

/** Returns its argument; it exists so that a skill's parts are typed against each other. */
export function defineSkill<Gathered extends { coverage: GatheredCoverage }, Output>(
  skill: Skill<Gathered, Output>,
): Skill<Gathered, Output> {
  return skill;
}
