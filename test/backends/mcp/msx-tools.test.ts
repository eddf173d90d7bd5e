import assert from 'node:assert/strict';
import { answerOf, errorOf } from '../../../src/backends/mcp/msx-answer.ts';
import { ToolError } from '../../../src/errors.ts';
import { largeWorld } from '../../../bench/large-world.ts';
import { contractWorld, WORLD } from '../../support/contract-world.ts';
import { behindPeer } from '../../support/msx-over-mcp.ts';

const text = (words: string) => ({ type: 'text' as const, text: words });

describe('an answer of an MSX MCP server', () => {
  it('is the last text that is JSON, behind a warning', () => {
    const content = [text('Warning: look out.'), text('{"count":0}')];

    assert.deepEqual(answerOf('crm_query', { content }), { count: 0 });
  });

  for (const [what, content] of [
    ['no text', []],
    ['words', [text('All is well.')]],
    ['half of a JSON', [text('{"count":')]],
  ] as const) {
    it(`is a broken contract when it is ${what}`, () => {
      assert.throws(() => answerOf('crm_query', { content: [...content] }), {
        code: 'tool_contract',
        tool: 'crm_query',
      });
    });
  }

  for (const [words, code, status] of [
    ['Not authenticated: run az login', 'not_signed_in', undefined],
    ['WhoAmI failed: fetch failed', 'tool_unavailable', 0],
    ['Unable to resolve current CRM user (401): no', 'not_signed_in', undefined],
    ['Query failed (400): Could not find a property', 'tool_contract', 400],
    ['Query failed (403): Principal user is missing', 'tool_denied', 403],
    ['Query failed (429): slow down', 'tool_throttled', 429],
    ['Get record failed (404): Does Not Exist', 'tool_not_found', 404],
    ['Get milestones failed (500): oops', 'tool_unavailable', 500],
    ['Get activities failed (408): timeout', 'tool_unavailable', 408],
    ['Account lookup failed (0): timeout', 'tool_unavailable', 0],
    ['Query failed (403): The IP address is blocked', 'tool_denied', 403],
    ['Invalid opportunityId GUID', 'input_invalid', 0],
    ['No valid TPIDs provided', 'input_invalid', 0],
    ['Scoping required: name one', 'input_invalid', 0],
    ['Entity set "teams" is not in the allowed list. Allowed: x', 'tool_denied', 0],
    ['No fields to update', 'input_invalid', 0],
    ['Ownership check failed: not yours', 'tool_denied', 0],
    ['Write blocked: injection', 'tool_denied', 0],
    ['Operation OP-1 not found, already executed, or expired.', 'tool_not_found', 0],
    ['OP-1 aborted: milestone number differs', 'tool_contract', 0],
    ['Execution of OP-1 failed (412): version', 'tool_contract', 412],
    ['MCP error -32602: Input validation error: Invalid arguments', 'input_invalid', 0],
    ['MCP error -32602: Tool x not found', 'tool_contract', 0],
    ['something nobody wrote down', 'tool_unavailable', 0],
  ] as const) {
    it(`"${words}" is ${code}`, () => {
      const error = errorOf('crm_query', words);

      assert.equal(error.code, code);
      assert.equal(error instanceof ToolError ? error.status : undefined, status);
    });
  }
});

describe('the MSX tools over servers of other people', () => {
  it('has no more than six calls in work, 25 ids in each, and the first goes alone', async () => {
    const world = await behindPeer('G2', largeWorld(300, 1));
    const { opportunities } = await world.tools.get_my_active_opportunities({});
    const ids = opportunities.map(({ id }) => id);
    world.peer.called.length = 0;

    const { count, unread } = await world.tools.get_milestones({ opportunityIds: ids });
    await world.close();

    assert.deepEqual([count, unread, world.peer.called.length], [300, [], 12]);
    assert.ok(world.peer.seen.atOnce <= 6);
  });

  it('names what a strict server does not let it read', async () => {
    const world = await behindPeer('G3', contractWorld());

    const { opportunities, unread } = await world.tools.get_my_active_opportunities({});
    await world.close();

    assert.ok(opportunities.some(({ id }) => id === WORLD.owned));
    assert.deepEqual(
      unread.map(({ what }) => what),
      ['milestone teams that you are on'],
    );
    assert.match(unread[0]?.why ?? '', /not in the allowed list/);
  });

  it('says that rows may be missing when a server gives its most', async () => {
    const world = await behindPeer('G3', largeWorld(20, 30));
    const { opportunities } = await world.tools.get_my_active_opportunities({});
    const opportunityIds = opportunities.map(({ id }) => id);

    const { count, unread } = await world.tools.get_milestones({ opportunityIds });
    await world.close();

    assert.equal(count, 500);
    assert.match(unread[0]?.why ?? '', /500 at most/);
  });

  it('opens a server that went away anew', async () => {
    const world = await behindPeer('G2', contractWorld());

    await world.tools.crm_whoami({});
    await world.session.close();
    const { UserId } = await world.tools.crm_whoami({});
    await world.close();

    assert.equal(UserId, WORLD.ana);
  });

  it('calls no tool that the server does not offer', async () => {
    const world = await behindPeer('G1', contractWorld());

    await assert.rejects(world.session.call('crm_fetchxml', {}), { code: 'tool_contract' });
    await world.close();

    assert.deepEqual(world.peer.called, []);
  });
});
