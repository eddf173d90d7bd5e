import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { personNamed, sharedChat, type SharedChatting } from '../support/shared-chats.ts';

/** Whatever the message of a place holds, none of this: quotes, people, amounts, one's own actions. */
const NEVER =
  /comment: |“Vibration|Priya Raman|Marek Dvo|Bogdan|\$\d|Owner:|accepted action|you now/;

describe('the weekly message of a channel', () => {
  let chat: Chatting;
  let channel: SharedChatting;
  beforeEach(async () => {
    chat = await chatting();
    channel = sharedChat(chat);
    await channel.link('Contoso');
  });
  afterEach(() => chat.close());

  const key = (id = channel.id) => ({ tenantId: chat.tenantId, kind: 'chat', id }) as const;
  const own = () => chat.app.store.subscriptions.find(key());
  const mia = () => personNamed(chat, 'Mia');
  const text = () => JSON.stringify(channel.newest().card);
  const nextMonday = () =>
    fetch(`${chat.desk.url}/api/world`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: chat.desk.url },
      body: '{"act":"next-monday"}',
    });
  const ended = async () => {
    const states = ['sent', 'skipped', 'failed'] as const;
    const all = await chat.app.store.deliveries.list({ tenantId: chat.tenantId, states }, 9);
    return all
      .filter(({ subject }) => subject.kind === 'chat')
      .map((one) => one.state + one.reason);
  };

  it('does not come before somebody says so', async () => {
    const shown = await channel.say('weekly');

    assert.match(shown, /The weekly message here.*every Monday at 08:00.*Start again/);
    assert.equal(await own(), null);
  });

  it('comes by itself for everybody, in a thread of its own, with what all may read', async () => {
    await channel.say('weekly on Monday at 8:00');
    const before = channel.posted().length;
    await nextMonday();

    assert.equal(channel.posted().length, before + 1);
    assert.equal(channel.newest().threadId, channel.newest().id);
    assert.match(text(), /The week of Contoso.*Needs attention now.*@CSAM Ops stop weekly/);
    assert.doesNotMatch(text(), NEVER);
    assert.doesNotMatch(text(), /Woodgrove|Northwind/);
  });

  it('tells the second time what changed, and counts no proposals of anybody', async () => {
    await channel.say('send it now');
    assert.match(text(), /This is the first message/);
    await channel.say('weekly on Monday at 8:00');
    chat.app.msx.world?.colleagueWorks();
    await nextMonday();

    assert.match(text(), /Completed.*Predictive maintenance pilot/);
    assert.deepEqual(await chat.app.store.ledger.list({ tenantId: chat.tenantId }, 1), []);
  });

  it('is changed by whoever linked the place, and by nobody else', async () => {
    await channel.say('weekly on Friday at 9:00');
    const refused = await channel.say('weekly on Tuesday', mia());

    assert.match(refused, /is not yours to change.*Nadia Berger linked this place/);
    assert.equal((await own())?.settings.weekday, 5);
  });

  for (const words of ['stop', 'stop weekly']) {
    it(`ends for everybody who says “${words}”`, async () => {
      await channel.say('weekly on Monday at 8:00');

      const said = await channel.say(words, mia());

      assert.match(said, /Stopped\. No weekly message/);
      assert.equal((await own())?.settings.isOn, false);
    });
  }

  it('leaves one’s own message alone', async () => {
    await chat.say('weekly');
    await channel.say('weekly on Monday at 8:00');
    await channel.say('stop');

    await chat.say('weekly');
    assert.match(chat.card(), /Your weekly message.*"Stop"/);
  });

  it('has no parts that are for one person', async () => {
    assert.match(await channel.say('mute Contoso weekly'), /is the same for everybody/);
    assert.match(await channel.say('weekly with escalations'), /is the same for everybody/);
  });

  it('is kept back while a guest reads there', async () => {
    const guests = sharedChat(chat, 'With the customer');
    await guests.link('Contoso');
    await guests.say('weekly on Monday at 8:00');
    const before = guests.posted().length;
    await nextMonday();

    assert.equal(guests.posted().length, before);
    assert.deepEqual(await ended(), [
      'failedguests, or people whom Teams does not name, read there',
    ]);
  });

  it('ends with the link, and begins anew with another customer', async () => {
    await channel.say('weekly on Monday at 8:00');
    await channel.say('unlink this channel');
    const gone = await own();
    await nextMonday();

    assert.equal(gone, null);
    assert.deepEqual(await ended(), []);
  });

  it('ends when the bot is removed from the channel', async () => {
    await channel.say('weekly on Monday at 8:00');
    await chat.desk.happen(chat.me, channel.id, { kind: 'removed' });

    assert.equal(await own(), null);
  });

  it('is skipped when whoever linked the place may read the customer no more', async () => {
    await channel.say('weekly on Monday at 8:00');
    chat.app.msx.faults?.add({ match: 'accounts(', status: 403, times: 9 });
    await nextMonday();

    assert.match((await ended()).join(), /^skippedtool_denied: .*on the account team no more/);
  });

  it('says how to begin where no customer is linked', async () => {
    const group = sharedChat(chat, 'Delivery sync');

    assert.match(await group.say('weekly on Monday'), /linked to no customer yet/);
  });
});
