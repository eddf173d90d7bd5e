import { createDataverseTools } from '../src/backends/dataverse/dataverse-tools.ts';
import { createTraffic } from '../src/backends/dataverse/traffic.ts';
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts';
import type { Scenario } from '../src/sandbox/msx/scenario.ts';
import { startMsxSandbox } from '../src/sandbox/msx/server.ts';
import { SKILLS } from '../src/skills/index.ts';
import type { SkillRun } from '../src/skills/run-skill.ts';
import type { WorkIqTools } from '../src/tools/workiq-tools.ts';
import { largeWorld } from './large-world.ts';
import { startSlowProxy } from './slow-proxy.ts';
import type { Row } from './table.ts';

const DELAY_MS = 150;
const NOW = new Date('2026-11-16T08:00:00Z');

/**
 * Each skill over a portfolio of 100 opportunities with 4 milestones each, every answer of MSX after
 * 150 ms: requests, the most at once, and time as a ratio to one answer of the same run.
 */
export async function benchSkills(): Promise<Row[]> {
  const sandbox = await startMsxSandbox({ scenario: variedWorld() });
  const proxy = await startSlowProxy(sandbox.url, DELAY_MS);
  const connect = () =>
    createDataverseTools({
      baseUrl: proxy.url,
      appId: 'bench',
      person: sandbox.me,
      token: () => Promise.resolve(sandbox.me),
      timing: { now: () => NOW, sleep: () => Promise.resolve(), random: () => 0 },
      traffic: createTraffic(),
    });
  const baseline = await timed(() => connect().crm_whoami({}));
  const rows: Row[] = [];
  for (const skill of SKILLS) {
    const asked: string[] = [];
    proxy.reset();
    const cpu = process.cpuUsage();
    const ms = await timed(async () => {
      const result = await skill.run(runOn(connect(), silentWorkIq(asked)));
      if (result.coverage.milestones === 0) throw new Error(`${skill.id} read no milestone.`);
    });
    const { user, system } = process.cpuUsage(cpu);
    const { requests, atOnce } = proxy.seen;
    rows.push({
      what: skill.id,
      requests,
      'at once': atOnce,
      'WorkIQ questions': asked.length,
      ms: Math.round(ms),
      'processor ms': Math.round((user + system) / 1000),
      ratio: Math.round((ms / baseline) * 10) / 10,
    });
  }
  await proxy.close();
  await sandbox.close();
  return rows;
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

function runOn(tools: SkillRun['tools'], workiq: WorkIqTools): SkillRun {
  const now = () => NOW;
  return {
    scope: {},
    tools,
    workiq,
    now,
    timeZone: 'Europe/Berlin',
    thresholds: DEFAULT_THRESHOLDS,
  };
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
