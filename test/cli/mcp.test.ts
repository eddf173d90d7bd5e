import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { resolve } from 'node:path';
import { SKILLS } from '../../src/skills/index.ts';
import { MSX_TOOLS, type MsxToolName } from '../../src/tools/msx-tools.ts';
import { contractWorld } from '../support/contract-world.ts';
import { behindOurs, inMemory } from '../support/msx-over-mcp.ts';
import { createMcpServer, type McpServerParts } from '../../src/cli/mcp-server.ts';
import { eventually } from '../support/workiq.ts';
import { DEMO_FILE, demoWorld } from '../support/worlds.ts';

const MAIN = resolve(import.meta.dirname, '../../src/cli/main.ts');
const NAMES = [...Object.keys(MSX_TOOLS), ...SKILLS.map(({ id }) => id)];

const [DEAL] = demoWorld().msx['opportunities'] ?? [];
const [WORK] = demoWorld().msx['msp_engagementmilestones'] ?? [];
const [TASK] = demoWorld().msx['tasks'] ?? [];
const [ACCOUNT] = demoWorld().msx['accounts'] ?? [];
const milestoneId = String(WORK?.['msp_engagementmilestoneid']);
const taskId = String(TASK?.['activityid']);
const accountId = String(ACCOUNT?.['accountid']);

/** One call of each of the fourteen tools, and what its answer must hold. */
const CALLS: readonly (readonly [MsxToolName, Record<string, unknown>, RegExp])[] = [
  ['crm_auth_status', {}, /"authenticated":true/],
  ['crm_whoami', {}, /"UserId":"/],
  ['get_my_active_opportunities', {}, /"count":11,/],
  ['list_accounts_by_tpid', { tpids: ['1'] }, /"accounts":\[/],
  ['list_opportunities', { opportunityIds: [String(DEAL?.['opportunityid'])] }, /"count":1,/],
  ['get_milestones', { milestoneId }, RegExp(milestoneId)],
  ['get_milestone_activities', { milestoneId }, /"byMilestone":/],
  ['crm_get_record', { entitySet: 'accounts', id: accountId }, RegExp(accountId)],
  ['crm_query', { entitySet: 'accounts', top: 1 }, /"count":1,/],
  ['get_task_status_options', {}, /"label":"Completed"/],
  ['create_task', { milestoneId, subject: 'Call' }, /\[DRY RUN\]/],
  ['update_task', { taskId, subject: 'Call' }, /\[DRY RUN\]/],
  ['close_task', { taskId, statusCode: 5 }, /\[DRY RUN\]/],
  ['update_milestone', { milestoneId, milestoneDate: '2026-12-24' }, /\[DRY RUN\]/],
];

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

  for (const [tool, input, answer] of CALLS) {
    it(`calls ${tool}`, async () => {
      const result = await client.callTool({ name: tool, arguments: input });

      assert.notEqual(result.isError, true, textOf(result));
      assert.match(textOf(result), answer);
    });
  }

  it('was called for every tool', () => {
    assert.deepEqual(
      CALLS.map(([tool]) => tool),
      Object.keys(MSX_TOOLS),
    );
  });

  it('tells whoever waits what is being read', async () => {
    const told: unknown[] = [];
    const onprogress = ({ message }: { message?: string | undefined }) => void told.push(message);

    await client.callTool({ name: 'evidence-pack', arguments: {} }, undefined, { onprogress });

    assert.ok(told.includes('Reading opportunities'));
    assert.match(told.join(), /Asking WorkIQ about \d customers; this can take a few minutes/);
  });

  it('runs a skill for a named customer only', async () => {
    const result = await client.callTool({
      name: 'milestone-health',
      arguments: { customer: 'Nobody Ltd' },
    });

    assert.equal(result.isError, true);
    assert.match(textOf(result), /Nobody Ltd/);
  });
});

describe('the MCP server', () => {
  it('stops a skill when the client cancels', async () => {
    const world = await behindOurs(contractWorld());
    const client = new Client({ name: 'test', version: '1' });
    const cancel = new AbortController();
    let isStopped = false;
    const run: McpServerParts['run'] = (_skill, _scope, { signal }) => {
      signal.addEventListener('abort', () => (isStopped = true));
      cancel.abort();
      return new Promise(() => undefined);
    };
    await client.connect(inMemory(() => createMcpServer({ tools: world.direct, run })));

    const call = { name: 'evidence-pack', arguments: {} };
    const { signal } = cancel;
    await assert.rejects(client.callTool(call, undefined, { signal }));
    await eventually(() => isStopped);
    await client.close();
    await world.close();
  });

  it('writes nothing to MSX, whichever tool is called', async () => {
    const world = await behindOurs(demoWorld());
    const client = new Client({ name: 'test', version: '1' });
    const run = () => Promise.reject(new Error('No skill is run here.'));
    await client.connect(inMemory(() => createMcpServer({ tools: world.direct, run })));

    for (const [name, input] of CALLS) await client.callTool({ name, arguments: input });
    const methods = new Set(world.sandbox.requests.map(({ method }) => method));
    await client.close();
    await world.close();

    assert.deepEqual([...methods], ['GET']);
  });

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
