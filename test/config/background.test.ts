import assert from 'node:assert/strict';
import { readConfig } from '../../src/config.ts';
import { aCertificate } from '../support/certificates.ts';
import { APP, DATAVERSE, problemsOf } from '../support/settings.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
const PEOPLE = { ...APP, MSX_BACKEND: 'dataverse', BOT_DOMAIN: 'bot.example', SIGN_IN_KEYS: KEY };
const OTHER = '33333333-3333-4333-8333-333333333333';
const { pem, certificate, key } = aCertificate();

/** The application of settings, as text that a failure may show. */
function application(environment: NodeJS.ProcessEnv) {
  const { background } = readConfig({
    ...PEOPLE,
    BACKGROUND_ACCESS: 'application',
    ...environment,
  });
  assert.ok(background.kind === 'application' && background.application);
  const { appId, tenantId, credential } = background.application;
  const proof = 'pem' in credential ? 'certificate' : credential.secret.reveal();
  return [appId, tenantId, proof];
}

describe('settings of work in the background', () => {
  for (const access of ['', 'none', 'person']) {
    it(`are ${access || 'none'} where BACKGROUND_ACCESS is “${access}”`, () => {
      const { background } = readConfig({ ...PEOPLE, BACKGROUND_ACCESS: access });

      assert.deepEqual(background, { kind: access || 'none' });
    });
  }

  it('take the bot’s own registration where no other is named', () => {
    const { MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppPassword } = APP;

    const own = [MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppPassword];
    assert.deepEqual(application({}), own);
    assert.deepEqual(application({ BACKGROUND_APP_CERTIFICATE: pem }).at(2), 'certificate');
  });

  it('take an application of its own, with a secret or a certificate', () => {
    const id = { BACKGROUND_APP_ID: OTHER };

    const secret = application({ ...id, BACKGROUND_APP_PASSWORD: 'hush' });
    assert.deepEqual([secret[0], secret[2]], [OTHER, 'hush']);
    assert.equal(application({ ...id, BACKGROUND_APP_CERTIFICATE: pem })[2], 'certificate');
  });

  it('take a certificate that a vault hands over in one line', () => {
    const line = pem.replaceAll('\n', '\\n');

    assert.equal(application({ BACKGROUND_APP_CERTIFICATE: line })[2], 'certificate');
  });

  for (const [what, value] of [
    ['a certificate without its key', certificate],
    ['a key without its certificate', key],
    ['a key of another certificate', certificate + aCertificate().key],
    ['nonsense', 'MIIC'],
  ] as const) {
    it(`refuse ${what}, and don’t repeat it`, () => {
      assert.deepEqual(problemsOf({ ...PEOPLE, BACKGROUND_APP_CERTIFICATE: value }), [
        'BACKGROUND_APP_CERTIFICATE: is no PEM of a certificate and its private key',
      ]);
    });
  }

  for (const [what, environment, problem] of [
    ['a word that it does not know', { BACKGROUND_ACCESS: 'on' }, 'none of none, person, appl'],
    ['an application without a proof', { BACKGROUND_APP_ID: OTHER }, 'CERTIFICATE is needed'],
    [
      'two proofs',
      { BACKGROUND_APP_PASSWORD: 'x', BACKGROUND_APP_CERTIFICATE: pem },
      'one of both',
    ],
  ] as const) {
    it(`refuse ${what}`, () => {
      const problems = problemsOf({
        ...{ ...PEOPLE, BACKGROUND_ACCESS: 'application' },
        ...environment,
      });

      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.includes(problem), problems[0]);
    });
  }

  for (const [where, around] of [
    ['the sandbox without a sign-in', {}],
    ['an organization with one person’s token', DATAVERSE],
    ['an MCP server', { MSX_BACKEND: 'mcp', MSX_MCP_URL: 'http://127.0.0.1:7/' }],
  ] as const) {
    it(`are refused for ${where}: nobody signs in there`, () => {
      assert.deepEqual(problemsOf({ ...around, BACKGROUND_ACCESS: 'person' }), [
        'BACKGROUND_ACCESS: is for a bot whose people sign in; leave it out',
      ]);
    });
  }

  it('need no secret in the sandbox, whose people sign in at a stand-in', () => {
    const sandbox = { SANDBOX_SIGN_IN: 'on', BACKGROUND_ACCESS: 'application' };

    assert.deepEqual(readConfig(sandbox).background, { kind: 'application', application: null });
  });

  it('print no proof', () => {
    const all = [
      readConfig({ ...PEOPLE, BACKGROUND_ACCESS: 'application', BACKGROUND_APP_PASSWORD: 'hush' }),
      readConfig({ ...PEOPLE, BACKGROUND_ACCESS: 'application', BACKGROUND_APP_CERTIFICATE: pem }),
    ];

    assert.doesNotMatch(JSON.stringify(all), /hush|PRIVATE/);
  });
});
