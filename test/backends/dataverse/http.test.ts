import assert from 'node:assert/strict';
import { NotSignedInError } from '../../../src/errors.ts';
import {
  aClient,
  aWebApi,
  type ClientChanges,
  type Script,
  type WebApi,
} from '../../support/web-api.ts';

const ME = { UserId: 'ana' };
const THROTTLED = { error: { code: '0x80072322', message: 'Number of requests exceeded.' } };

let api: WebApi | null = null;
afterEach(async () => {
  await api?.close();
  api = null;
});

/** A client against a server that answers by a script. */
async function against(script: Script, changes: ClientChanges = {}) {
  api = await aWebApi(script);
  return { api, ...aClient(api, changes) };
}

/** Refuses the first so many requests. */
function refusing(count: number, status: number, headers = {}): Script {
  return (_seen, nth) => (nth <= count ? { status, headers, body: THROTTLED } : { body: ME });
}

describe('Dataverse HTTP: what is sent', () => {
  it('asks by GET for JSON, OData 4.0 and all labels, as the person', async () => {
    const { api: server, http } = await against(() => ({ body: ME }));

    await http.getObject('crm_whoami', 'WhoAmI');

    const [first] = server.seen;
    assert.deepEqual([first?.method, first?.path], ['GET', '/api/data/v9.2/WhoAmI']);
    assert.equal(first?.headers.authorization, 'Bearer good');
    assert.equal(first?.headers.accept, 'application/json');
    assert.equal(first?.headers['odata-version'], '4.0');
    assert.equal(first?.headers['prefer'], 'odata.include-annotations="*"');
  });
});

describe('Dataverse HTTP: an application that reads for a person', () => {
  const ANA = '3f2a7c1e-0b7d-4c3e-9a51-5d0c8f1e2a33';
  const named = (server: WebApi) => server.seen.map(({ headers }) => headers['callerobjectid']);

  it('names the person with every page, and with what is asked again', async () => {
    const next = (server: string) => `${server}/api/data/v9.2/tasks?page=2`;
    const pages: Script = ({ headers }, nth) => {
      if (nth === 1) return { status: 401 };
      return { body: { value: [], '@odata.nextLink': next(`http://${headers.host ?? ''}`) } };
    };
    const token = ({ renew }: { renew: boolean }) => Promise.resolve(renew ? 'new' : 'old');
    const { api: server, http } = await against(pages, { onBehalfOf: ANA, token });

    const first = await http.getPage('crm_query', 'tasks');
    await http.getPage('crm_query', first.next ?? '');

    assert.deepEqual(named(server), [ANA, ANA, ANA]);
  });

  it('names nobody with a person’s own token', async () => {
    const { api: server, http } = await against(() => ({ body: ME }));

    await http.getObject('crm_whoami', 'WhoAmI');

    assert.deepEqual(named(server), [undefined]);
  });

  it('has nothing that writes', () => {
    const { http } = aClient({ url: '', seen: [], most: () => 0, close: async () => undefined });

    assert.deepEqual(Object.keys(http).toSorted(), ['getObject', 'getPage']);
  });
});

