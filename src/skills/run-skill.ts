import type { z } from 'zod';
import type { ScopeRequest, SkillResult, Source } from '../domain/skill-result.ts';
import { dayAt } from '../domain/dates.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import {
  MSX_TOOLS,
  type MsxToolName,
  type MsxTools,
  type ToolInput,
  type ToolOutput,
} from '../tools/msx-tools.ts';
import type { GatheredCoverage, Skill } from './define-skill.ts';
import { resolveScope } from './rules/scope.ts';

/** One request to a skill, for one person. */
export interface SkillRun {
  readonly scope: ScopeRequest;
  readonly tools: MsxTools;
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
  const { tools, sources } = counted(run.tools, run.now);
  const gathered = await skill.gather({
    ...context,
    tools,
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
    sources: sources(),
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

/** The same tools, counting calls and time of each for `sources`. */
function counted(tools: MsxTools, now: () => Date): { tools: MsxTools; sources: () => Source[] } {
  const used = new Map<string, Source>();
  const count = <Name extends MsxToolName>(tool: Name) => {
    return async (input: ToolInput<Name>): Promise<ToolOutput<Name>> => {
      const started = now().getTime();
      try {
        return await tools[tool](input);
      } finally {
        const source = used.get(tool) ?? { system: 'msx', tool, calls: 0, ms: 0 };
        const ms = source.ms + now().getTime() - started;
        used.set(tool, { ...source, calls: source.calls + 1, ms });
      }
    };
  };
  const wrapped: MsxTools = { ...tools };
  for (const name of toolNames()) Object.assign(wrapped, { [name]: count(name) });
  return { tools: wrapped, sources: () => [...used.values()] };
}

function toolNames(): MsxToolName[] {
  const isName = (key: string): key is MsxToolName => key in MSX_TOOLS;
  return Object.keys(MSX_TOOLS).filter(isName);
}
