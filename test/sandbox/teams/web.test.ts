import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Desk } from '../../../src/sandbox/teams/desk.ts';
import { DeskEvent } from '../../../src/sandbox/teams/view.ts';
import { aDesk, ANA, BEN, CHANNEL, startBot, type ScriptedBot } from '../../support/desk.ts';

describe('web of the desk', () => {
  let desk: Desk;
  let bot: ScriptedBot;
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'desk-web-'));
    for (const file of ['page.html', 'page.css', 'page.js']) {
      writeFileSync(join(folder, file), `/* ${file} */`);
    }
  });
  after(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    bot = await startBot();
    desk = await aDesk({ pageFolder: folder });
  });
  afterEach(async () => {
    await desk.close();
    await bot.close();
  });

  async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(desk.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: desk.url, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    await response.text();
    return response.status;
  }
  const words = (text: string) => ({
    person: ANA.id,
    conversation: desk.conversations.personal(ANA),
    text,
    mention: false,
  });

  /** Reads events as one person until `count` came. */
  async function events(person: string, count: number, act: () => Promise<unknown>) {
    const stop = new AbortController();
    const address = `${desk.url}/api/events?person=${encodeURIComponent(person)}`;
    const response = await fetch(address, { signal: stop.signal });
    assert.ok(response.body);
    const found: DeskEvent[] = [];
    let text = '';
    const acting = act();
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const lines = text.split('\n\n').slice(0, -1);
      const data = lines.filter((line) => line.startsWith('data: '));
      found.splice(0, Infinity, ...data.map((line) => DeskEvent.parse(JSON.parse(line.slice(6)))));
      if (found.length >= count) break;
    }
    stop.abort();
    await acting;
    return found;
  }

  for (const [path, type] of [
    ['/', 'text/html'],
    ['/?person=29%3Aana&theme=dark', 'text/html'],
    ['/page.css', 'text/css'],
    ['/page.js', 'text/javascript'],
  ] as const) {
    it(`serves ${path} as ${type}, with a policy that allows no foreign code`, async () => {
      const response = await fetch(desk.url + path);

      const policy = response.headers.get('content-security-policy') ?? '';
      assert.equal(response.status, 200);
      assert.ok(response.headers.get('content-type')?.startsWith(type));
      assert.match(policy, /default-src 'none'; script-src 'self';/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      await response.text();
    });
  }

  it('says what to do when the page is not built', async () => {
    const bare = await aDesk({ pageFolder: join(folder, 'missing') });

    const response = await fetch(bare.url);
    const text = await response.text();
    await bare.close();

    assert.equal(response.status, 503);
    assert.match(text, /not built yet: run "npm run build"/);
  });

  it('refuses a foreign host name', async () => {
    const { port } = new URL(desk.url);

    const statuses = await Promise.all(
      ['evil.example', `127.0.0.1.evil.example:${port}`, `localhost:${port}`].map((host) =>
        statusFor(Number(port), host),
      ),
    );

    assert.deepEqual(statuses, [403, 403, 200]);
  });

  it('takes words of the page', async () => {
    desk.connect(bot.url);

    const status = await post('/api/say', words('hello'));

    assert.equal(status, 202);
    const [message] = desk.conversations.messages(desk.conversations.personal(ANA));
    assert.equal(message?.text, 'hello');
  });

  for (const [what, headers, status] of [
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
  ] as const) {
    it(`refuses words from ${what}`, async () => {
      const answer = await post('/api/say', words('hello'), headers);

      assert.equal(answer, status);
      assert.deepEqual(desk.conversations.messages(desk.conversations.personal(ANA)), []);
    });
  }

  for (const [what, body, status] of [
    ['no JSON', '{', 400],
    ['no words', { ...{ person: ANA.id, conversation: 'x', mention: false }, text: '  ' }, 400],
    ['an unknown person', { person: 'eve', conversation: 'x', text: 'a', mention: false }, 404],
    [
      'an unknown conversation',
      { person: ANA.id, conversation: 'x', text: 'a', mention: false },
      404,
    ],
    ['more than 256 KB', JSON.stringify('x'.repeat(262_144)), 413],
  ] as const) {
    it(`answers ${status} to ${what}`, async () => {
      assert.equal(await post('/api/say', body), status);
    });
  }

  it('presses a button for the page', async () => {
    desk.connect(bot.url);
    const chat = desk.conversations.personal(ANA);
    await desk.say(ANA, chat, 'card');
    const message = desk.conversations.messages(chat).at(-1)?.id;
    const action = { type: 'Action.Execute', verb: 'ask', data: {} };

    const status = await post('/api/press', { person: ANA.id, message, action });

    assert.equal(status, 202);
    assert.equal(desk.conversations.find(message ?? '')?.notices.get(ANA.id)?.text, 'Asked.');
  });

  it('refuses a press of a kind that it does not know', async () => {
    const action = { type: 'Action.OpenUrl' };

    assert.equal(await post('/api/press', { person: ANA.id, message: '1', action }), 400);
  });

  it('answers 404 to anything else', async () => {
    const { status } = await fetch(`${desk.url}/../package.json`);

    assert.equal(status, 404);
  });

  it('first sends all that a person sees, then each change', async () => {
    const [snapshot, change] = await events(ANA.id, 2, () =>
      desk.say(ANA, CHANNEL.id, 'hello all'),
    );

    assert.ok(snapshot?.type === 'snapshot');
    assert.equal(snapshot.me, ANA.id);
    assert.deepEqual(
      snapshot.chats.map(({ title, team }) => [title, team]),
      [
        ['CSAM Ops', ''],
        ['Migration', 'Contoso account'],
      ],
    );
    assert.ok(change?.type === 'message');
    assert.equal(change.message.text, 'hello all');
    assert.deepEqual(change.message.author, { name: 'Ana Silva', isBot: false, isMe: true });
    assert.deepEqual([change.message.time, change.message.day], ['08:00', 'Monday, November 16']);
  });

  it('keeps the personal chat of one person from the others', async () => {
    const seen = await events(BEN.id, 2, async () => {
      await desk.say(ANA, desk.conversations.personal(ANA), 'private');
      await desk.say(ANA, CHANNEL.id, 'public');
    });

    const texts = seen.flatMap((event) => (event.type === 'message' ? [event.message.text] : []));
    assert.deepEqual(texts, ['public']);
  });

  it('tells typing, removal, and why a message did not arrive', async () => {
    const chat = desk.conversations.personal(ANA);
    const seen = await events(ANA.id, 5, async () => {
      await desk.say(ANA, chat, 'hello');
      desk.conversations.setTyping(chat, true);
      desk.conversations.remove(desk.conversations.messages(chat)[0]?.id ?? '');
    });

    const [, first, failed, typing, removed] = seen;
    assert.ok(first?.type === 'message' && failed?.type === 'message');
    assert.equal(first.message.failure, null);
    assert.equal(failed.message.failure, 'could not be delivered (no answer)');
    assert.deepEqual(typing, { type: 'typing', chatId: chat, isTyping: true });
    assert.deepEqual(removed, { type: 'removed', messageId: first.message.id });
  });

  it('installs the bot for a person who opens the page', async () => {
    desk.connect(bot.url);

    await events(BEN.id, 1, () => desk.install(BEN));

    const heard = bot.received.map(({ type, from }) => [type, from.id]);
    assert.deepEqual(heard, [
      ['installationUpdate', BEN.id],
      ['conversationUpdate', BEN.id],
    ]);
  });

  it('takes the first person when the page asks for one who is not here', async () => {
    const [snapshot] = await events('29:gone', 1, () => Promise.resolve());

    assert.equal(z.object({ me: z.string() }).parse(snapshot).me, ANA.id);
  });
});

/** Only node:http lets a test choose the host name. */
function statusFor(port: number, host: string): Promise<number | undefined> {
  return new Promise((done, failed) => {
    const asking = request({ host: '127.0.0.1', port, headers: { host } }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode));
    });
    asking.on('error', failed);
    asking.end();
  });
}
