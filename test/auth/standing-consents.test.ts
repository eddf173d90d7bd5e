import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { createEntra } from '../../src/auth/entra.ts';
import { createRenewals } from '../../src/auth/renewals.ts';
import { createSeal } from '../../src/auth/seal.ts';
import { SignInError } from '../../src/auth/sign-in-error.ts';
import { createStandingConsents } from '../../src/auth/standing-consents.ts';
import { startEntraSandbox } from '../../src/sandbox/entra/server.ts';
import type { Store } from '../../src/store/open-store.ts';
import { onBothEngines } from '../support/stores.ts';
import { APP_ID, TENANT } from '../support/teams-cloud.ts';
import { MSX } from '../support/sign-ins.ts';

const KEEP = { renew: false };
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The consent of one person, who signs in as people do, over the stand-in for Entra. */
async function consenting(store: Store) {
  let time = Date.now();
  const now = (): number => time;
  const ana = { id: randomUUID(), tenantId: TENANT };
  const entra = await startEntraSandbox({
    appId: APP_ID,
    now,
    tokenOf: (scope, id) => (scope === MSX ? `token ${entra.exchanged.length} of ${id}` : null),
  });
  const bot = { appId: APP_ID, password: 'x', origin: entra.url };
  const key = randomBytes(32);
  const elsewhere = (other = key) =>
    createStandingConsents({
      ...{ book: store.standingConsents, seal: createSeal([other]), scope: MSX, now },
      renewals: createRenewals(bot),
    });
  const consents = elsewhere();
  const signIn = async () => {
    const way = createEntra({ ...bot, onConsent: consents.keep });
    await way.accept(entra.signIn(ana), ana, MSX);
  };
  const token = (how = KEEP, from = consents) => from.tokenOf(ana.id, how);
  const row = () => store.standingConsents.find(ana.id, new Date(time));
  const later = (ms: number): number => (time += ms);
  return { ana, entra, consents, elsewhere, signIn, token, row, later };
}

onBothEngines('a consent that outlives the sign-in', (store) => {
  let given: Awaited<ReturnType<typeof consenting>>;
  beforeEach(async () => {
    given = await consenting(store());
  });
  afterEach(() => given.entra.close());

  it('gives a token days after the person was there, on another process too', async () => {
    await given.signIn();
    given.later(20 * DAY_MS);

    assert.match((await given.token()) ?? '', new RegExp(`of ${given.ana.id}$`));
    assert.match((await given.token(KEEP, given.elsewhere())) ?? '', /^token/);
  });

  it('is none before the first sign-in', async () => {
    assert.equal(await given.token(), null);
    assert.equal(await given.consents.has(given.ana.id), false);
  });

  it('is renewed once, however many reads ask, and anew when the token was refused', async () => {
    await given.signIn();

    const all = await Promise.all(Array.from({ length: 14 }, () => given.token()));
    const anew = await given.token({ renew: true });

    assert.equal(new Set(all).size, 1);
    assert.notEqual(anew, all[0]);
    assert.equal(given.entra.exchanged.length, 3);
  });

  it('goes on as long as it is used, and ends after 90 days without', async () => {
    await given.signIn();
    for (let week = 1; week <= 20; week += 1) {
      given.later(7 * DAY_MS);
      assert.notEqual(await given.token(), null, `week ${week}`);
    }
    given.later(90 * DAY_MS);

    assert.equal(await given.token(), null);
    assert.equal(await given.row(), null);
  });

  it('is swept away with the next one that is kept, when it has ended', async () => {
    await given.signIn();
    const long = new Date(Date.now() - DAY_MS);
    given.later(91 * DAY_MS);
    await given.consents.keep({ id: randomUUID(), tenantId: TENANT }, 'another');

    assert.equal(await store().standingConsents.find(given.ana.id, long), null);
  });

  for (const code of ['AADSTS50173', 'AADSTS700082', 'AADSTS65001', 'AADSTS50057', 'AADSTS53003']) {
    it(`is forgotten when Entra says ${code}`, async () => {
      await given.signIn();
      given.entra.refuse(given.ana.id, code);

      assert.equal(await given.token(), null);
      assert.equal(await given.row(), null);
    });
  }

  it('stays when Entra is away, or the bot’s own registration is wrong', async () => {
    await given.signIn();
    given.entra.refuse(given.ana.id, 'AADSTS7000222');
    await assert.rejects(given.token(), SignInError);
    await given.entra.close();
    await assert.rejects(given.token(), SignInError);

    assert.notEqual(await given.row(), null);
  });

  it('ends with a sign-out, also one while it is being renewed', async () => {
    await given.signIn();
    const renewing = given.token();
    await Promise.all([renewing, given.consents.forget(given.ana.id)]);

    assert.equal(await given.row(), null);
    assert.equal(await given.token(), null);
  });

  it('is sealed for its person and opens with no other key', async () => {
    await given.signIn();
    const row = (await given.row()) ?? assert.fail('nothing is kept');

    assert.doesNotMatch(JSON.stringify(row), /eyJ[\w-]+\.eyJ/);
    assert.equal(await given.token(KEEP, given.elsewhere(randomBytes(32))), null);
    const other = randomUUID();
    await store().standingConsents.save({ ...row, id: other }, new Date());
    assert.equal(await given.consents.tokenOf(other, KEEP), null);
  });

  it('is not what Teams gives: a sign-in does not pass for one', async () => {
    await given.consents.keep(given.ana, given.entra.signIn(given.ana));

    assert.equal(await given.token(), null);
  });
});
