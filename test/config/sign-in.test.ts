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

  it('prints no key', () => {
    assert.equal(JSON.stringify(readConfig(PEOPLE)).includes(KEY), false);
  });
});
