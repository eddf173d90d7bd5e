import assert from 'node:assert/strict';
import { aClient, scriptedClients, type Script, type WebApi } from '../../support/web-api.ts';

const ME = { UserId: 'ana' };

const against = scriptedClients();

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
