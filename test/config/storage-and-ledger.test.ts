import assert from 'node:assert/strict';
import { readConfig } from '../../src/config.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import { THRESHOLD_ENVIRONMENT } from '../../src/config/thresholds.ts';
import { APP, DATAVERSE, problemsOf } from '../support/settings.ts';

describe('settings of the store', () => {
  it('keeps data in a directory until a server is named', () => {
    const DATABASE_URL = 'postgresql://ana:hush@db.test/ops';

    const here = readConfig({ DATA_DIR: '/data' }).storage;
    const there = readConfig({ DATABASE_URL, DATA_DIR: '/data', REPLICAS: '3' }).storage;

    assert.deepEqual(here, { kind: 'directory', path: '/data', replicas: 1 });
    assert.equal(there.kind === 'postgres' && there.url.reveal(), DATABASE_URL);
  });

  it('lets no two processes share one directory', () => {
    assert.match(problemsOf({ REPLICAS: '2' }).join(), /^REPLICAS: .*set DATABASE_URL$/);
  });

  for (const [chosen, isRefused] of [
    [{}, true],
    [{ DATA_DIR: '/data' }, false],
    [{ DATABASE_URL: 'postgres://db.test/ops' }, false],
  ] as const) {
    const what = Object.keys(chosen).join() || 'nothing';
    it(`${isRefused ? 'refuses' : 'takes'} production with ${what} chosen`, () => {
      const problems = problemsOf({ ...APP, NODE_ENV: 'production', ...chosen });

      assert.equal(/DATABASE_URL: is needed in production/.test(problems.join()), isRefused);
    });
  }
});

describe('settings of the ledger', () => {
  for (const [what, environment, writes] of [
    ['writes to the sandbox', {}, 'apply'],
    ['only records for a real MSX', DATAVERSE, 'record'],
    ['only records for an MCP server', { MSX_BACKEND: 'mcp', MSX_MCP_COMMAND: 'x' }, 'record'],
    ['records in the sandbox where that is said', { MSX_WRITES: 'record' }, 'record'],
    ['writes to a real MSX where that is said', { ...DATAVERSE, MSX_WRITES: 'apply' }, 'apply'],
  ] as const) {
    it(`${what} when an action is accepted`, () => {
      assert.equal(readConfig(environment).ledger.writes, writes);
    });
  }

  it('takes the bounds of an undo and of a proposal', () => {
    const longest = { LEDGER_UNDO_MINUTES: '10080', LEDGER_EXPIRY_DAYS: '365' };
    const shortest = { LEDGER_UNDO_MINUTES: '0', LEDGER_EXPIRY_DAYS: '1' };

    assert.deepEqual(readConfig(longest).ledger, {
      writes: 'apply',
      undoMinutes: 10_080,
      expiryDays: 365,
    });
    assert.deepEqual(readConfig(shortest).ledger.undoMinutes, 0);
  });
});

describe('settings of the thresholds', () => {
  it('keeps what the product says, with the reason', () => {
    assert.deepEqual(readConfig({}).thresholds, DEFAULT_THRESHOLDS);
  });

  it('has one setting for each threshold, and each moves that one alone', () => {
    for (const name of Object.keys(THRESHOLD_ENVIRONMENT)) {
      const { thresholds } = readConfig({ [name]: '1234' });

      const moved = Object.values(thresholds).filter(({ days }) => days === 1234);
      assert.equal(moved.length, 1, name);
    }
    const { length } = Object.keys(THRESHOLD_ENVIRONMENT);
    assert.equal(length, Object.keys(DEFAULT_THRESHOLDS).length);
  });

  it('names a setting like its threshold', () => {
    const names = Object.keys(DEFAULT_THRESHOLDS).map(
      (name) => `${name.replace(/[A-Z]/g, '_$&').toUpperCase()}_DAYS`,
    );

    for (const [index, name] of names.entries()) {
      const { thresholds } = readConfig({ [name]: '999' });
      const moved = Object.values(thresholds).findIndex(({ days }) => days === 999);
      assert.equal(moved, index, name);
    }
  });
});

describe('settings of what ends by itself', () => {
  it('are two years of ledger, three months of evidence, half a year of references', () => {
    const { retention } = readConfig({});

    assert.deepEqual(retention, { ledger: 730, evidence: 90, references: 180 });
  });

  for (const [name, value, problem] of [
    ['RETENTION_LEDGER_DAYS', '29', 'is no whole number from 30 to 3650'],
    ['RETENTION_EVIDENCE_DAYS', '13', 'is no whole number from 14 to 3650'],
    ['RETENTION_REFERENCES_DAYS', 'never', 'is no whole number from 14 to 3650'],
  ] as const) {
    it(`refuse ${name}=${value}`, () => {
      assert.deepEqual(problemsOf({ [name]: value }), [`${name}: ${problem}`]);
    });
  }

  it('let no open proposal end with the ledger', () => {
    const days = { RETENTION_LEDGER_DAYS: '60', LEDGER_EXPIRY_DAYS: '60' };

    assert.match(problemsOf(days).join(), /^RETENTION_LEDGER_DAYS: must be more than/);
  });
});
