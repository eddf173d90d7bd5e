import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

describe('the bot', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting();
  });
  afterEach(() => chat.close());

  const texts = (): string =>
    JSON.stringify(chat.desk.conversations.messages(chat.newest().chatId).map(({ card }) => card));

  it('welcomes a person once, on installation', async () => {
    await chat.say('hi');
    await chat.say('hi again');

    const welcomes = texts().match(/"text":"Hello, I am CSAM Ops/g);
    assert.equal(welcomes?.length, 1);
  });

  it('does nothing twice when Teams delivers a message twice', async () => {
    await chat.say('hi');
    const twice = chat.activity();
    await chat.post(twice);
    const before = chat.desk.conversations.messages(chat.newest().chatId).length;

    const { status } = await chat.post(twice);

    assert.equal(status, 200);
    assert.equal(chat.desk.conversations.messages(chat.newest().chatId).length, before);
  });

  it('answers a message without a text with what it can do', async () => {
    await chat.say('help');

    await chat.post(chat.activity({ id: 'new-1', text: '   ' }));

    assert.match(chat.card(), /I did not understand that/);
  });

  it('takes its own mention out by the entity, not by searching the text', async () => {
    await chat.say('help');
    const mention = {
      type: 'mention',
      text: '<at>CSAM Ops</at>',
      mentioned: { id: '28:csam-ops' },
    };

    await chat.post(
      chat.activity({
        id: 'new-2',
        text: '<at>CSAM Ops</at> how is 7-513440504?',
        entities: [mention],
      }),
    );

    assert.match(chat.card(), /Ingest plants 1 to 4 into the lakehouse/);
  });

  it('keeps the mention of somebody else in the text', async () => {
    await chat.say('help');
    const mention = { type: 'mention', text: '<at>Ben</at>', mentioned: { id: '29:ben' } };

    await chat.post(chat.activity({ id: 'new-3', text: '<at>Ben</at> help', entities: [mention] }));

    assert.match(chat.card(), /I did not understand that|What you can ask/);
  });

  it('reads the first 4,000 characters of a question, and says so', async () => {
    await chat.say('help');

    await chat.post(
      chat.activity({ id: 'new-4', text: `how are my milestones? ${'x '.repeat(60_000)}` }),
    );

    assert.match(chat.card(), /27 committed milestones/);
    assert.match(JSON.stringify(texts()), /I read only the beginning of that/);
  });

  for (const [what, changes] of [
    ['a reaction', { type: 'messageReaction', text: undefined }],
    ['a typing sign', { type: 'typing', text: undefined }],
    ['an event of a kind that is not known yet', { type: 'event', name: 'application/future' }],
    ['an end of the conversation', { type: 'endOfConversation' }],
  ] as const) {
    it(`takes ${what} and stays silent`, async () => {
      await chat.say('help');
      const before = texts();

      const { status } = await chat.post(chat.activity({ id: `other-${what}`, ...changes }));

      assert.equal(status, 200);
      assert.equal(texts(), before);
    });
  }

  it('logs ids and no words of people', async () => {
    chat.app.msx.faults?.add({ match: 'WhoAmI', status: 403, code: '0x80095ffe', times: -1 });

    await chat.say('how are my milestones of the secret project Zeppelin?');

    assert.notEqual(chat.logged.length, 0);
    assert.doesNotMatch(JSON.stringify(chat.logged), /Zeppelin/);
  });
});
