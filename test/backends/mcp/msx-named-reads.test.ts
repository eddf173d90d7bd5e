import assert from 'node:assert/strict';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { createNamedReads } from '../../../src/backends/mcp/msx-named-reads.ts';
import { createMcpTools } from '../../../src/backends/mcp/msx-tools.ts';
import { NotSignedInError, ToolError } from '../../../src/errors.ts';
import { inMemory } from '../../support/msx-over-mcp.ts';

const LABEL = '@OData.Community.Display.V1.FormattedValue';
const DEAL = '00000000-0000-4000-8000-0000000000d1';
const WORK = '00000000-0000-4000-8000-0000000000e1';
const ACCOUNT = '00000000-0000-4000-8000-0000000000a1';

const OPPORTUNITY = {
  opportunityid: DEAL,
  name: 'Data platform',
  _parentaccountid_value: ACCOUNT,
  [`_parentaccountid_value${LABEL}`]: 'Contoso',
};

function aMilestone(status = 'On Track', more: object = {}) {
  return {
    msp_engagementmilestoneid: WORK,
    msp_milestonenumber: '7-500000001',
    msp_milestonestatus: 861980000,
    [`msp_milestonestatus${LABEL}`]: status,
    msp_commitmentrecommendation: 861980003,
    // What the servers themselves say of it is wrong in some generations.
    commitment: 'Uncommitted',
    _msp_opportunityid_value: DEAL,
    ...more,
  };
}

/** The reads over a server that answers by tool; each call is noted. */
function reads(answers: Record<string, unknown>) {
  const calls: [string, Record<string, unknown>][] = [];
  const ask = (tool: string, input: Record<string, unknown>): Promise<unknown> => {
    calls.push([tool, input]);
    const answer = answers[tool];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { calls, named: createNamedReads(ask, (name, id) => `https://msx.example/${name}/${id}`) };
}

describe('reads over an MSX MCP server without a free query', () => {
  for (const [what, row, expected] of [
    ['raw records', OPPORTUNITY, { id: DEAL, customer: 'Contoso', number: null }],
    [
      'short ones of the newest servers',
      { id: DEAL, opportunityNumber: '7-4', name: 'Data platform', customer: 'Contoso' },
      { id: DEAL, customer: undefined, number: '7-4' },
    ],
  ] as const) {
    it(`takes opportunities as ${what}, all of them open`, async () => {
      const { named } = reads({ get_my_active_opportunities: { count: 1, opportunities: [row] } });

      const { opportunities } = await named.get_my_active_opportunities({});

      const [{ id, customer, number, open } = assert.fail()] = opportunities;
      assert.deepEqual({ id, customer: customer?.name, number }, expected);
      assert.equal(open, true);
    });
  }

  it('leaves out what is closed unless it is asked for', async () => {
    const closed = { ...OPPORTUNITY, statecode: 1 };
    const { named } = reads({ list_opportunities: { count: 1, opportunities: [closed] } });
    const input = { accountIds: [ACCOUNT] };

    assert.equal((await named.list_opportunities(input)).count, 0);
    assert.equal((await named.list_opportunities({ ...input, includeCompleted: true })).count, 1);
  });

  it('judges status and commitment itself, asking for all', async () => {
    const milestones = [aMilestone(), aMilestone('Completed')];
    const { named, calls } = reads({ get_milestones: { count: 2, milestones } });

    const active = await named.get_milestones({ mine: true, statusFilter: 'active' });

    assert.deepEqual(active.byStatus, { 'On Track': 1 });
    assert.deepEqual(active.byCommitment, { Committed: 1 });
    assert.equal(calls[0]?.[1]['statusFilter'], 'all');
  });

  it('names the customer of a milestone from the opportunity that was read', async () => {
    const { named } = reads({
      get_my_active_opportunities: { opportunities: [OPPORTUNITY] },
      get_milestones: aMilestone(),
    });

    await named.get_my_active_opportunities({});
    const { milestones } = await named.get_milestones({ milestoneId: WORK });

    assert.deepEqual(milestones[0]?.customer, { id: ACCOUNT, name: 'Contoso' });
  });

  it('asks in sets of 25 ids, and names the sets that failed', async () => {
    const error = new ToolError('tool_unavailable', { tool: 'get_milestones', message: 'oops' });
    const { named, calls } = reads({ get_milestones: error });
    const opportunityIds = Array.from({ length: 60 }, () => DEAL);

    const { count, unread } = await named.get_milestones({ opportunityIds });

    assert.deepEqual([count, calls.length], [0, 3]);
    assert.deepEqual(unread[0], { what: 'milestones', why: 'oops' });
  });

  it('ends when the server is not signed in', async () => {
    const { named } = reads({ get_milestones: new NotSignedInError('az login first') });

    await assert.rejects(named.get_milestones({ mine: true }), { code: 'not_signed_in' });
  });

  it('reads tasks by milestone', async () => {
    const tasks = [{ activityid: DEAL, subject: 'Call', statecode: 0 }];
    const { named } = reads({ get_milestone_activities: { byMilestone: { [WORK]: tasks } } });

    const { byMilestone } = await named.get_milestone_activities({ milestoneId: WORK });

    assert.deepEqual(
      byMilestone[WORK]?.map(({ subject, milestoneId }) => [subject, milestoneId]),
      [['Call', WORK]],
    );
  });

  it('says of every free read that it is not offered', async () => {
    const { named, calls } = reads({});

    const { unread } = await named.crm_query({ entitySet: 'contacts' });

    assert.match(unread[0]?.why ?? '', /offers no free query/);
    assert.deepEqual(calls, []);
  });

  it('says when an answer has another form', async () => {
    const { named } = reads({ list_opportunities: { rows: [] } });

    await assert.rejects(named.list_opportunities({ accountIds: [ACCOUNT] }), {
      code: 'tool_contract',
    });
  });
});

describe('the MSX tools over a server without a free query', () => {
  it('take its own tools, as its list of tools says', async () => {
    const { tools, session } = createMcpTools({
      connect: () => inMemory(withoutQuery),
      baseUrl: 'https://msx.example',
      appId: 'app',
      timing: { now: () => new Date(0), sleep: () => Promise.resolve(), random: () => 0 },
    });

    const { opportunities } = await tools.get_my_active_opportunities({});
    const { unread } = await tools.crm_query({ entitySet: 'contacts' });
    await session.close();

    assert.equal(opportunities[0]?.name, 'Data platform');
    assert.equal(unread.length, 1);
  });
});

function withoutQuery(): Server {
  const server = new Server({ name: 'msx-lite', version: '1' }, { capabilities: { tools: {} } });
  const tool = { name: 'get_my_active_opportunities', inputSchema: { type: 'object' as const } };
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [tool] }));
  server.setRequestHandler(CallToolRequestSchema, () => ({
    content: [{ type: 'text', text: JSON.stringify({ count: 1, opportunities: [OPPORTUNITY] }) }],
  }));
  return server;
}
