import assert from 'node:assert/strict';
import { readConfig } from '../../src/config.ts';
import { APP, DATAVERSE, problemsOf } from '../support/settings.ts';

const MCP = { MSX_BACKEND: 'mcp', MSX_MCP_COMMAND: 'node server.js' };

describe('settings of MSX', () => {
  it('reads another invented world', () => {
    const { msx } = readConfig({ SANDBOX_SCENARIO: 'worlds/small.json' });

    assert.deepEqual(msx, { kind: 'sandbox', scenario: 'worlds/small.json' });
  });

  for (const [written, url] of [
    ['https://msx.example', 'https://msx.example'],
    ['https://msx.example/', 'https://msx.example'],
    ['https://MSX.example//', 'https://msx.example'],
    ['https://msx.example/main.aspx?appid=1&pagetype=dashboard#x', 'https://msx.example'],
    ['https://msx.example:8443/api/data/v9.2/', 'https://msx.example:8443'],
  ] as const) {
    for (const backend of [DATAVERSE, MCP]) {
      it(`finds the organization of ${backend.MSX_BACKEND} in ${written}`, () => {
        const { msx } = readConfig({ ...backend, MSX_URL: written });

        assert.equal(msx.kind !== 'sandbox' && msx.url, url);
      });
    }
  }

  it('means Microsoft’s own organization where none is named', () => {
    const { msx } = readConfig(DATAVERSE);

    assert.equal(msx.kind === 'dataverse' && msx.url, 'https://microsoftsales.crm.dynamics.com');
    assert.equal(msx.kind === 'dataverse' && msx.accessToken?.reveal(), 'eyJ-token');
  });

  it('starts the server of others with its arguments', () => {
    const { msx } = readConfig({ ...MCP, MSX_MCP_COMMAND: ' npx  -y msx-mcp  --quiet ' });

    assert.deepEqual(msx.kind === 'mcp' && msx.server, {
      command: ['npx', '-y', 'msx-mcp', '--quiet'],
    });
  });

  for (const [what, given, token] of [
    ['its token', { MSX_ACCESS_TOKEN: 'eyJ' }, 'eyJ'],
    ['no token where none is wanted', {}, undefined],
  ] as const) {
    it(`calls a server that listens already, with ${what}`, () => {
      const MSX_MCP_URL = 'http://127.0.0.1:7070/mcp';

      const { msx } = readConfig({ MSX_BACKEND: 'mcp', MSX_MCP_URL, ...given });

      assert.ok(msx.kind === 'mcp' && 'url' in msx.server);
      assert.equal(msx.server.url, MSX_MCP_URL);
      assert.equal(msx.server.accessToken?.reveal(), token);
    });
  }

  for (const [what, environment, says] of [
    ['no token for an organization', { MSX_BACKEND: 'dataverse' }, /^MSX_ACCESS_TOKEN: is needed/],
    ['http', { ...DATAVERSE, MSX_URL: 'http://msx.example' }, /^MSX_URL: is no https address$/],
    ['a name for an address', { ...MCP, MSX_URL: 'msx' }, /^MSX_URL: is no https address$/],
    ['a server by file', { ...MCP, MSX_MCP_URL: 'file:///x' }, /^MSX_MCP_URL: is no web address/],
    ['no MCP server', { MSX_BACKEND: 'mcp' }, /^MSX_MCP_COMMAND: name a command or MSX_MCP_URL/],
    ['two MCP servers', { ...MCP, MSX_MCP_URL: 'http://x/' }, /^MSX_MCP_COMMAND: .*one of both$/],
    ['one token for all', { ...APP, ...DATAVERSE }, /^MSX_ACCESS_TOKEN: .*must not answer others/],
    ['one sign-in for all', { ...APP, ...MCP }, /^MSX_BACKEND: .*must not answer others$/],
    [
      'invented data in production',
      { ...APP, NODE_ENV: 'production', DATA_DIR: '/data' },
      /^MSX_BACKEND: .*not for production$/,
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.match(problemsOf(environment).join('\n'), says);
    });
  }
});
