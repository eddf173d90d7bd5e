import { readConfig, type Config } from '../config.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import { openMsx, type Msx } from '../msx.ts';
import type { SkillRun } from '../skills/run-skill.ts';
import type { Command } from './arguments.ts';

/** MSX for one command, and the settings it was opened with. Whoever opens it closes it. */
export interface Opened {
  readonly msx: Msx;
  readonly config: Config;
}

/**
 * The configured MSX; a scenario file on the command line wins over the settings, so that a trial
 * never meets a real organization. Throws `ConfigError`, `scenario_invalid`.
 */
export async function open(
  { name, scenario, port }: Command,
  environment: NodeJS.ProcessEnv,
): Promise<Opened> {
  const config = readConfig(environment);
  const isPrivate = scenario !== undefined || name === 'sandbox';
  const msx = await openMsx({
    backend: isPrivate ? { kind: 'sandbox', scenario: scenario ?? null } : config.msx,
    appId: config.msxAppId,
    ...(isPrivate ? {} : { workiq: config.workiq }),
    ...(port === undefined ? {} : { port }),
  });
  return { msx, config };
}

/** What a skill needs to run for the person whose MSX was opened. */
export function runOf(scope: ScopeRequest, { msx, config }: Opened): SkillRun {
  return {
    scope,
    tools: msx.toolsFor(msx.me),
    workiq: msx.workiqFor(msx.me),
    plans: msx.plans,
    now: msx.now,
    timeZone: msx.timeZone ?? config.timeZone,
    thresholds: config.thresholds,
  };
}