describe('Dataverse HTTP: tries', () => {
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

describe('Dataverse HTTP: answers that are none', () => {
  for (const [what, body] of [
    ['a page of a gateway', '<html>gateway</html>'],
    ['half a JSON', '{"value":[{"name":"Con'],
    ['nothing', ''],
    ['a list', []],
    ['a page without rows', { '@odata.context': 'x' }],
    ['rows that are no records', { value: ['Contoso'] }],
    ['a next link that is no text', { value: [], '@odata.nextLink': 5 }],
  ] as const) {
    it(`refuses ${what} instead of taking it for an empty list`, async () => {
      const { http } = await against(() => ({ body }));

      await assert.rejects(http.getPage('crm_query', 'accounts'), { code: 'tool_contract' });
    });
  }

  it('does not follow a redirect, which would carry the token away', async () => {
    const headers = { location: 'http://127.0.0.1:9/elsewhere' };
    const { api: server, http } = await against(() => ({ status: 302, headers, body: '' }));

    await assert.rejects(http.getPage('crm_query', 'accounts'), { code: 'tool_contract' });
    assert.equal(server.seen.length, 1);
  });
});

describe('Dataverse HTTP: next pages', () => {
  it('follows a next link unchanged', async () => {
    const { api: server, http } = await against(() => ({ body: { value: [] } }));
    const link = `${server.url}/api/data/v9.2/accounts?$skiptoken=%3Ccookie%3E`;

    await http.getPage('crm_query', link);

    assert.equal(server.seen[0]?.path, '/api/data/v9.2/accounts?$skiptoken=<cookie>');
  });

  it('knows its own address however it is written', async () => {
    const { api: server, http } = await against(() => ({ body: { value: [] } }));

    await http.getPage('crm_query', `${server.url.toUpperCase()}/api/data/v9.2/accounts`);

    assert.equal(server.seen.length, 1);
  });

  for (const elsewhere of [
    'https://evil.example/api/data/v9.2/accounts',
    'http://127.0.0.1:9/api/data/v9.2/accounts',
    'http://127.0.0.1@evil.example/api/data/v9.2/accounts',
    'SELF/api/data/v9.1/accounts',
    'SELF/elsewhere',
    'SELF/api/data/v9.2/../../../elsewhere',
    'http://',
  ]) {
    it(`does not follow ${elsewhere}`, async () => {
      const { api: server, http } = await against(() => ({ body: { value: [] } }));
      const link = elsewhere.replace('SELF', server.url);

      await assert.rejects(http.getPage('crm_query', link), {
        code: 'tool_contract',
        message: /another address/,
      });
      assert.equal(server.seen.length, 0);
    });
  }
});

describe('Dataverse HTTP: tokens', () => {
  const who = { status: 401, body: {} };
  const onlyFresh: Script = ({ token }) => (token === 'fresh' ? { body: ME } : who);

  /** Gives an expired token until a renewal is asked for. */
  function renewing() {
    const asked: boolean[] = [];
    let held = 'expired';
    const token = ({ renew }: { renew: boolean }) => {
      asked.push(renew);
      if (renew) held = 'fresh';
      return Promise.resolve(held);
    };
    return { token, renewals: () => asked.filter((renew) => renew).length };
  }

  it('renews once for eight reads that fail together', async () => {
    const { token, renewals } = renewing();
    const { http } = await against(onlyFresh, { token });

    const reads = Array.from({ length: 8 }, () => http.getObject('crm_whoami', 'WhoAmI'));

    assert.equal((await Promise.all(reads)).length, 8);
    assert.equal(renewals(), 1);
  });

  it('uses a renewal of somebody else when a late refusal comes in', async () => {
    const { token, renewals } = renewing();
    let letGo: (said: { status: number }) => void = () => undefined;
    const late = new Promise<{ status: number }>((done) => (letGo = done));
    const { api: server, http } = await against(
      (seen, nth) => (nth === 1 ? late : onlyFresh(seen, nth)),
      { token },
    );

    const slow = http.getObject('crm_whoami', 'WhoAmI');
    await http.getObject('crm_whoami', 'WhoAmI?quick');
    letGo(who);
    await slow;

    assert.equal(renewals(), 1);
    assert.equal(server.seen.at(-1)?.token, 'fresh');
  });

  for (const status of [401, 403]) {
    it(`tries once more when the first read after a renewal gets ${status}`, async () => {
      const { token } = renewing();
      let fresh = 0;
      const { http } = await against(
        (seen) => {
          if (seen.token !== 'fresh') return who;
          fresh += 1;
          return fresh === 1 ? { status, body: {} } : { body: ME };
        },
        { token },
      );

      assert.deepEqual(await http.getObject('crm_whoami', 'WhoAmI'), ME);
    });
  }

  it('does not renew for a 403: a privilege is missing, not a token', async () => {
    const { token, renewals } = renewing();
    const { api: server, http } = await against(() => ({ status: 403, body: {} }), { token });

    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), { code: 'tool_denied' });
    assert.deepEqual([renewals(), server.seen.length], [0, 1]);
  });

  it('asks to sign in when the renewed token is refused too', async () => {
    const { token, renewals } = renewing();
    const { api: server, http } = await against(() => who, { token });

    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), { code: 'not_signed_in' });
    assert.deepEqual([renewals(), server.seen.length], [1, 3]);
  });

  it('does not knock again with the very token that was refused', async () => {
    const token = () => Promise.resolve('the only one');
    const { api: server, http } = await against(() => who, { token });

    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), { code: 'not_signed_in' });
    assert.equal(server.seen.length, 1);
  });

  it('says what the sign-in says when there is no token, and asks MSX nothing', async () => {
    const token = () => Promise.reject(new NotSignedInError('Sign in first.'));
    const { api: server, http, waits } = await against(() => ({ body: ME }), { token });

    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), { message: 'Sign in first.' });
    assert.deepEqual([server.seen.length, waits], [0, []]);
  });

  it('fetches a token again after a fetch that failed', async () => {
    let fetched = 0;
    const token = () => {
      fetched += 1;
      return fetched === 1 ? Promise.reject(new NotSignedInError()) : Promise.resolve('good');
    };
    const { http } = await against(() => ({ body: ME }), { token });
    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'));

    assert.deepEqual(await http.getObject('crm_whoami', 'WhoAmI'), ME);
  });
});
