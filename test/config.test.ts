import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readConfig } from '../src/config.ts';
import { BACKGROUND_ENVIRONMENT } from '../src/config/background.ts';
import { BOT_ENVIRONMENT } from '../src/config/bot.ts';
import { LEDGER_ENVIRONMENT } from '../src/config/ledger.ts';
import * as msx from '../src/config/msx.ts';
import { SIGN_IN_ENVIRONMENT } from '../src/config/sign-in.ts';
import { STORAGE_ENVIRONMENT } from '../src/config/storage.ts';
import { TELEMETRY_ENVIRONMENT } from '../src/config/telemetry.ts';
import { THRESHOLD_ENVIRONMENT } from '../src/config/thresholds.ts';
import { WORKIQ_ENVIRONMENT } from '../src/config/workiq.ts';
import { APP, DATAVERSE, problemsOf } from './support/settings.ts';

/** Everything that is a setting, but what only developers of Node know. */
const SETTINGS = Object.keys({
  ...BACKGROUND_ENVIRONMENT,
  ...BOT_ENVIRONMENT,
  ...LEDGER_ENVIRONMENT,
  ...msx.SANDBOX_ENVIRONMENT,
  ...msx.DATAVERSE_ENVIRONMENT,
  ...msx.MCP_ENVIRONMENT,
  ...SIGN_IN_ENVIRONMENT,
  ...STORAGE_ENVIRONMENT,
  ...TELEMETRY_ENVIRONMENT,
  ...THRESHOLD_ENVIRONMENT,
  ...WORKIQ_ENVIRONMENT,
  LOG_LEVEL: 1,
  TIME_ZONE: 1,
  MSX_APP_ID: 1,
});

/** Malformed values of one setting each, and the words that say what it takes. */
const MALFORMED: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['PORT', ['-1', '65536', '80.5', 'http', '3978 3979'], /whole number from 0 to 65535/],
  ['DESK_PORT', ['-1', '65536', 'all'], /whole number from 0 to 65535/],
  ['REPLICAS', ['0', '1.5', '1001', 'many'], /whole number from 1 to 1000/],
  ['LEDGER_UNDO_MINUTES', ['-1', '10081', '1h'], /whole number from 0 to 10080/],
  ['LEDGER_EXPIRY_DAYS', ['0', '366', 'never'], /whole number from 1 to 365/],
  ['WORKIQ_ASK_TIMEOUT_MS', ['0', '290001', '4min'], /whole number from 1 to 290000/],
  ['WORKIQ_MAX_CALLS_PER_PACK', ['0', '51'], /whole number from 1 to 50/],
  ['WORKIQ_CALLS_PER_HOUR', ['0', '10001'], /whole number from 1 to 10000/],
  ['METRICS', ['yes', 'ON'], /none of on, off/],
  ['METRICS_PORT', ['-1', '65536'], /whole number from 0 to 65535/],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', ['collector', 'ftp://x'], /no web address/],
  ['TIME_ZONE', ['Mars/Olympus', 'CEST!'], /no IANA time zone, such as Europe\/Berlin/],
  ['LOG_LEVEL', ['loud', 'INFO'], /none of fatal, error, warn, info, debug, silent/],
  ['MSX_BACKEND', ['excel', 'Sandbox'], /none of sandbox, dataverse, mcp/],
  ['MSX_WRITES', ['maybe', 'true'], /none of record, apply/],
  ['WORKIQ_MODE', ['on', 'HTTP'], /none of http, stdio, off/],
  ['WORKIQ_MCP_URL', ['nonsense'], /no web address/],
  ['DATABASE_URL', ['mysql://x', 'db.test/ops', ' postgres://x'], /no postgres:\/\/ address/],
  ['MicrosoftAppId', ['contoso', '11111111-1111'], /no GUID/],
  ['MicrosoftAppTenantId', ['contoso.onmicrosoft.com'], /no GUID/],
  [
    'ALLOWED_TENANTS',
    ['contoso', '22222222-2222-4222-8222-222222222222,x', ','],
    /no list of GUIDs/,
  ],
  ['SIGN_IN_KEYS', ['short', 'AAAA,BBBB'], /no list of base64 keys of 32 bytes/],
  ['BACKGROUND_ACCESS', ['on', 'Person'], /none of none, person, application/],
  ['BACKGROUND_APP_ID', ['contoso'], /no GUID/],
  ['BACKGROUND_APP_CERTIFICATE', ['MIIC'], /no PEM of a certificate and its private key/],
  ['BOT_DOMAIN', ['https://bot.example', 'bot.example/x'], /no host name/],
  ...Object.keys(THRESHOLD_ENVIRONMENT).map(
    (name) => [name, ['-1', '14.5', '3651', 'month'], /whole number from 0 to 3650/] as const,
  ),
];

