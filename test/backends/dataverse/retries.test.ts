import assert from 'node:assert/strict';
import { scriptedClients, type Script } from '../../support/web-api.ts';

const ME = { UserId: 'ana' };
const THROTTLED = { error: { code: '0x80072322', message: 'Number of requests exceeded.' } };

const against = scriptedClients();

/** Refuses the first so many requests. */
function refusing(count: number, status: number, headers = {}): Script {
  return (_seen, nth) => (nth <= count ? { status, headers, body: THROTTLED } : { body: ME });
}

describe('reads of MSX that failed', () => {
  for (const status of [408, 429, 500, 502, 503, 504]) {
    it(`reads again after ${status}`, async () => {
      const { api: server, http } = await against(refusing(1, status));

      assert.deepEqual(await http.getObject('crm_whoami', 'WhoAmI'), ME);
      assert.equal(server.seen.length, 2);
    });
  }

  for (const [status, code] of [
    [400, 'tool_contract'],
    [403, 'tool_denied'],
    [404, 'tool_not_found'],
    [412, 'tool_contract'],
    [414, 'tool_contract'],
  ] as const) {
    it(`takes ${status} for the answer: ${code}`, async () => {
      const { api: server, http } = await against(refusing(9, status));

      await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), { code, status });
      assert.equal(server.seen.length, 1);
    });
  }

  it('gives up after four tries and says how long MSX wants to be left alone', async () => {
    const { api: server, http } = await against(refusing(9, 429, { 'retry-after': '7' }));

    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), {
      code: 'tool_throttled',
      status: 429,
      retryAfterMs: 7000,
      reason: '0x80072322',
    });
    assert.equal(server.seen.length, 4);
  });

  for (const [header, wait] of [
    ['7', 7125],
    ['0', 125],
    ['60', 60_125],
    ['3600', 60_125],
    ['', 1000],
    ['-5', 1000],
    ['soon', 1000],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 1000],
  ] as const) {
    it(`waits ${wait} ms when Retry-After is "${header}"`, async () => {
      const { http, waits } = await against(refusing(1, 429, { 'retry-after': header }));

      await http.getObject('crm_whoami', 'WhoAmI');

      assert.deepEqual(waits, [wait]);
    });
  }

  it('waits longer from try to try when nobody says how long', async () => {
    const { http, waits } = await against(refusing(3, 503));

    await http.getObject('crm_whoami', 'WhoAmI');

    assert.deepEqual(waits, [1000, 2000, 4000]);
  });

  it('reads again when the connection breaks', async () => {
    const { http, waits } = await against((_seen, nth) => (nth === 1 ? 'reset' : { body: ME }));

    assert.deepEqual(await http.getObject('crm_whoami', 'WhoAmI'), ME);
    assert.equal(waits.length, 1);
  });

  it('gives up on a server that never answers, and says that MSX was not reached', async () => {
    const { api: server, http } = await against(() => 'silence', { timeoutMs: 5 });

    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), {
      code: 'tool_unavailable',
      status: 0,
      message: /could not be reached/,
    });
    assert.ok(server.seen.length <= 4);
  });
});
