import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { chatting, type Chatting } from './support/chats.ts';

const SECRET_WORDS = /Error:|at \w+ \(|node_modules|stack/;

describe('POST /api/messages', () => {
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
    await chat.say('hi');
  });
  after(() => chat.close());

  const said = (): number =>
    chat.desk.conversations.messages(chat.desk.conversations.personal(chat.me)).length;

  for (const [what, body, headers, status] of [
    ['malformed JSON', '{"type":', {}, 400],
    ['another content type', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a file upload', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a body of 5 MB', JSON.stringify({ type: 'x'.repeat(5_000_000) }), {}, 413],
    ['an empty object', '{}', {}, 400],
    ['a list', '[]', {}, 400],
    ['a text', '"hello"', {}, 400],
    ['nothing', '', {}, 400],
  ] as const) {
    it(`refuses ${what} with ${status} and no inner words`, async () => {
      const response = await chat.post(body, headers);

      assert.equal(response.status, status);
      assert.doesNotMatch(await response.text(), SECRET_WORDS);
    });
  }

  it('refuses a compressed body, whatever it would grow to', async () => {
    const response = await fetch(`${chat.app.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify(chat.activity())),
    });

    assert.equal(response.status, 415);
  });

  for (const serviceUrl of [
    'https://evil.example/',
    'http://10.0.0.1/connector',
    'http://127.0.0.1@evil.example/',
    'file:///etc/passwd',
    'nonsense',
  ]) {
    it(`does not answer to ${serviceUrl}`, async () => {
      const response = await chat.post(chat.activity({ serviceUrl }));

      assert.equal(response.status, 400);
    });
  }

  for (const type of ['typing', 'messageReaction', 'endOfConversation', 'somethingNew']) {
    it(`ignores an activity of type ${type}`, async () => {
      const before = said();

      const response = await chat.post(chat.activity({ type }));

      assert.equal(response.status, 200);
      assert.equal(said(), before);
    });
  }

  it('answers 501 to an invoke that it does not know', async () => {
    const response = await chat.post(chat.activity({ type: 'invoke', name: 'unknown/thing' }));

    assert.equal(response.status, 501);
  });

  it('answers a message that is delivered twice only once', async () => {
    const twice = chat.activity({ id: 'the-same' });
    const before = said();

    await chat.post(twice);
    await chat.post(twice);

    assert.equal(said(), before + 1);
  });

  it('reads nothing for somebody whom Teams does not name', async () => {
    const from = { id: '29:nobody', name: 'Nadia Berger' };

    await chat.post(chat.activity({ from, text: 'how are my milestones?' }));

    assert.match(chat.card(), /I can’t tell who you are/);
  });

  it('asks the roster when the message names only the Teams id', async () => {
    await chat.post(chat.activity({ from: { id: chat.me.id }, text: 'health of Contoso' }));

    assert.match(chat.card(), /8 committed milestones/);
  });

  it('answers an empty text, and one of 100,000 characters', async () => {
    await chat.post(chat.activity({ text: '  ' }));
    assert.match(chat.card(), /I did not understand that/);

    const { status } = await chat.post(chat.activity({ text: 'milestone '.repeat(10_000) }));
    assert.equal(status, 200);
  });

  it('takes only POST', async () => {
    const { status } = await fetch(`${chat.app.botUrl}/api/messages`);

    assert.equal(status, 405);
  });

  it('is up, and ready as long as MSX answers', async () => {
    const get = async (path: string) => (await fetch(chat.app.botUrl + path)).status;

    assert.equal(await get('/healthz'), 200);
    assert.equal(await get('/readyz'), 200);
    chat.app.msx.faults?.add({ match: 'WhoAmI', status: 403, code: '0x80095ffe', times: -1 });
    assert.equal(await get('/readyz'), 503);
    assert.equal(await get('/healthz'), 200);
  });
});
