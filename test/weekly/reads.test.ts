import assert from 'node:assert/strict';
import { largeWorld } from '../../bench/large-world.ts';
import { createLedgerAccess } from '../../src/ledger-access.ts';
import { accept } from '../../src/ledger/accept.ts';
import { openMsx, type Msx } from '../../src/msx.ts';
import { scenarioPlans } from '../../src/sandbox/msx/plans.ts';
import type { Scenario } from '../../src/sandbox/msx/scenario.ts';
import { startMsxSandbox, type MsxSandbox } from '../../src/sandbox/msx/server.ts';
import type { Subscription } from '../../src/weekly/book.ts';
import type { Run } from '../../src/weekly/due.ts';
import { prepare } from '../../src/weekly/gather.ts';
import { aSubscriber, MONTHLY, sourcesOver, WEEKLY } from '../support/gathering.ts';
import { storeOf } from '../support/stores.ts';
import { demoWorld } from '../support/worlds.ts';

/** What a person may cost MSX a week. */
const MOST = 15;

describe('what a weekly message asks of MSX', () => {
  let sandbox: MsxSandbox;
  let msx: Msx;
  before(async () => {
    await storeOf('PGlite');
  });
  afterEach(async () => {
    await msx.close();
    await sandbox.close();
  });

  const open = async (scenario: Scenario, run: Run): Promise<Subscription> => {
    const backend = { kind: 'dataverse', accessToken: null } as const;
    sandbox = await startMsxSandbox({ scenario });
    const tokens = () => Promise.resolve(scenario.me);
    const real = await openMsx({ backend: { ...backend, url: sandbox.url }, appId: 'a', tokens });
    msx = { ...real, now: () => run.at, plans: scenarioPlans(scenario) };
    return aSubscriber(scenario.me);
  };
  const prepared = async (subscription: Subscription, run: Run) => {
    const before = sandbox.requests.length;
    const sources = sourcesOver(await storeOf('PGlite'), msx);
    const { card } = await prepare(sources, subscription, { run, note: '' });
    return { requests: sandbox.requests.slice(before), text: JSON.stringify(card) };
  };
  const acceptAll = async ({ tenantId, id }: Subscription) => {
    const { ledger } = await storeOf('PGlite');
    const settings = { writes: 'record', undoMinutes: 30, expiryDays: 14 } as const;
    const person = { tenantId, id, name: 'Nadia', conversationId: id };
    const context = createLedgerAccess(ledger, msx, settings)(person, 'UTC');
    const open = await ledger.list({ tenantId, states: ['proposed'] }, 50);
    for (const entry of open) await accept(context, entry.id);
    return open.length;
  };

  for (const [message, run] of Object.entries({ weekly: WEEKLY, monthly: MONTHLY })) {
    for (const size of [20, 100]) {
      it(`is at most ${MOST} requests of ${size} opportunities, ${message}`, async () => {
        const subscription = await open(largeWorld(size, 4), run);

        const { requests } = await prepared(subscription, run);

        assert.ok(requests.length <= MOST, requests.map(({ path }) => path).join('\n'));
      });
    }

    it(`is as few with teams, several customers and accepted actions, ${message}`, async () => {
      const subscription = await open(demoWorld(), run);
      await prepared(subscription, run);
      const count = await acceptAll(subscription);

      const { requests, text } = await prepared(subscription, run);

      assert.ok(count > 5 && text.includes(`of ${count} accepted actions`), `${count} ${text}`);
      assert.ok(requests.length <= MOST, requests.map(({ path }) => path).join('\n'));
    });
  }

  it('is the same question never twice', async () => {
    const subscription = await open(demoWorld(), MONTHLY);

    const { requests } = await prepared(subscription, MONTHLY);

    const paths = requests.map(({ path }) => path);
    assert.deepEqual(paths, [...new Set(paths)]);
  });
});
