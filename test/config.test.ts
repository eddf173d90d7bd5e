import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readConfig, SETTING_NAMES } from '../src/config.ts';
import { THRESHOLD_ENVIRONMENT } from '../src/config/thresholds.ts';
import { APP, DATAVERSE, problemsOf } from './support/settings.ts';

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
  ['RETENTION_LEDGER_DAYS', ['29', '3651', 'ever'], /whole number from 30 to 3650/],
  ['RETENTION_EVIDENCE_DAYS', ['13', '3651'], /whole number from 14 to 3650/],
  ['RETENTION_REFERENCES_DAYS', ['13', '1.5'], /whole number from 14 to 3650/],
  ['WEEKLY', ['yes', 'ON'], /none of on, off/],
  ['WEEKLY_PER_SECOND', ['0', '49', 'fast'], /whole number from 1 to 48/],
  ['WEEKLY_MSX_PER_SECOND', ['0', '501', '1.5'], /whole number from 1 to 500/],
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

/** Settings that only one backend has; a test of their own asks for them. */
const BESIDE_A_BACKEND = [
  'SANDBOX_SCENARIO',
  'SANDBOX_SIGN_IN',
  'MSX_URL',
  'MSX_ACCESS_TOKEN',
  'MSX_MCP_COMMAND',
  'MSX_MCP_URL',
];
const BESIDE = {
  sandbox: {},
  dataverse: DATAVERSE,
  mcp: { MSX_MCP_URL: 'http://127.0.0.1:7/' },
};

/** The least with which a bot starts for a tenant. */
const PRODUCTION = {
  ...APP,
  NODE_ENV: 'production',
  MSX_BACKEND: 'dataverse',
  BOT_DOMAIN: 'bot.example',
  SIGN_IN_KEYS: Buffer.alloc(32, 1).toString('base64'),
  DATABASE_URL: 'postgres://bot:x@db.example/ops?sslmode=verify-full',
};

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

  it('takes any text for no more settings than these', () => {
    const checked = new Set(MALFORMED.map(([name]) => name));

    assert.deepEqual(
      SETTING_NAMES.filter((name) => !checked.has(name) && !BESIDE_A_BACKEND.includes(name)),
      [
        'HOST',
        'NODE_ENV',
        'MicrosoftAppPassword',
        'WORKIQ_ACCESS_TOKEN',
        'WORKIQ_COMMAND',
        'DATA_DIR',
        'BACKGROUND_APP_PASSWORD',
        'MSX_APP_ID',
      ],
    );
  });

  for (const [backend, name, value, words] of [
    ['sandbox', 'SANDBOX_SIGN_IN', 'yes', /none of on, off/],
    ['dataverse', 'MSX_URL', 'http://msx.example', /no https address/],
    ['mcp', 'MSX_URL', 'msx.example', /no https address/],
    ['mcp', 'MSX_MCP_URL', 'stdio:x', /no web address/],
  ] as const) {
    it(`refuses ${value} for ${name} beside ${backend}`, () => {
      const given = { ...BESIDE[backend], MSX_BACKEND: backend, [name]: value };

      const problems = problemsOf(given).filter((one) => one.startsWith(`${name}: `));
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', words);
    });
  }

  it('lists what is malformed and what is missing at the same start', () => {
    const problems = problemsOf({
      ...{ NODE_ENV: 'production', HOST: '0.0.0.0', MSX_BACKEND: 'dataverse' },
      ...{ MicrosoftAppId: APP.MicrosoftAppId, PORT: 'http', WEEKLY: 'yes', SIGN_IN_KEYS: 'short' },
    });

    assert.deepEqual(problems.map((problem) => problem.split(':')[0]).toSorted(), [
      'BOT_DOMAIN',
      'DATABASE_URL',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'PORT',
      'SIGN_IN_KEYS',
      'WEEKLY',
    ]);
  });

  it('asks no rule about a setting that it can’t read', () => {
    const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://db.test/x' };

    assert.deepEqual(
      problemsOf({
        ...production,
        MSX_BACKEND: 'dataverse',
        MicrosoftAppId: 'contoso',
        HOST: '::',
      }),
      ['MicrosoftAppId: is no GUID'],
    );
    assert.deepEqual(problemsOf({ ...production, ...APP, MSX_BACKEND: 'excel' }), [
      'MSX_BACKEND: is none of sandbox, dataverse, mcp',
    ]);
  });

  for (const name of [
    'MicrosoftAppId',
    'DATABASE_URL',
    'BOT_DOMAIN',
    'SIGN_IN_KEYS',
    'MicrosoftAppTenantId',
    'MicrosoftAppPassword',
  ]) {
    it(`does not start in production without ${name}`, () => {
      const problems = problemsOf({ ...PRODUCTION, [name]: '' });

      assert.ok(
        problems.some((problem) => problem.startsWith(`${name}: `)),
        problems.join(),
      );
    });
  }

  it('starts in production with nothing but these', () => {
    assert.equal(readConfig(PRODUCTION).bot.kind, 'registered');
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

  /** Names in the first column of the tables of settings. */
  const inReadme = (): string[] => {
    const section = read('README.md').split('## Settings')[1]?.split('\n## ')[0] ?? '';
    const cells = [...section.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
    return cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
  };
  /** Settings of an example, also those that are commented out. */
  const inExample = (file: string): string[] =>
    [...read(`env/${file}`).matchAll(/^(?:# )?(\w+)=/gm)].map(([, name = '']) => name);
  /** These two hold names of the package and of the Agents Toolkit, no settings of the bot. */
  const notOfTheBot = ['.env.teams.example', '.env.local.example'];
  const examples = readdirSync(new URL('../env', import.meta.url)).filter(
    (file) => /^\.env\.(sandbox|\w+\.example)$/.test(file) && !notOfTheBot.includes(file),
  );

  it('has each in a table of the README, once, and none that there is not', () => {
    const own = SETTING_NAMES.filter((name) => name !== 'NODE_ENV');

    assert.deepEqual(inReadme().toSorted(), own.toSorted());
  });

  it('has each in an example of env/, and none that there is not', () => {
    const named = new Set(examples.flatMap(inExample));

    assert.deepEqual(
      SETTING_NAMES.filter((name) => !named.has(name)),
      [],
    );
    assert.deepEqual(
      [...named].filter((name) => !SETTING_NAMES.includes(name)),
      [],
    );
  });

  it('says in the README what each is when left out, where that is one value', () => {
    const readme = read('README.md');
    const sandbox = parseEnv(read('env/.env.sandbox'));

    for (const name of inReadme()) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
      const value = sandbox[name];
      if (row && value) assert.ok(row.split('|')[2]?.includes(value), `${name}: ${value}`);
    }
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
        Object.keys(settings).filter((key) => !SETTING_NAMES.includes(key)),
        [],
      );
    });
  }
});
