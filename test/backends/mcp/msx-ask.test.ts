/** Asking an MSX MCP server: what is tried again, how long is waited, and what older servers know. */
import assert from 'node:assert/strict';
import { createAsk } from '../../../src/backends/mcp/msx-ask.ts';
import { createNamedReads } from '../../../src/backends/mcp/msx-named-reads.ts';
import { OWN_SERVER, passedOn } from '../../../src/backends/mcp/msx-own-server.ts';
import type { MsxSession } from '../../../src/backends/mcp/msx-session.ts';
import { toolsOver } from '../../../src/backends/dataverse/dataverse-tools.ts';
import { connectOver } from '../../../src/backends/dataverse/connection.ts';
import { NotSignedInError, ToolError, type AppError } from '../../../src/errors.ts';

const ACCOUNT = '00000000-0000-4000-8000-0000000000a1';
const LINKS = { baseUrl: 'https://msx.example', appId: 'app' };

type Details = ConstructorParameters<typeof ToolError>[1];

function away(more: Partial<Details> = {}): ToolError {
  return new ToolError('tool_unavailable', { tool: 'crm_query', message: 'away', ...more });
}

/** A session that answers one outcome after the other, then `done`. */
function aSession(outcomes: readonly AppError[], done: unknown = 'done') {
  const inputs: Record<string, unknown>[] = [];
  const session: MsxSession = {
    offered: () => Promise.resolve({ server: OWN_SERVER, tools: new Set() }),
    call: (_tool, input) => {
      inputs.push(input);
      const outcome = outcomes[inputs.length - 1];
      return outcome ? Promise.reject(outcome) : Promise.resolve(done);
    },
    close: () => Promise.resolve(),
  };
  return { session, inputs };
}

/** Asks over it; waiting takes no time and is written down. */
function asking(outcomes: readonly AppError[], random = 0.5) {
  const { session, inputs } = aSession(outcomes);
  const waits: number[] = [];
  const timing = {
    now: () => new Date(0),
    sleep: async (ms: number) => void waits.push(ms),
    random: () => random,
  };
  const ask = createAsk(session, timing);
  return { ask: () => ask('crm_query', {}), inputs, waits };
}

describe('asking an MSX MCP server', () => {
  it('asks again when the server was away, waiting longer each time', async () => {
    const { ask, waits } = asking([away(), away(), away()]);

    assert.equal(await ask(), 'done');
    assert.deepEqual(waits, [1500, 3000, 4500]);
  });

  it('waits at least half of the time, so that a throttled server gets rest', async () => {
    const { ask, waits } = asking([away()], 0);

    await ask();

    assert.deepEqual(waits, [1000]);
  });

  it('waits as long as a server asks, and never more than a minute', async () => {
    const { ask, waits } = asking([away({ retryAfterMs: 3000 }), away({ retryAfterMs: 900_000 })]);

    await ask();

    assert.deepEqual(waits, [3125, 60_125]);
  });

  it('gives up after three repetitions with the last failure', async () => {
    const failures = [away(), away(), away(), away({ message: 'still away' })];
    const { ask, inputs } = asking(failures);

    await assert.rejects(ask(), { code: 'tool_unavailable', message: 'still away' });
    assert.equal(inputs.length, 4);
  });

  for (const [what, failure] of [
    ['a missing sign-in', new NotSignedInError()],
    ['a refusal', new ToolError('tool_denied', { tool: 'crm_query', message: 'no' })],
    ['a wrong input', new ToolError('input_invalid', { tool: 'crm_query', message: 'no' })],
    ['a broken contract', new ToolError('tool_contract', { tool: 'crm_query', message: 'no' })],
  ] as const) {
    it(`takes ${what} for the answer`, async () => {
      const { ask, inputs, waits } = asking([failure]);

      await assert.rejects(ask(), failure);
      assert.deepEqual([inputs.length, waits], [1, []]);
    });
  }
});

describe('what older MSX MCP servers do not know', () => {
  const FOUND = { count: 0, opportunities: [], matchedAccounts: [], unread: [] };

  for (const [asked, sent] of [
    [{}, {}],
    [{ includeCompleted: false }, {}],
    [{ includeCompleted: true }, { includeCompleted: true }],
  ] as const) {
    it(`includeCompleted: ${JSON.stringify(asked)} is sent as ${JSON.stringify(sent)}`, async () => {
      const calls: Record<string, unknown>[] = [];
      const ask = async (_tool: string, input: Record<string, unknown>) => {
        calls.push(input);
        return FOUND;
      };
      const named = createNamedReads(ask, () => '');

      await named.list_opportunities({ accountIds: [ACCOUNT], ...asked });

      assert.deepEqual(calls, [{ accountIds: [ACCOUNT], ...sent }]);
    });
  }

  it('is not sent to a server of ours either, which may be older', async () => {
    const { session, inputs } = aSession([], FOUND);
    const shape = toolsOver(connectOver(noRecords(), LINKS));

    await passedOn(session, shape).list_opportunities({
      accountIds: [ACCOUNT],
      includeCompleted: false,
    });

    assert.deepEqual(inputs, [{ accountIds: [ACCOUNT] }]);
  });
});

describe('the answers of our own MSX MCP server', () => {
  it('are refused in another version of the contract, not passed on half', async () => {
    const { session } = aSession([], { count: 1 });
    const tools = passedOn(session, toolsOver(connectOver(noRecords(), LINKS)));

    await assert.rejects(tools.list_opportunities({ accountIds: [ACCOUNT] }), {
      code: 'tool_contract',
      message: /another version/,
    });
  });
});

function noRecords() {
  const never = () => Promise.reject(new Error('nothing is read here'));
  return { getObject: never, getPage: never };
}
