import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createAuthPages } from '../src/pages/auth-pages.ts';
import { chatting, type Chatting } from './support/chats.ts';

/** Everything that listens: what everybody can reach, and what stands on loopback or for operators. */
type Where = 'bot' | 'desk' | 'metrics' | 'msx';

const JSON_TYPE = { 'content-type': 'application/json' };
const BIG = JSON.stringify({ text: 'x'.repeat(300_000) });
const PACKED = { ...JSON_TYPE, 'content-encoding': 'gzip' };

/** What is refused, and how. The last column is what is sent. */
const REFUSALS: readonly (readonly [Where, string, number, RequestInit?])[] = [
  ['bot', 'GET /', 404],
  ['bot', 'GET /metrics', 404],
  ['bot', 'GET /api/messages', 405],
  ['bot', 'PUT /api/messages', 405],
  ['bot', 'DELETE /healthz', 405],
  ['bot', 'POST /readyz', 405, { headers: JSON_TYPE, body: '{}' }],
  ['bot', 'POST /api/messages', 400, { headers: JSON_TYPE, body: '{"type":' }],
  ['bot', 'POST /api/messages', 413, { headers: JSON_TYPE, body: BIG }],
  ['bot', 'POST /api/messages', 415, { headers: { 'content-type': 'text/plain' }, body: 'x' }],
  ['bot', 'POST /api/messages', 415, { headers: PACKED, body: '{}' }],
  ['bot', 'POST /nothing/here', 404, { headers: JSON_TYPE, body: '{}' }],
  ['bot', 'GET /auth-start/', 404],
  ['bot', 'GET /auth-end/../secret', 404],
  ['bot', 'POST /auth-start', 405, { headers: JSON_TYPE, body: '{}' }],
  ['bot', 'POST /auth-end', 405, { headers: JSON_TYPE, body: '{}' }],
  ['bot', 'DELETE /auth-end.js', 405],
  ['bot', 'PUT /auth.css', 405],
  ['desk', 'GET /api/nothing', 404],
  ['desk', 'DELETE /api/say', 404],
  ['desk', 'POST /api/say', 403, { headers: { ...JSON_TYPE, origin: 'https://evil.example' } }],
  ['desk', 'POST /api/say', 400, { headers: JSON_TYPE, body: '{"person":' }],
  ['desk', 'POST /api/say', 400, { headers: JSON_TYPE, body: '{}' }],
  ['desk', 'POST /api/say', 413, { headers: JSON_TYPE, body: BIG }],
  ['desk', 'POST /api/say', 415, { headers: { 'content-type': 'text/plain' }, body: 'x' }],
  ['desk', 'GET /weekly/nothing', 404],
  ['metrics', 'GET /', 404],
  ['metrics', 'GET /metrics/', 404],
  ['metrics', 'POST /metrics', 405],
  ['metrics', 'DELETE /metrics', 405],
  ['msx', 'GET /api/data/v9.2/WhoAmI', 401],
  ['msx', 'GET /api/data/v9.2/nothing', 404, { headers: { authorization: 'Bearer me' } }],
];

/** What is a page, or is read by one. */
const PAGES: readonly (readonly [Where, string])[] = [
  ['bot', '/healthz'],
  ['bot', '/readyz'],
  ['bot', '/auth-end.js'],
  ['bot', '/auth.css'],
  ['desk', '/'],
  ['desk', '/page.js'],
  ['desk', '/page.css'],
  ['desk', '/weekly'],
  ['metrics', '/metrics'],
  ['msx', '/main.aspx?etn=account&id=none'],
];

/** What Teams may show in a frame of its own; without a request of the bot both say no more than that. */
const FRAMED = ['/auth-start', '/auth-end'];

const Plain = z.object({ code: z.string().min(1), message: z.string().min(1) });
const Said = z.union([Plain, z.object({ error: Plain })]);

describe('every route', () => {
  let chat: Chatting;
  before(async () => {
    const signIn = { SANDBOX_SIGN_IN: 'on' };
    chat = await chatting({}, { METRICS: 'on', METRICS_PORT: '0', ...signIn });
  });
  after(() => chat.close());

  const at = (where: Where): string => {
    const { app } = chat;
    const metrics = new URL(app.metricsUrl ?? assert.fail('no metrics')).origin;
    return { bot: app.botUrl, desk: app.url, metrics, msx: app.msx.url }[where];
  };
  const ask = (where: Where, path: string, init: RequestInit = {}) => {
    const own = where === 'desk' ? { origin: new URL(at('desk')).origin } : {};
    const headers = { ...own, ...Object.fromEntries(new Headers(init.headers)) };
    return fetch(new URL(path, at(where)), { ...init, headers });
  };

  for (const [where, route, status, init] of REFUSALS) {
    const [method = '', path = ''] = route.split(' ');
    it(`${where}: ${route} is refused with ${status}, as JSON with a code and words`, async () => {
      const response = await ask(where, path, { method, ...init });

      const body = await response.text();
      assert.equal(response.status, status, body);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      assert.ok(Said.safeParse(JSON.parse(body)).success, body);
      assert.doesNotMatch(body, /node_modules|\bat \w+ \(|\/src\//);
    });
  }

  for (const [where, path] of PAGES) {
    it(`${where}: ${path} can be framed by nobody and is taken for nothing else`, async () => {
      const { headers, status } = await ask(where, path);

      assert.ok(status === 200 || (where === 'msx' && status === 404), String(status));
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    });
  }

  for (const path of FRAMED) {
    it(`bot: ${path} can be framed by Teams alone, keeps nothing, and sends nobody on by itself`, async () => {
      const { headers, status } = await ask('bot', path, { redirect: 'manual' });

      assert.equal(status, 400);
      assert.match(headers.get('content-type') ?? '', /^text\/html/);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'.*frame-ancestors https:\/\/teams\.microsoft\.com /);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('location'), null);
      assert.equal(headers.get('set-cookie'), null);
    });
  }

  it('of the bot is in this list', () => {
    const source = readFileSync(new URL('../src/server.ts', import.meta.url), 'utf8');
    const own = [...source.matchAll(/server\.(?:get|post)\(\s*'([^']+)'/g)].map(
      ([, path = '']) => path,
    );
    const none = { begin: () => assert.fail(), finish: () => assert.fail() };
    const parts = { consents: none, hosts: () => [], ended: () => undefined };
    const routes = [...own, ...createAuthPages(parts).paths];
    const listed = [...REFUSALS, ...PAGES].map(([, route]) => route.split(' ').at(-1));

    assert.deepEqual(
      routes.filter((path) => !listed.includes(path)),
      [],
    );
    assert.ok(own.length >= 3 && routes.length >= 7);
  });
});