describe('settings', () => {
  it('needs none for the demo', () => {
    const config = readConfig({});

    assert.deepEqual(config.msx, { kind: 'sandbox', scenario: null });
    assert.deepEqual(config.bot, { kind: 'anonymous', deskPort: 3979 });
    assert.deepEqual([config.host, config.port], ['127.0.0.1', 3978]);
    assert.deepEqual([config.timeZone, config.logLevel], ['UTC', 'info']);
    assert.deepEqual(config.ledger, { writes: 'apply', undoMinutes: 30, expiryDays: 14 });
  });

  it('takes an empty value, and one of blanks, for none', () => {
    assert.deepEqual(readConfig({ PORT: '', MicrosoftAppId: ' ', TIME_ZONE: '\t' }), {
      ...readConfig({}),
    });
  });

  for (const [name, values, words] of MALFORMED) {
    for (const value of values) {
      it(`refuses ${value} for ${name}, by that name and with what it takes`, () => {
        const problems = problemsOf({ [name]: value });

        assert.equal(problems.length, 1);
        assert.match(problems[0] ?? '', RegExp(`^${name}: `));
        assert.match(problems[0] ?? '', words);
      });
    }
  }

  it('lists every malformed value at once, and repeats none: it may be a secret', () => {
    const wrong = Object.fromEntries(MALFORMED.map(([name]) => [name, 'hunter2!']));

    const problems = problemsOf(wrong);

    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]).toSorted(),
      MALFORMED.map(([name]) => name).toSorted(),
    );
    assert.doesNotMatch(problems.join('\n'), /hunter2/);
  });

  it('lists every contradiction at once, over all concerns', () => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      REPLICAS: '2',
      WORKIQ_MODE: 'stdio',
    });

    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]).toSorted(),
      [
        'DATABASE_URL',
        'HOST',
        'MSX_BACKEND',
        'MicrosoftAppId',
        'REPLICAS',
        'WORKIQ_MODE',
      ].toSorted(),
    );
  });

  it('does not let a setting be changed later', () => {
    const config = readConfig({});

    assert.throws(() => Object.assign(config, { port: 1 }), TypeError);
  });

  it('prints stars for every secret', () => {
    const DATABASE_URL = 'postgres://ana:hush@db.test/ops';
    const all = [
      readConfig({ ...DATAVERSE, WORKIQ_ACCESS_TOKEN: 'eyJ-mail', DATABASE_URL }),
      readConfig({ ...APP, HOST: '0.0.0.0' }),
      readConfig({ MSX_BACKEND: 'mcp', MSX_MCP_URL: 'http://x/', MSX_ACCESS_TOKEN: 'eyJ-mcp' }),
    ];

    const printed = JSON.stringify(all);

    assert.doesNotMatch(printed, /eyJ-|top-secret|hush/);
    assert.equal(printed.match(/\*\*\*/g)?.length, 5);
  });

  it('takes any zone that this machine can calculate with', () => {
    for (const zone of ['Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns', 'UTC']) {
      assert.equal(readConfig({ TIME_ZONE: zone }).timeZone, zone);
    }
  });
});

describe('what is written about settings', () => {
  const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

  it('has a line in the README for each', () => {
    const readme = read('README.md');

    assert.deepEqual(
      SETTINGS.filter((name) => name !== 'NODE_ENV' && !readme.includes(`\`${name}\``)),
      [],
    );
  });

  it('calls the example of the sandbox what it is: the defaults', () => {
    assert.deepEqual(readConfig(parseEnv(read('env/.env.sandbox'))), readConfig({}));
  });

  for (const [name, filled] of [
    ['dataverse', { MSX_ACCESS_TOKEN: 'x' }],
    ['mcp', {}],
  ] as const) {
    it(`starts with the example for ${name} once it is filled in`, () => {
      const settings = { ...parseEnv(read(`env/.env.${name}.example`)), ...filled };

      assert.equal(readConfig(settings).msx.kind, name);
      assert.deepEqual(
        Object.keys(settings).filter((key) => !SETTINGS.includes(key)),
        [],
      );
    });
  }
});
