import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

describe('a bot whose people sign in', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting({}, { SANDBOX_SIGN_IN: 'on' });
  });
  afterEach(async () => {
    await chat.app.signingIn?.signIns.signOut(chat.me.aadObjectId);
    await chat.close();
  });

  const standIn = () => chat.app.signingIn?.standIn ?? assert.fail('no stand-in');
  const me = () => ({ id: chat.me.aadObjectId, tenantId: chat.tenantId });
  const exchanges = () => standIn().exchanged.length;
  /** What Teams sends when it has a sign-in. */
  const exchange = (value: object, changes: object = {}) =>
    chat.post(
      chat.activity({
        type: 'invoke',
        name: 'signin/tokenExchange',
        channelData: { tenant: { id: chat.tenantId } },
        value: { connectionName: 'csam-ops', ...value },
        ...changes,
      }),
    );

  it('goes on with the question by itself: the person sees the answer and nothing else', async () => {
    await chat.say('how are my milestones?');
    await chat.until(/27 committed milestones/);

    assert.equal(exchanges(), 1);
  });

  it('asks once, not with every question', async () => {
    await chat.say('how are my milestones?');
    await chat.until(/27 committed milestones/);
    await chat.say('health of Contoso');

    assert.match(chat.card(), /Contoso/);
    assert.equal(exchanges(), 1);
  });

  it('says who one is in MSX and what works', async () => {
    await chat.say('sign in');
    await chat.until(/In MSX you are/);

    assert.match(chat.card(), /In MSX you are/);
    assert.match(chat.card(), /WorkIQ is connected/);
  });

  it('forgets everything on sign-out, and signs in anew with the next question', async () => {
    await chat.say('sign in');
    await chat.until(/In MSX you are/);

    await chat.say('sign out');

    assert.match(chat.card(), /You are signed out/);
    assert.equal(await chat.app.store.signIns.find(chat.me.aadObjectId), null);
    await chat.say('sign in');
    await chat.until(/In MSX you are/);
    // MSX and WorkIQ, each before and after.
    assert.equal(exchanges(), 4);
  });

  for (const [code, words] of [
    ['AADSTS90094', /An administrator has to grant the app its permissions/],
    ['AADSTS50057', /Your account may not sign in here/],
    ['AADSTS53003', /A rule of your organization stops this sign-in.*device or the network/],
    ['AADSTS7000222', /The app is not set up rightly/],
    ['AADSTS50173', /Your sign-in has ended/],
  ] as const) {
    it(`says in words what ${code} means, and where to go on`, async () => {
      standIn().refuse(chat.me.aadObjectId, code);

      await chat.say('how are my milestones?');
      await chat.until(words);

      assert.match(chat.card(), /Nothing was read/);
      assert.match(chat.card(), /"Sign in"/);
      standIn().refuse(chat.me.aadObjectId, null);
    });
  }

  it('does not take the sign-in of somebody else', async () => {
    const token = standIn().signIn({ id: 'ben', tenantId: chat.tenantId });

    const { status } = await exchange({ id: 'x', token });

    assert.equal(status, 200);
    assert.match(chat.card(), /That sign-in is not yours/);
    assert.equal(exchanges(), 0);
  });

  it('exchanges once when every device sends the same', async () => {
    const token = standIn().signIn(me());

    const all = await Promise.all([1, 2, 3].map(() => exchange({ id: 'same', token })));

    assert.deepEqual([...new Set(all.map(({ status }) => status))], [200]);
    assert.equal(exchanges(), 1);
  });

  it('answers 400 to an exchange without a token', async () => {
    assert.equal((await exchange({ id: 'x' })).status, 400);
  });

  it('tells the person when Teams could not sign in', async () => {
    await exchange({ code: 'resourcematchfailed' }, { name: 'signin/failure' });

    const [words, card] = chat.desk.conversations.messages(chat.newest().chatId).slice(-2);
    assert.match(JSON.stringify(words?.card), /Teams could not sign you in.*on the page below/);
    assert.match(JSON.stringify(card?.card), /auth-start/);
  });

  it('shows and logs no token', async () => {
    const token = standIn().signIn({ id: 'ben', tenantId: chat.tenantId });
    await exchange({ id: 'x', token });
    await chat.say('how are my milestones?');
    await chat.until(/27 committed milestones/);

    const shown = JSON.stringify(chat.desk.conversations.messages(chat.newest().chatId));
    assert.notEqual(chat.logged.length, 0);
    assert.doesNotMatch(shown + JSON.stringify(chat.logged), /eyJ/);
  });
});

describe('a bot whose people do not sign in', () => {
  it('says so', async () => {
    const chat = await chatting();

    await chat.say('sign out');

    assert.match(chat.card(), /There is nothing to sign in to here/);
    await chat.close();
  });
});
