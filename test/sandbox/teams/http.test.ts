import assert from 'node:assert/strict';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { DeskError } from '../../../src/sandbox/teams/desk-error.ts';
import {
  readJson,
  requireLoopback,
  requireSameOrigin,
  sendError,
} from '../../../src/sandbox/teams/http.ts';

/** A request with headers and a body, as node gives it. */
function aRequest(headers: Record<string, string>, body: string | Buffer = ''): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.headers = headers;
  request.push(body);
  request.push(null);
  return request;
}

describe('the door of the desk', () => {
  for (const host of ['127.0.0.1', '127.0.0.1:3979', 'localhost:3979', '[::1]:3979', 'LOCALHOST']) {
    it(`answers to ${host}`, () => {
      assert.doesNotThrow(() => requireLoopback(aRequest({ host })));
    });
  }

  for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost@evil', '10.0.0.1', '']) {
    it(`is closed to a page that calls it "${host}"`, () => {
      assert.throws(() => requireLoopback(aRequest({ host })), { status: 403 });
    });
  }

  for (const [origin, open] of [
    ['http://127.0.0.1:3979', true],
    ['https://127.0.0.1:3979', false],
    ['http://127.0.0.1:3978', false],
    ['http://evil.example', false],
    ['null', false],
  ] as const) {
    it(`is ${open ? 'open' : 'closed'} to a press from ${origin}`, () => {
      const press = () => requireSameOrigin(aRequest({ host: '127.0.0.1:3979', origin }));

      if (open) assert.doesNotThrow(press);
      else assert.throws(press, { status: 403 });
    });
  }

  it('is closed to a press from nowhere', () => {
    const request = aRequest({ host: '127.0.0.1:3979' });

    assert.throws(() => requireSameOrigin(request), { status: 403 });
  });
});

describe('bodies of the desk', () => {
  const json = { 'content-type': 'application/json; charset=utf-8' };

  it('are read as JSON, also in pieces that cut a letter', async () => {
    const bytes = Buffer.from('{"text":"Zoë €"}');
    const request = new IncomingMessage(new Socket());
    request.headers = json;
    for (const byte of bytes) request.push(Buffer.from([byte]));
    request.push(null);

    assert.deepEqual(await readJson(request), { text: 'Zoë €' });
  });

  for (const [what, headers, body, status, code] of [
    ['no type', {}, '{}', 415, 'UnsupportedMediaType'],
    ['a form', { 'content-type': 'text/plain' }, '{}', 415, 'UnsupportedMediaType'],
    ['half a JSON', json, '{"a":', 400, 'BadSyntax'],
    ['nothing', json, '', 400, 'BadSyntax'],
    ['more than 256 KB', json, `"${'x'.repeat(256 * 1024)}"`, 413, 'MessageSizeTooBig'],
  ] as const) {
    it(`with ${what} are refused with ${status}`, async () => {
      await assert.rejects(readJson(aRequest({ ...headers }, body)), { status, code });
    });
  }
});

describe('sendError', () => {
  function answered(error: unknown) {
    const response = new ServerResponse(aRequest({}));
    let body = '';
    response.end = (text?: unknown) => {
      body = String(text);
      return response;
    };
    sendError(response, error);
    return { status: response.statusCode, retryAfter: response.getHeader('retry-after'), body };
  }

  it('says what a known refusal says, in the form of the Bot Connector', () => {
    const { status, retryAfter, body } = answered(new DeskError(429, 'Throttled', 'Slow.', 3));

    assert.deepEqual([status, retryAfter], [429, 3]);
    assert.deepEqual(JSON.parse(body), { error: { code: 'Throttled', message: 'Slow.' } });
  });

  it('says nothing of what went wrong inside', () => {
    const { status, body } = answered(new Error('secret path /home/x'));

    assert.equal(status, 500);
    assert.doesNotMatch(body, /secret/);
  });
});
