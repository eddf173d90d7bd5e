import assert from 'node:assert/strict';
import { SKILLS } from '../../src/skills/index.ts';
import { chatting, type Chatting } from '../support/chats.ts';
import { buttonsOf } from '../support/cards.ts';
import { personNamed, sharedChat } from '../support/shared-chats.ts';

const CUSTOMERS = /Contoso|Woodgrove|Lamna|Northwind|Fourth Coffee/;

describe('help in each place', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
    await chat.say('hi');
  });
  after(() => chat.close());
  afterEach(() => chat.app.msx.faults?.clear());

  for (const text of [
    'help',
    'Help!',
    '/help',
    '?',
    'what can you do?',
    'hilfe',
    'how does this work?',
    'commands',
  ]) {
    it(`comes in a personal chat for “${text}”`, async () => {
      await chat.say(text);

      assert.match(chat.card(), /What you can ask|I did not understand that/);
      assert.match(chat.card(), /How are my milestones\?/);
    });
  }

  it('has an example of each skill, and each button carries words that the bot takes', async () => {
    await chat.say('help');

    const asks = buttonsOf(JSON.parse(chat.card())).map(({ data }) => data);
    assert.ok(asks.every((data) => data !== null));
    for (const { title } of SKILLS) assert.ok(chat.card().includes(title), title);
  });

  it('names the person’s own customers in person', async () => {
    await chat.say('help');

    assert.match(chat.card(), CUSTOMERS);
    assert.match(chat.card(), /Examples from your own work/);
  });

  for (const name of ['General', 'Delivery sync']) {
    it(`says the same to whoever asks where others read: ${name}`, async () => {
      const place = sharedChat(chat, name);

      const posted = await place.say('help');
      const toAnother = await place.say('help', personNamed(chat, 'Jonas'));

      assert.match(posted, /What you can ask/);
      assert.doesNotMatch(posted, /Examples from your own work/);
      assert.equal(posted, toAnother);
    });
  }

  it('gives a guest nothing but a no, which names nobody', async () => {
    const guest = personNamed(chat, 'Lukas');

    const posted = await sharedChat(chat, 'With the customer').say('help', guest);

    assert.match(posted, /I answer members of this organization only/);
    assert.doesNotMatch(posted, CUSTOMERS);
  });

  it('has the examples of the pages for somebody without any work in MSX', async () => {
    const mia = personNamed(chat, 'Mia');

    await chat.say('help', mia);

    assert.match(chat.card(mia), /Press an example, or ask in your own words/);
  });
});

describe('a greeting in each place', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  after(() => chat.close());

  it('is by first name, with ways on', async () => {
    await chat.say('good morning');

    assert.match(chat.card(), /Hello Nadia/);
    assert.match(chat.card(), /"type":"Action\.Execute"/);
  });

  it('offers a customer only where one is known without reading MSX', async () => {
    await chat.say('hi');
    assert.doesNotMatch(chat.card(), CUSTOMERS);
    await chat.say('my portfolio');

    await chat.say('hi');

    assert.match(chat.card(), /How is Contoso\?/);
    await chat.press('How is Contoso?');
    assert.match(chat.card(), /8 committed milestones/);
  });

  it('offers no customer where others read', async () => {
    const posted = await sharedChat(chat).say('hi');

    assert.match(posted, /Hello/);
    assert.doesNotMatch(posted, CUSTOMERS);
  });

  it('knows no name where Teams gives none', async () => {
    const { id, aadObjectId } = chat.me;

    await chat.post(chat.activity({ text: 'hi', from: { id, aadObjectId, name: '  ' } }));

    assert.match(chat.card(), /"text":"Hello"/);
  });

  for (const name of ['[Nadia](https://evil.test)', '<at>All</at>', '{{DATE(1)}}', '**Nadia**']) {
    it(`keeps a name that is more than one as text: ${name}`, async () => {
      const { id, aadObjectId } = chat.me;

      await chat.post(chat.activity({ text: 'hi', from: { id, aadObjectId, name } }));

      assert.match(chat.card(), /Hello/);
      assert.doesNotMatch(chat.card(), /"TextBlock","text":"[^"]*[^\\]\]\(https|<at>|\{\{/);
    });
  }
});
