import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { resolve } from 'node:path';
import { SKILLS } from '../../src/skills/index.ts';
import { MSX_TOOLS } from '../../src/tools/msx-tools.ts';
import { contractWorld, WORLD } from '../support/contract-world.ts';
import { behindOurs, inMemory } from '../support/msx-over-mcp.ts';
import { createMcpServer } from '../../src/cli/mcp-server.ts';
import { DEMO_FILE } from '../support/worlds.ts';

const MAIN = resolve(import.meta.dirname, '../../src/cli/main.ts');
const NAMES = [...Object.keys(MSX_TOOLS), ...SKILLS.map(({ id }) => id)];

function textOf(result: unknown): string {
  const [item] = CallToolResultSchema.parse(result).content;
  return item?.type === 'text' ? item.text : '';
}

describe('csam-ops mcp', () => {
  let client: Client;
  before(async () => {
    client = new Client({ name: 'test', version: '1' });
    const args = ['--import', 'tsx', MAIN, 'mcp', '--scenario', DEMO_FILE];
    await client.connect(new StdioClientTransport({ command: process.execPath, args }));
  });
  after(() => client.close());

  it('lists the fourteen tools and every skill, each with a schema and words', async () => {
    const { tools } = await client.listTools();

    assert.deepEqual(
      tools.map(({ name }) => name),
      NAMES,
    );
    assert.ok(tools.every(({ description, inputSchema }) => description && inputSchema.type));
  });

  for (const { id } of SKILLS) {
    it(`runs ${id} for the whole portfolio`, async () => {
      const result = await client.callTool({ name: id, arguments: {} });

      assert.match(textOf(result), new RegExp(`^{"skill":"${id}"`));
    });
  }

  it('runs a skill for a named customer only', async () => {
    const result = await client.callTool({
      name: 'milestone-health',
      arguments: { customer: 'Nobody Ltd' },
    });

    assert.equal(result.isError, true);
    assert.match(textOf(result), /Nobody Ltd/);
  });

  it('answers a dry run without writing', async () => {
    const result = await client.callTool({
      name: 'create_task',
      arguments: { milestoneId: WORLD.milestone, subject: 'Call' },
    });

    assert.match(textOf(result), /\[DRY RUN\]/);
  });
});

describe('the MCP server', () => {
  it('says which tools there are when one is called that is not', async () => {
    const world = await behindOurs(contractWorld());
    const client = new Client({ name: 'test', version: '1' });
    const run = () => Promise.reject(new Error('broken'));
    await client.connect(inMemory(() => createMcpServer({ tools: world.direct, run })));

    const unknown = await client.callTool({ name: 'drop_table', arguments: {} });
    const wrong = await client.callTool({ name: 'milestone-health', arguments: { customer: 7 } });
    const broken = await client.callTool({ name: 'milestone-health', arguments: {} });
    await client.close();
    await world.close();

    assert.match(textOf(unknown), /no tool drop_table. Tools: crm_auth_status/);
    assert.match(textOf(wrong), /customer/);
    assert.deepEqual(broken.structuredContent, { error: { code: 'unexpected' } });
  });
});
