import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { personNamed, sharedChat, type SharedChatting } from '../support/shared-chats.ts';

describe('a press in a channel', () => {
  let chat: Chatting;
  let channel: SharedChatting;
  beforeEach(async () => {
    chat = await chatting();
    channel = sharedChat(chat);
    await channel.link('Contoso');
    await channel.say('how are the milestones?');
  });
  afterEach(() => chat.close());

  const openChanges = async (): Promise<void> => {
    await channel.press('My own view');
    const title = /"title":"(Proposed changes \(\d+\))"/.exec(channel.seenBy(chat.me))?.[1];
    await channel.press(title ?? assert.fail('nothing is proposed'));
  };

  it('opens one’s own view, which nobody else sees', async () => {
    await channel.press('My own view');

    assert.match(channel.seenBy(chat.me), /Needs you now.*comment: “/);
    assert.doesNotMatch(channel.seenBy(personNamed(chat, 'Tomasz')), /comment: “/);
  });

  it('opens it for a colleague with that colleague’s own rights', async () => {
    const priya = personNamed(chat, 'Priya');

    await channel.press('My own view', priya);

    assert.match(channel.seenBy(priya), /Needs you now/);
    assert.doesNotMatch(channel.seenBy(chat.me), /Needs you now/);
  });

  it('gives a private, friendly no to whom MSX shows nothing', async () => {
    const mia = personNamed(chat, 'Mia');

    const answer = await channel.press('My own view', mia);

    assert.match(answer, /Only you see this\. You are not a user of MSX/);
    assert.match(answer, /activity\.message/);
    assert.match(channel.seenBy(mia), /My own view/);
    assert.equal(channel.posted().length, 2);
  });

  it('decides on a change for the presser alone, and leaves the message as it is', async () => {
    const before = JSON.stringify(channel.newest().card);
    await openChanges();

    assert.match(channel.seenBy(chat.me), /Accept/);
    await channel.press('Accept');
    assert.equal(JSON.stringify(channel.newest().card), before);
    assert.match(channel.seenBy(chat.me), /Written to MSX/);
  });

  it('does not let another person decide on what was proposed to somebody', async () => {
    await openChanges();
    const entryId = /"entryId":"([^"]+)"/.exec(channel.seenBy(chat.me))?.[1] ?? '';
    const data = { verb: 'accept', entryId, back: { to: 'pending' } };
    const action = { type: 'Action.Execute', verb: 'accept', data } as const;

    const { body } = await chat.desk.press(personNamed(chat, 'Priya'), channel.newest().id, action);

    assert.match(JSON.stringify(body), /proposed to somebody else/);
  });

  it('goes on in the personal chat when it takes longer than a turn', async () => {
    const impatient = await chatting({ tenantId: chat.tenantId, pause: () => Promise.resolve() });
    const there = sharedChat(impatient);
    await there.say('bind-channel');
    const data = { verb: 'show-report', skill: 'milestone-health', resultId: 'old', page: 0 };
    const action = { type: 'Action.Execute', verb: 'show-report' } as const;

    const { body } = await impatient.desk.press(impatient.me, there.newest().id, {
      ...action,
      data: { ...data, scope: { customer: 'Contoso' } },
    });
    await impatient.until(/committed milestones/);

    await impatient.close();
    assert.match(JSON.stringify(body), /The answer comes to our personal chat/);
  });

  it('of an old client shows its result in the personal chat, never in the channel', async () => {
    const before = channel.posted().length;
    const messageId = channel.newest().id;
    const resultId = /"resultId":"([^"]+)"/.exec(channel.seenBy(chat.me))?.[1] ?? '';
    const report = { verb: 'show-report', skill: 'milestone-health', resultId, page: 0 };

    await chat.desk.press(chat.me, messageId, {
      type: 'Action.Submit',
      data: { ...report, scope: { customer: 'Contoso' } },
    });

    assert.equal(channel.posted().length, before);
    assert.doesNotMatch(JSON.stringify(channel.newest().card), /comment: “/);
    assert.match(chat.card(), /Needs you now/);
  });
});

