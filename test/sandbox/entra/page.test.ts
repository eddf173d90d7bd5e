import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { startEntraSandbox, type EntraSandbox } from '../../../src/sandbox/entra/server.ts';
import { readToken } from '../../../src/auth/token-claims.ts';

const BACK = 'http://127.0.0.1:3978/auth-end';
const VERIFIER = 'v'.repeat(43);
const SCOPE = 'https://msx.sandbox/user_impersonation';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

/** What a page of Entra does that people and the bot would notice the lack of. */
describe('the page of the stand-in for Entra', () => {
  let entra: EntraSandbox;
  beforeEach(async () => {
    entra = await startEntraSandbox({
      appId: 'app',
      tokenOf: (scope, person) => `${scope} of ${person}`,
      now: Date.now,
      consent: 'asked',
      accounts: [
        { id: 'ana', name: 'Ana <Silva>' },
        { id: 'ben', name: 'Ben Okafor' },
      ],
    });
  });
  afterEach(() => entra.close());

  const page = (changes: Record<string, string> = {}): string => {
    const query = new URLSearchParams({
      ...{ client_id: 'app', response_type: 'code', state: 's1', redirect_uri: BACK },
      ...{ code_challenge: CHALLENGE, code_challenge_method: 'S256', login_hint: 'ben' },
      scope: `app/access_as_user openid ${SCOPE}`,
      ...changes,
    });
    return `${entra.url}/tenant-1/oauth2/v2.0/authorize?${query.toString()}`;
  };
  const decide = async (decision: string, account = 'ana', url = page()) => {
    const body = new URLSearchParams({ decision, account });
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
    const location = response.headers.get('location');
    return { status: response.status, back: location === null ? null : new URL(location) };
  };
  const redeem = async (code: string, changes: Record<string, string> = {}) => {
    const body = new URLSearchParams({
      ...{ grant_type: 'authorization_code', client_secret: 'x', redirect_uri: BACK },
      ...{ code, code_verifier: VERIFIER, scope: 'app/access_as_user' },
      ...changes,
    });
    const response = await fetch(`${entra.url}/tenant-1/oauth2/v2.0/token`, {
      method: 'POST',
      body,
    });
    return (await response.json()) as Record<string, string>;
  };
  const codeOf = async (account = 'ana') =>
    (await decide('accept', account)).back?.searchParams.get('code') ?? '';

  it('shows who, what, and that it is no real one; names are no markup', async () => {
    const html = await (await fetch(page())).text();

    assert.match(html, /Sample: this stands in for Microsoft Entra/);
    assert.match(html, /<option value="ben" selected>Ben Okafor/);
    assert.match(html, /Ana &lt;Silva&gt;/);
    assert.match(html, new RegExp(`<li>${SCOPE}</li>`));
    assert.doesNotMatch(html, /<li>openid/);
  });

  it('goes back with a code and the state', async () => {
    const { status, back } = await decide('accept');

    assert.equal(status, 302);
    assert.equal(back?.origin + (back?.pathname ?? ''), BACK);
    assert.equal(back?.searchParams.get('state'), 's1');
    assert.ok(back?.searchParams.get('code'));
  });

  it('gives the sign-in of whoever accepted for a code, once', async () => {
    const code = await codeOf();

    const first = await redeem(code);
    const again = await redeem(code);

    const claims = readToken(first['access_token'] ?? '')?.claims;
    assert.deepEqual([claims?.aud, claims?.oid, claims?.tid], ['app', 'ana', 'tenant-1']);
    assert.match(again['error_description'] ?? '', /AADSTS54005/);
  });

  for (const [what, changes] of [
    ['another verifier', { code_verifier: 'w'.repeat(43) }],
    ['another page to come back to', { redirect_uri: 'http://127.0.0.1:1/auth-end' }],
  ] as const) {
    it(`gives nothing for a code with ${what}`, async () => {
      assert.match(
        (await redeem(await codeOf(), changes))['error_description'] ?? '',
        /AADSTS501481/,
      );
    });
  }

  it('says no in the words of Entra when the person does', async () => {
    const { back } = await decide('cancel');

    assert.equal(back?.searchParams.get('error'), 'access_denied');
    assert.match(back?.searchParams.get('error_description') ?? '', /^AADSTS65004/);
  });

  for (const [what, changes] of [
    ['another app', { client_id: 'other' }],
    ['a page elsewhere', { redirect_uri: 'https://evil.example/auth-end' }],
    ['another page of ours', { redirect_uri: 'http://127.0.0.1:3978/other' }],
    ['no challenge', { code_challenge: '' }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['no state', { state: '' }],
  ] as const) {
    it(`goes nowhere for ${what}`, async () => {
      assert.equal((await fetch(page(changes))).status, 400);
      assert.deepEqual(await decide('accept', 'ana', page(changes)), { status: 400, back: null });
    });
  }

  it('goes nowhere for a press that is none of its own', async () => {
    assert.equal((await decide('perhaps')).status, 400);
  });
});
