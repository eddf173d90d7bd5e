import assert from 'node:assert/strict';
import sinon from 'sinon';
import { chatting, type Chatting } from '../support/chats.ts';
import { EVERY_BUTTON, pressed } from '../support/pressing.ts';
import { sharedChat, type SharedChatting } from '../support/shared-chats.ts';

const DENIED = { match: 'WhoAmI', status: 403, code: '0x80040220', times: -1 };
/** MSX turns everything down, whoever asks. */
function deny({ app }: Chatting): void {
  for (const match of ['WhoAmI', 'accounts']) app.msx.faults?.add({ ...DENIED, match });
}

describe('what is said when MSX fails', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
    await chat.say('hi');
  });
  after(() => chat.close());
  afterEach(() => chat.app.msx.faults?.clear());

  for (const text of [
    'how are my milestones?',
    'commit-gate for Contoso',
    'my portfolio',
    'sign in',
    'edit plan for Contoso',
    'send my weekly message now',
    'mute Contoso in the weekly message',
  ]) {
    it(`says whose fault it is, and lets “${text}” be tried again with one click`, async () => {
      deny(chat);

      await chat.say(text);

      assert.match(chat.card(), /MSX does not let you read this|MSX could not|MSX can’t/);
      assert.match(chat.card(), /Nothing was written|Reference|not read/);
      assert.match(chat.card(), /"type":"Action\.Execute"/, 'a dead end');
    });
  }

  it('answers again as soon as MSX does, by the click on “Try again”', async () => {
    deny(chat);
    await chat.say('health of Contoso');
    chat.app.msx.faults?.clear();

    await chat.press('Try again');

    assert.match(chat.card(), /8 committed milestones/);
  });

  it('tries a long question again as far as a button can carry it', async () => {
    deny(chat);
    await chat.say(`health of Contoso ${'please '.repeat(200)}`);
    chat.app.msx.faults?.clear();

    await chat.press('Try again');

    assert.match(chat.card(), /8 committed milestones/);
  });

  for (const text of ['help', 'hi', 'weekly settings', 'sign out', 'bind-channel']) {
    it(`does not need MSX for “${text}”`, async () => {
      deny(chat);

      await chat.say(text);

      assert.doesNotMatch(chat.card(), /MSX does not let you|Try again/);
    });
  }

  it('leaves what was answered before to go on from', async () => {
    await chat.say('health of Contoso');
    deny(chat);
    await chat.say('and for Woodgrove Bank?');
    chat.app.msx.faults?.clear();

    await chat.say('again');

    assert.match(chat.card(), /Contoso, as of/);
  });

  it('keeps what was typed into a plan that could not be saved', async () => {
    await chat.say('edit plan for Contoso');
    deny(chat);

    await pressed(chat, { ...EVERY_BUTTON['save-plan'], plan: 'Less scrap; tons' });

    assert.match(chat.card(), /Not saved: .*Nothing is lost, please try again/);
    assert.match(chat.card(), /"value":"Less scrap; tons"/);
  });
});

describe('what is said when our own store fails', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
    await chat.say('hi');
  });
  after(() => chat.close());
  afterEach(() => sinon.restore());

  const fails = (): Error => new Error('relation "plan" does not exist at 10.0.0.7');

  it('takes the blame, gives a reference that the log knows, and no inner words', async () => {
    sinon.stub(chat.app.store.ledger, 'list').rejects(fails());

    await chat.say('what is waiting for me?');

    assert.match(chat.card(), /That did not work, and it is our fault/);
    assert.doesNotMatch(chat.card(), /relation|10\.0\.0\.7/);
    const reference = /Reference: ([\w-]+)/.exec(chat.card())?.[1] ?? assert.fail('no reference');
    assert.match(JSON.stringify(chat.logged), RegExp(reference));
  });

  it('keeps what was typed into a plan, and tells the log why', async () => {
    await chat.say('edit plan for Contoso');
    sinon.stub(chat.app.store.plans, 'for').throws(fails());

    await pressed(chat, { ...EVERY_BUTTON['save-plan'], plan: 'Less scrap; tons' });

    assert.match(chat.card(), /Not saved: the plan could not be stored/);
    assert.match(chat.card(), /"value":"Less scrap; tons"/);
    assert.doesNotMatch(chat.card(), /10\.0\.0\.7/);
    assert.match(JSON.stringify(chat.logged), /a plan was not saved/);
  });

  it('leads from a press on the weekly message back to the weekly message', async () => {
    await chat.say('weekly settings');
    sinon.stub(chat.app.store.subscriptions, 'find').rejects(fails());
    await pressed(chat, EVERY_BUTTON['weekly-form']);
    sinon.restore();

    await chat.press('Try again');

    assert.match(chat.card(), /weekly message/i);
    assert.doesNotMatch(chat.card(), /committed milestones/);
  });
});

describe('what is said in a channel when MSX fails', function () {
  this.timeout(60_000);
  let chat: Chatting;
  let channel: SharedChatting;
  before(async () => {
    chat = await chatting();
    channel = sharedChat(chat);
  });
  after(() => chat.close());
  afterEach(() => chat.app.msx.faults?.clear());

  it('does not say that a customer is none while MSX did not say whose team one is on', async () => {
    chat.app.msx.faults?.add({ match: 'msp_accountteams', status: 403, times: -1 });

    const posted = await channel.say('bind-channel for Contoso');

    assert.match(posted, /Not linked: MSX could not be asked/);
    assert.doesNotMatch(posted, /can’t tell which customer/);
  });

  it('leads from a failed choice of the customer back to the link', async () => {
    await channel.say('bind-channel');
    deny(chat);

    await channel.press('Choose the customer');

    assert.match(channel.seenBy(chat.me), /"verb":"ask","text":"bind-channel"/);
    assert.doesNotMatch(JSON.stringify(channel.newest().card), /does not let you/);
  });
});
