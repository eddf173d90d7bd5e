import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { z } from 'zod';
import { createMcpTools } from '../../../src/backends/mcp/msx-tools.ts';
import { wayTo, type MsxServer } from '../../../src/backends/mcp/msx-ways.ts';
import { DEMO_FILE } from '../../support/worlds.ts';

const NODE = [process.execPath, '--import', 'tsx'];
const OURS = resolve(import.meta.dirname, '../../../src/cli/main.ts');
const ECHO = resolve(import.meta.dirname, '../../support/msx-child.ts');

function toolsOver(server: MsxServer) {
  const slept: number[] = [];
  const { tools, session } = createMcpTools({
    connect: () => wayTo(server),
    baseUrl: 'https://msx.example',
    appId: 'app',
    timing: {
      now: () => new Date('2026-11-16T08:00:00Z'),
      sleep: async (ms) => void slept.push(ms),
      random: () => 0.5,
    },
  });
  return { tools, close: () => session.close() };
}

describe('the way to an MSX MCP server', () => {
  it('starts a command, and reads the portfolio through it', async () => {
    const command = [...NODE, OURS, 'mcp', '--scenario', DEMO_FILE];
    const { tools, close } = toolsOver({ command, msxUrl: 'https://msx.example' });

    const { count, unread } = await tools.get_my_active_opportunities({});
    await close();

    assert.deepEqual([count, unread], [11, []]);
  });

  it('tells the command which organization to read, and none of our settings', async () => {
    process.env['MSX_ACCESS_TOKEN'] = 'top-secret';
    const { tools, close } = toolsOver({ command: [...NODE, ECHO], msxUrl: 'https://msx.example' });

    const { OrganizationId, UserId } = await tools.crm_whoami({});
    await close();
    delete process.env['MSX_ACCESS_TOKEN'];

    assert.deepEqual([OrganizationId, UserId], ['https://msx.example', 'none']);
  });

  for (const [what, command] of [
    ['is not there', ['no-such-server']],
    ['ends at once', [process.execPath, '-e', '0']],
    ['answers no MCP', [process.execPath, '-e', 'console.log("hello")']],
  ] as const) {
    it(`says that MSX can't be reached when the command ${what}`, async () => {
      const { tools, close } = toolsOver({ command, msxUrl: 'https://msx.example' });

      const asking = tools.crm_whoami({});

      await assert.rejects(asking, {
        code: 'tool_unavailable',
        message: /^The MSX server could not be asked: /,
      });
      await close();
    });
  }

  it('sends the token with each request to an address, and none where there is none', async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.statusCode = 503;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const url = `http://127.0.0.1:${port}/mcp`;

    for (const token of [() => 'mine', null]) {
      const { tools, close } = toolsOver({ url, token });
      await assert.rejects(tools.crm_whoami({}), { code: 'tool_unavailable' });
      await close();
    }
    server.close().closeAllConnections();

    assert.deepEqual([...new Set(seen)], ['Bearer mine', undefined]);
  });
});
