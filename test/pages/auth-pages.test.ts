import assert from 'node:assert/strict';
import { buildAuthPage } from '../../scripts/build-page.mjs';
import { createAuthPages } from '../../src/pages/auth-pages.ts';
import { codeIn, consenting, type Consenting } from '../support/consenting.ts';
import { aFolder } from '../support/folders.ts';

/** Over HTTP, as a browser meets them: from the card in Teams to Entra, and back. */
describe('the pages of the sign-in', () => {
  let chat: Consenting;
  before(async () => {
    chat = await consenting();
  });
  beforeEach(async () => {
    chat.standIn.revoke(chat.me.aadObjectId);
    await chat.app.signingIn?.signIns.signOut(chat.me.aadObjectId);
    await chat.say('how are my milestones?');
    await chat.until(/go on where you stopped/);
  });
  after(() => chat.close());

  it('send the browser to Entra, with the request bound to the tenant and to our page', async () => {
    const { status, headers, html } = await chat.start();
    const { origin, pathname, searchParams } = new URL(headers.get('location') ?? '');

    assert.equal(status, 302);
    assert.equal(html, '');
    assert.equal(origin, chat.standIn.url);
    assert.equal(pathname, `/${chat.tenantId}/oauth2/v2.0/authorize`);
    assert.equal(searchParams.get('redirect_uri'), `${chat.app.botUrl}/auth-end`);
    assert.equal(searchParams.get('login_hint'), chat.me.aadObjectId);
  });

  it('end with words and a code for Teams, and name the desk as its host', async () => {
    const { status, html } = await chat.decide();

    assert.equal(status, 200);
    assert.match(html, /<h1>You are signed in<\/h1>/);
    assert.match(codeIn(html), /^[A-Z2-9]{8}$/);
    assert.match(html, new RegExp(`data-hosts="${chat.desk.url}"`));
  });

  it('may load nothing but their own script and style, and stand in frames of Teams alone', async () => {
    const { headers } = await chat.decide();
    const policy = headers.get('content-security-policy') ?? '';

    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; /);
    assert.match(policy, /base-uri 'none'; form-action 'none'; frame-ancestors https:\/\/teams\./);
    assert.doesNotMatch(policy, /unsafe|\*(?![.\w])|http:/);
    assert.equal(headers.get('x-frame-options'), null);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-type') ?? '', /^text\/html/);
  });

  for (const [what, query] of [
    ['no state', { code: 'x' }],
    ['a made-up state', { state: 'made-up', code: 'x' }],
    ['a state of 10,000 characters', { state: 'x'.repeat(10_000), code: 'x' }],
    ['markup in the state', { state: '"><script>alert(1)</script>', code: 'x' }],
    ['an error without a state', { error: 'access_denied', error_description: 'x' }],
  ] as const) {
    it(`refuse ${what} in words, with nothing of it on the page and no code`, async () => {
      const { status, html } = await chat.end(query);

      assert.ok([400, 414].includes(status), String(status));
      if (status === 414) return;
      assert.match(html, /This link is used, or too old/);
      assert.equal(codeIn(html), '');
      assert.doesNotMatch(html, /alert|made-up/);
    });
  }

  for (const query of ['', '?request=', '?request=made-up', `?request=${'x'.repeat(500)}`]) {
    it(`begin nothing for “${query.slice(0, 20)}”`, async () => {
      const { status, headers, html } = await chat.start(`${chat.app.botUrl}/auth-start${query}`);

      assert.equal(status, 400);
      assert.equal(headers.get('location'), null);
      assert.match(html, /Go back to Teams and ask again/);
    });
  }

  it('take an answer of Entra once', async () => {
    const { headers } = await chat.start();
    const state = new URL(headers.get('location') ?? '').searchParams.get('state') ?? '';

    const first = await chat.end({ state, error: 'access_denied', error_description: 'x' });
    const again = await chat.end({ state, error: 'access_denied', error_description: 'x' });

    assert.match(first.html, /You did not allow it/);
    assert.match(again.html, /This link is used, or too old/);
  });

  it('put nothing that Entra says on the page', async () => {
    const { headers } = await chat.start();
    const state = new URL(headers.get('location') ?? '').searchParams.get('state') ?? '';
    const error_description = 'AADSTS65004: <img src=x onerror=alert(1)> call +49 1234';

    const { html } = await chat.end({ state, error: 'access_denied', error_description });

    assert.doesNotMatch(html, /img|1234|AADSTS/);
  });

  it('log how they ended, and neither state nor code', async () => {
    await chat.end({ state: 'made-up', code: 'sesame' });

    const { fields } = chat.logged.findLast(({ message }) =>
      /page of the sign-in/.test(message),
    ) ?? {
      fields: {},
    };
    assert.deepEqual(fields, { page: '/auth-end', problem: 'stale' });
    assert.doesNotMatch(JSON.stringify(chat.logged), /sesame|made-up/);
  });
});

describe('the files of the pages', () => {
  const consents = { begin: () => assert.fail(), finish: () => assert.fail() };
  const pagesIn = (folder: string) =>
    createAuthPages({ consents, hosts: () => [], ended: () => undefined, folder });
  const none = new URLSearchParams();

  it('are our own, with the library of Teams inside, and ask no other host for anything', async () => {
    const folder = aFolder();
    await buildAuthPage(folder);

    const script = await pagesIn(folder).answer('/auth-end.js', none);
    const style = await pagesIn(folder).answer('/auth.css', none);

    assert.equal(script.headers['Content-Type'], 'text/javascript; charset=utf-8');
    assert.match(script.body, /authentication\.authenticate\.success/);
    assert.match(script.body, /This page asks nobody/);
    assert.match(style.body, /color-scheme: light dark/);
    assert.doesNotMatch(style.body, /url\(|@import/);
  });

  it('say how to build them where they are not built', async () => {
    const { status, body } = await pagesIn(aFolder()).answer('/auth-end.js', none);

    assert.equal(status, 503);
    assert.match(body, /run "npm run build"/);
  });
});
