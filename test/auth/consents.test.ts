import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { SignInError } from '../../src/auth/sign-in-error.ts';
import { BACK, MSX, onEntraPage, signingIn, WORKIQ, type SigningIn } from '../support/sign-ins.ts';
import { onBothEngines } from '../support/stores.ts';
import { APP_ID, TENANT } from '../support/teams-cloud.ts';

const WAITING = { kind: 'text', text: 'health of Contoso' };
const ELEVEN_MINUTES = 11 * 60_000;
const STALE = (error: unknown) => error instanceof SignInError && error.problem === 'stale';

onBothEngines('consent on a page of Entra', (store) => {
  let given: SigningIn;
  let id: string;
  beforeEach(async () => {
    given = await signingIn(store(), { consent: 'asked' });
    id = randomUUID();
  });
  afterEach(() => given.entra.close());

  const ask = (scopes: readonly string[] = [MSX]) =>
    given.consents.ask({ id, person: given.ana(), scopes, waiting: WAITING });
  const page = async () => new URL(await given.consents.begin(id)).searchParams;
  /** The browser of whoever it is goes to Entra and comes back. */
  const browse = async (account = given.ana().id, decision: 'accept' | 'cancel' = 'accept') =>
    given.consents.finish(await onEntraPage(await given.consents.begin(id), account, decision));
  const verified = async (code: string) => {
    const found = await given.consents.verify(given.ana(), code);
    return found ?? assert.fail('the code was not taken');
  };

  it('ends with a sign-in that is good for MSX, and goes on with what waited', async () => {
    await ask();
    const { code, problem } = await browse();

    const told = await verified(code);

    assert.equal(problem, null);
    assert.ok('assertion' in told);
    await given.signIns.accept(given.ana(), told.assertion);
    assert.equal(await given.signIns.standing(given.ana().id, MSX), 'works');
    assert.deepEqual(await given.consents.goOn(told.requestId, given.ana()), WAITING);
  });

  it('allows what was asked for and nothing else', async () => {
    await ask([MSX]);
    const { code } = await browse();
    const told = await verified(code);
    assert.ok('assertion' in told);
    await given.signIns.accept(given.ana(), told.assertion);

    assert.equal(await given.signIns.standing(given.ana().id, WORKIQ), 'consent');
  });

  it('goes to the tenant of the person, with PKCE and our own page to come back to', async () => {
    await ask();

    const url = new URL(await given.consents.begin(id));

    assert.equal(url.pathname, `/${TENANT}/oauth2/v2.0/authorize`);
    assert.equal(url.searchParams.get('redirect_uri'), BACK);
    assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
    assert.match(url.searchParams.get('code_challenge') ?? '', /^[\w-]{43}$/);
    assert.match(
      url.searchParams.get('scope') ?? '',
      new RegExp(`^${APP_ID}/access_as_user .*${MSX}`),
    );
  });

  it('has another state and challenge each time, and none of them names the request', async () => {
    await ask();
    const [first, second] = [await page(), await page()];

    for (const name of ['state', 'code_challenge']) {
      assert.notEqual(first.get(name), second.get(name));
    }
    assert.equal(first.get('state')?.includes(id), false);
  });

  it('brings the account and the wishes of Entra along that the failed exchange told', async () => {
    await ask();
    const assertion = given.entra.signIn(given.ana());
    await given.consents.note(id, given.ana(), { claims: '{"access_token":{"a":1}}', assertion });

    const asked = await page();

    assert.equal(asked.get('login_hint'), given.ana().id);
    assert.match(asked.get('claims') ?? '', /"access_token":\{"a":1\}/);
  });

  it('ends a wish for one more step: the sign-in of the page is taken where the other was not', async () => {
    const claims = '{"access_token":{"acrs":{"value":"c1"}}}';
    given.entra.refuse(given.ana().id, 'AADSTS50076', { claims });
    await ask();
    await given.consents.note(id, given.ana(), { claims, assertion: '' });

    const told = await verified((await browse()).code);

    assert.ok('assertion' in told);
    await given.signIns.accept(given.ana(), told.assertion);
  });

  for (const [what, account, decision, problem] of [
    ['when the person says no', 'ana', 'cancel', 'declined'],
    ['when another account signs in', 'ben', 'accept', 'person'],
  ] as const) {
    it(`tells page and chat ${what}`, async () => {
      await ask();

      const end = await browse(account === 'ana' ? given.ana().id : account, decision);

      assert.equal(end.problem, problem);
      const told = await verified(end.code);
      assert.equal('problem' in told && told.problem, problem);
      assert.deepEqual(await given.consents.goOn(id, given.ana()), WAITING);
    });
  }

  it('tells that only an administrator can allow it', async () => {
    given.entra.refuse(given.ana().id, 'AADSTS90094', { at: 'page' });
    await ask();

    const end = await browse();

    assert.equal(end.problem, 'admin');
    const about = { requestId: id, scopes: [MSX] };
    const told = { ...about, problem: 'admin', entraCode: 'AADSTS90094' };
    assert.deepEqual(await verified(end.code), told);
  });

  it('takes a state once', async () => {
    await ask();
    const answer = await onEntraPage(await given.consents.begin(id), given.ana().id);
    await given.consents.finish(answer);

    await assert.rejects(given.consents.finish(answer), STALE);
  });

  it('takes one of ten answers with the same state', async () => {
    await ask();
    const answer = await onEntraPage(await given.consents.begin(id), given.ana().id);

    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () => given.consents.finish(answer)),
    );

    assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  for (const state of ['', 'made-up', '../asked', "' or 1=1 --"]) {
    it(`refuses the state “${state}”`, async () => {
      await assert.rejects(given.consents.finish({ state, code: 'x' }), STALE);
    });
  }

  it('refuses the id of a request in the place of a state', async () => {
    await ask();

    await assert.rejects(given.consents.finish({ state: id, code: 'x' }), STALE);
  });

  it('begins nothing for a link that is not ours, or older than ten minutes', async () => {
    await assert.rejects(given.consents.begin(randomUUID()), STALE);
    given.later(-ELEVEN_MINUTES);
    await ask();

    await assert.rejects(given.consents.begin(id), STALE);
  });

  it('refuses a code of Entra that was redeemed with another verifier', async () => {
    await ask();
    const stolen = await onEntraPage(await given.consents.begin(id), given.ana().id);
    const { state } = await onEntraPage(await given.consents.begin(id), given.ana().id);

    const { problem } = await given.consents.finish({ ...stolen, state });

    assert.notEqual(problem, null);
  });

  it('gives what it found to the person of the request alone, and once', async () => {
    await ask();
    const { code } = await browse();
    const ben = { id: 'ben', tenantId: TENANT };

    assert.equal(await given.consents.verify(ben, code), null);
    assert.equal(await given.consents.verify({ ...given.ana(), tenantId: APP_ID }, code), null);
    await verified(code);
    assert.equal(await given.consents.verify(given.ana(), code), null);
  });

  it('hands over eight letters and digits that nobody mistakes for others', async () => {
    await ask();

    assert.match((await browse()).code, /^[A-HJ-NP-Z2-9]{8}$/);
  });

  it('keeps what waits from everybody else, and gives it once', async () => {
    await ask();
    const ben = { id: 'ben', tenantId: TENANT };
    await given.consents.note(id, ben, { claims: 'x', assertion: '' });

    assert.equal(await given.consents.goOn(id, ben), null);
    assert.equal((await page()).has('login_hint'), false);
    assert.deepEqual(await given.consents.goOn(id, given.ana()), WAITING);
    assert.equal(await given.consents.goOn(id, given.ana()), null);
  });

  it('says “later” when Entra can’t be reached, and the person may start again', async () => {
    await ask();
    const answer = await onEntraPage(await given.consents.begin(id), given.ana().id);
    await given.entra.close();

    const { problem } = await given.consents.finish(answer);

    assert.equal(problem, 'later');
    assert.deepEqual(await given.consents.goOn(id, given.ana()), WAITING);
  });
});
