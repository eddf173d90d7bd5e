import assert from 'node:assert/strict';
import { readConfig } from '../src/config.ts';
import { ConfigError } from '../src/errors.ts';

const APP = {
  MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppPassword: 'top-secret',
};

function problemsOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems.join('\n');
  }
  return assert.fail('the settings were taken');
}

describe('readConfig', () => {
  it('needs nothing for the demo', () => {
    const config = readConfig({});

    assert.deepEqual(config.msx, { kind: 'sandbox', scenario: null });
    assert.deepEqual(config.bot, { kind: 'anonymous', deskPort: 3979 });
    assert.equal(config.port, 3978);
    assert.equal(config.thresholds.nearTerm.days, 30);
  });

  it('takes an empty value for none', () => {
    assert.equal(readConfig({ PORT: '', MicrosoftAppId: ' ' }).port, 3978);
  });

  it('reads thresholds as settings', () => {
    const { thresholds } = readConfig({ NEAR_TERM_DAYS: '45', IMMINENT_DAYS: '7' });

    assert.equal(thresholds.nearTerm.days, 45);
    assert.equal(thresholds.imminent.days, 7);
  });

  for (const [written, url] of [
    ['https://msx.example', 'https://msx.example'],
    ['https://msx.example/', 'https://msx.example'],
    ['https://MSX.example//', 'https://msx.example'],
    ['https://msx.example/main.aspx?appid=1&pagetype=dashboard#x', 'https://msx.example'],
    ['https://msx.example:8443/api/data/v9.2/', 'https://msx.example:8443'],
  ] as const) {
    it(`finds the organization in ${written}`, () => {
      const { msx } = readConfig({
        MSX_BACKEND: 'dataverse',
        MSX_ACCESS_TOKEN: 'x',
        MSX_URL: written,
      });

      assert.equal(msx.kind === 'dataverse' && msx.url, url);
    });
  }

  for (const [name, value] of [
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['DESK_PORT', 'all'],
    ['NEAR_TERM_DAYS', '-1'],
    ['IMMINENT_DAYS', '14.5'],
    ['RECENT_DAYS', '3651'],
    ['MicrosoftAppTenantId', 'contoso.onmicrosoft.com'],
  ] as const) {
    it(`refuses ${value} for ${name}, by that name`, () => {
      assert.match(problemsOf({ [name]: value }), RegExp(`^${name}: `, 'm'));
    });
  }

  it('does not let a setting be changed later', () => {
    const config = readConfig({});

    assert.throws(() => Object.assign(config, { port: 1 }), TypeError);
  });

  it('never prints a secret', () => {
    const dataverse = { MSX_BACKEND: 'dataverse', MSX_ACCESS_TOKEN: 'eyJ-token' };

    const both = JSON.stringify([readConfig(dataverse), readConfig({ ...APP, HOST: '0.0.0.0' })]);

    assert.doesNotMatch(both, /eyJ-token|top-secret/);
    assert.match(both, /\*\*\*/);
  });

  it('gives a secret to whom it belongs', () => {
    const { bot } = readConfig(APP);

    assert.equal(bot.kind === 'registered' && bot.password.reveal(), 'top-secret');
    assert.equal(bot.kind === 'registered' && String(bot.password), '***');
  });

  it('keeps data in a directory until a server is named, whose password it never prints', () => {
    const DATABASE_URL = 'postgres://ana:hush@db.test/ops';
    const here = readConfig({}).storage;
    const there = readConfig({ DATABASE_URL, REPLICAS: '3' }).storage;

    assert.deepEqual(here, { kind: 'directory', path: '.data', replicas: 1 });
    assert.equal(there.kind === 'postgres' && there.url.reveal(), DATABASE_URL);
    assert.doesNotMatch(JSON.stringify(there), /hush/);
  });

  for (const [what, environment, writes] of [
    ['writes to the sandbox', {}, 'apply'],
    ['only records for a real MSX', { MSX_BACKEND: 'dataverse', MSX_ACCESS_TOKEN: 'x' }, 'record'],
    ['records where that is said', { MSX_WRITES: 'record' }, 'record'],
  ] as const) {
    it(`${what} when an action is accepted`, () => {
      assert.equal(readConfig(environment).ledger.writes, writes);
    });
  }

  it('lists every problem at once, without the values', () => {
    const problems = problemsOf({
      PORT: '70000',
      TIME_ZONE: 'Mars/Olympus',
      LOG_LEVEL: 'loud',
      MicrosoftAppId: 'not-a-guid-but-secret',
    });

    for (const name of ['PORT', 'TIME_ZONE', 'LOG_LEVEL', 'MicrosoftAppId']) {
      assert.match(problems, RegExp(`${name}: `));
    }
    assert.doesNotMatch(problems, /not-a-guid-but-secret/);
  });

  for (const [what, environment, says] of [
    ['several processes on one directory', { REPLICAS: '2' }, /REPLICAS: .*set DATABASE_URL/],
    [
      'production on a directory that nobody chose',
      { ...APP, NODE_ENV: 'production' },
      /DATABASE_URL: is needed in production/,
    ],
    ['another database', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL: is no postgres/],
    ['a word for what accepting does', { MSX_WRITES: 'maybe' }, /MSX_WRITES/],
    ['an unknown backend', { MSX_BACKEND: 'excel' }, /MSX_BACKEND/],
    ['no token for Dataverse', { MSX_BACKEND: 'dataverse' }, /MSX_ACCESS_TOKEN/],
    [
      'MSX without https',
      { MSX_BACKEND: 'dataverse', MSX_ACCESS_TOKEN: 'x', MSX_URL: 'http://msx' },
      /MSX_URL/,
    ],
    ['an open bot in production', { NODE_ENV: 'production' }, /MicrosoftAppId: is needed/],
    ['an open bot on all interfaces', { HOST: '0.0.0.0' }, /HOST: must be 127\.0\.0\.1/],
    ['half a registration', { MicrosoftAppId: APP.MicrosoftAppId }, /MicrosoftAppPassword/],
    ['invented data in production', { ...APP, NODE_ENV: 'production' }, /not for production/],
    [
      'one person’s token for everybody',
      { ...APP, MSX_BACKEND: 'dataverse', MSX_ACCESS_TOKEN: 'x' },
      /must not answer others/,
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.match(problemsOf(environment), says);
    });
  }
});
