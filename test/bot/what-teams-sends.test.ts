import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { sharedChat, type SharedChatting } from '../support/shared-chats.ts';

describe('what Teams sends besides questions', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
    await chat.say('help');
  });
  after(() => chat.close());

  const said = () => chat.desk.conversations.messages(chat.newest().chatId).length;
  const send = async (changes: object) => {
    const response = await chat.post(chat.activity({ text: undefined, ...changes }));
    return { status: response.status, body: await response.text() };
  };

  for (const [what, changes] of [
    ['an edited question', { type: 'messageUpdate', text: 'how are my milestones?' }],
    ['a deleted question', { type: 'messageDelete' }],
    [
      'a restored question',
      { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } },
    ],
    ['a like', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['a like that was taken back', { type: 'messageReaction', reactionsRemoved: [{ type: 'x' }] }],
    ['a receipt that something was read', { type: 'event', name: 'app/readReceipt', value: {} }],
    ['the start of a meeting', { type: 'event', name: 'application/vnd.microsoft.meetingStart' }],
    ['a hand-over', { type: 'handoff' }],
    ['a trace', { type: 'trace' }],
    ['a command of a kind to come', { type: 'command', name: 'future' }],
    ['a change of somebody else’s name', { type: 'conversationUpdate', membersAdded: [] }],
  ] as const) {
    it(`is taken without a word: ${what}`, async () => {
      const before = said();

      const { status } = await send(changes);

      assert.deepEqual([status, said()], [200, before]);
    });
  }

  it('is not answered a second time when a question is edited after its answer', async () => {
    await chat.say('my portfolio');
    const before = chat.card();

    await send({ type: 'messageUpdate', id: 'edited-1', text: 'health of Contoso' });

    assert.equal(chat.card(), before);
  });

  for (const name of [
    'task/fetch',
    'task/submit',
    'composeExtension/query',
    'message/submitAction',
    'suggestedAction/submit',
    'signin/verifyState',
    'signin/tokenExchange',
    'adaptiveCard/future',
    '',
  ]) {
    it(`is told to Teams as not ours: an invoke “${name}”`, async () => {
      const before = said();

      const { status, body } = await send({ type: 'invoke', name, value: {} });

      assert.deepEqual([status, body, said()], [501, '', before]);
    });
  }

  for (const [what, value] of [
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['an action that is null', { action: null }],
    ['an action that is a text', { action: 'accept' }],
    ['an action that is a list', { action: [] }],
    ['an action without data', { action: { type: 'Action.Execute', verb: 'accept' } }],
    ['an action of another type', { action: { type: 'Action.OpenUrl', data: {} } }],
    ['a text', 'press'],
    ['a list', [1]],
  ] as const) {
    it(`is refused inside an answer of 200, as Teams wants it: a press with ${what}`, async () => {
      const { status, body } = await send({ type: 'invoke', name: 'adaptiveCard/action', value });

      assert.equal(status, 200);
      assert.match(body, /"statusCode":400,"type":"application\/vnd\.microsoft\.error"/);
      assert.doesNotMatch(body, /TypeError|undefined \(|reference/);
    });
  }

  for (const [what, changes] of [
    ['a picture alone', { text: '', attachments: [{ contentType: 'image/png', contentUrl: 'x' }] }],
    ['a file alone', { attachments: [{ contentType: 'application/vnd.microsoft.teams.file' }] }],
    ['a text as a value', { value: 'accept' }],
    ['a list as a value', { value: ['accept'] }],
    ['an emoji alone', { text: '👍' }],
    ['dots', { text: '...' }],
  ] as const) {
    it(`is answered with what the bot can do: ${what}`, async () => {
      await send(changes);

      assert.match(chat.card(), /I did not understand that|What you can ask/);
    });
  }

  for (const [what, value] of [
    ['a message back of another app', { msteams: { type: 'messageBack' } }],
    ['an empty form', {}],
    ['a verb that nobody knows', { verb: 'fly' }],
  ] as const) {
    it(`is refused in words where an old client sends ${what}`, async () => {
      await send({ value });

      assert.match(chat.newest().text, /This button is not one of mine/);
    });
  }

  it('is answered as a press where an old client sends a button of ours', async () => {
    await send({ value: { verb: 'ask', text: 'my portfolio' } });

    assert.match(chat.card(), /Your portfolio/);
  });
});

describe('what Teams sends in a channel without calling the bot', function () {
  this.timeout(60_000);
  let chat: Chatting;
  let channel: SharedChatting;
  before(async () => {
    chat = await chatting();
    channel = sharedChat(chat);
    await channel.say('help');
  });
  after(() => chat.close());

  const place = () => ({ id: channel.id, conversationType: 'channel', tenantId: chat.tenantId });
  const ours = { type: 'mention', text: '<at>CSAM Ops</at>', mentioned: { id: '28:csam-ops' } };

  for (const [what, changes] of [
    ['talk between people', { text: 'how are the milestones?' }],
    ['the bot’s name without a mention', { text: 'CSAM Ops how are the milestones?' }],
    ['a mention that somebody typed by hand', { text: '<at>CSAM Ops</at> help' }],
    ['a mention of the team', { text: 'help', entities: [{ ...ours, mentioned: { id: '19:t' } }] }],
    ['a mention without anybody', { text: 'help', entities: [{ type: 'mention', text: 'x' }] }],
    ['an edit of a question', { type: 'messageUpdate', text: 'help', entities: [ours] }],
  ] as const) {
    it(`is not answered: ${what}`, async () => {
      const before = channel.posted().length;

      await chat.post(chat.activity({ conversation: place(), ...changes }));

      assert.equal(channel.posted().length, before);
    });
  }

  for (const [what, text, entities] of [
    ['at the beginning', '<at>CSAM Ops</at> help', [ours]],
    ['at the end', 'help <at>CSAM Ops</at>', [ours]],
    ['twice', '<at>CSAM Ops</at> help <at>CSAM Ops</at>', [ours, ours]],
    ['with a hard blank behind it', '<at>CSAM Ops</at>&nbsp;help', [ours]],
    ['in a line of its own', '<at>CSAM Ops</at>\nhelp\n', [ours]],
    ['under a name that its sender made shorter', '<at>Ops</at> help', [named('Ops')]],
    ['under a name with signs of a pattern', '<at>O.*(ps</at> help', [named('O.*(ps')]],
    ['under a name of dollars', '<at>$&$1</at> help', [named('$&$1')]],
    ['with an entity that has no text', 'help', [{ type: 'mention', mentioned: ours.mentioned }]],
  ] as const) {
    it(`is answered when the bot is mentioned ${what}`, async () => {
      const before = channel.posted().length;

      await chat.post(chat.activity({ conversation: place(), text, entities }));

      assert.equal(channel.posted().length, before + 1);
      assert.match(JSON.stringify(channel.newest().card), /What you can ask/);
    });
  }

  function named(name: string) {
    return { ...ours, text: `<at>${name}</at>` };
  }
});
