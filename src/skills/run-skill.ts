import type { z } from 'zod';
import type { ScopeRequest, SkillResult } from '../domain/skill-result.ts';
import { dayAt } from '../domain/dates.ts';
import type { SourceState } from '../domain/source-state.ts';
import { NO_PLANS, type SuccessPlans } from '../domain/success-plan.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import type { MsxToolName, MsxReads } from '../tools/msx-tools.ts';
import type { WorkIqTools } from '../tools/workiq-tools.ts';
import type { DecideContext, Facts, GatheredCoverage, Skill, Trigger } from './define-skill.ts';
import { countedMsx, countedWorkIq, createMeter } from './meter.ts';
import { escalationsOf } from './rules/escalations.ts';
import type { RuleWords } from './rules/rule-words.ts';
import { resolveScope } from './rules/scope.ts';

/** One request to a skill, for one person. */
export interface SkillRun {
  readonly scope: ScopeRequest;
  readonly tools: MsxReads;
  /** WorkIQ for the same person; left out where it is off. */
  readonly workiq?: WorkIqTools | null;
  /** Success plans per customer; none when left out. */
  readonly plans?: SuccessPlans;
  /** Read once at the start; `generated_at` and every window of days follow from it. */
  readonly now: () => Date;
  /** IANA name of the asking person's zone. */
  readonly timeZone: string;
  readonly thresholds: Thresholds;
  readonly progress?: (doing: string) => void;
  /** Told each time that a slow source goes on; the result so far is made only when called for. */
  readonly soFar?: (partial: () => SkillResult, sources: readonly SourceState[]) => void;
}

/** Runs one skill for one person: gather, decide, check the output, say what was not read. */
export async function runSkill<Gathered extends Facts, Output>(
  skill: Skill<Gathered, Output>,
  run: SkillRun,
): Promise<SkillResult<Output>> {
  const now = run.now();
  const { timeZone, thresholds } = run;
  const context = { today: dayAt(now, timeZone), timeZone, now, thresholds };
  const meter = createMeter(run.now);
  const tools = countedMsx(run.tools, meter);
  const resultOf = (gathered: Gathered): SkillResult<Output> => ({
    ...judged(skill, gathered, context),
    sources: meter.sources(),
  });
  const gathered = await skill.gather({
    ...context,
    tools,
    workiq: run.workiq ? countedWorkIq(run.workiq, meter) : null,
    plans: run.plans ?? NO_PLANS,
    scope: () => resolveScope(tools, run.scope),
    progress: run.progress ?? (() => undefined),
    soFar: (partial, sources) => run.soFar?.(() => resultOf(partial), sources),
  });
  return resultOf(gathered);
}

/** Everything of a result that follows from what was gathered. */
function judged<Gathered extends Facts, Output>(
  skill: Skill<Gathered, Output>,
  gathered: Gathered,
  context: DecideContext,
): Omit<SkillResult<Output>, 'sources'> {
  const output = skill.output.parse(skill.decide(gathered, context));
  const { coverage } = gathered;
  return {
    skill: skill.id,
    title: skill.title,
    scope: { ...coverage.scope, milestoneIds: [...coverage.milestoneIds] },
    generated_at: context.now.toISOString(),
    clock: { today: context.today, time_zone: context.timeZone },
    headline: skill.headline(output, gathered),
    output,
    operations: distinct(skill.operations(output, gathered, context)),
    escalations: escalationsOf(skill.escalates(gathered), context),
    coverage: {
      opportunities: coverage.opportunities,
      milestones: coverage.milestoneIds.length,
      activities_read: coverage.activitiesRead,
      truncated: false,
      unread: distinctUnread(coverage),
    },
  };
}

/** A skill of any output, as the command line, the bot and the weekly message run it. */
export interface AnySkill<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly trigger: Trigger;
  readonly tools: readonly MsxToolName[];
  readonly logic: string;
  readonly output: z.ZodType;
  readonly rules: Readonly<Record<string, RuleWords>>;
  readonly run: (run: SkillRun) => Promise<SkillResult>;
}

/** Hides what a skill gathers and returns, so that skills can stand in one list. */
export function anySkill<Gathered extends Facts, Output, Id extends string>(
  skill: Skill<Gathered, Output, Id>,
): AnySkill<Id> {
  const { id, title, trigger, tools, logic, output, rules } = skill;
  return { id, title, trigger, tools, logic, output, rules, run: (run) => runSkill(skill, run) };
}

function distinct<Item extends { key: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

function distinctUnread({ unread }: GatheredCoverage): { what: string; why: string }[] {
  return [...new Map(unread.map((entry) => [`${entry.what}|${entry.why}`, entry])).values()];
}
