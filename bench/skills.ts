import type { Scenario } from '../src/sandbox/msx/scenario.ts';
import { SKILLS } from '../src/skills/index.ts';
import type { AnySkill } from '../src/skills/run-skill.ts';
import type { WorkIqTools } from '../src/tools/workiq-tools.ts';
import { largeWorld } from './large-world.ts';
import { ratio, startSlowMsx, timed, wholePortfolio, type SlowMsx } from './slow-msx.ts';
import type { Row } from './table.ts';

/**
 * Each skill over a portfolio of 100 opportunities with 4 milestones each, every answer of MSX after
 * 150 ms: requests, the most at once, and time as a ratio to one answer of the same run.
 */
export async function benchSkills(): Promise<Row[]> {
  const msx = await startSlowMsx(variedWorld());
  const baseline = await msx.answers(1);
  const rows: Row[] = [];
  for (const skill of SKILLS) rows.push(await measured(skill, msx, baseline));
  await msx.close();
  return rows;
}

async function measured(
  skill: AnySkill,
  { proxy, connect }: SlowMsx,
  baseline: number,
): Promise<Row> {
  const asked: string[] = [];
  proxy.reset();
  const cpu = process.cpuUsage();
  const ms = await timed(async () => {
    const { coverage } = await skill.run({
      ...wholePortfolio(connect()),
      workiq: silentWorkIq(asked),
    });
    if (coverage.milestones === 0) throw new Error(`${skill.id} read no milestone.`);
  });
  const { user, system } = process.cpuUsage(cpu);
  const { requests, atOnce } = proxy.seen;
  return {
    what: skill.id,
    requests,
    'at once': atOnce,
    'WorkIQ questions': asked.length,
    ms: Math.round(ms),
    'processor ms': Math.round((user + system) / 1000),
    ratio: ratio(ms, baseline),
  };
}

/** Milestones as the skills need them: on track, adoption, not committed yet, and of Unified. */
function variedWorld(): Scenario {
  const world = largeWorld(100, 4);
  const kinds = [
    {},
    { msp_name: 'Adoption of the platform' },
    { msp_commitmentrecommendation: 861980000 },
    { msp_name: 'Unified delivery: health check', msp_deliveryspecifiedfield: 606820003 },
  ];
  const milestones = (world.msx.msp_engagementmilestones ?? []).map((milestone, index) => ({
    ...milestone,
    ...kinds[index % kinds.length],
  }));
  return { ...world, msx: { ...world.msx, msp_engagementmilestones: milestones } };
}

/** Microsoft 365 that holds nothing: only the number of questions is of interest. */
function silentWorkIq(asked: string[]): WorkIqTools {
  return {
    ask_work_iq: ({ question }) => {
      asked.push(question);
      return Promise.resolve({ outcome: 'nothing_found', text: '' });
    },
  };
}
