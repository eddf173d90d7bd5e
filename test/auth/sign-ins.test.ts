import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { SignInError } from '../../src/auth/sign-in-error.ts';
import { NotSignedInError } from '../../src/errors.ts';
import { createSigningKey } from '../../src/sandbox/entra/keys.ts';
import { MSX, signingIn, WORKIQ, type SigningIn } from '../support/sign-ins.ts';
import { onBothEngines } from '../support/stores.ts';
import { APP_ID, TENANT } from '../support/teams-cloud.ts';

const HOUR_MS = 3_600_000;
const KEEP = { renew: false };

onBothEngines('sign-ins', (store) => {
  let given: SigningIn;
  beforeEach(async () => {
    given = await signingIn(store());
  });
  afterEach(() => given.entra.close());

  const signIn = () => given.signIns.accept(given.ana(), given.entra.signIn(given.ana()));
  const tokenFor = (scope: string, how = KEEP) =>
    given.signIns.tokenFor(given.ana().id, scope, how);
  const isSignedIn = () => given.signIns.isSignedIn(given.ana().id);

  it('takes a sign-in of Teams and has a token for MSX at once', async () => {
    await signIn();

    assert.equal(await tokenFor(MSX), `token of ${given.ana().id} ${MSX}`);
    assert.deepEqual(given.entra.exchanged, [MSX]);
  });

  it('gets a second scope from the same sign-in, once, however many ask', async () => {
    await signIn();

    const all = await Promise.all(Array.from({ length: 10 }, () => tokenFor(WORKIQ)));

    assert.equal(new Set(all).size, 1);
    assert.deepEqual(given.entra.exchanged, [MSX, WORKIQ]);
  });

  it('keeps both tokens when two scopes are exchanged at the same time', async () => {
    await signIn();

    await Promise.all([tokenFor(WORKIQ), tokenFor(MSX, { renew: true })]);
    await Promise.all([tokenFor(WORKIQ), tokenFor(MSX)]);

    assert.equal(given.entra.exchanged.length, 3);
  });

  it('exchanges anew before a token ends, and when it was refused', async () => {
    await given.signIns.accept(given.ana(), given.entra.signIn(given.ana(), 7200));
    await tokenFor(MSX, { renew: true });
    given.later(HOUR_MS - 4 * 60_000);
    await tokenFor(MSX);

    assert.equal(given.entra.exchanged.length, 3);
  });

  it('is signed in on another process too, and there only with the key', async () => {
    await signIn();

    assert.equal(await given.elsewhere().isSignedIn(given.ana().id), true);
    assert.equal(await given.elsewhere(randomBytes(32)).isSignedIn(given.ana().id), false);
  });

  it('ends with the sign-in of Teams', async () => {
    await signIn();
    given.later(HOUR_MS);

    assert.equal(await isSignedIn(), false);
    await assert.rejects(tokenFor(MSX), NotSignedInError);
  });

  it('leaves nothing behind when somebody signs out', async () => {
    await signIn();

    await given.signIns.signOut(given.ana().id);

    assert.equal(await isSignedIn(), false);
    assert.equal(await store().signIns.find(given.ana().id), null);
  });

  it('keeps no token in the clear', async () => {
    await signIn();

    const row = await store().signIns.find(given.ana().id);

    // Three letters alone may stand in what is sealed by chance; the two heads of a token do not.
    assert.doesNotMatch(JSON.stringify(row), /eyJ[\w-]+\.eyJ|token of/);
  });

  const strangers: readonly (readonly [string, () => string])[] = [
    ['of somebody else', () => given.entra.signIn({ id: 'ben', tenantId: TENANT })],
    ['of another tenant', () => given.entra.signIn({ ...given.ana(), tenantId: APP_ID })],
    [
      'for another app',
      () => createSigningKey().sign({ aud: 'x', oid: given.ana().id, tid: TENANT }),
    ],
    ['that is no token', () => 'letmein'],
  ];
  for (const [what, assertion] of strangers) {
    it(`refuses a sign-in ${what} without asking Entra`, async () => {
      await assert.rejects(
        given.signIns.accept(given.ana(), assertion()),
        (error: unknown) => error instanceof SignInError && error.problem === 'person',
      );
      assert.deepEqual(given.entra.exchanged, []);
      assert.equal(await isSignedIn(), false);
    });
  }

  it('refuses a sign-in that somebody else signed: Entra does not take it', async () => {
    const { id: oid } = given.ana();
    const exp = Math.floor(Date.now() / 1000) + 3600;
    const forged = createSigningKey().sign({ aud: APP_ID, oid, tid: TENANT, exp });

    await assert.rejects(given.signIns.accept(given.ana(), forged), SignInError);
    assert.equal(await isSignedIn(), false);
  });

  for (const [code, problem] of [
    ['AADSTS65001', 'consent'],
    ['AADSTS50057', 'disabled'],
    ['AADSTS50105', 'disabled'],
    ['AADSTS53003', 'blocked'],
    ['AADSTS650052', 'admin'],
    ['AADSTS7000222', 'setup'],
    ['AADSTS50173', 'again'],
  ] as const) {
    it(`tells ${code} as ${problem}, and keeps nothing`, async () => {
      given.entra.refuse(given.ana().id, code);

      await assert.rejects(
        signIn(),
        (error: unknown) =>
          error instanceof SignInError && error.problem === problem && error.entraCode === code,
      );
      assert.equal(await isSignedIn(), false);
    });
  }

  it('hands over what Entra wants besides, for its page to ask', async () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    given.entra.refuse(given.ana().id, 'AADSTS50079', { claims });

    await assert.rejects(
      signIn(),
      (error: unknown) =>
        error instanceof SignInError && error.problem === 'step' && error.claims === claims,
    );
  });

  for (const code of ['AADSTS65001', 'AADSTS50057', 'AADSTS53003', 'AADSTS50173']) {
    it(`forgets a sign-in that ${code} ends for MSX, and asks to sign in`, async () => {
      await signIn();
      given.entra.refuse(given.ana().id, code);

      await assert.rejects(tokenFor(MSX, { renew: true }), NotSignedInError);

      assert.equal(await isSignedIn(), false);
    });
  }

  for (const [code, problem] of [
    ['AADSTS65001', 'consent'],
    ['AADSTS90094', 'admin'],
    ['AADSTS53003', 'blocked'],
    ['AADSTS500011', 'setup'],
  ] as const) {
    it(`leaves MSX alone when ${code} is in the way of WorkIQ, and says so`, async () => {
      await signIn();
      given.entra.refuse(given.ana().id, code, { scope: WORKIQ });

      await assert.rejects(tokenFor(WORKIQ), SignInError);

      assert.equal(await given.signIns.standing(given.ana().id, WORKIQ), problem);
      assert.equal(await given.signIns.standing(given.ana().id, MSX), 'works');
      assert.equal(await tokenFor(MSX), `token of ${given.ana().id} ${MSX}`);
    });
  }

  for (const code of ['AADSTS50057', 'AADSTS50173']) {
    it(`ends the whole sign-in when ${code} is about the account itself`, async () => {
      await signIn();
      given.entra.refuse(given.ana().id, code);

      await assert.rejects(tokenFor(WORKIQ), NotSignedInError);

      assert.equal(await isSignedIn(), false);
    });
  }

  it('does not work for WorkIQ without a sign-in, and keeps nothing by asking', async () => {
    assert.equal(await given.signIns.standing(given.ana().id, WORKIQ), 'again');
    assert.equal(await store().signIns.find(given.ana().id), null);
  });

  it('refuses a sign-in of Teams that has ended already', async () => {
    const late = given.entra.signIn(given.ana(), -1);

    await assert.rejects(
      given.signIns.accept(given.ana(), late),
      (error: unknown) => error instanceof SignInError && error.problem === 'again',
    );
  });

  it('keeps the sign-in while Entra can’t be asked', async () => {
    await signIn();
    await given.entra.close();

    await assert.rejects(
      tokenFor(WORKIQ),
      (error: unknown) => error instanceof SignInError && error.problem === 'later',
    );
    assert.equal(await isSignedIn(), true);
  });
});
