import { describeMsxBackend } from '../../support/msx-backend-suite.ts';
import { behindOurs, behindPeer, type OverMcp } from '../../support/msx-over-mcp.ts';

function backendOf({ tools, sandbox, close }: OverMcp) {
  return { tools, faults: sandbox.faults, requests: () => sandbox.requests.length, close };
}

describeMsxBackend('the MCP client before our own server', async (world) =>
  backendOf(await behindOurs(world)),
);

for (const generation of ['G1', 'G2'] as const) {
  describeMsxBackend(`the MCP client before a server of generation ${generation}`, async (world) =>
    backendOf(await behindPeer(generation, world)),
  );
}
