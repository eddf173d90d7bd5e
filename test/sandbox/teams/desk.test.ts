import assert from 'node:assert/strict';
import type { Desk } from '../../../src/sandbox/teams/desk.ts';
import {
  aCard,
  aDesk,
  ANA,
  BEN,
  CHANNEL,
  echo,
  startBot,
  TENANT,
  type Script,
  type ScriptedBot,
} from '../../support/desk.ts';

const CLIENT_INFO = {
  type: 'clientInfo',
  locale: 'en-US',
  country: 'US',
  platform: 'Web',
  timezone: 'Europe/Berlin',
};

describe('desk', () => {
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

  const textsIn = (chatId: string): string[] =>
    desk.conversations.messages(chatId).map(({ text }) => text);

  describe('in a personal chat', () => {
    it('sends the words as Teams sends them', async () => {
      await start();

      await desk.say(ANA, chat, 'hello');

      const { id, ...activity } = bot.received.at(-1) ?? assert.fail();
      assert.match(id, /^\d+$/);
      assert.deepEqual(activity, {
        type: 'message',
        channelId: 'msteams',
        serviceUrl: `${desk.url}/connector`,
        text: 'hello',
        textFormat: 'plain',
        timestamp: '2026-11-16T07:00:00.000Z',
        localTimestamp: '2026-11-16T08:00:00.000+01:00',
        localTimezone: 'Europe/Berlin',
        locale: 'en-US',
        from: { id: ANA.id, name: ANA.name, aadObjectId: ANA.aadObjectId },
        recipient: { id: '28:csam-ops', name: 'CSAM Ops' },
        conversation: {
          id: chat,
          conversationType: 'personal',
          tenantId: TENANT,
          isGroup: false,
        },
        channelData: { tenant: { id: TENANT } },
        entities: [CLIENT_INFO],
      });
    });

    it('shows what the bot answered after the words', async () => {
      await start();

      const answer = await desk.say(ANA, chat, 'hello');

      assert.equal(answer?.status, 200);
      assert.deepEqual(textsIn(chat), ['hello', 'Echo: hello']);
    });

    it('tells the bot before the first words that it was installed, once a person', async () => {
      await start();

      await desk.say(ANA, chat, 'one');
      await desk.say(ANA, chat, 'two');
      await desk.install(BEN);

      const heard = bot.received.map(({ type, from }) => `${type} ${from.name}`);
      assert.deepEqual(heard, [
        'installationUpdate Ana Silva',
        'conversationUpdate Ana Silva',
        'message Ana Silva',
        'message Ana Silva',
        'installationUpdate Ben Okafor',
        'conversationUpdate Ben Okafor',
      ]);
      const [installed, updated] = bot.received;
      assert.equal(installed?.['action'], 'add');
      assert.deepEqual(updated?.['membersAdded'], [
        { id: '28:csam-ops' },
        { id: ANA.id, aadObjectId: ANA.aadObjectId },
      ]);
    });

    it('lets nobody into the chat of another person', async () => {
      await start();

      await assert.rejects(desk.say(BEN, chat, 'hello'), { code: 'ConversationNotFound' });

      assert.deepEqual(bot.received, []);
    });

    for (const [what, script, status] of [
      ['fails', async () => ({ status: 500 }), 500],
      ['refuses', async () => ({ status: 401 }), 401],
      ['does not answer in time', () => new Promise<void>(() => undefined), 0],
    ] as const) {
      it(`records at the message that the bot ${what}`, async () => {
        await start(async (activity) => (activity.type === 'message' ? script() : {}), 100);

        const answer = await desk.say(ANA, chat, 'hello');

        assert.equal(answer?.status, status);
        assert.equal(desk.conversations.messages(chat)[0]?.delivery, status);
        assert.equal(desk.deliveries.at(-1)?.status, status);
      });
    }

    it('records that nobody answers while no bot is connected', async () => {
      bot = await startBot();
      desk = await aDesk();
      chat = desk.conversations.personal(ANA);

      const answer = await desk.say(ANA, chat, 'hello');

      assert.deepEqual(answer, { status: 0, body: null });
    });

    it('installs the bot once it is there', async () => {
      bot = await startBot();
      desk = await aDesk();
      chat = desk.conversations.personal(ANA);
      await desk.say(ANA, chat, 'anyone?');

      desk.connect(bot.url);
      await desk.say(ANA, chat, 'hello');

      assert.deepEqual(
        bot.received.map(({ type }) => type),
        ['installationUpdate', 'conversationUpdate', 'message'],
      );
    });
  });

  describe('in a channel', () => {
    it('calls the bot only when it is mentioned', async () => {
      await start();

      const unheard = await desk.say(ANA, CHANNEL.id, 'hello all');
      const heard = await desk.say(ANA, CHANNEL.id, 'hello', { mention: true });

      assert.equal(unheard, null);
      assert.equal(heard?.status, 200);
      assert.deepEqual(bot.texts(), ['<at>CSAM Ops</at> hello']);
    });

    it('takes "@CSAM Ops" in any case for a mention', async () => {
      await start();

      await desk.say(ANA, CHANNEL.id, 'please, @csam ops, help');

      const [activity] = bot.received;
      assert.equal(activity?.text, 'please, <at>CSAM Ops</at>, help');
      assert.deepEqual(activity['entities'], [
        {
          type: 'mention',
          text: '<at>CSAM Ops</at>',
          mentioned: { id: '28:csam-ops', name: 'CSAM Ops' },
        },
        CLIENT_INFO,
      ]);
    });

    it('names thread, team and channel', async () => {
      await start();

      await desk.say(ANA, CHANNEL.id, 'hello', { mention: true });

      const [activity] = bot.received;
      const teamId = '19:team-contoso-account@thread.tacv2';
      assert.deepEqual(activity?.conversation, {
        id: `${CHANNEL.id};messageid=${activity?.id}`,
        conversationType: 'channel',
        tenantId: TENANT,
        isGroup: true,
        name: 'Migration',
      });
      assert.deepEqual(activity['channelData'], {
        tenant: { id: TENANT },
        teamsChannelId: CHANNEL.id,
        teamsTeamId: teamId,
        channel: { id: CHANNEL.id, name: 'Migration' },
        team: { id: teamId, name: 'Contoso account' },
      });
    });

    it('keeps an answer and further words in the thread', async () => {
      await start();
      await desk.say(ANA, CHANNEL.id, 'hello', { mention: true });
      const [first] = desk.conversations.messages(CHANNEL.id);

      await desk.say(BEN, `${CHANNEL.id};messageid=${first?.id}`, 'me too', { mention: true });

      const threads = desk.conversations.messages(CHANNEL.id).map(({ threadId }) => threadId);
      assert.deepEqual(
        threads,
        Array.from({ length: 4 }, () => first?.id),
      );
    });

    it('refuses words for a thread that is not there', async () => {
      await start();

      await assert.rejects(desk.say(ANA, `${CHANNEL.id};messageid=1`, 'hello'), { status: 404 });
    });
  });

  it('shows that the bot types until its next message', async () => {
    const seen: boolean[] = [];
    await start(async (activity, api) => {
      if (activity.type !== 'message') return;
      await api.send({ type: 'typing' });
      seen.push(desk.conversations.isTyping(chat));
      await api.send({ type: 'message', text: 'done' });
      seen.push(desk.conversations.isTyping(chat));
    });

    await desk.say(ANA, chat, 'hello');

    assert.deepEqual(seen, [true, false]);
    assert.deepEqual(textsIn(chat), ['hello', 'done']);
  });

  it('makes two messages of words with a card and gives no id', async () => {
    const content = aCard('Both');
    const contentType = 'application/vnd.microsoft.card.adaptive';
    let id: string | undefined = 'none yet';
    await start(async ({ type }, api) => {
      if (type !== 'message') return;
      const attachments = [{ contentType, content }];
      ({ id } = await api.send({ type: 'message', text: 'Words', attachments }));
    });

    await desk.say(ANA, chat, 'hello');

    const [, words, card] = desk.conversations.messages(chat);
    assert.deepEqual([words?.text, words?.card], ['Words', null]);
    assert.deepEqual([card?.text, card?.card], ['', content]);
    assert.equal(id, undefined);
  });
});
