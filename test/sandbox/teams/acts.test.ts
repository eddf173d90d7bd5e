import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Desk } from '../../../src/sandbox/teams/desk.ts';
import { cardFor } from '../../../src/sandbox/teams/conversations.ts';
import {
  aDesk,
  ANA,
  BEN,
  CHANNEL,
  echo,
  startBot,
  type Script,
  type ScriptedBot,
} from '../../support/desk.ts';

describe('a pressed button', () => {
  let desk: Desk;
  let bot: ScriptedBot;
  let chat: string;

  async function start(script: Script = echo, botTimeoutMs = 2000): Promise<void> {
    bot = await startBot(script);
    desk = await aDesk({ botTimeoutMs });
    desk.connect(bot.url);
    chat = desk.conversations.personal(ANA);
  }
  afterEach(async () => {
    await desk.close();
    await bot.close();
  });

  async function cardIn(conversationId: string): Promise<string> {
    await start();
    await desk.say(ANA, conversationId || chat, 'card', { mention: conversationId !== '' });
    return desk.conversations.messages(conversationId || chat).at(-1)?.id ?? '';
  }
  const titleOf = (messageId: string, person: typeof ANA): string => {
    const message = desk.conversations.find(messageId);
    const { body } = z
      .looseObject({ body: z.array(z.looseObject({ text: z.string().optional() })) })
      .parse(message && cardFor(message, person));
    return body[0]?.text ?? '';
  };

  it('sends an Action.Execute as an invoke with verb, data and inputs', async () => {
    const messageId = await cardIn('');

    await desk.press(ANA, messageId, { title: 'Take it', inputs: { comment: 'mine' } });

    const activity = bot.received.at(-1);
    assert.equal(activity?.type, 'invoke');
    assert.equal(activity['name'], 'adaptiveCard/action');
    assert.equal(activity.replyToId, messageId);
    assert.deepEqual(activity.value, {
      action: { type: 'Action.Execute', verb: 'take', data: { ticket: 7, comment: 'mine' } },
      trigger: 'manual',
    });
  });

  it('replaces the card for the presser only', async () => {
    const messageId = await cardIn(CHANNEL.id);

    await desk.press(BEN, messageId, { title: 'Take it', inputs: { comment: 'mine' } });

    assert.equal(titleOf(messageId, BEN), 'Taken by Ben Okafor: mine');
    assert.equal(titleOf(messageId, ANA), 'Open ticket');
  });

  it('sends an Action.Submit as a message without words', async () => {
    const messageId = await cardIn('');

    await desk.press(ANA, messageId, { title: 'Close for all', inputs: { comment: 'x' } });

    const activity = bot.received.at(-1);
    assert.equal(activity?.type, 'message');
    assert.equal('text' in activity, false);
    assert.equal(activity.replyToId, messageId);
    assert.deepEqual(activity.value, { ticket: 7, comment: 'x' });
  });

  it('shows an update to everyone, also to those with a personal view', async () => {
    const messageId = await cardIn(CHANNEL.id);
    await desk.press(BEN, messageId, { title: 'Take it' });

    await desk.press(ANA, messageId, { title: 'Close for all' });

    assert.equal(titleOf(messageId, BEN), 'Closed by Ana Silva');
    assert.equal(titleOf(messageId, ANA), 'Closed by Ana Silva');
  });

  it('shows a short message or a refusal under the card, to the presser', async () => {
    const messageId = await cardIn('');

    await desk.press(ANA, messageId, { title: 'Ask' });
    const asked = desk.conversations.find(messageId)?.notices.get(ANA.id);
    await desk.press(ANA, messageId, { title: 'Refuse' });
    const refused = desk.conversations.find(messageId)?.notices.get(ANA.id);

    assert.deepEqual(asked, { tone: 'info', text: 'Asked.' });
    assert.deepEqual(refused, { tone: 'error', text: 'You may not do that.' });
  });

  it('takes a remark away when the next press works', async () => {
    const messageId = await cardIn('');
    await desk.press(ANA, messageId, { title: 'Refuse' });

    await desk.press(ANA, messageId, { title: 'Take it' });

    assert.equal(desk.conversations.find(messageId)?.notices.size, 0);
  });

  for (const [what, answer] of [
    ['fails', async () => ({ status: 500 })],
    ['answers nonsense', async () => ({ body: { hello: 'world' } })],
    ['is too late', () => new Promise<void>(() => undefined)],
  ] as const) {
    it(`says that something went wrong when the bot ${what}`, async () => {
      await start(
        (activity, api) => (activity.type === 'invoke' ? answer() : echo(activity, api)),
        100,
      );
      await desk.say(ANA, chat, 'card');
      const messageId = desk.conversations.messages(chat).at(-1)?.id ?? '';

      await desk.press(ANA, messageId, { title: 'Take it' });

      const notice = desk.conversations.find(messageId)?.notices.get(ANA.id);
      assert.equal(notice?.text, 'Something went wrong. Please try again.');
    });
  }

  it('sends forged data as it is, for anyone can forge it', async () => {
    const messageId = await cardIn('');
    const data = { ticket: 'another' };

    await desk.press(ANA, messageId, { type: 'Action.Submit', data });

    assert.deepEqual(bot.received.at(-1)?.value, data);
  });

  it('refuses a title that the card lacks and a message that is not there', async () => {
    const messageId = await cardIn('');

    await assert.rejects(desk.press(ANA, messageId, { title: 'Nonsense' }), { status: 404 });
    await assert.rejects(desk.press(ANA, '1', { type: 'Action.Submit' }), { status: 404 });
  });

  it('refuses a press on the card of another person', async () => {
    const messageId = await cardIn('');

    await assert.rejects(desk.press(BEN, messageId, { type: 'Action.Submit' }), {
      code: 'ConversationNotFound',
    });
  });
});
