import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { USAGE } from '../../src/cli/arguments.ts';
import { run } from '../../src/cli/run.ts';
import { SKILLS } from '../../src/skills/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { AT, kept } from '../support/ledger-entries.ts';
import { newDatabase } from '../support/postgres.ts';
import { aDirectory, aTerminal, csamOps } from '../support/terminal.ts';
import { DEMO_FILE } from '../support/worlds.ts';
import { readConfig } from '../../src/config.ts';
import { openWorkIq } from '../../src/workiq.ts';

const IN_DEMO = ['--scenario', DEMO_FILE];

/** Wrong use, and the words that say what is right. */
const WRONG: readonly (readonly [readonly string[], RegExp])[] = [
  [[], /Name a command/],
  [['fly'], /no command fly/],
  [['constructor'], /no command constructor/],
  [['skill'], /Name a skill\. Skills: .*milestone-health/],
  [['skill', 'nonsense'], /no skill nonsense\. Skills: .*milestone-health/],
  [['skill', 'milestone-health', 'Contoso'], /Too many words: Contoso/],
  [['skill', 'milestone-health', '--wings'], /--wings/],
  [['skill', 'milestone-health', '--customer', 'A', '--milestone', 'B'], /Name one of/],
  [['tool'], /Name a tool\. Tools: .*crm_whoami/],
  [['tool', 'toString'], /no tool toString/],
  [['tool', 'drop_table'], /no tool drop_table\. Tools: .*crm_query/],
  [['tool', 'crm_query', '{'], /arguments of crm_query are no JSON/],
  [['signals'], /Give a text, or --stdin/],
  [['route'], /Name a text, or --stdin/],
  [['sandbox', '--port', '65536'], /--port takes a number from 0 to 65535/],
  [['ledger'], /Say ledger list or ledger export/],
  [['ledger', 'drop'], /Say ledger list or ledger export/],
  [['ledger', 'export', '--format', 'xml'], /--format takes csv or json, not xml/],
  [['ledger', 'list', '--since', '30.11.2026'], /--since takes a day such as 2026-11-30/],
];

/** Right use that can't be carried out, and the words that say why. */
const FAILED: readonly (readonly [readonly string[], RegExp])[] = [
  [['skill', 'milestone-health', '--customer', 'Nobody Ltd', ...IN_DEMO], /Nobody Ltd/],
  [['skill', 'milestone-health', '--milestone', '7-999999999', ...IN_DEMO], /7-999999999/],
  [['skill', 'milestone-health', '--scenario', '/nowhere.json'], /nowhere\.json/],
  [
    ['tool', 'get_milestones', '{"mine":"yes"}', ...IN_DEMO],
    /Wrong input of get_milestones\. mine: /,
  ],
  [['tool', 'crm_get_record', '{}', ...IN_DEMO], /entitySet/],
  [['tool', 'crm_query', '{"entitySet":"nothings"}', ...IN_DEMO], /nothings/],
];

describe('csam-ops', () => {
  for (const [words, says] of WRONG) {
    it(`explains ${JSON.stringify(words)}, shows the right use and ends with 2`, async () => {
      const { status, stdout, stderr } = await csamOps(words);

      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, says);
      assert.ok(stderr.trimEnd().endsWith(USAGE));
    });
  }

  for (const [words, says] of FAILED) {
    it(`says why ${JSON.stringify(words.slice(0, 4))} failed and ends with 1`, async () => {
      const { status, stdout, stderr } = await csamOps(words);

      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /at \w+ \(|Usage:/);
    });
  }

  it('lists what is wrong with the settings before it opens anything', async () => {
    const environment = { PORT: 'high', TIME_ZONE: 'Mars' };

    const { status, stderr } = await csamOps(['skill', 'milestone-health'], { environment });

    assert.equal(status, 1);
    assert.match(stderr, /- PORT: .*\n- TIME_ZONE: /);
  });
});

describe('csam-ops help', () => {
  for (const words of [['help'], ['--help'], ['-h'], ['skill', '--help']]) {
    it(`says the right use at ${words.join(' ')}`, async () => {
      assert.deepEqual(await csamOps(words), { status: 0, stdout: `${USAGE}\n`, stderr: '' });
    });
  }

  it('reads a text that looks like an option as a text', async () => {
    const { status, stdout } = await csamOps(['signals', '--', '--help']);

    assert.deepEqual([status, stdout.includes('Usage')], [0, false]);
  });
});

