import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { openStore, type Store } from '../../src/store/open-store.ts';

const HOUR_MS = 3_600_000;
const START = new Date('2026-11-16T08:00:00Z').getTime();

/** Sign-ins end by the real clock: that of the demo is moved by whoever shows it. */
describe('sign-ins in a store whose demo clock is moved', () => {
  let store: Store;
  let demo = START;
  let real = START;
  before(async () => {
    const clocks = { now: () => new Date(demo), realNow: () => new Date(real) };
    store = await openStore({ place: { kind: 'memory' }, ...clocks });
  });
  beforeEach(() => {
    demo = START;
    real = START;
  });
  after(() => store.close());

  const signIn = async (id: string = randomUUID()): Promise<string> => {
    const expiresAt = new Date(real + HOUR_MS);
    await store.signIns.save({ id, tenantId: 't', sealed: 'x', expiresAt });
    return id;
  };
  const isThere = async (id: string) => (await store.signIns.find(id)) !== null;

  it('stay while the demo goes on by a week', async () => {
    const ana = await signIn();
    demo += 7 * 24 * HOUR_MS;

    await signIn();

    assert.equal(await isThere(ana), true);
  });

  it('are left alone by what removes old data, however far the demo went', async () => {
    const ana = await signIn();
    demo += 60 * 24 * HOUR_MS;
    await store.retention.purge({ ledger: 1, evidence: 1, references: 1 });
    assert.equal(await isThere(ana), true);

    real += HOUR_MS + 1;
    await store.retention.purge({ ledger: 1, evidence: 1, references: 1 });

    assert.equal(await isThere(ana), false);
  });

  it('go when their hour is over, with the next one that is written', async () => {
    const ana = await signIn();
    real += HOUR_MS + 1;

    await signIn();

    assert.equal(await isThere(ana), false);
  });

  it('keep their tickets too, until ten real minutes are over', async () => {
    const row = { key: randomUUID(), person: { id: 'ana', tenantId: 't' }, sealed: 'x' };
    await store.signInTickets.put({ ...row, expiresAt: new Date(real + 600_000) });
    demo += 7 * 24 * HOUR_MS;
    assert.equal(await store.signInTickets.find(row.key), 'x');

    real += 600_000;

    assert.equal(await store.signInTickets.find(row.key), null);
  });

  it('end by the clock of the machine where no other is given', async () => {
    const other = await openStore({ place: { kind: 'memory' }, now: () => new Date(0) });
    const row = { key: 'k', person: { id: 'ana', tenantId: 't' }, sealed: 'x' };

    await other.signInTickets.put({ ...row, expiresAt: new Date(Date.now() + 60_000) });
    assert.equal(await other.signInTickets.find('k'), 'x');
    await other.signInTickets.put({ ...row, expiresAt: new Date(Date.now() - 1) });

    assert.equal(await other.signInTickets.find('k'), null);
    await other.close();
  });
});
