import { createDataverseTools } from '../src/backends/dataverse/dataverse-tools.ts';
import { createTraffic } from '../src/backends/dataverse/traffic.ts';
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts';
import { startMsxSandbox } from '../src/sandbox/msx/server.ts';
import { milestoneHealth } from '../src/skills/milestone-health.ts';
import { runSkill } from '../src/skills/run-skill.ts';
import { largeWorld } from './large-world.ts';
import { startSlowProxy } from './slow-proxy.ts';
import type { Row } from './table.ts';

const DELAY_MS = 150;
/** Reads that must follow one another: who am I, relations, opportunities, milestones. */
const ROUNDS = 4;

/**
 * Requests, concurrency and time of reading 100 opportunities with 4 milestones each, where every answer
 * takes 150 ms; time as a ratio to four answers one after the other, measured in the same run.
 */
export async function benchPortfolioRead(): Promise<Row[]> {
  const sandbox = await startMsxSandbox({ scenario: largeWorld(100, 4) });
  const proxy = await startSlowProxy(sandbox.url, DELAY_MS);
  const connect = () =>
    createDataverseTools({
      baseUrl: proxy.url,
      appId: 'bench',
      person: sandbox.me,
      token: () => Promise.resolve(sandbox.me),
      timing: {
        now: () => new Date('2026-11-16T08:00:00Z'),
        sleep: () => Promise.resolve(),
        random: () => 0,
      },
      traffic: createTraffic(),
    });
  const measure = async (what: string, read: () => Promise<unknown>): Promise<Row> => {
    proxy.reset();
    const ms = await timed(read);
    const { requests, atOnce } = proxy.seen;
    return { what, requests, 'at once': atOnce, ms: Math.round(ms), ratio: ratio(ms, baseline) };
  };
  await connect().crm_whoami({});
  const baseline = await timed(async () => {
    for (let round = 0; round < ROUNDS; round += 1) await connect().crm_whoami({});
  });
  const rows = [
    await measure('portfolio: opportunities and milestones', async () => {
      const tools = connect();
      const { opportunities } = await tools.get_my_active_opportunities({});
      const opportunityIds = opportunities.map(({ id }) => id);
      await tools.get_milestones({ opportunityIds, statusFilter: 'active', format: 'summary' });
    }),
    await measure('health review: all of that, comments and tasks', () =>
      runSkill(milestoneHealth, {
        scope: {},
        tools: connect(),
        now: () => new Date('2026-11-16T08:00:00Z'),
        timeZone: 'Europe/Berlin',
        thresholds: DEFAULT_THRESHOLDS,
      }),
    ),
  ];
  await proxy.close();
  await sandbox.close();
  return rows;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function ratio(ms: number, baseline: number): number {
  return Math.round((ms / baseline) * 100) / 100;
}
