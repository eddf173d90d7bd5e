import assert from 'node:assert/strict';
import { openDoor } from '../src/auth/front-door.ts';
import { createAdapter } from '../src/bot/adapter.ts';
import { UNOBSERVED } from '../src/observer.ts';
import { startServer, type HttpServer } from '../src/server.ts';
import { aLogger } from './support/logged-lines.ts';

interface Served {
  readonly server: HttpServer;
  readonly logged: { fields: object; message: string }[];
}

/** The server alone, with a bot that knows no person and answers nothing. */
async function served({ host = '127.0.0.1', port = 0, ready = true } = {}): Promise<Served> {
  const logged: Served['logged'] = [];
  const logger = aLogger((fields, message) => void logged.push({ fields, message }));
  const server = await startServer({
    host,
    port,
    adapter: createAdapter({ door: openDoor(), logger, newReference: () => 'ref-1' }),
    onTurn: () => Promise.reject(new Error('the secret reason')),
    reach: 'loopback',
    newId: () => 'ref-1',
    observer: UNOBSERVED,
    isReady: () => (ready ? Promise.resolve() : Promise.reject(new Error('password wrong'))),
    logger,
  });
  return { server, logged };
}

async function asked(path: string, init: RequestInit = {}, options = {}) {
  const { server, logged } = await served(options);
  const response = await fetch(server.url + path, init);
  const body = await response.text();
  await server.close();
  return { response, body, logged };
}

const post = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body,
});

describe('the HTTP server', () => {
  for (const [path, method, status] of [
    ['/', 'GET', 404],
    ['/api', 'GET', 404],
    ['/api/messages', 'GET', 405],
    ['/api/messages', 'PUT', 405],
    ['/api/messages', 'DELETE', 405],
    ['/api/messages/x', 'GET', 404],
    ['/healthz', 'DELETE', 405],
    ['/../../etc/passwd', 'GET', 404],
  ] as const) {
    it(`answers ${method} ${path} with ${status}, and sniffing stays off`, async () => {
      const { response, body } = await asked(path, { method });

      assert.equal(response.status, status);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.doesNotMatch(body, /node_modules|at \w+ \(/);
    });
  }

  for (const [type, status] of [
    ['application/json', 400],
    ['application/json; charset=utf-8', 400],
    ['APPLICATION/JSON', 400],
    ['application/json-patch+json', 415],
    ['text/plain', 415],
    ['text/json', 415],
  ] as const) {
    it(`takes ${type} for ${status === 400 ? 'JSON' : 'something else'}`, async () => {
      const { response } = await asked('/api/messages', post('{}', { 'content-type': type }));

      assert.equal(response.status, status);
    });
  }

  for (const encoding of ['gzip', 'br', 'identity']) {
    it(`refuses a body that says ${encoding}: a limit would not hold for it`, async () => {
      const init = post('{}', { 'content-encoding': encoding });

      assert.equal((await asked('/api/messages', init)).response.status, 415);
    });
  }

  for (const [size, status] of [
    [200 * 1024, 400],
    [257 * 1024, 413],
  ] as const) {
    it(`answers a body of ${size} bytes with ${status}`, async () => {
      const init = post(JSON.stringify({ text: 'x'.repeat(size) }));

      assert.equal((await asked('/api/messages', init)).response.status, status);
    });
  }

  it('is up whatever else is down, and says of readiness only that it is not', async () => {
    const up = await asked('/healthz', {}, { ready: false });
    const ready = await asked('/readyz');
    const not = await asked('/readyz', {}, { ready: false });

    assert.deepEqual([up.response.status, up.body], [200, '{"status":"up"}']);
    assert.deepEqual([ready.response.status, ready.body], [200, '{"status":"ready"}']);
    assert.deepEqual([not.response.status, not.body], [503, '{"status":"not ready"}']);
    assert.match(JSON.stringify(not.logged), /password wrong/);
  });

  it('says where it listens, also on an IPv6 address', async () => {
    const { server } = await served({ host: '::1' });

    const response = await fetch(`${server.url}/healthz`);
    await server.close();

    assert.match(server.url, /^http:\/\/\[::1\]:\d+$/);
    assert.equal(response.status, 200);
  });

  it('does not start on a port that is taken', async () => {
    const { server } = await served();
    const port = Number(new URL(server.url).port);

    await assert.rejects(served({ port }), { code: 'EADDRINUSE' });

    await server.close();
  });

  it('answers nobody after it was closed', async () => {
    const { server } = await served();
    await fetch(`${server.url}/healthz`);

    await server.close();

    await assert.rejects(fetch(`${server.url}/healthz`), TypeError);
  });

  it('takes nothing new and is not ready once it drains, and still lives', async () => {
    const { server } = await served();
    server.drain();
    const answers = await Promise.all([
      fetch(`${server.url}/api/messages`, post('{}')),
      fetch(`${server.url}/readyz`),
      fetch(`${server.url}/healthz`),
    ]);
    await server.close();

    assert.deepEqual(
      answers.map(({ status }) => status),
      [503, 503, 200],
    );
    assert.equal(answers[0].headers.get('retry-after'), '2');
    assert.deepEqual(await answers[1].json(), { status: 'stopping' });
  });
});
