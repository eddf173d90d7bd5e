import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { EVERY_BUTTON, pressed } from '../support/pressing.ts';

describe('a question of the bot that is left open', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  after(() => chat.close());
  beforeEach(async () => {
    await chat.say('cancel');
    await chat.say('evidence-pack');
    assert.match(chat.card(), /Which customer\?/);
  });

  /** The answer in words, which shows that the question was still open. */
  const answered = async () => {
    await chat.say('woodgrove');
    assert.match(chat.card(), /Evidence Pack.*Woodgrove Bank, as of/);
  };

  for (const text of ['help', 'hi', 'sign out', 'what is the weather like?']) {
    it(`is still open after words that ask MSX nothing: “${text}”`, async () => {
      await chat.say(text);

      await answered();
    });
  }

  it('is still open after a form was opened and saved beside it', async () => {
    await chat.say('edit plan for Contoso');
    await pressed(chat, { ...EVERY_BUTTON['save-plan'], plan: 'Less scrap', sure: true });

    await answered();
  });

  it('is still open after a button of an old card was pressed', async () => {
    await pressed(chat, { ...EVERY_BUTTON['show-portfolio'] });

    await answered();
  });

  it('is still open after a button that somebody changed', async () => {
    await pressed(chat, { verb: 'fly' });

    await answered();
  });

  for (const text of ['how are my milestones?', 'commit-gate for Contoso', 'my portfolio']) {
    it(`is given up for a clear question: “${text}”`, async () => {
      await chat.say(text);
      const after = chat.card();
      await chat.say('woodgrove');

      assert.doesNotMatch(after, /is none of these/);
      assert.doesNotMatch(chat.card(), /Evidence Pack.*Woodgrove Bank, as of/);
    });
  }

  it('is given up for a pick of another question’s card', async () => {
    await pressed(chat, { ...EVERY_BUTTON.choose, choice: 'customer:Contoso' });
    assert.match(chat.card(), /8 committed milestones/);

    await chat.say('the second one');

    assert.match(chat.card(), /Sentinel onboarding and SOC runbooks/);
  });

  for (const text of [
    'the ninth one',
    'none of your business',
    'x'.repeat(300),
    '<b>Contoso</b> or Fabrikam?',
    "Contoso') or 1 eq 1",
    '客户',
  ]) {
    it(`stays open for words that pick nothing: “${text.slice(0, 30)}”`, async () => {
      await chat.say(text);
      const said = chat.card();

      await chat.say('cancel');
      assert.match(said, /"type":"Action\.Execute"/, 'a dead end');
    });
  }

  it('is asked anew with a customer of others in the same words as with none', async () => {
    await chat.say('Contoso Pharma');
    const others = chat.card().replaceAll('Contoso Pharma', 'X');
    await chat.say('cancel');
    await chat.say('evidence-pack');
    await chat.say('Contoso Zebra');

    assert.equal(chat.card().replaceAll('Contoso Zebra', 'X'), others);
  });

  it('is answered by its card also after it was answered in words', async () => {
    const { id } = chat.newest();
    await chat.say('woodgrove');

    await chat.desk.press(chat.me, id, { title: 'Fourth Coffee' });

    const card = chat.desk.conversations.find(id)?.views.get(chat.me.id);
    assert.match(JSON.stringify(card), /Evidence Pack.*Fourth Coffee, as of/);
  });

  it('is answered by its card after a restart', async () => {
    const data = { verb: 'choose', skill: 'evidence-pack', choice: 'customer:Woodgrove Bank' };
    const { tenantId } = chat;
    await chat.close();
    chat = await chatting({ tenantId });
    await chat.say('help');

    await pressed(chat, data);

    assert.match(chat.card(), /Evidence Pack.*Woodgrove Bank, as of/);
  });
});
