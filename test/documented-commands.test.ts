import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { unzipSync } from 'fflate';
import { blocksOf, openCheckout, type Block, type Checkout } from './support/documented.ts';
import { newDatabase } from './support/postgres.ts';
import { freePort } from './support/postgres-server.ts';
import { csamOps } from './support/terminal.ts';

const DEPLOY = blocksOf('docs/deploy.md');
const README = blocksOf('README.md');

/** What whoever follows the page fills in: registration, host, secrets; the database is a real one. */
const FILLED: Readonly<Record<string, string>> = {
  MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppPassword: 'no-secret',
  BOT_DOMAIN: 'bot.example',
  TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
  BOT_ID: '11111111-1111-4111-8111-111111111111',
  DEVELOPER_NAME: 'Contoso',
  DEVELOPER_WEBSITE_URL: 'https://contoso.example',
  DEVELOPER_PRIVACY_URL: 'https://contoso.example/privacy',
  DEVELOPER_TERMS_URL: 'https://contoso.example/terms',
};

describe('the commands of docs/deploy.md that need no tenant', function () {
  this.timeout(240_000);
  let checkout: Checkout;
  before(() => {
    checkout = openCheckout();
  });
  after(() => checkout.remove());

  const run = (script: string) => checkout.run(script);
  /** The one block that begins so; it is run as printed. */
  const block = (begin: string, blocks: readonly Block[] = DEPLOY): string => {
    const found = blocks.filter(({ script }) => script.startsWith(begin));
    assert.deepEqual(
      found.map(({ needs }) => needs),
      [null],
      begin,
    );
    return found[0]?.script ?? '';
  };
  /** Gives every empty setting of a file a value, and says which ones were empty. */
  const fill = (file: string, values: Readonly<Record<string, string>>): string[] => {
    const path = join(checkout.path, file);
    const before = readFileSync(path, 'utf8');
    const empty = Object.entries(parseEnv(before)).flatMap(([name, value]) =>
      value ? [] : [name],
    );
    const lines = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    writeFileSync(path, `${before}\n${lines.join('\n')}\n`);
    return empty.filter((name) => values[name] === undefined);
  };

  it('are all but those that say what they need', () => {
    const needs = DEPLOY.flatMap(({ needs: one }) => (one === null ? [] : [one]));

    assert.ok(DEPLOY.length - needs.length >= 6, String(DEPLOY.length));
    for (const one of needs) assert.match(one, /tenant|registr|Docker/);
    for (const { script, needs: one } of DEPLOY) {
      const asksOthers = /^(atk|docker|npx|npm (ci|install)|az) /m.test(script);
      assert.equal(one !== null, asksOthers, script);
    }
  });

  it('make secrets of the kind that is asked for', async () => {
    const { status, said } = await run(block('openssl'));

    assert.equal(status, 0, said);
    const [key = '', password = ''] = said.trim().split('\n');
    assert.equal(Buffer.from(key, 'base64').length, 32);
    assert.match(password, /^[0-9a-f]{48}$/);
  });

  it('build the product', async () => {
    const { status, said } = await run(block('npm run build'));

    assert.equal(status, 0, said);
  });

  it('list what is still missing, start once it is filled in, and end on SIGTERM', async () => {
    await run(block('cp env/.env.production.example'));
    const port = await freePort();
    const start = block('node --env-file').replaceAll(':3978', `:${port}`);

    const early = await run('node --env-file=env/.env.production dist/main.js');
    const left = fill('env/.env.production', {
      ...FILLED,
      ...{ HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn' },
      SIGN_IN_KEYS: Buffer.alloc(32, 1).toString('base64'),
      DATABASE_URL: await newDatabase(),
    });
    const { status, said } = await run(start);

    assert.equal(early.status, 1);
    for (const name of ['MicrosoftAppId', 'DATABASE_URL'])
      assert.ok(early.said.includes(`- ${name}`));
    assert.deepEqual(left, []);
    assert.match(said, /"status":"ready"/);
    assert.equal(status, 0, said);
  });

  for (const [page, blocks] of [
    ['docs/deploy.md', DEPLOY],
    ['README.md', README],
  ] as const) {
    it(`make the app package (${page})`, async () => {
      await run(block('cp env/.env.teams.example', blocks));
      const early = await run(block('npm run package-app', blocks));
      const left = fill('env/.env.teams', FILLED);

      const { status, said } = await run(block('npm run package-app', blocks));

      assert.notEqual(early.status, 0);
      assert.match(early.said, /TEAMS_APP_ID is not set/);
      assert.deepEqual([status, left], [0, []], said);
      const zip = readFileSync(join(checkout.path, 'appPackage/build/appPackage.teams.zip'));
      assert.equal(Object.keys(unzipSync(zip)).length, 3);
    });
  }
});

describe('the commands of the README', () => {
  let url: string;
  before(async () => {
    url = await newDatabase();
  });

  /** The first column of the table of commands; what follows the first in a row drops its name. */
  const commands =
    readFileSync('README.md', 'utf8')
      .split('## Command line')[1]
      ?.split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| `csam-ops'))
      .flatMap((line) => {
        const [first = '', ...rest] = [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(
          ([, code = '']) => code,
        );
        const name = first.split(' ').slice(0, 2).join(' ');
        return [first, ...rest.map((one) => (one.startsWith('csam-ops') ? one : `${name} ${one}`))];
      }) ?? [];

  it('are found', () => {
    assert.ok(commands.length >= 12, commands.join('\n'));
  });

  for (const command of commands) {
    const words = wordsOf(command);
    // They serve until they are stopped; test/cli/mcp.test.ts and main.test.ts talk to them.
    if (['sandbox', 'mcp'].includes(words[0] ?? '')) continue;
    it(`${command} is understood and ends well`, async () => {
      const { status, stderr } = await csamOps([...words, ...subjectOf(words)], {
        environment: { DATABASE_URL: url },
      });

      // Nobody is kept in a new database, and no message is on its way there.
      const isEmpty = words[0] === 'person' || words.join(' ') === 'weekly cancel';
      assert.ok(status === 0 || (isEmpty && status === 1), `${status}: ${stderr}`);
    });
  }
});

/** Words as a shell parts them, without what may be left out; `<id>` stands for a skill. */
function wordsOf(command: string): string[] {
  const plain = command.replaceAll(/ \[[^\]]+\]/g, '').replace('<id>', 'milestone-health');
  return [...plain.matchAll(/'([^']*)'|(\S+)/g)]
    .map(([, quoted, bare = '']) => quoted ?? bare)
    .slice(1);
}

/** Whom a command is about, where the table leaves that to the page it links. */
function subjectOf([name]: readonly string[]): string[] {
  return name === 'person' ? ['Nadia Berger'] : [];
}
