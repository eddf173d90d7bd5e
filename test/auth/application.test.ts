import assert from 'node:assert/strict';
import { createApplicationSignIn, type ApplicationCredential } from '../../src/auth/application.ts';
import { SignInError } from '../../src/auth/sign-in-error.ts';
import { startEntraSandbox, type EntraSandbox } from '../../src/sandbox/entra/server.ts';
import { aCertificate } from '../support/certificates.ts';
import { APP_ID, TENANT } from '../support/teams-cloud.ts';

const SCOPE = 'https://msx.example/.default';

describe('the sign-in of the application itself', () => {
  const known = aCertificate();
  let entra: EntraSandbox;
  beforeEach(async () => {
    entra = await startEntraSandbox({
      appId: APP_ID,
      tokenOf: () => null,
      applicationTokenOf: (scope) => (scope === SCOPE ? 'token of the application' : null),
      certificate: known.certificate,
      now: Date.now,
    });
  });
  afterEach(() => entra.close());

  const signIn = (credential: ApplicationCredential, scope = SCOPE) =>
    createApplicationSignIn({
      ...{ appId: APP_ID, tenantId: TENANT, credential, scope },
      origin: entra.url,
    })();

  for (const [what, credential] of [
    ['a secret', { secret: 'x' }],
    ['a certificate', { pem: known.pem }],
  ] as const) {
    it(`works with ${what}, for an hour`, async () => {
      const { token, expiresAt } = await signIn(credential);

      assert.equal(token, 'token of the application');
      assert.ok(Math.abs(expiresAt - Date.now() - 3_600_000) < 60_000);
      assert.deepEqual(entra.exchanged, [SCOPE]);
    });
  }

  const refused = async (problem: string, act: Promise<unknown>) =>
    assert.rejects(act, (error: unknown) => {
      return error instanceof SignInError && error.problem === problem;
    });

  it('is refused with a certificate that Entra does not know', async () => {
    await assert.rejects(signIn({ pem: aCertificate().pem }), SignInError);
    assert.deepEqual(entra.exchanged, []);
  });

  it('is refused with the right certificate and another key', async () => {
    const pem = known.certificate + aCertificate().key;

    await assert.rejects(signIn({ pem }), SignInError);
  });

  it('says that the set-up is wrong when the secret is, or the organization is unknown', async () => {
    await refused('setup', signIn({ secret: 'x' }, 'https://elsewhere.example/.default'));
    entra.refuse(APP_ID, 'AADSTS7000215');
    await refused('setup', signIn({ secret: 'old' }));
  });

  it('is asked for again later when Entra is away', async () => {
    await entra.close();

    await refused('later', signIn({ secret: 'x' }));
  });
});