describe('csam-ops skill', () => {
  for (const { id } of SKILLS) {
    it(`runs ${id} over the portfolio of a scenario file`, async () => {
      const { status, stdout, stderr } = await csamOps(['skill', id, ...IN_DEMO, '--json']);

      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, RegExp(`^\\{"skill":"${id}".*\\}\\n$`));
    });
  }

  it('prints text for a person, with scope, day and zone of the scenario', async () => {
    const { stdout } = await csamOps(['skill', 'milestone-health', ...IN_DEMO]);

    assert.match(stdout, /^27 committed milestones: /);
    assert.match(stdout, /your portfolio, 2026-11-16 \(/);
    assert.match(stdout, /NOT READ: /);
  });

  it('stays within the customer that is named', async () => {
    const words = ['skill', 'milestone-health', '--customer', 'Contoso', ...IN_DEMO, '--json'];

    const { stdout } = await csamOps(words);

    assert.match(stdout, /"health_report":\[\{.*Contoso/);
    assert.doesNotMatch(stdout, /Fabrikam/);
  });

  it('takes the thresholds from the settings', async () => {
    const words = ['skill', 'milestone-health', ...IN_DEMO, '--json'];

    const usual = await csamOps(words);
    const strict = await csamOps(words, { environment: { NEAR_TERM_DAYS: '365' } });

    assert.equal(strict.status, 0);
    assert.notEqual(strict.stdout, usual.stdout);
  });
});

describe('csam-ops tool', () => {
  const called = (name: string, input: object, ...more: string[]) =>
    csamOps(['tool', name, JSON.stringify(input), ...IN_DEMO, ...more]);

  it('needs no arguments where the tool needs none', async () => {
    const { status, stdout } = await csamOps(['tool', 'crm_whoami', ...IN_DEMO]);

    assert.equal(status, 0);
    assert.match(stdout, /"UserId": "[0-9a-f-]{36}"/);
  });

  it('prints JSON for reading, or on one line for a program', async () => {
    const input = { customerKeyword: 'Contoso' };

    const readable = await called('list_opportunities', input);
    const short = await called('list_opportunities', input, '--json');

    assert.ok(readable.stdout.split('\n').length > 10);
    assert.equal(short.stdout.split('\n').length, 2);
    assert.match(short.stdout, /"matchedAccounts":\[\{"id":"[0-9a-f-]+","name":"Contoso"\}\]/);
  });
});

describe('csam-ops signals and route', () => {
  it('reads a text as signals', async () => {
    const { status, stdout } = await csamOps(['signals', 'Capacity confirmed.']);

    assert.deepEqual([status, stdout], [0, 'asserted  capacity: Capacity confirmed\n']);
  });

  it('reads a text as a question', async () => {
    const { status, stdout } = await csamOps(['route', 'commit-gate for Contoso']);

    assert.equal(status, 0);
    assert.match(stdout, /^commit-gate \(97 %\)\n {2}customer: Contoso\n/);
  });

  for (const command of ['signals', 'route']) {
    it(`answers JSON lines on the standard input by ${command}, one line each`, async () => {
      const typed = '{"text":"No capacity."}\n{"text":"hi"}\n';

      const { status, stdout } = await csamOps([command, '--stdin'], { typed });

      assert.deepEqual([status, stdout.trimEnd().split('\n').length], [0, 2]);
    });

    it(`names the line that ${command} can't read, and ends with 2`, async () => {
      const typed = '{"text":"hi"}\nhi\n';

      const { status, stderr } = await csamOps([command, '--stdin'], { typed });

      assert.equal(status, 2);
      assert.match(stderr, /^Line 2 /);
    });
  }
});

/** What WorkIQ answers to a program that was started with these settings. */
async function askedOver(settings: readonly string[]): Promise<string | undefined> {
  const pairs = settings.map((line): [string, string] => {
    const [name = '', value = ''] = line.split('=', 2);
    return [name, value];
  });
  const environment = Object.fromEntries(pairs);
  const { workiq } = readConfig({
    MSX_BACKEND: 'dataverse',
    MSX_ACCESS_TOKEN: 'x',
    ...environment,
  });
  const opened = await openWorkIq(workiq, null);
  const answer = await opened.toolsFor('me')?.ask_work_iq({ question: 'Anything?' });
  await opened.close();
  return answer?.outcome;
}

describe('csam-ops sandbox', () => {
  it('serves MSX at the address that it prints, until it is stopped', async () => {
    const { terminal, stdout, stop } = aTerminal();
    const ended = run(['sandbox', '--port', '0', ...IN_DEMO], terminal);
    const printed: unknown[] = await once(stdout, 'data');
    const [url = '', ...settings] = String(printed[0]).trim().split('\n');

    const { status } = await fetch(`${url}/api/data/v9.2/WhoAmI`);
    const asked = await askedOver(settings);
    stop();

    assert.equal(asked, 'nothing_found');

    assert.equal(status, 401);
    assert.equal(await ended, 0);
    await assert.rejects(fetch(url), TypeError);
  });
});

describe('csam-ops ledger', () => {
  const directory = aDirectory();
  let environment: NodeJS.ProcessEnv;
  before(async () => {
    environment = { DATABASE_URL: await newDatabase() };
  });
  const ledger = (...words: string[]) => csamOps(['ledger', ...words], { environment });

  it('lists and exports a ledger in which nothing stands yet', async () => {
    const list = await ledger('list');
    const csv = await ledger('export', '--since', '2026-11-01');
    const json = await ledger('export', '--format', 'json');

    assert.deepEqual(list, { status: 0, stdout: '0 actions.\n', stderr: '' });
    assert.match(csv.stdout, /^"id","tenant","state",[^\n]*\n$/);
    assert.deepEqual(json, { status: 0, stdout: '', stderr: '' });
  });

  it('narrows to a customer, in any case of letters, and to what changed since a day', async () => {
    const place = { kind: 'postgres' as const, url: environment['DATABASE_URL'] ?? '' };
    const store = await openStore({ place, now: () => new Date(AT) });
    await kept(store);
    await kept(store, { customer: { id: 'f', name: 'Fabrikam' } });
    await store.close();

    const all = await ledger('list');
    const one = await ledger('list', '--customer', 'CONTOSO');
    const later = await ledger('list', '--since', '2026-11-17');

    assert.match(all.stdout, /Fabrikam.*\n2 actions\.\n$/s);
    assert.match(one.stdout, /^proposed .* Contoso .*\n1 action\.\n$/);
    assert.equal(later.stdout, '0 actions.\n');
  });

  it('says what to do about a directory that can’t be used', async () => {
    const DATA_DIR = join(directory(), 'file');
    writeFileSync(DATA_DIR, '');

    const { status, stderr } = await csamOps(['ledger', 'list'], { environment: { DATA_DIR } });

    assert.equal(status, 1);
    assert.match(stderr, /DATA_DIR: .*file can't be used: EEXIST.*Name a directory/s);
  });
});
