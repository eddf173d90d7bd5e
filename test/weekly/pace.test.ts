import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { openMsx, type Msx } from '../../src/msx.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { createPaces } from '../../src/weekly-pace.ts';
import { prepare } from '../../src/weekly/gather.ts';
import { aSubscriber, sourcesOver, WEEKLY } from '../support/gathering.ts';
import { newDatabase } from '../support/postgres.ts';
import { NOW, onBothEngines } from '../support/stores.ts';
import { DEMO_FILE } from '../support/worlds.ts';

/** So slow that no machine is busy enough to change an order: a place in each ten seconds. */
const SLOW = 0.1;

onBothEngines('the pace of reads that nobody waits for', (store) => {
  const paced = (perSecond: number, rates = store().rates) => {
    const waits: number[] = [];
    const sleep = async (ms: number) => void waits.push(ms);
    return { waits, paceOf: createPaces({ rates, perSecond, sleep }) };
  };

  it('gives out one place after the other, a tenant apart from all others', async () => {
    const { waits, paceOf } = paced(SLOW);
    const [one, other] = [paceOf(randomUUID()), paceOf(randomUUID())];

    for (const pace of [one, one, one, other]) await pace();

    assert.deepEqual(
      waits.map((ms) => Math.round(ms / 10_000)),
      [1, 2],
    );
  });

  it('is another one than that of sending', async () => {
    const { waits, paceOf } = paced(SLOW);
    const tenant = randomUUID();
    await store().rates.slot(`teams/${tenant}`, 60_000);

    await paceOf(tenant)();

    assert.deepEqual(waits, []);
  });
});

describe('the share of MSX that weekly messages take', () => {
  let msx: Msx;
  let stores: Store[];
  before(async () => {
    msx = await openMsx({ backend: { kind: 'sandbox', scenario: DEMO_FILE }, appId: 'a' });
    const place = { kind: 'postgres', url: await newDatabase() } as const;
    const open = () => openStore({ place, now: () => NOW });
    stores = [await open(), await open()];
  });
  after(async () => {
    await msx.close();
    for (const store of stores) await store.close();
  });

  it('is one for all processes: two of them get each place once', async () => {
    const tenant = randomUUID();
    const waits: number[] = [];
    const sleep = async (ms: number) => void waits.push(ms);
    const paces = stores.map(({ rates }) => createPaces({ rates, perSecond: SLOW, sleep })(tenant));

    await Promise.all(Array.from({ length: 10 }, () => paces.map((pace) => pace())).flat());

    const places = waits.map((ms) => Math.round(ms / 10_000)).toSorted((a, b) => a - b);
    assert.deepEqual(
      places,
      Array.from({ length: 19 }, (_, index) => index + 1),
    );
  });

  it('is paid by every request of a message that comes by itself, and by no other', async () => {
    const [store = assert.fail('no store')] = stores;
    let paid = 0;
    const pace = async () => void (paid += 1);
    const asked: number[] = [];

    for (const paceOf of [() => pace, undefined]) {
      const before = paid;
      const occasion = { run: WEEKLY, note: '' };
      await prepare(sourcesOver(store, msx, paceOf), aSubscriber(msx.me), occasion);
      asked.push(paid - before);
    }

    assert.ok((asked[0] ?? 0) >= 8 && (asked[0] ?? 0) <= 15, String(asked));
    assert.equal(asked[1], 0);
  });

  it('lets whoever asks in the chat pass, however long the others wait', async () => {
    const [store = assert.fail('no store')] = stores;
    const never = () => new Promise<void>(() => undefined);
    const waiting = sourcesOver(store, msx, () => never);
    const reads = Array.from({ length: 60 }, () => waiting.open(aSubscriber(msx.me)).review());
    void Promise.allSettled(reads);

    const { UserId } = await msx.toolsFor(msx.me).crm_whoami({});

    assert.equal(UserId, msx.me);
    assert.equal(msx.waiting(), 0);
  });
});
