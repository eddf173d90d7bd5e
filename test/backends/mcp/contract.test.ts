import { describeMsxBackend } from '../../support/msx-backend-suite.ts';
import { behindOurs, behindPeer, type OverMcp } from '../../support/msx-over-mcp.ts';

function backendOf(world: OverMcp) {
  const { tools, sandbox } = world;
  const requests = () => sandbox.requests.length;
  return { tools, faults: sandbox.faults, requests, close: () => world.close() };
}

describeMsxBackend('the MCP client before our own server', async (world) =>
  backendOf(await behindOurs(world)),
);

for (const generation of ['G1', 'G2'] as const) {
  describeMsxBackend(`the MCP client before a server of generation ${generation}`, async (world) =>
    backendOf(await behindPeer(generation, world)),
  );
}
