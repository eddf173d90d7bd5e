import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { EVERY_BUTTON, pressed } from '../support/pressing.ts';
import { sharedChat, type SharedChatting } from '../support/shared-chats.ts';

const STUCK = { match: 'WhoAmI', status: 503, code: '0x0', times: -1, retryAfter: 60 };

describe('“cancel” where others read', function () {
  this.timeout(60_000);
  let chat: Chatting;
  let channel: SharedChatting;
  beforeEach(async () => {
    chat = await chatting();
    channel = sharedChat(chat);
    await channel.link('Contoso');
  });
  afterEach(() => chat.close());

  it('leaves open what was asked back in person', async () => {
    await chat.say('evidence-pack');

    const posted = await channel.say('cancel');
    await chat.say('the second one');

    assert.match(posted, /There is nothing to cancel/);
    assert.match(chat.card(), /Evidence Pack.*Fourth Coffee, as of/);
  });

  it('says nothing to everybody of what one person was asked', async () => {
    await chat.say('evidence-pack');

    const posted = await channel.say('never mind');

    assert.doesNotMatch(posted, /I forgot the question/);
  });

  it('of a press says to the presser that it was cancelled, not that it failed', async () => {
    await channel.say('how are the milestones?');
    chat.app.msx.faults?.add(STUCK);
    const data = { ...EVERY_BUTTON['show-report'], scope: { customer: 'Contoso' } };

    const pressing = pressed(chat, data, chat.me, channel.newest().id);
    do await chat.say('cancel');
    while (!/Stopped/.test(chat.card()));

    const answer = await pressing;
    assert.match(answer, /Only you see this\. Cancelled\. Nothing was written/);
    assert.doesNotMatch(answer, /our fault/);
  });
});

describe('“cancel” in a personal chat', function () {
  this.timeout(60_000);
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting({ pause: () => Promise.resolve() });
  });
  afterEach(() => chat.close());

  it('stops all that is being read, and each card says so', async () => {
    chat.app.msx.faults?.add(STUCK);
    const [one, other] = [
      (await chat.say('how are my milestones?')).at(-1),
      (await chat.say('commit-gate')).at(-1),
    ];

    await chat.say('cancel');

    const { conversations } = chat.desk;
    await chat.until(/Stopped/);
    for (const message of [one, other]) {
      const now = conversations.find(message?.id ?? '');
      assert.match(JSON.stringify(now?.card), /Cancelled.*Nothing was written/);
    }
  });

  it('stops nothing of anybody else', async () => {
    const other = chat.people[1] ?? assert.fail('alone');
    chat.app.msx.faults?.add(STUCK);
    await chat.say('how are my milestones?');

    await chat.say('cancel', other);

    assert.match(chat.card(other), /There is nothing to cancel/);
    assert.match(chat.card(), /Working on it/);
  });

  it('leaves the last answer to go on from', async () => {
    await chat.say('health of Contoso');
    await chat.until(/8 committed milestones/);
    chat.app.msx.faults?.add(STUCK);
    await chat.say('health of Woodgrove Bank');
    await chat.say('cancel');
    chat.app.msx.faults?.clear();

    await chat.say('the second one');

    await chat.until(/Sentinel onboarding and SOC runbooks/);
  });

  for (const text of ['cancel', 'never mind', 'forget it', 'Stop!']) {
    it(`“${text}” with nothing open says so, and offers what could be meant`, async () => {
      await chat.say('stop weekly');
      await chat.say(text);

      assert.match(chat.card(), /There is nothing to cancel/);
      assert.match(chat.card(), /What waits for me\?/);
    });
  }

  it('“stop” with nothing open stops the weekly message, and a second one says nothing is on', async () => {
    await chat.say('hi');

    await chat.say('stop');
    assert.match(chat.card(), /weekly message/i);

    await chat.say('stop');
    assert.match(chat.card(), /There is nothing to cancel/);
  });
});
