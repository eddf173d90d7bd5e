import assert from 'node:assert/strict';
import { readConfig } from '../../src/config.ts';
import { APP, problemsOf } from '../support/settings.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
const OLD = Buffer.alloc(32, 2).toString('base64');
const PEOPLE = { ...APP, MSX_BACKEND: 'dataverse', BOT_DOMAIN: 'bot.example', SIGN_IN_KEYS: KEY };

describe('settings of the sign-in', () => {
  it('lets people sign in at a registered bot over the Web API', () => {
    const { signIn, msx } = readConfig({ ...PEOPLE, SIGN_IN_KEYS: `${KEY}, ${OLD}` });

    assert.equal(msx.kind === 'dataverse' && msx.accessToken, null);
    assert.ok(signIn.kind === 'entra');
    assert.equal(signIn.resource, `api://bot.example/botid-${APP.MicrosoftAppId}`);
    assert.equal(signIn.domain, 'bot.example');
    assert.deepEqual(
      signIn.keys.map((key) => key.reveal()),
      [KEY, OLD],
    );
  });

  for (const name of ['SIGN_IN_KEYS', 'BOT_DOMAIN']) {
    it(`names ${name} where it is missing`, () => {
      assert.deepEqual(problemsOf({ ...PEOPLE, [name]: '' }), [
        `${name}: is needed so that people can sign in`,
      ]);
    });
  }

  for (const [SANDBOX_SIGN_IN, kind] of [
    ['on', 'stand-in'],
    ['off', 'none'],
    ['', 'none'],
  ] as const) {
    it(`has ${kind} for a sign-in of the sandbox that is ${SANDBOX_SIGN_IN || 'not set'}`, () => {
      assert.equal(readConfig({ SANDBOX_SIGN_IN }).signIn.kind, kind);
    });
  }

  for (const [SANDBOX_SIGN_IN, consent] of [
    ['on', 'given'],
    ['consent', 'asked'],
  ] as const) {
    it(`has consent ${consent} for a sign-in of the sandbox that is ${SANDBOX_SIGN_IN}`, () => {
      const { signIn } = readConfig({ SANDBOX_SIGN_IN });

      assert.deepEqual(signIn, { kind: 'stand-in', consent });
    });
  }

  it('knows no other sign-in of the sandbox', () => {
    assert.deepEqual(problemsOf({ SANDBOX_SIGN_IN: 'maybe' }), [
      'SANDBOX_SIGN_IN: is none of on, off, consent',
    ]);
  });

  it('prints no key', () => {
    assert.equal(JSON.stringify(readConfig(PEOPLE)).includes(KEY), false);
  });
});
