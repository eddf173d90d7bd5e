import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SignedIn } from '../../src/auth/entra.ts';
import { createSeal } from '../../src/auth/seal.ts';
import { createTickets, type TicketBook, type Tickets } from '../../src/auth/tickets.ts';
import { onBothEngines } from '../support/stores.ts';

const Asked = z.object({ text: z.string() });
const VALUE = { text: 'health of Contoso' };
const aPerson = (): SignedIn => ({ id: randomUUID(), tenantId: 't' });
const TEN_MINUTES = 10 * 60_000;

onBothEngines('tickets of sign-ins', (store) => {
  let tickets: Tickets;
  let key: string;
  let person: SignedIn;
  const secret = randomBytes(32);
  const onProcess = (book: TicketBook = store().signInTickets, at: Buffer = secret): Tickets =>
    createTickets({ book, seal: createSeal([at]), now: Date.now });
  const issuedAgo = (ms: number): Tickets =>
    createTickets({
      book: store().signInTickets,
      seal: createSeal([secret]),
      now: () => Date.now() - ms,
    });
  beforeEach(() => {
    tickets = onProcess();
    key = randomUUID();
    person = aPerson();
  });
  const put = (by = tickets) => by.put({ key, person, value: VALUE });

  it('are found as often as one likes, and taken once', async () => {
    await put();

    assert.deepEqual(await tickets.find(key, Asked), VALUE);
    assert.deepEqual(await tickets.find(key, Asked), VALUE);
    assert.deepEqual(await tickets.take(key, Asked), VALUE);
    assert.equal(await tickets.take(key, Asked), null);
    assert.equal(await tickets.find(key, Asked), null);
  });

  it('are given to one of twenty who take at the same time, on whatever process', async () => {
    await put();

    const takers = Array.from({ length: 20 }, () => onProcess());
    const taken = await Promise.all(takers.map((one) => one.take(key, Asked)));

    assert.equal(taken.filter((value) => value !== null).length, 1);
  });

  it('are claimed by one of twenty, and by nobody afterwards', async () => {
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => onProcess().claim(key, person)),
    );

    assert.equal(claims.filter(Boolean).length, 1);
    assert.equal(await tickets.claim(key, person), false);
  });

  it('replace what was there under the same key', async () => {
    await put();
    await tickets.put({ key, person, value: { text: 'other' } });

    assert.deepEqual(await tickets.find(key, Asked), { text: 'other' });
  });

  it('last ten minutes and no longer', async () => {
    await put(issuedAgo(TEN_MINUTES - 60_000));
    assert.deepEqual(await tickets.find(key, Asked), VALUE);

    await put(issuedAgo(TEN_MINUTES + 1000));

    assert.equal(await tickets.find(key, Asked), null);
    assert.equal(await tickets.take(key, Asked), null);
  });

  it('may be claimed anew once the claim has ended: the table does not grow', async () => {
    assert.equal(await issuedAgo(TEN_MINUTES + 1000).claim(key, person), true);

    assert.equal(await tickets.claim(key, person), true);
  });

  it('go with the person who signs out, and nobody else’s do', async () => {
    const other = randomUUID();
    const ben = aPerson();
    await put();
    await tickets.put({ key: other, person: ben, value: VALUE });

    await tickets.removeOf(person);

    assert.equal(await tickets.find(key, Asked), null);
    assert.deepEqual(await tickets.find(other, Asked), VALUE);
  });

  it('open with the key of the bot alone', async () => {
    await put();

    assert.equal(await onProcess(undefined, randomBytes(32)).find(key, Asked), null);
    assert.deepEqual(await tickets.find(key, Asked), VALUE);
  });

  it('keep what was asked out of the database’s sight', async () => {
    await put();

    assert.doesNotMatch((await store().signInTickets.find(key)) ?? '', /Contoso/);
  });

  it('do not open in the place of another', async () => {
    await put();
    const sealed = (await store().signInTickets.find(key)) ?? assert.fail('no ticket');
    const moved = { key: `${key}-2`, person, sealed };
    await store().signInTickets.put({ ...moved, expiresAt: new Date(Date.now() + 60_000) });

    assert.equal(await tickets.find(moved.key, Asked), null);
  });

  it('of another kind count as none', async () => {
    await tickets.put({ key, person, value: { code: 7 } });

    assert.equal(await tickets.take(key, Asked), null);
  });
});
