import assert from 'node:assert/strict';
import type { Purged } from '../src/store/retention.ts';
import { createRetention } from '../src/retention.ts';
import { readConfig } from '../src/config.ts';
import { aLogger } from './support/logged-lines.ts';

/** A run over an empty or a full shelf, by whoever comes first or later. */
function aRun({ isFirst = true, purged = {} as Purged }) {
  const asked: object[] = [];
  const logged: object[] = [];
  const logger = aLogger((fields) => void logged.push(fields));
  const store = {
    retention: {
      claim: () => Promise.resolve(isFirst),
      purge: (days: object) => Promise.resolve((asked.push(days), purged)),
    },
  };
  const retention = createRetention(readConfig({ RETENTION_LEDGER_DAYS: '400' }), {
    store,
    logger,
  });
  return { retention, asked, logged };
}

describe('what ends by itself', () => {
  it('ends after the days that the settings say', async () => {
    const { retention, asked } = aRun({});

    await retention.tick();

    assert.deepEqual(asked, [{ ledger: 400, evidence: 90, references: 180 }]);
  });

  it('is left to the process that came first', async () => {
    const { retention, asked } = aRun({ isFirst: false });

    await retention.tick();

    assert.deepEqual(asked, []);
  });

  it('is told to the log in numbers, when there was something', async () => {
    const full = aRun({ purged: { ledger_entry: 3 } });
    const empty = aRun({});

    for (const { retention } of [full, empty]) await retention.tick();

    assert.deepEqual([full.logged, empty.logged], [[{ removed: { ledger_entry: 3 } }], []]);
  });
});
