import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

describe('a channel', () => {
  let chat: Chatting;
  let channelId: string;
  beforeEach(async () => {
    chat = await chatting();
    channelId = chat.desk.conversations.chats.find(({ kind }) => kind === 'channel')?.id ?? '';
  });
  afterEach(() => chat.close());

  const inChannel = (): string =>
    JSON.stringify(
      chat.desk.conversations
        .messages(channelId)
        .filter(({ from }) => from.id !== chat.me.id)
        .map(({ card, text }) => [card, text]),
    );

  it('does not hear what does not mention the bot', async () => {
    const answer = await chat.desk.say(chat.me, channelId, 'how are my milestones?');

    assert.equal(answer, null);
    assert.equal(inChannel(), '[]');
  });

  it('answers a mention for help in its thread', async () => {
    await chat.desk.say(chat.me, channelId, 'help', { mention: true });

    assert.match(inChannel(), /What you can ask/);
    const [asked, answered] = chat.desk.conversations.messages(channelId);
    assert.equal(answered?.threadId, asked?.threadId ?? asked?.id);
  });

  it('gives figures only to the asker in person, and says so in the thread', async () => {
    await chat.desk.say(chat.me, channelId, 'how are my milestones?', { mention: true });

    assert.match(inChannel(), /I answered you in our personal chat/);
    assert.doesNotMatch(inChannel(), /27 committed/);
    assert.match(chat.card(), /27 committed milestones/);
  });

  it('says how to get an answer when the bot may not write to the person', async () => {
    // The first is the sign of typing, the second opens the personal chat.
    chat.desk.faults.add({ match: '/v3/conversations', status: 403, times: 2 });

    await chat.desk.say(chat.me, channelId, 'how are my milestones?', { mention: true });

    assert.match(inChannel(), /Add CSAM Ops as a personal app/);
  });

  it('refuses the button of a report, whoever forges it', async () => {
    await chat.desk.say(chat.me, channelId, 'help', { mention: true });
    const messageId = chat.desk.conversations.messages(channelId).at(-1)?.id ?? '';

    const { body } = await chat.desk.press(chat.me, messageId, {
      type: 'Action.Execute',
      verb: 'show-report',
      data: { verb: 'show-report', skill: 'milestone-health', resultId: 'r', scope: {}, page: 0 },
    });

    assert.match(JSON.stringify(body), /only in a personal chat/);
    assert.doesNotMatch(inChannel(), /27 committed/);
  });
});
