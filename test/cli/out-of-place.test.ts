import assert from 'node:assert/strict';
import { parseCommand, USAGE, UsageError } from '../../src/cli/arguments.ts';
import { csamOps } from '../support/terminal.ts';

/** What is said about a command line that is refused. */
function refusalOf(words: readonly string[]): string {
  try {
    parseCommand(words);
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error.message;
  }
  return assert.fail(`${words.join(' ')} was taken`);
}

describe('an option that a command does not heed', () => {
  for (const [words, option] of [
    ['weekly cancel --dry-run', '--dry-run'],
    ['weekly cancel --customer Contoso', '--customer'],
    ['weekly cancel --week 2026-11-23', '--week'],
    ['weekly plan --since 2026-11-01', '--since'],
    ['weekly status --customer Contoso', '--customer'],
    ['ledger list --milestone 7-500000001', '--milestone'],
    ['ledger export --opportunity 7-400000001', '--opportunity'],
    ['ledger list --tenant t', '--tenant'],
    ['ledger list --json', '--json'],
    ['ledger list --format csv', '--format'],
    ['person export x --dry-run', '--dry-run'],
    ['person delete x --customer Contoso', '--customer'],
    ['skill milestone-health --since 2026-11-01', '--since'],
    ['skill milestone-health --tenant t', '--tenant'],
    ['skill milestone-health --stdin', '--stdin'],
    ['tool crm_whoami --customer Contoso', '--customer'],
    ['signals text --scenario f.json', '--scenario'],
    ['route text --customer Contoso', '--customer'],
    ['sandbox --json', '--json'],
    ['mcp --customer Contoso', '--customer'],
  ] as const) {
    it(`is an error, since what it narrows would be left wide: ${words}`, () => {
      const said = refusalOf(words.split(' '));

      assert.match(said, new RegExp(`${option} is not for `));
      assert.ok(said.endsWith(USAGE));
    });
  }

  it('ends with 2 before anything is opened or done', async () => {
    const environment = { DATABASE_URL: 'postgres://127.0.0.1:1/none' };

    const { status, stdout, stderr } = await csamOps(['weekly', 'cancel', '--dry-run'], {
      environment,
    });

    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /--dry-run is not for weekly cancel/);
  });
});

describe('an option that a command heeds', () => {
  for (const words of [
    'skill milestone-health --customer Contoso --scenario f.json --json',
    'skill milestone-health --opportunity 7-400000001',
    'skill milestone-health --milestone 7-500000001',
    'tool crm_whoami {} --scenario f.json --json',
    'signals --stdin --json',
    'route text --json',
    'sandbox --port 5055 --scenario f.json',
    'ledger list --customer Contoso --since 2026-11-01',
    'ledger export --format json --customer Contoso --since 2026-11-01',
    'weekly status --week 2026-11-23 --tenant t --json',
    'weekly plan --tenant t --json',
    'weekly run --dry-run --tenant t --json',
    'weekly cancel --tenant t --json',
    'person export x --tenant t',
    'person delete x --dry-run --tenant t --json',
    'mcp --scenario f.json',
  ]) {
    it(`is taken: ${words}`, () => {
      assert.doesNotThrow(() => parseCommand(words.split(' ')));
    });
  }

  it('is one of those that the usage shows, and the usage shows no other', () => {
    const lines = USAGE.split('\n').slice(1);
    for (const line of lines) {
      const [, name = '', second = ''] = line.trim().split(' ');
      const subject = /^[a-z]+$/.test(second) ? [second] : ['x'];
      const shown = [...line.matchAll(/--([a-z-]+)/g)].map(([, option = '']) => option);
      for (const option of shown) {
        const value = { since: ['2026-11-01'], port: ['1'], format: ['csv'] }[option];
        const isFlag = ['json', 'stdin', 'dry-run'].includes(option);
        const rest = isFlag ? [] : (value ?? ['x']);
        assert.doesNotThrow(() => parseCommand([name, ...subject, `--${option}`, ...rest]), line);
      }
    }
  });
});

describe('an option without a value', () => {
  for (const option of ['customer', 'opportunity', 'milestone']) {
    for (const value of ['', '   ']) {
      it(`is an error, never the whole portfolio: --${option} “${value}”`, () => {
        const said = refusalOf(['skill', 'milestone-health', `--${option}`, value]);

        assert.match(said, new RegExp(`--${option} is empty`));
      });
    }
  }

  for (const [words, says] of [
    [['sandbox', '--port', ''], /--port is empty/],
    [['sandbox', '--scenario', ''], /--scenario is empty/],
    [['weekly', 'status', '--tenant', ''], /--tenant is empty/],
    [['weekly', 'status', '--week', ''], /--week is empty/],
    [['ledger', 'list', '--since', ''], /--since is empty/],
  ] as const) {
    it(`is an error: ${words.join(' ')}`, () => {
      assert.match(refusalOf(words), says);
    });
  }
});