describe('a view that refreshes itself', () => {
  let chat: Chatting;
  let channel: SharedChatting;
  beforeEach(async () => {
    chat = await chatting();
    channel = sharedChat(chat);
    await channel.link('Contoso');
    await channel.say('how are the milestones?');
  });
  afterEach(() => chat.close());

  const refresh = async (person = chat.me, changes: object = {}): Promise<string> => {
    const resultId = /"resultId":"([^"]+)"/.exec(JSON.stringify(channel.newest().card))?.[1] ?? '';
    const report = { skill: 'milestone-health', resultId, scope: { customer: 'Contoso' }, page: 0 };
    const verb = 'refresh-view';
    const data = { verb, ...report, ...changes };
    const action = { type: 'Action.Execute', verb, data } as const;
    const { body } = await chat.desk.press(person, channel.newest().id, action);
    return JSON.stringify(body);
  };

  it('is the asker’s alone, and shows what waits for the asker', async () => {
    const { id } = chat.me;
    assert.match(JSON.stringify(channel.newest().card), RegExp(`"userIds":\\["${id}"\\]`));

    const own = await refresh();

    assert.match(own, /Only you see this line\. 4 of 4 proposed changes wait for you/);
    assert.doesNotMatch(own, /comment: “/);
  });

  it('writes, sends and proposes nothing, also when the result is no longer kept', async () => {
    const before = channel.posted().length;
    const key = { tenantId: chat.tenantId, addresseeId: chat.me.aadObjectId };
    const entries = () => chat.app.store.ledger.list({ ...key, states: ['proposed'] }, 99);
    const proposed = await entries();

    const own = await refresh(chat.me, { resultId: 'long-gone' });

    assert.match(own, /2 blocked, 2 at risk/);
    assert.deepEqual(await entries(), proposed);
    assert.equal(channel.posted().length, before);
  });

  for (const [what, changes] of [
    ['a skill that may not be shown', { skill: 'evidence-pack' }],
    ['a skill that there is not', { skill: 'nonsense' }],
    ['a customer that cannot be read', { resultId: 'x', scope: { customer: 'Nobody Ltd' } }],
  ] as const) {
    it(`answers with a card also for ${what}`, async () => {
      const body = await refresh(chat.me, changes);

      assert.match(body, /card\.adaptive/);
      assert.match(body, /Your view could not be refreshed/);
    });
  }

  it('shows nothing to whom MSX shows nothing', async () => {
    const body = await refresh(personNamed(chat, 'Mia'), { resultId: 'x' });

    assert.match(body, /Your view could not be refreshed/);
    assert.doesNotMatch(body, /2 blocked/);
  });
});

describe('guests and people from outside', () => {
  let chat: Chatting;
  let channel: SharedChatting;
  beforeEach(async () => {
    chat = await chatting();
    channel = sharedChat(chat, 'With the customer');
  });
  afterEach(() => chat.close());

  const guest = () => personNamed(chat, 'Lukas');

  for (const text of ['how are the milestones?', 'health of Contoso', 'bind-channel for Contoso']) {
    it(`get no data of MSX in a channel: “${text}”`, async () => {
      const posted = await channel.say(text, guest());

      assert.match(posted, /I answer members of this organization only/);
      assert.doesNotMatch(posted, /blocked|7-\d{9}/);
    });
  }

  it('get none in a personal chat either', async () => {
    await chat.say('how are my milestones?', guest());

    assert.match(chat.card(guest()), /I answer members of this organization only/);
  });

  it('get a private no at a button', async () => {
    await channel.say('bind-channel');

    const answer = await channel.press('Choose the customer', guest());

    assert.match(answer, /Only you see this\. Teams lists you here as a guest/);
  });

  it('keep a channel from figures for everybody as long as they read there', async () => {
    await channel.link('Contoso');

    const posted = await channel.say('how are the milestones?');

    assert.match(posted, /guests or people of other organizations read here/);
    assert.match(chat.card(), /8 committed milestones/);
  });

  it('are noticed when they join, and no longer counted when they left', async () => {
    await channel.link('Contoso');
    await chat.desk.happen(chat.me, channel.id, { kind: 'left', person: guest() });
    const without = await channel.say('how are the milestones?');
    await chat.desk.happen(chat.me, channel.id, { kind: 'joined', person: guest() });

    const posted = await channel.say('how are the milestones?');

    assert.match(without, /My own view/);
    assert.match(posted, /guests or people of other organizations read here/);
  });

  it('are whoever is not in the roster at all', async () => {
    const conversation = { id: channel.id, conversationType: 'channel', tenantId: chat.tenantId };
    const mention = { type: 'mention', text: '<at>b</at>', mentioned: { id: '28:csam-ops' } };
    const from = { id: '29:ghost', aadObjectId: 'ghost', name: 'Ghost' };
    const words = { text: '<at>b</at> how are the milestones?', entities: [mention] };

    await chat.post(chat.activity({ conversation, from, ...words }));

    assert.match(JSON.stringify(channel.newest().card), /members of this organization only/);
  });
});

describe('a colleague whom MSX does not know', () => {
  it('is answered in person that MSX shows nothing, and the thread says no more', async () => {
    const chat = await chatting();
    const channel = sharedChat(chat);
    await channel.link('Contoso');
    const mia = personNamed(chat, 'Mia');

    const posted = await channel.say('how are the milestones?', mia);

    await chat.close();
    assert.match(posted, /MSX does not show you this customer/);
    assert.doesNotMatch(posted, /\d blocked/);
    assert.match(chat.card(mia), /You are not a user of MSX/);
  });
});
