import assert from 'node:assert/strict';
import { startWorkIqSandbox, type WorkIqSandbox } from '../../../src/sandbox/workiq/server.ts';

const HELLO = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  },
};

describe('the stand-in of WorkIQ', () => {
  let sandbox: WorkIqSandbox;
  beforeEach(async () => {
    const answer = () => Promise.resolve({ outcome: 'nothing_found' as const, text: 'NONE' });
    sandbox = await startWorkIqSandbox({ answer, now: () => 0 });
  });
  afterEach(() => sandbox.close());

  const send = (body: object, headers: Record<string, string> = {}, method = 'POST') =>
    fetch(sandbox.url, {
      method,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        authorization: `Bearer ${sandbox.tokens.issue('ana')}`,
        ...headers,
      },
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    });

  for (const [what, token] of [
    ['no token', () => ''],
    ['a token that it did not sign', () => `${sandbox.tokens.issue('ana')}x`],
    ['a token that ended', () => sandbox.tokens.issue('ana', -1)],
    ['something that is no token', () => 'abc'],
  ] as const) {
    it(`refuses ${what} and says where to get one`, async () => {
      const answer = await send(HELLO, { authorization: `Bearer ${token()}` });

      assert.equal(answer.status, 401);
      assert.match(answer.headers.get('www-authenticate') ?? '', /oauth-protected-resource/);
    });
  }

  it('answers both as JSON and as a stream of events', async () => {
    const types = [];
    for (const id of [1, 2]) {
      const answer = await send({ ...HELLO, id });
      types.push(answer.headers.get('content-type')?.split(';')[0]);
      await answer.text();
    }

    assert.deepEqual(types.toSorted(), ['application/json', 'text/event-stream']);
  });

  it('names itself a stand-in', async () => {
    const answer = await send(HELLO);

    assert.match(await answer.text(), /"name":"workiq-standin"/);
  });

  it('knows no session that it did not open, and none of somebody else', async () => {
    const opened = await send(HELLO);
    const session = opened.headers.get('mcp-session-id') ?? '';
    await opened.text();
    const list = { jsonrpc: '2.0', id: 2, method: 'tools/list' };
    const other = `Bearer ${sandbox.tokens.issue('ben')}`;

    const unknown = await send(list, { 'mcp-session-id': 'x' });
    const foreign = await send(list, { 'mcp-session-id': session, authorization: other });

    assert.deepEqual([unknown.status, foreign.status], [404, 404]);
  });

  it('has no stream of its own, no prompts and no resources', async () => {
    const opened = await send(HELLO);
    const session = { 'mcp-session-id': opened.headers.get('mcp-session-id') ?? '' };
    await opened.text();

    const stream = await send({}, session, 'GET');
    const texts = [];
    for (const method of ['prompts/list', 'resources/list']) {
      texts.push(await (await send({ jsonrpc: '2.0', id: 3, method }, session)).text());
    }

    assert.equal(stream.status, 405);
    assert.ok(texts.every((text) => text.includes('-32601')));
  });
});
