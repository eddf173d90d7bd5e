import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { createDataverseTools } from '../src/backends/dataverse/dataverse-tools.ts';
import { createTraffic } from '../src/backends/dataverse/traffic.ts';
import { createMcpTools } from '../src/backends/mcp/msx-tools.ts';
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts';
import { startMsxSandbox } from '../src/sandbox/msx/server.ts';
import { milestoneHealth } from '../src/skills/milestone-health.ts';
import { runSkill } from '../src/skills/run-skill.ts';
import type { MsxTools } from '../src/tools/msx-tools.ts';
import { createPeer } from '../test/support/msx-peer.ts';
import { largeWorld } from './large-world.ts';
import { startSlowProxy, type SlowProxy } from './slow-proxy.ts';
import type { Row } from './table.ts';

const DELAY_MS = 150;
const SIZES = [20, 100];
const MILESTONES_EACH = 4;
/** Reads that must follow one another: who am I, relations, opportunities, milestones. */
const ROUNDS = 4;

const TIMING = {
  now: () => new Date('2026-11-16T08:00:00Z'),
  sleep: () => Promise.resolve(),
  random: () => 0,
};

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
  const sandbox = await startMsxSandbox({ scenario: largeWorld(size, MILESTONES_EACH) });
  const proxy = await startSlowProxy(sandbox.url, DELAY_MS);
  const baseline = await baselineOf(proxy, sandbox.me);
  const rows: Row[] = [];
  for (const [what, read] of READS) {
    for (const open of [overWebApi, overPeer]) {
      const backend = open(proxy.url, sandbox.me);
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
        ratio: Math.round((ms / baseline) * 100) / 100,
      });
      await backend.close();
    }
  }
  await proxy.close();
  await sandbox.close();
  return rows;
}

/** What is read; each throws when it did not get all of it, so that no short answer looks fast. */
const READS: readonly (readonly [string, (tools: MsxTools, size: number) => Promise<void>])[] = [
  ['opportunities and milestones', readPortfolio],
  ['health review', reviewHealth],
];

async function baselineOf(proxy: SlowProxy, me: string): Promise<number> {
  // The first answer of a new connection is not counted.
  await overWebApi(proxy.url, me).tools.crm_whoami({});
  return timed(async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await overWebApi(proxy.url, me).tools.crm_whoami({});
    }
  });
}

async function readPortfolio(tools: MsxTools, size: number): Promise<void> {
  const { opportunities } = await tools.get_my_active_opportunities({});
  const opportunityIds = opportunities.map(({ id }) => id);
  const { count, unread } = await tools.get_milestones({ opportunityIds, format: 'summary' });
  assertWhole(count, size, unread);
}

async function reviewHealth(tools: MsxTools, size: number): Promise<void> {
  const { coverage } = await runSkill(milestoneHealth, {
    scope: {},
    tools,
    now: TIMING.now,
    timeZone: 'Europe/Berlin',
    thresholds: DEFAULT_THRESHOLDS,
  });
  assertWhole(coverage.milestones, size, coverage.unread);
}

function assertWhole(milestones: number, size: number, unread: readonly unknown[]): void {
  if (milestones === size * MILESTONES_EACH && unread.length === 0) return;
  throw new Error(`Only ${milestones} milestones were read; missing: ${JSON.stringify(unread)}.`);
}

function overWebApi(baseUrl: string, person: string): Backend {
  const token = () => Promise.resolve(person);
  const tools = createDataverseTools({
    baseUrl,
    appId: 'bench',
    person,
    token,
    timing: TIMING,
    traffic: createTraffic(),
  });
  return { name: 'Web API', tools, calls: null, close: () => Promise.resolve() };
}

/** A server of other people, of the generation that most of them run. */
function overPeer(baseUrl: string, person: string): Backend {
  const peer = createPeer('G2', baseUrl, person);
  const connect = () => {
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    void peer.serve().connect(theirs);
    return ours;
  };
  const { tools, session } = createMcpTools({ connect, baseUrl, appId: 'bench', timing: TIMING });
  return { name: 'MCP', tools, calls: peer.called, close: () => session.close() };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
