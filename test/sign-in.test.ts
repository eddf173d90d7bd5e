import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readConfig } from '../src/config.ts';
import { NotSignedInError } from '../src/errors.ts';
import { openSigningIn, pagesOf } from '../src/sign-in.ts';
import { WORKIQ_SCOPE, type SigningIn } from '../src/sign-in-parts.ts';
import { tokensLater, type PeopleTokens } from '../src/tokens-later.ts';
import { chatting, type Chatting } from './support/chats.ts';
import { aLogger } from './support/logged-lines.ts';

const APP_ID = '11111111-1111-4111-8111-111111111111';
const ORGANIZATION = 'https://msx.example';
const REGISTERED = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppPassword: 'x',
  BOT_DOMAIN: 'bot.example',
  SIGN_IN_KEYS: Buffer.alloc(32, 7).toString('base64'),
  MSX_BACKEND: 'dataverse',
  MSX_URL: ORGANIZATION,
};

/** Signing in as the settings of a real bot open it; nobody is asked over a network. */
describe('signing in at a registered bot', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  after(() => chat.close());

  const open = async (environment: NodeJS.ProcessEnv = {}): Promise<SigningIn | null> =>
    openSigningIn(readConfig({ ...REGISTERED, ...environment }), chat.app.store, chat.app.msx);
  const opened = async (environment: NodeJS.ProcessEnv = {}): Promise<SigningIn> =>
    (await open(environment)) ?? assert.fail('nobody signs in');
  const person = () => ({ id: randomUUID(), tenantId: REGISTERED.MicrosoftAppTenantId });
  /** Where the browser is sent to, for the scopes that a person is asked for. */
  const page = async ({ consents }: SigningIn, scopes: readonly string[]): Promise<URL> => {
    const id = randomUUID();
    await consents.ask({ id, person: person(), scopes, waiting: { kind: 'text', text: 'hi' } });
    return new URL(await consents.begin(id));
  };

  it('asks for the rights of MSX as the organization of the settings names them', async () => {
    const { scopes } = await opened({ WORKIQ_MODE: 'off' });

    assert.deepEqual(scopes, { msx: `${ORGANIZATION}/user_impersonation`, workiq: null });
  });

  it('asks for WorkIQ apart, where people may ask it', async () => {
    const { scopes } = await opened({ WORKIQ_MODE: 'http' });

    assert.equal(scopes.workiq, WORKIQ_SCOPE);
  });

  it('sends the browser to Microsoft, of the person’s own tenant, and back to its own host', async () => {
    const signingIn = await opened();

    const url = await page(signingIn, [signingIn.scopes.msx]);

    assert.equal(url.origin, 'https://login.microsoftonline.com');
    assert.equal(url.pathname, `/${REGISTERED.MicrosoftAppTenantId}/oauth2/v2.0/authorize`);
    assert.equal(url.searchParams.get('redirect_uri'), 'https://bot.example/auth-end');
    assert.equal(url.searchParams.get('client_id'), APP_ID);
    assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
  });

  it('puts the asked right on that page, and no secret of the bot', async () => {
    const signingIn = await opened();

    const { href, searchParams } = await page(signingIn, [signingIn.scopes.msx]);

    assert.match(searchParams.get('scope') ?? '', /https:\/\/msx\.example\/user_impersonation/);
    assert.match(searchParams.get('scope') ?? '', new RegExp(`${APP_ID}/access_as_user`));
    assert.doesNotMatch(href, /client_secret|mail|Files|\.default/i);
  });

  it('names the pages and the resource of its own host, and trusts no desk', async () => {
    const { pageUrl, resource, hosts, standIn } = await opened();

    assert.equal(pageUrl('/auth-start'), 'https://bot.example/auth-start');
    assert.equal(resource, `api://bot.example/botid-${APP_ID}`);
    assert.deepEqual([hosts(), standIn], [[], null]);
  });

  it('stays where its settings say, wherever the process listens', async () => {
    const signingIn = await opened();

    signingIn.placed({ botUrl: 'http://127.0.0.1:1', deskUrl: 'http://127.0.0.1:2' });

    assert.equal(signingIn.pageUrl('/auth-end'), 'https://bot.example/auth-end');
    assert.deepEqual(signingIn.hosts(), []);
    await signingIn.close();
  });

  it('refuses a sign-in that was made for another bot, whoever brings it', async () => {
    const { signIns } = await opened();
    const claims = Buffer.from(JSON.stringify({ aud: 'other' })).toString('base64url');
    const head = Buffer.from('{"alg":"RS256"}').toString('base64url');

    await assert.rejects(signIns.accept(person(), `${head}.${claims}.x`), /person/);
  });

  it('has no token for somebody who never signed in, of whichever kind', async () => {
    const { tokens } = await opened({ WORKIQ_MODE: 'http' });

    for (const of of [tokens.msx, tokens.workiq]) {
      await assert.rejects(of(randomUUID(), { renew: false }), NotSignedInError);
    }
  });

  for (const [what, environment] of [
    ['one person’s own token', { MSX_ACCESS_TOKEN: 'mine', MicrosoftAppId: undefined }],
    ['the sandbox', { MSX_BACKEND: 'sandbox' }],
  ] as const) {
    it(`is not there with ${what}`, async () => {
      const { MSX_BACKEND, MSX_URL } = REGISTERED;

      const config = readConfig({ MSX_BACKEND, MSX_URL, ...environment });

      assert.equal(await openSigningIn(config, chat.app.store, chat.app.msx), null);
    });
  }

  it('logs of a page how it ended, and nothing of its address', async () => {
    const lines: object[] = [];
    const pages = pagesOf(
      await opened(),
      aLogger((fields) => void lines.push(fields)),
    );

    await pages.answer('/auth-end', new URLSearchParams({ state: 'sesame', code: 'c0de' }));

    assert.deepEqual(lines, [{ page: '/auth-end', problem: 'stale' }]);
  });
});

describe('tokens of people before signing in is open', () => {
  const KEEP = { renew: false };

  it('are nobody’s', async () => {
    const { tokens } = tokensLater();

    for (const of of [tokens.msx, tokens.workiq, tokens.background]) {
      await assert.rejects(of('ana', KEEP), NotSignedInError);
    }
  });

  it('come from what was opened, each of its own kind and for its own person', async () => {
    const { tokens, open } = tokensLater();
    const early = tokens.msx;
    const from =
      (kind: string) =>
      (person: string, { renew }: { renew: boolean }) =>
        Promise.resolve(`${kind} of ${person}${renew ? ', anew' : ''}`);
    const source: PeopleTokens = {
      msx: from('MSX'),
      workiq: from('WorkIQ'),
      background: from('background'),
    };

    open(source);

    assert.equal(await early('ana', KEEP), 'MSX of ana');
    assert.equal(await tokens.workiq('ben', { renew: true }), 'WorkIQ of ben, anew');
    assert.equal(await tokens.background('cleo', KEEP), 'background of cleo');
  });
});
