import { milestoneHealth } from '../src/skills/milestone-health.ts';
import { runSkill } from '../src/skills/run-skill.ts';
import { largeWorld } from './large-world.ts';
import { ratio, startSlowMsx, timed, wholePortfolio } from './slow-msx.ts';
import type { Row } from './table.ts';

/** Reads that must follow one another: who am I, relations, opportunities, milestones. */
const ROUNDS = 4;

/**
 * Requests, concurrency and time of reading 100 opportunities with 4 milestones each, where every answer
 * takes 150 ms; time as a ratio to four answers one after the other, measured in the same run.
 */
export async function benchPortfolioRead(): Promise<Row[]> {
  const msx = await startSlowMsx(largeWorld(100, 4));
  const { proxy, connect } = msx;
  const measure = async (what: string, read: () => Promise<unknown>): Promise<Row> => {
    proxy.reset();
    const ms = await timed(read);
    const { requests, atOnce } = proxy.seen;
    return { what, requests, 'at once': atOnce, ms: Math.round(ms), ratio: ratio(ms, baseline) };
  };
  const baseline = await msx.answers(ROUNDS);
  const rows = [
    await measure('portfolio: opportunities and milestones', async () => {
      const tools = connect();
      const { opportunities } = await tools.get_my_active_opportunities({});
      const opportunityIds = opportunities.map(({ id }) => id);
      await tools.get_milestones({ opportunityIds, statusFilter: 'active', format: 'summary' });
    }),
    await measure('health review: all of that, comments and tasks', () =>
      runSkill(milestoneHealth, wholePortfolio(connect())),
    ),
  ];
  await msx.close();
  return rows;
}
