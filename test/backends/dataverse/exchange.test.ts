import assert from 'node:assert/strict';
import { NotSignedInError } from '../../../src/errors.ts';
import { scriptedClients, type Script } from '../../support/web-api.ts';

const ME = { UserId: 'ana' };

const against = scriptedClients();

describe('the token of an exchange with MSX', () => {
  const who = { status: 401, body: {} };
  const onlyFresh: Script = ({ token }) => (token === 'fresh' ? { body: ME } : who);

  /** Gives an expired token until a renewal is asked for. */
  function renewing() {
    const asked: boolean[] = [];
    let held = 'expired';
    const token = ({ renew }: { renew: boolean }) => {
      asked.push(renew);
      if (renew) held = 'fresh';
      return Promise.resolve(held);
    };
    return { token, renewals: () => asked.filter((renew) => renew).length };
  }

  it('renews once for eight reads that fail together', async () => {
    const { token, renewals } = renewing();
    const { http } = await against(onlyFresh, { token });

    const reads = Array.from({ length: 8 }, () => http.getObject('crm_whoami', 'WhoAmI'));

    assert.equal((await Promise.all(reads)).length, 8);
    assert.equal(renewals(), 1);
  });

  it('uses a renewal of somebody else when a late refusal comes in', async () => {
    const { token, renewals } = renewing();
    let letGo: (said: { status: number }) => void = () => undefined;
    const late = new Promise<{ status: number }>((done) => (letGo = done));
    const { api: server, http } = await against(
      (seen, nth) => (nth === 1 ? late : onlyFresh(seen, nth)),
      { token },
    );

    const slow = http.getObject('crm_whoami', 'WhoAmI');
    await http.getObject('crm_whoami', 'WhoAmI?quick');
    letGo(who);
    await slow;

    assert.equal(renewals(), 1);
    assert.equal(server.seen.at(-1)?.token, 'fresh');
  });

  for (const status of [401, 403]) {
    it(`tries once more when the first read after a renewal gets ${status}`, async () => {
      const { token } = renewing();
      let fresh = 0;
      const { http } = await against(
        (seen) => {
          if (seen.token !== 'fresh') return who;
          fresh += 1;
          return fresh === 1 ? { status, body: {} } : { body: ME };
        },
        { token },
      );

      assert.deepEqual(await http.getObject('crm_whoami', 'WhoAmI'), ME);
    });
  }

  it('does not renew for a 403: a privilege is missing, not a token', async () => {
    const { token, renewals } = renewing();
    const { api: server, http } = await against(() => ({ status: 403, body: {} }), { token });

    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), { code: 'tool_denied' });
    assert.deepEqual([renewals(), server.seen.length], [0, 1]);
  });

  it('asks to sign in when the renewed token is refused too', async () => {
    const { token, renewals } = renewing();
    const { api: server, http } = await against(() => who, { token });

    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), { code: 'not_signed_in' });
    assert.deepEqual([renewals(), server.seen.length], [1, 3]);
  });

  it('does not knock again with the very token that was refused', async () => {
    const token = () => Promise.resolve('the only one');
    const { api: server, http } = await against(() => who, { token });

    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), { code: 'not_signed_in' });
    assert.equal(server.seen.length, 1);
  });

  it('says what the sign-in says when there is no token, and asks MSX nothing', async () => {
    const token = () => Promise.reject(new NotSignedInError('Sign in first.'));
    const { api: server, http, waits } = await against(() => ({ body: ME }), { token });

    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'), { message: 'Sign in first.' });
    assert.deepEqual([server.seen.length, waits], [0, []]);
  });

  it('fetches a token again after a fetch that failed', async () => {
    let fetched = 0;
    const token = () => {
      fetched += 1;
      return fetched === 1 ? Promise.reject(new NotSignedInError()) : Promise.resolve('good');
    };
    const { http } = await against(() => ({ body: ME }), { token });
    await assert.rejects(http.getObject('crm_whoami', 'WhoAmI'));

    assert.deepEqual(await http.getObject('crm_whoami', 'WhoAmI'), ME);
  });
});
