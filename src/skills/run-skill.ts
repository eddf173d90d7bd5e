import type { ScopeRequest, SkillResult } from '../domain/skill-result.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import type { GatheredCoverage, Skill } from './define-skill.ts';

/** One request to a skill, for one person. */
export interface SkillRun {
  readonly scope: ScopeRequest;
  readonly tools: MsxTools;
  readonly now: () => Date;
  readonly timeZone: string;
  readonly thresholds: Thresholds;
  readonly progress?: (doing: string) => void;
}

/** Runs one skill for one person: scope, gather, decide, check the output, say what was not read. */
export async function runSkill<Gathered extends { coverage: GatheredCoverage }, Output>(
  skill: Skill<Gathered, Output>,
  run: SkillRun,
): Promise<SkillResult<Output>> {
  throw new Error(`${skill.id} ${run.timeZone}`);
}
