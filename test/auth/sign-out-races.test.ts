import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Granted } from '../../src/auth/entra.ts';
import { createSeal } from '../../src/auth/seal.ts';
import type { SignInBook } from '../../src/auth/kept-sign-ins.ts';
import { createSignIns } from '../../src/auth/sign-ins.ts';
import {
  createStandingConsents,
  type StandingConsentBook,
} from '../../src/auth/standing-consents.ts';
import { NotSignedInError } from '../../src/errors.ts';
import { createSigningKey } from '../../src/sandbox/entra/keys.ts';
import { MSX, WORKIQ } from '../support/sign-ins.ts';
import { onBothEngines } from '../support/stores.ts';
import { APP_ID, secondsFromNow, TENANT } from '../support/teams-cloud.ts';

const KEEP = { renew: false };
const HOUR_MS = 3_600_000;

/** A door that lets nobody through until it is opened, and tells when somebody stands there. */
function gate() {
  let [open, arrive] = [(): void => undefined, (): void => undefined];
  const opened = new Promise<void>((done) => (open = done));
  const reached = new Promise<void>((done) => (arrive = done));
  const pass = async <Value>(value: Value): Promise<Value> => {
    arrive();
    await opened;
    return value;
  };
  return { open: () => open(), reached, pass };
}

const granted = (token: string): Granted => ({ token, expiresAt: Date.now() + HOUR_MS });

onBothEngines('a sign-out while something is on its way', (store) => {
  const key = createSigningKey();
  const seal = createSeal([randomBytes(32)]);
  const someone = () => ({ id: randomUUID(), tenantId: TENANT });
  const assertionOf = ({ id: oid, tenantId: tid }: { id: string; tenantId: string }) =>
    key.sign({ aud: APP_ID, oid, tid, exp: secondsFromNow(3600) });

  /** Sign-ins whose second exchange, and whose reads of the store, wait at a gate. */
  function held({ book = store().signIns, at = gate() }: { book?: SignInBook; at?: Gate } = {}) {
    return createSignIns({
      book,
      seal,
      entra: {
        accept: (_assertion, { id }, scope) => Promise.resolve(granted(`${id} ${scope}`)),
        exchange: (_assertion, { id }, scope) => at.pass(granted(`${id} ${scope}`)),
        pageUrl: () => assert.fail('no page'),
        redeem: () => assert.fail('no code'),
      },
      audiences: [APP_ID],
      firstScope: MSX,
      now: Date.now,
    });
  }

  it('stays one, though a token for WorkIQ comes back after it', async () => {
    const [ana, at] = [someone(), gate()];
    const signIns = held({ at });
    await signIns.accept(ana, assertionOf(ana));
    const asked = signIns.tokenFor(ana.id, WORKIQ, KEEP);
    await at.reached;

    await signIns.signOut(ana.id);
    at.open();
    await asked;

    assert.equal(await store().signIns.find(ana.id), null);
    await assert.rejects(signIns.tokenFor(ana.id, MSX, KEEP), NotSignedInError);
  });

  it('stays one, though the sign-in was read from the store just before', async () => {
    const [ana, at] = [someone(), gate()];
    await held().accept(ana, assertionOf(ana));
    const slow: SignInBook = {
      ...store().signIns,
      find: async (id) => at.pass(await store().signIns.find(id)),
    };
    const signIns = held({ book: slow });
    const looked = signIns.isSignedIn(ana.id);
    await at.reached;

    await signIns.signOut(ana.id);
    at.open();
    await looked;

    assert.equal(await signIns.isSignedIn(ana.id), false);
  });

  it('leaves the sign-in of everybody else, who asked at the same moment', async () => {
    const [ana, ben, at] = [someone(), someone(), gate()];
    const signIns = held({ at });
    for (const one of [ana, ben]) await signIns.accept(one, assertionOf(one));
    const asked = signIns.tokenFor(ben.id, WORKIQ, KEEP);

    await signIns.signOut(ana.id);
    at.open();

    assert.equal(await asked, `${ben.id} ${WORKIQ}`);
    assert.equal(await signIns.tokenFor(ben.id, MSX, KEEP), `${ben.id} ${MSX}`);
  });

  it('is no sign-out that the store can’t be read: that is a failure, not a missing sign-in', async () => {
    const away: SignInBook = {
      ...store().signIns,
      find: () => Promise.reject(new Error('no database')),
    };

    await assert.rejects(held({ book: away }).standing(someone().id, WORKIQ), /no database/);
  });

  it('ends a consent that lasts, though it was renewed in the same moment', async () => {
    const [ana, at] = [someone(), gate()];
    const book: StandingConsentBook = {
      ...store().standingConsents,
      replace: async (row, before) => at.pass(await store().standingConsents.replace(row, before)),
    };
    const renewals = { renew: () => Promise.resolve({ granted: granted('x'), refreshToken: 'r' }) };
    const consents = createStandingConsents({ book, seal, renewals, scope: MSX, now: Date.now });
    await consents.keep(ana, 'first');
    const renewing = consents.tokenOf(ana.id, KEEP);
    await at.reached;

    await consents.forget(ana.id);
    at.open();
    await renewing;

    assert.equal(await consents.tokenOf(ana.id, KEEP), null);
  });
});

type Gate = ReturnType<typeof gate>;
