import type { z } from 'zod';
import type { ScopeRequest, SkillResult, Source } from '../domain/skill-result.ts';
import { dayAt } from '../domain/dates.ts';
import { NO_PLANS, type SuccessPlans } from '../domain/success-plan.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import {
  MSX_TOOLS,
  type MsxToolName,
  type MsxTools,
  type ToolInput,
  type ToolOutput,
} from '../tools/msx-tools.ts';
import type { WorkIqTools } from '../tools/workiq-tools.ts';
import type { GatheredCoverage, Skill } from './define-skill.ts';
import { resolveScope } from './rules/scope.ts';

/** One request to a skill, for one person. */
export interface SkillRun {
  readonly scope: ScopeRequest;
  readonly tools: MsxTools;
  /** WorkIQ for the same person; left out where it is off. */
  readonly workiq?: WorkIqTools | null;
  /** Success plans per customer; none when left out. */
  readonly plans?: SuccessPlans;
  readonly now: () => Date;
  readonly timeZone: string;
  readonly thresholds: Thresholds;
  readonly progress?: (doing: string) => void;
}

/** Runs one skill for one person: gather, decide, check the output, say what was not read. */
export async function runSkill<Gathered extends { coverage: GatheredCoverage }, Output>(
  skill: Skill<Gathered, Output>,
  run: SkillRun,
): Promise<SkillResult<Output>> {
  const now = run.now();
  const clock = { today: dayAt(now, run.timeZone), time_zone: run.timeZone };
  const { timeZone, thresholds } = run;
  const context = { today: clock.today, timeZone, now, thresholds };
  const meter = createMeter(run.now);
  const tools = countedMsx(run.tools, meter);
  const gathered = await skill.gather({
    ...context,
    tools,
    workiq: run.workiq ? countedWorkIq(run.workiq, meter) : null,
    plans: run.plans ?? NO_PLANS,
    scope: () => resolveScope(tools, run.scope),
    progress: run.progress ?? (() => undefined),
  });
  const output = skill.output.parse(skill.decide(gathered, context));
  const { coverage } = gathered;
  return {
    skill: skill.id,
    title: skill.title,
    scope: { ...coverage.scope, milestoneIds: [...coverage.milestoneIds] },
    generated_at: now.toISOString(),
    clock,
    headline: skill.headline(output, gathered),
    output,
    operations: distinct(skill.operations(output, gathered, context)),
    escalations: skill.escalations(gathered, output, context),
    coverage: {
      opportunities: coverage.opportunities,
      milestones: coverage.milestoneIds.length,
      activities_read: coverage.activitiesRead,
      truncated: false,
      unread: distinctUnread(coverage),
    },
    sources: meter.sources(),
  };
}

/** A skill of any output, as the command line, the bot and the weekly message run it. */
export interface AnySkill {
  readonly id: string;
  readonly title: string;
  readonly trigger: { readonly when: string; readonly examples: readonly string[] };
  readonly tools: readonly MsxToolName[];
  readonly logic: string;
  readonly output: z.ZodType;
  readonly run: (run: SkillRun) => Promise<SkillResult>;
}

/** Hides what a skill gathers and returns, so that skills can stand in one list. */
export function anySkill<Gathered extends { coverage: GatheredCoverage }, Output>(
  skill: Skill<Gathered, Output>,
): AnySkill {
  const { id, title, trigger, tools, logic, output } = skill;
  return { id, title, trigger, tools, logic, output, run: (run) => runSkill(skill, run) };
}

function distinct<Item extends { key: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

function distinctUnread({ unread }: GatheredCoverage): { what: string; why: string }[] {
  return [...new Map(unread.map((entry) => [`${entry.what}|${entry.why}`, entry])).values()];
}

interface Meter {
  measure<Answer>(
    source: Pick<Source, 'system' | 'tool'>,
    call: () => Promise<Answer>,
  ): Promise<Answer>;
  sources(): Source[];
}

/** Counts calls and time of each tool for `sources`; a failed call counts too. */
function createMeter(now: () => Date): Meter {
  const used = new Map<string, Source>();
  return {
    async measure({ system, tool }, call) {
      const started = now().getTime();
      try {
        return await call();
      } finally {
        const { calls, ms } = used.get(tool) ?? { calls: 0, ms: 0 };
        used.set(tool, { system, tool, calls: calls + 1, ms: ms + now().getTime() - started });
      }
    },
    sources: () => [...used.values()],
  };
}

function countedMsx(tools: MsxTools, meter: Meter): MsxTools {
  const count = <Name extends MsxToolName>(tool: Name) => {
    return (input: ToolInput<Name>): Promise<ToolOutput<Name>> =>
      meter.measure({ system: 'msx', tool }, () => tools[tool](input));
  };
  const wrapped: MsxTools = { ...tools };
  for (const name of toolNames()) Object.assign(wrapped, { [name]: count(name) });
  return wrapped;
}

function countedWorkIq(workiq: WorkIqTools, meter: Meter): WorkIqTools {
  const source = { system: 'workiq', tool: 'ask_work_iq' } as const;
  return { ask_work_iq: (input) => meter.measure(source, () => workiq.ask_work_iq(input)) };
}

function toolNames(): MsxToolName[] {
  const isName = (key: string): key is MsxToolName => key in MSX_TOOLS;
  return Object.keys(MSX_TOOLS).filter(isName);
}
