import assert from 'node:assert/strict';
import { codeIn, consenting, type Consenting } from '../support/consenting.ts';

const HEALTH = 'how are my milestones?';
const ANSWER = /27 committed milestones/;
const SIGN_IN_CARD = /Sign in, and I go on where you stopped/;

describe('a bot whose people have allowed nothing yet', () => {
  let chat: Consenting;
  beforeEach(async () => {
    chat = await consenting();
  });
  afterEach(() => chat.close());

  const ask = async (text = HEALTH): Promise<void> => {
    await chat.say(text);
    await chat.until(SIGN_IN_CARD);
  };
  const signIn = async (text = HEALTH): Promise<void> => {
    await ask(text);
    await chat.handOver(await chat.decide());
  };
  const isSignedIn = () => chat.app.signingIn?.signIns.isSignedIn(chat.me.aadObjectId);

  it('shows a card with a button to its own page, and reads nothing', async () => {
    await ask();

    assert.match(chat.link(), new RegExp(`^${chat.app.botUrl}/auth-start\\?request=[\\w-]+$`));
    assert.deepEqual(chat.standIn.exchanged, []);
  });

  it('goes on with the question once the person has accepted', async () => {
    await signIn();
    await chat.until(ANSWER);

    assert.equal(await isSignedIn(), true);
  });

  it('asks no more after that, until the person signs out and takes the consent back', async () => {
    await signIn();
    await chat.until(ANSWER);
    await chat.say('health of Contoso');
    assert.match(chat.card(), /Contoso/);

    await chat.say('sign out');
    chat.standIn.revoke(chat.me.aadObjectId);

    await ask();
  });

  it('goes on with a press on the card on which it was pressed', async () => {
    await signIn();
    await chat.until(ANSWER);
    const pressed = chat.newest().id;
    await chat.app.signingIn?.signIns.signOut(chat.me.aadObjectId);
    chat.standIn.revoke(chat.me.aadObjectId);

    await chat.press('Show all 27');
    await chat.until(SIGN_IN_CARD);
    await chat.handOver(await chat.decide());

    const changed = JSON.stringify(chat.desk.conversations.find(pressed)?.card);
    assert.match(changed, /1 to 10 of 27/);
  });

  it('goes on with a pasted plan as a whole', async () => {
    await signIn('edit plan for Contoso\nCut costs by a fifth');
    await chat.until(/Cut costs by a fifth/);
  });

  it('says on refusal that nothing was read, and how to go on; the same card still works', async () => {
    await ask();
    const card = chat.link();
    const page = await chat.decide('cancel');
    await chat.handOver(page);

    assert.match(page.html, /You did not allow it/);
    assert.match(chat.card(), /You did not allow it.*Nothing was read.*"Sign in"/s);
    assert.equal(await isSignedIn(), false);
    assert.equal((await chat.start(card)).status, 302);
  });

  it('says so when another account signs in, on the page and in the chat', async () => {
    await ask();

    const page = await chat.decide('accept', 'somebody-else');
    await chat.handOver(page);

    assert.match(page.html, /This is another account/);
    assert.match(chat.card(), /That sign-in is not yours/);
    assert.equal(await isSignedIn(), false);
  });

  it('says that an administrator has to allow it, with what to send them', async () => {
    chat.standIn.refuse(chat.me.aadObjectId, 'AADSTS90094', { at: 'page' });
    await ask();

    await chat.handOver(await chat.decide());

    assert.match(chat.card(), /Grant admin consent. Send them this text/);
  });

  it('lets the organization ask for one more step, on the same page', async () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    chat.standIn.refuse(chat.me.aadObjectId, 'AADSTS50076', { claims });

    await signIn();
    await chat.until(ANSWER);
  });

  it('takes a code of nobody else, and none twice', async () => {
    await ask();
    const code = codeIn((await chat.decide()).html);
    const other = chat.people[1] ?? assert.fail('nobody else here');
    await chat.say('help', other);
    const handed = await chat.post(
      chat.activity({
        type: 'invoke',
        name: 'signin/verifyState',
        from: { id: other.id, aadObjectId: other.aadObjectId, name: other.name },
        conversation: {
          id: chat.desk.conversations.personal(other),
          conversationType: 'personal',
          tenantId: chat.tenantId,
        },
        value: { state: code },
      }),
    );

    assert.equal(handed.status, 200);
    assert.match(chat.card(other), /That sign-in was not finished/);
    assert.equal(await chat.app.signingIn?.signIns.isSignedIn(other.aadObjectId), false);
    assert.equal(await isSignedIn(), false);
  });

  for (const value of [{ state: 'CancelledByUser' }, { state: '' }, {}, null, { state: 7 }]) {
    it(`says in words that ${JSON.stringify(value)} finished nothing`, async () => {
      await ask();
      const activity = { type: 'invoke', name: 'signin/verifyState', value };

      const { status } = await chat.post(chat.activity(activity));

      assert.equal(status, 200);
      assert.match(chat.card(), /That sign-in was not finished.*"Sign in"/s);
    });
  }

  it('answers every device with 412, so that each shows the button, and says nothing twice', async () => {
    await ask();
    const before = chat.desk.conversations.messages(chat.newest().chatId).length;
    const token = chat.standIn.signIn({ id: chat.me.aadObjectId, tenantId: chat.tenantId });
    const value = { id: 'same', connectionName: 'csam-ops', token };
    const exchange = () =>
      chat.post(chat.activity({ type: 'invoke', name: 'signin/tokenExchange', value }));

    const all = await Promise.all([exchange(), exchange(), exchange()]);

    assert.deepEqual(
      all.map(({ status }) => status),
      [412, 412, 412],
    );
    assert.equal(chat.desk.conversations.messages(chat.newest().chatId).length, before);
  });

  it('falls back to its page when Teams itself can’t sign in', async () => {
    const value = { code: 'resourcematchfailed', message: '' };
    await chat.post(chat.activity({ type: 'invoke', name: 'signin/failure', value }));
    await chat.until(SIGN_IN_CARD);

    await chat.handOver(await chat.decide());
    await chat.until(/In MSX you are/);
  });

  it('removes everything on sign-out: sign-in, codes, and what still waited', async () => {
    await ask();
    const [link, card] = [chat.link(), chat.newest().id];
    const { html } = await chat.decide();

    await chat.say('sign out');

    assert.equal(await chat.app.store.signIns.find(chat.me.aadObjectId), null);
    assert.match((await chat.start(link)).html, /This link is used, or too old/);
    await chat.desk.handOver(chat.me, card, codeIn(html));
    assert.match(chat.card(), /That sign-in was not finished/);
    assert.equal(await isSignedIn(), false);
  });

  it('shows and logs no token, no code and no state', async () => {
    await signIn();
    await chat.until(ANSWER);

    const shown = JSON.stringify(chat.desk.conversations.messages(chat.newest().chatId));
    assert.notEqual(chat.logged.length, 0);
    assert.doesNotMatch(shown + JSON.stringify(chat.logged), /eyJ|code_challenge|[?&]state=/);
  });
});

describe('a channel whose asker has not signed in', () => {
  let chat: Consenting;
  before(async () => {
    chat = await consenting();
  });
  after(() => chat.close());

  it('says where to sign in, with a way there, and asks for nothing in the channel', async () => {
    const channel = chat.desk.conversations.chats.find(({ kind }) => kind === 'channel');
    const place = channel?.id ?? assert.fail('no channel');

    await chat.desk.say(chat.me, place, HEALTH, { mention: true });

    const said = JSON.stringify(chat.desk.conversations.messages(place).at(-1)?.card);
    assert.match(said, /Please sign in once in our personal chat/);
    assert.match(said, /https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28%3Acsam-ops/);
    assert.doesNotMatch(said, /auth-start/);
  });
});
