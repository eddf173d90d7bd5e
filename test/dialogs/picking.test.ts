import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

describe('a question back', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting();
  });
  afterEach(() => chat.close());

  const other = () => chat.people.find(({ id }) => id !== chat.me.id) ?? assert.fail('alone');

  it('asks for the customer of an evidence pack, and answers a click in its place', async () => {
    await chat.say('evidence-pack');
    const before = chat.desk.conversations.messages(chat.newest().chatId).length;

    assert.match(chat.card(), /Which customer\?/);
    await chat.press('Woodgrove Bank');

    assert.match(chat.card(), /Customer Communication Evidence Pack.*Woodgrove Bank, as of/);
    assert.equal(chat.desk.conversations.messages(chat.newest().chatId).length, before);
  });

  for (const [typed, says] of [
    ['the second one', /Fourth Coffee, as of/],
    ['3', /Lamna Healthcare, as of/],
    ['woodgrove', /Woodgrove Bank, as of/],
    ['Northwnd', /Northwind Traders, as of/],
    ['all of them', /your portfolio, as of/],
    ['7-513440504', /7-513440504\), as of/],
  ] as const) {
    it(`takes “${typed}” as the answer`, async () => {
      await chat.say('evidence-pack');
      await chat.say(typed);

      assert.match(chat.card(), says);
    });
  }

  it('lists many milestones to type in, and shows the one that was chosen', async () => {
    await chat.say('can I commit this milestone?');
    assert.match(chat.card(), /Which milestone\?.*"style":"filtered"/);

    const choice = 'milestone:7-513440504';
    await chat.desk.press(chat.me, chat.newest().id, { title: 'Show', inputs: { choice } });

    assert.match(chat.card(), /Withhold.*7-513440504/);
  });

  it('says that nothing was chosen instead of showing everything', async () => {
    await chat.say('can I commit this milestone?');

    const { body } = await chat.desk.press(chat.me, chat.newest().id, { title: 'Show' });

    assert.match(JSON.stringify(body), /Choose one of the list first/);
  });

  it('asks which of several customers in one sentence', async () => {
    await chat.say('health of Contoso, Woodgrove Bank, Lamna Healthcare, Fabrikam and Adatum');
    assert.match(chat.card(), /One customer at a time.*You named 5/);

    await chat.press('Lamna Healthcare');

    assert.match(chat.card(), /Lamna Healthcare, as of/);
  });

  it('takes a slip in a name that can mean only one, and says how it was typed', async () => {
    await chat.say('health of Contso');

    assert.match(chat.card(), /Contoso \(you wrote “Contso”\), as of/);
  });

  it('answers a customer of others like one that there is not, and offers near ones', async () => {
    await chat.say('health of Contoso Pharma');
    const hidden = chat.card().replaceAll('Contoso Pharma', 'X');
    await chat.say('cancel');
    await chat.say('health of Contoso Zebra');

    assert.match(hidden, /No customer called “X” that you can read.*Did you mean/);
    assert.equal(chat.card().replaceAll('Contoso Zebra', 'X'), hidden);
  });

  it('asks again with fewer when the words fit several', async () => {
    await chat.say('health of Coffee Store');
    await chat.say('Fourth Coffee Store 00');

    assert.match(chat.card(), /fits 9 of them/);
    await chat.say('cancel');
    assert.match(chat.card(), /Stopped/);
  });

  it('says when the words fit nothing, and keeps the question', async () => {
    await chat.say('evidence-pack');
    await chat.say('the big one');
    assert.match(chat.card(), /is none of these/);

    await chat.say('Contoso');
    assert.match(chat.card(), /Evidence Pack.*Contoso, as of/);
  });

  it('leaves the question open for help, and gives it up for another question', async () => {
    await chat.say('evidence-pack');
    await chat.say('help');
    assert.match(chat.card(), /What you can ask/);
    await chat.say('2');
    assert.match(chat.card(), /Fourth Coffee, as of/);

    await chat.say('evidence-pack');
    await chat.say('how are my milestones?');
    await chat.say('2');
    assert.match(chat.card(), /What would clear it/);
  });

  it('ends with “cancel”, typed or pressed, and says when there is nothing to end', async () => {
    await chat.say('evidence-pack');
    await chat.press('Cancel');
    assert.match(chat.card(), /Stopped/);

    await chat.say('cancel');
    assert.match(chat.card(), /There is nothing to cancel/);
  });

  it('keeps the questions of two people apart', async () => {
    await chat.say('evidence-pack');
    await chat.say('hi', other());

    await chat.say('the first one', other());
    await chat.say('the first one');

    assert.match(chat.card(other()), /I don’t know yet what that is about/);
    assert.match(chat.card(), /Contoso, as of/);
  });

  it('goes on after a restart, for words and for an old card alike', async () => {
    await chat.say('evidence-pack');
    const { tenantId } = chat;
    await chat.close();

    chat = await chatting({ tenantId });
    await chat.say('the second one');

    assert.match(chat.card(), /Evidence Pack.*Fourth Coffee, as of/);
  });
});
