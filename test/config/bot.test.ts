import assert from 'node:assert/strict';
import { readConfig } from '../../src/config.ts';
import { APP, problemsOf } from '../support/settings.ts';

const MISSING = {
  MicrosoftAppTenantId: 'MicrosoftAppTenantId: is needed beside MicrosoftAppId',
  MicrosoftAppPassword: 'MicrosoftAppPassword: is needed beside MicrosoftAppId',
};

describe('settings of the bot', () => {
  it('gives the password to whom it belongs, and stars to everybody else', () => {
    const { bot } = readConfig(APP);

    assert.equal(bot.kind === 'registered' && bot.password.reveal(), 'top-secret');
    assert.equal(bot.kind === 'registered' && String(bot.password), '***');
    assert.equal(bot.kind === 'registered' && bot.tenantId, APP.MicrosoftAppTenantId);
  });

  for (const [given, problems] of [
    [{}, Object.values(MISSING)],
    [{ MicrosoftAppTenantId: APP.MicrosoftAppTenantId }, [MISSING.MicrosoftAppPassword]],
    [{ MicrosoftAppPassword: 'x' }, [MISSING.MicrosoftAppTenantId]],
  ] as const) {
    it(`names what half a registration lacks beside ${Object.keys(given).join() || 'the id'}`, () => {
      assert.deepEqual(problemsOf({ MicrosoftAppId: APP.MicrosoftAppId, ...given }), problems);
    });
  }

  for (const HOST of ['127.0.0.1', 'localhost', '::1']) {
    it(`lets a bot without registration listen on ${HOST}`, () => {
      assert.equal(readConfig({ HOST }).host, HOST);
    });
  }

  for (const HOST of ['0.0.0.0', '::', '10.0.0.7', 'bot.example', '127.0.0.1.evil.example']) {
    it(`lets it not listen on ${HOST}, where anybody could claim to be anybody`, () => {
      assert.match(problemsOf({ HOST }).join(), /^HOST: must be 127\.0\.0\.1/);
      assert.equal(readConfig({ ...APP, HOST }).host, HOST);
    });
  }

  it('wants a registration in production', () => {
    const real = { NODE_ENV: 'production', DATA_DIR: '/data', MSX_BACKEND: 'dataverse' };

    const problems = problemsOf({ ...real, MSX_ACCESS_TOKEN: 'x' });

    assert.deepEqual(problems, [
      'MicrosoftAppId: is needed in production, or every caller would be believed',
    ]);
  });
});
