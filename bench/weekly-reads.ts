import { openMsx } from '../src/msx.ts';
import type { Scenario } from '../src/sandbox/msx/scenario.ts';
import { openStore } from '../src/store/open-store.ts';
import { prepare } from '../src/weekly/gather.ts';
import { aSubscriber, MONTHLY, sourcesOver, WEEKLY } from '../test/support/gathering.ts';
import { largeWorld } from './large-world.ts';
import { ratio, startSlowMsx, timed } from './slow-msx.ts';
import type { Row } from './table.ts';

const SIZES = [20, 100];
const MILESTONES_EACH = 4;
const MESSAGES = [
  ['weekly', WEEKLY],
  ['first of a month', MONTHLY],
] as const;

/**
 * What one weekly message reads of MSX: requests, the most at once, and time as a ratio to one
 * answer, where every answer takes 150 ms. A person may cost 15 requests.
 */
export async function benchWeeklyReads(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await measured(size)));
  return rows;
}

async function measured(size: number): Promise<Row[]> {
  const slow = await startSlowMsx(mixedWorld(size));
  const { proxy, me } = slow;
  const store = await openStore({ place: { kind: 'memory' }, now: () => WEEKLY.at });
  const backend = { kind: 'dataverse', url: proxy.url, accessToken: null } as const;
  const msx = await openMsx({ backend, appId: 'bench', tokens: () => Promise.resolve(me) });
  const baseline = await slow.answers(1);
  const rows: Row[] = [];
  for (const [message, run] of MESSAGES) {
    const sources = sourcesOver(store, { ...msx, now: () => run.at });
    proxy.reset();
    const ms = await timed(() => prepare(sources, aSubscriber(me), { run, note: '' }));
    const { requests, atOnce } = proxy.seen;
    const seen = { requests, 'at once': atOnce, ms: Math.round(ms), ratio: ratio(ms, baseline) };
    rows.push({ message, opportunities: size, milestones: size * MILESTONES_EACH, ...seen });
  }
  await msx.close();
  await store.close();
  await slow.close();
  return rows;
}

/** Some milestones are not committed and some are reached: both are read for the month. */
function mixedWorld(size: number): Scenario {
  const world = largeWorld(size, MILESTONES_EACH);
  const kinds = [
    {},
    {},
    { msp_commitmentrecommendation: 861980000 },
    { msp_milestonestatus: 861980003 },
  ];
  const milestones = (world.msx.msp_engagementmilestones ?? []).map((milestone, index) => ({
    ...milestone,
    ...kinds[index % kinds.length],
  }));
  return { ...world, msx: { ...world.msx, msp_engagementmilestones: milestones } };
}
