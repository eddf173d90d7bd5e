import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { personNamed, sharedChat, type SharedChatting } from '../support/shared-chats.ts';

describe('the customer of a channel', () => {
  let chat: Chatting;
  let channel: SharedChatting;
  beforeEach(async () => {
    chat = await chatting();
    channel = sharedChat(chat);
  });
  afterEach(() => chat.close());

  const stored = async () => {
    const key = { tenantId: chat.tenantId, chatId: channel.id };
    return (await chat.app.store.chats.find(key))?.link ?? null;
  };

  it('is linked by words of somebody on its account team', async () => {
    const posted = await channel.say('link this channel to Contoso');

    assert.match(posted, /This channel is linked to Contoso.*By Nadia Berger on 16 Nov 2026/);
    assert.equal((await stored())?.customer, 'Contoso');
  });

  it('is found by a part of its name, or with a slip', async () => {
    await channel.say('bind-channel for Woodgrove');
    const first = (await stored())?.customer;
    await channel.say('bind-channel for Northwnd Traders');

    assert.deepEqual([first, (await stored())?.customer], ['Woodgrove Bank', 'Northwind Traders']);
  });

  it('is chosen from a list that only the presser sees', async () => {
    await channel.say('bind-channel');
    await channel.press('Choose the customer');

    const { me } = chat;
    const other = personNamed(chat, 'Tomasz');
    assert.match(channel.seenBy(me), /Input.ChoiceSet.*Contoso.*Woodgrove Bank/);
    assert.doesNotMatch(channel.seenBy(other), /Woodgrove Bank/);
    const { accountId = '' } = { accountId: idIn(channel.seenBy(me), 'Contoso') };
    await channel.press('Link this channel', me, { accountId });
    assert.match(channel.seenBy(other), /is linked to Contoso/);
    assert.equal((await stored())?.customer, 'Contoso');
  });

  it('asks to choose when a button comes back without a choice', async () => {
    await channel.say('bind-channel');
    await channel.press('Choose the customer');

    assert.match(await channel.press('Link this channel'), /Choose a customer from the list/);
  });

  it('is shown, with who linked it, and a way to remove it', async () => {
    await channel.link('Contoso');

    assert.match(await channel.say('bind-channel'), /linked to Contoso.*Remove the link/);
  });

  for (const text of ['unlink this channel', 'remove the link of this channel']) {
    it(`is removed by “${text}”`, async () => {
      await channel.link('Contoso');

      assert.match(await channel.say(text), /no longer linked to Contoso/);
      assert.equal(await stored(), null);
    });
  }

  it('is removed by a button, for everybody to see', async () => {
    await channel.link('Contoso');

    await channel.press('Remove the link');

    assert.match(channel.seenBy(personNamed(chat, 'Tomasz')), /no longer linked to Contoso/);
    assert.equal(await stored(), null);
  });

  for (const name of ['Tomasz', 'Henrik']) {
    it(`is not linked by somebody who is not on its account team: ${name}`, async () => {
      const posted = await channel.say('bind-channel for Contoso', personNamed(chat, name));

      assert.match(posted, /only customers on whose account team you are/);
      assert.equal(await stored(), null);
    });
  }

  it('answers the same about a customer that is not there', async () => {
    const henrik = personNamed(chat, 'Henrik');
    const known = await channel.say('bind-channel for Contoso', henrik);
    const unknown = await channel.say('bind-channel for Nobody Ltd', henrik);

    const blank = (text: string): string => text.replaceAll(/Contoso|Nobody Ltd/g, '…');
    assert.equal(blank(known), blank(unknown));
  });

  it('gives a private, friendly no to a forged choice', async () => {
    await channel.say('bind-channel');
    const messageId = channel.newest().id;
    const data = { verb: 'link-chat', accountId: '5dd2bb9d-fbf1-52f9-967b-1d0e7c12d73d' };
    const action = { type: 'Action.Execute', verb: 'link-chat', data } as const;

    const { body } = await chat.desk.press(personNamed(chat, 'Henrik'), messageId, action);

    assert.match(JSON.stringify(body), /Only you see this\. Only somebody on the account team/);
    assert.equal(await stored(), null);
  });

  it('is not changed or removed by somebody of another account team', async () => {
    await channel.link('Contoso');
    const jonas = personNamed(chat, 'Jonas');

    const removed = await channel.press('Remove the link', jonas);
    const changed = await channel.say('bind-channel for Woodgrove Bank', jonas);

    assert.match(removed, /Only somebody on the account team of Contoso/);
    assert.match(changed, /Only somebody on the account team of Contoso/);
    assert.equal((await stored())?.customer, 'Contoso');
  });

  it('tells whoever is on no account team what to do', async () => {
    await channel.say('bind-channel');

    assert.match(
      await channel.press('Choose the customer', personNamed(chat, 'Henrik')),
      /on no account team.*Ask a colleague/,
    );
  });

  it('is not linked while MSX does not say who is on the team', async () => {
    await channel.say('bind-channel');
    chat.app.msx.faults?.add({ match: 'msp_accountteams', status: 403, times: 99 });

    assert.match(await channel.press('Choose the customer'), /MSX could not be read/);
    assert.equal(await stored(), null);
  });

  it('says no words of MSX to everybody when a press of an old client fails', async () => {
    await channel.say('bind-channel');
    chat.app.msx.faults?.add({ match: 'WhoAmI', status: 403, times: 99 });
    const data = { verb: 'choose-customer' };

    await chat.desk.press(chat.me, channel.newest().id, { type: 'Action.Submit', data });

    assert.match(JSON.stringify(channel.newest().card), /Ask me in our personal chat to see why/);
  });

  it('survives a restart', async () => {
    await channel.link('Contoso');
    const later = await chatting({ tenantId: chat.tenantId });

    const posted = await sharedChat(later).say('how are the milestones?');

    await later.close();
    assert.match(posted, /Contoso, as of/);
  });

  it('needs a channel: in a personal chat the bot says where', async () => {
    await chat.say('bind-channel for Contoso');

    assert.match(chat.card(), /A personal chat needs no link/);
  });
});

/** The id behind a name in the list of a card. */
function idIn(card: string, name: string): string {
  return RegExp(`"title":"${name}","value":"([^"]+)"`).exec(card)?.[1] ?? assert.fail('no choice');
}
