import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { createMcpTools } from '../src/backends/mcp/msx-tools.ts';
import { milestoneHealth } from '../src/skills/milestone-health.ts';
import { runSkill } from '../src/skills/run-skill.ts';
import type { MsxTools } from '../src/tools/msx-tools.ts';
import { createPeer } from '../test/support/msx-peer.ts';
import { largeWorld } from './large-world.ts';
import { ratio, startSlowMsx, timed, TIMING, wholePortfolio, type SlowMsx } from './slow-msx.ts';
import type { Row } from './table.ts';

const SIZES = [20, 100];
const MILESTONES_EACH = 4;
/** Reads that must follow one another: who am I, relations, opportunities, milestones. */
const ROUNDS = 4;

/** One way to the same MSX: its tools, and how many calls they made of what they stand on. */
interface Backend {
  readonly name: string;
  readonly tools: MsxTools;
  /** Null where each call is a request. */
  readonly calls: readonly string[] | null;
  readonly close: () => Promise<void>;
}

/**
 * Calls, requests and time of reading a portfolio over both backends, where every answer of MSX takes
 * 150 ms; time as a ratio to four answers one after the other, measured in the same run.
 */
export async function benchMsxBackends(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await measured(size)));
  return rows;
}

async function measured(size: number): Promise<Row[]> {
  const msx = await startSlowMsx(largeWorld(size, MILESTONES_EACH));
  const { proxy } = msx;
  const baseline = await msx.answers(ROUNDS);
  const rows: Row[] = [];
  for (const [what, read] of READS) {
    for (const open of [overWebApi, overPeer]) {
      const backend = open(msx);
      proxy.reset();
      const ms = await timed(() => read(backend.tools, size));
      const { requests, atOnce } = proxy.seen;
      rows.push({
        what,
        backend: backend.name,
        opportunities: size,
        calls: backend.calls?.length ?? requests,
        requests,
        'at once': atOnce,
        ms: Math.round(ms),
        ratio: ratio(ms, baseline),
      });
      await backend.close();
    }
  }
  await msx.close();
  return rows;
}

/** What is read; each throws when it did not get all of it, so that no short answer looks fast. */
const READS: readonly (readonly [string, (tools: MsxTools, size: number) => Promise<void>])[] = [
  ['opportunities and milestones', readPortfolio],
  ['health review', reviewHealth],
];

async function readPortfolio(tools: MsxTools, size: number): Promise<void> {
  const { opportunities } = await tools.get_my_active_opportunities({});
  const opportunityIds = opportunities.map(({ id }) => id);
  const { count, unread } = await tools.get_milestones({ opportunityIds, format: 'summary' });
  assertWhole(count, size, unread);
}

async function reviewHealth(tools: MsxTools, size: number): Promise<void> {
  const { coverage } = await runSkill(milestoneHealth, wholePortfolio(tools));
  assertWhole(coverage.milestones, size, coverage.unread);
}

function assertWhole(milestones: number, size: number, unread: readonly unknown[]): void {
  if (milestones === size * MILESTONES_EACH && unread.length === 0) return;
  throw new Error(`Only ${milestones} milestones were read; missing: ${JSON.stringify(unread)}.`);
}

function overWebApi(msx: SlowMsx): Backend {
  return { name: 'Web API', tools: msx.connect(), calls: null, close: () => Promise.resolve() };
}

/** A server of other people, of the generation that most of them run. */
function overPeer({ proxy: { url: baseUrl }, me }: SlowMsx): Backend {
  const peer = createPeer('G2', baseUrl, me);
  const connect = () => {
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    void peer.serve().connect(theirs);
    return ours;
  };
  const { tools, session } = createMcpTools({ connect, baseUrl, appId: 'bench', timing: TIMING });
  return { name: 'MCP', tools, calls: peer.called, close: () => session.close() };
}
