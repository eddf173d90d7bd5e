import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { createMcpTools } from '../../src/backends/mcp/msx-tools.ts';
import type { MsxSession } from '../../src/backends/mcp/msx-session.ts';
import { createMcpServer } from '../../src/cli/mcp-server.ts';
import type { Scenario } from '../../src/sandbox/msx/scenario.ts';
import type { MsxTools } from '../../src/tools/msx-tools.ts';
import { createPeer, type Generation, type Peer } from './msx-peer.ts';
import { running, type Running } from './worlds.ts';

/** The tools over an MCP server that itself stands before the stand-in of MSX. */
export interface OverMcp extends Running {
  readonly session: MsxSession;
  readonly peer: Peer;
  /** The tools of the Dataverse client over the same world. */
  readonly direct: MsxTools;
  close(): Promise<void>;
}

/** A world behind a server of other people. */
export async function behindPeer(generation: Generation, scenario: Scenario): Promise<OverMcp> {
  const world = await running({ scenario });
  const peer = createPeer(generation, world.sandbox.url, world.sandbox.me);
  return over(world, peer, peer.serve);
}

/** A world behind our own server. */
export async function behindOurs(scenario: Scenario): Promise<OverMcp> {
  const world = await running({ scenario });
  const run = () => Promise.reject(new Error('No skill is run here.'));
  const peer = createPeer('G1', world.sandbox.url, world.sandbox.me);
  return over(world, peer, () => createMcpServer({ tools: world.tools, run }));
}

/** One end of a pair; the other is a server of its own. */
export function inMemory(serve: () => Server): Transport {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  void serve().connect(theirs);
  return ours;
}

async function over(world: Running, peer: Peer, serve: () => Server): Promise<OverMcp> {
  const { tools, session } = createMcpTools({
    connect: () => inMemory(serve),
    baseUrl: world.sandbox.url,
    appId: 'app',
    timing: {
      now: () => new Date('2026-11-16T08:00:00Z'),
      sleep: async (ms) => void world.waits.push(ms),
      random: () => 0.5,
    },
  });
  return {
    ...world,
    direct: world.tools,
    tools,
    session,
    peer,
    close: async () => {
      await session.close();
      await world.sandbox.close();
    },
  };
}
