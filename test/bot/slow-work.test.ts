import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

/** No patience: every question goes on outside its turn. */
const AT_ONCE = { pause: () => Promise.resolve() };

const STUCK = { match: 'WhoAmI', status: 503, code: '0x0', times: -1, retryAfter: 60 };

describe('work that outlives its turn', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting(AT_ONCE);
  });
  afterEach(() => chat.close());

  it('shows a card that says what is being read, and puts the result in its place', async () => {
    const sent = await chat.say('how are my milestones?');

    await chat.until(/27 committed milestones/);

    // The welcome card is the other message.
    assert.equal(sent.length, 2);
    const { chatId, id } = chat.newest();
    assert.equal(id, sent.at(-1)?.id);
    assert.equal(chat.desk.conversations.messages(chatId).at(-1)?.id, id);
  });

  it('ticks steps as they are done', async () => {
    chat.app.msx.faults?.add({ ...STUCK, match: '/tasks' });

    await chat.say('how are my milestones?');
    await chat.until(/Reading comments and tasks of 27 milestones/);

    assert.match(chat.card(), /Working on it/);
    assert.match(chat.card(), /✓ .*Reading milestones of 11 opportunities/);
  });

  it('is cancelled by its owner, and the card says so', async () => {
    chat.app.msx.faults?.add(STUCK);
    await chat.say('how are my milestones?');

    await chat.press('Cancel');

    assert.match(chat.card(), /Cancelled/);
    assert.match(chat.card(), /Nothing was written/);
  });

  it('is not cancelled by anybody else', async () => {
    const other = chat.people[1] ?? assert.fail('alone');
    chat.app.msx.faults?.add(STUCK);
    await chat.say('how are my milestones?');
    const jobId = /"jobId":"([^"]+)"/.exec(chat.card())?.[1];
    await chat.say('hi', other);

    const { body } = await chat.desk.press(other, chat.newest(other).id, {
      type: 'Action.Execute',
      verb: 'cancel',
      data: { verb: 'cancel', jobId },
    });

    assert.match(JSON.stringify(body), /already ended/);
    assert.match(chat.card(), /Working on it/);
  });

  it('turns an old button into progress, and then into the result', async () => {
    await chat.say('help');

    await chat.desk.press(chat.me, chat.newest().id, {
      type: 'Action.Execute',
      verb: 'show-report',
      data: {
        verb: 'show-report',
        skill: 'milestone-health',
        resultId: 'gone',
        scope: {},
        page: 0,
      },
    });

    await chat.until(/27 committed milestones/);
  });

  it('says what failed, what to do, and gives a reference that the log knows', async () => {
    chat.app.msx.faults?.add({ match: 'WhoAmI', status: 403, code: '0x80095ffe', times: -1 });

    await chat.say('how are my milestones?');
    await chat.until(/corporate network or VPN/);

    const reference = /Reference: ([\w-]+)/.exec(chat.card())?.[1] ?? assert.fail('no reference');
    assert.match(JSON.stringify(chat.logged), RegExp(reference));
    assert.match(chat.card(), /Try again/);
  });

  it('sends the result anew when its card was deleted meanwhile', async () => {
    chat.app.msx.faults?.add({ ...STUCK, times: 1, retryAfter: 0 });
    await chat.say('how are my milestones?');
    chat.desk.conversations.remove(chat.newest().id);

    await chat.until(/27 committed milestones/);

    const all = chat.desk.conversations.messages(chat.newest().chatId);
    assert.equal(all.filter(({ from }) => from.id !== chat.me.id).length, 2);
  });

  it('says that it was interrupted when the bot stops, and how to go on', async () => {
    chat.app.msx.faults?.add(STUCK);
    await chat.say('how are my milestones?');

    await chat.app.close();

    assert.match(chat.card(), /restarted before I had finished/);
    assert.match(chat.card(), /Ask again/);
    assert.match(chat.card(), /how are my milestones\?/);
    chat = await chatting(AT_ONCE);
  });
});
