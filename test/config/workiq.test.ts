import assert from 'node:assert/strict';
import { readConfig } from '../../src/config.ts';
import { APP, DATAVERSE, problemsOf } from '../support/settings.ts';

const HOSTED = 'https://workiq.svc.cloud.microsoft/mcp';
const TOKEN = { WORKIQ_ACCESS_TOKEN: 'eyJ-mail' };

const PEOPLE = {
  ...APP,
  MSX_BACKEND: 'dataverse',
  BOT_DOMAIN: 'bot.example',
  SIGN_IN_KEYS: Buffer.alloc(32, 1).toString('base64'),
};

describe('settings of WorkIQ', () => {
  for (const [what, environment, kind] of [
    ['asks the stand-in beside the sandbox', {}, 'stand-in'],
    ['asks nobody beside a real MSX without a token', DATAVERSE, 'off'],
    ['asks Microsoft with one’s own token', { ...DATAVERSE, ...TOKEN }, 'http'],
    ['asks a command on one’s own machine', { ...DATAVERSE, WORKIQ_MODE: 'stdio' }, 'stdio'],
    ['asks nobody where that is said', { WORKIQ_MODE: 'off' }, 'off'],
    ['asks Microsoft with each person’s own sign-in', PEOPLE, 'people'],
    ['asks nobody for people where that is said', { ...PEOPLE, WORKIQ_MODE: 'off' }, 'off'],
    ['asks the stand-in of a sandbox whose people sign in', { SANDBOX_SIGN_IN: 'on' }, 'stand-in'],
    ['asks nobody, whatever token there is', { ...TOKEN, WORKIQ_MODE: 'off' }, 'off'],
  ] as const) {
    it(what, () => {
      assert.equal(readConfig(environment).workiq.kind, kind);
    });
  }

  it('sends the token to Microsoft’s address unless loopback is named', () => {
    for (const [WORKIQ_MCP_URL, url] of [
      ['', HOSTED],
      [`${HOSTED}?x=1`, `${HOSTED}?x=1`],
      ['http://127.0.0.1:9000/mcp', 'http://127.0.0.1:9000/mcp'],
      ['http://[::1]:9000/mcp', 'http://[::1]:9000/mcp'],
      ['http://localhost/mcp', 'http://localhost/mcp'],
    ] as const) {
      const { workiq } = readConfig({ ...DATAVERSE, ...TOKEN, WORKIQ_MCP_URL });

      assert.equal(workiq.kind === 'http' && workiq.url, url);
      assert.equal(workiq.kind === 'http' && workiq.accessToken.reveal(), 'eyJ-mail');
    }
  });

  it('asks for people at Microsoft’s address', () => {
    const { workiq } = readConfig(PEOPLE);

    assert.equal(workiq.kind === 'people' && workiq.url, HOSTED);
  });

  for (const address of [
    'https://evil.example/mcp',
    'http://workiq.svc.cloud.microsoft/mcp',
    'https://workiq.svc.cloud.microsoft.evil.example/mcp',
    'https://workiq.svc.cloud.microsoft@evil.example/mcp',
    'https://127.0.0.1/mcp',
    'http://127.0.0.1.evil.example/mcp',
    'http://10.0.0.7/mcp',
    'file:///etc/passwd',
  ]) {
    it(`would send a token nowhere near ${address}`, () => {
      const problems = problemsOf({ ...DATAVERSE, ...TOKEN, WORKIQ_MCP_URL: address });

      assert.match(problems.join('\n'), /^WORKIQ_MCP_URL: is neither .* nor on loopback$/);
    });
  }

  for (const [what, environment, says] of [
    ['real mail beside invented data', { WORKIQ_MODE: 'stdio' }, /real mail/],
    ['real mail at its address beside invented data', { WORKIQ_MCP_URL: HOSTED }, /real mail/],
    ['one person’s token for all', { ...APP, ...TOKEN }, /must not answer others/],
    ['one person’s command for all', { ...APP, WORKIQ_MODE: 'stdio' }, /must not answer others/],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.match(problemsOf(environment).join('\n'), says);
    });
  }

  it('starts the command with its arguments', () => {
    const WORKIQ_COMMAND = 'npx  -y @microsoft/workiq mcp';

    const { workiq } = readConfig({ ...DATAVERSE, WORKIQ_MODE: 'stdio', WORKIQ_COMMAND });

    assert.deepEqual(workiq.kind === 'stdio' && workiq.command, [
      'npx',
      '-y',
      '@microsoft/workiq',
      'mcp',
    ]);
  });

  for (const [what, environment, callsPerHour] of [
    ['spares a real WorkIQ', DATAVERSE, 20],
    ['asks the stand-in as often as one likes', {}, 1000],
    ['keeps to what is said', { WORKIQ_CALLS_PER_HOUR: '7' }, 7],
  ] as const) {
    it(`${what}: ${callsPerHour} questions an hour`, () => {
      assert.equal(readConfig(environment).workiq.callsPerHour, callsPerHour);
    });
  }
});
