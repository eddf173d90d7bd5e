import assert from 'node:assert/strict';
import { consenting, type Consenting } from '../support/consenting.ts';

const HEALTH = 'how are my milestones?';
const ANSWER = /27 committed milestones/;
const WORKIQ_SCOPE = 'api://workiq.svc.cloud.microsoft/WorkIQAgent.Ask';
const SIGN_IN_CARD = /Sign in, and I go on where you stopped/;

describe('WorkIQ beside an MSX that works', () => {
  let chat: Consenting;
  beforeEach(async () => {
    chat = await consenting();
    await chat.say('sign in');
    await chat.until(SIGN_IN_CARD);
    await chat.handOver(await chat.decide());
    await chat.until(/In MSX you are/);
  });
  afterEach(() => chat.close());

  const asks = async (): Promise<void> => {
    await chat.press('Allow WorkIQ');
    await chat.until(/I ask WorkIQ with your rights/);
  };

  it('is said to be missing, with what works without it and a button for it alone', () => {
    const card = chat.card();

    assert.match(card, /In MSX you are Nadia/);
    assert.match(card, /WorkIQ is not allowed yet. Everything else works; evidence packs hold/);
    assert.match(card, /"Allow WorkIQ"/);
    assert.equal(chat.standIn.exchanged.length, 1);
  });

  it('stands in the way of no evidence pack, which says what is missing', async () => {
    await chat.say('evidence pack for Woodgrove Bank');
    await chat.until(/You have not allowed me to ask WorkIQ yet/);

    assert.match(chat.card(), /Say “sign in to WorkIQ”/);
    assert.doesNotMatch(chat.card(), /administrator/);
    assert.equal(chat.app.msx.workiqStandIn?.calls.length, 0);
    await chat.say(HEALTH);
    await chat.until(ANSWER);
  });

  it('is asked for alone, and works from then on', async () => {
    await asks();
    const page = await chat.start();
    const scope = new URL(page.headers.get('location') ?? '').searchParams.get('scope') ?? '';

    await chat.handOver(await chat.decide());
    await chat.until(/WorkIQ is connected/);

    assert.match(scope, /WorkIQAgent\.Ask/);
    assert.doesNotMatch(scope, /user_impersonation/);
    await chat.say('evidence pack for Woodgrove Bank');
    await chat.until(/2 communication gaps/);
  });

  it('may be refused: MSX stays as it is', async () => {
    await asks();
    await chat.handOver(await chat.decide('cancel'));

    assert.match(chat.card(), /WorkIQ is not connected.*You did not allow WorkIQ/s);
    assert.match(chat.card(), /Your sign-in to MSX stays as it is/);
    await chat.say(HEALTH);
    await chat.until(ANSWER);
  });

  it('that only an administrator can allow is said, and not offered again', async () => {
    chat.standIn.refuse(chat.me.aadObjectId, 'AADSTS90094', { scope: WORKIQ_SCOPE });

    await chat.say('sign in');

    assert.match(chat.card(), /WorkIQ needs the consent of an administrator, for WorkIQAgent.Ask/);
    assert.doesNotMatch(chat.card(), /"Allow WorkIQ"/);
  });

  it('that only an administrator can allow is said in the pack too, with what to send them', async () => {
    chat.standIn.refuse(chat.me.aadObjectId, 'AADSTS90094', { scope: WORKIQ_SCOPE });

    await chat.say('evidence pack for Woodgrove Bank');
    await chat.until(/Your administrator has not yet allowed this bot to ask WorkIQ/);

    assert.match(chat.card(), /grant admin consent for WorkIQAgent\.Ask/);
    assert.doesNotMatch(chat.card(), /You have not allowed/);
  });

  it('that stops at a rule for devices is said in the pack as that', async () => {
    chat.standIn.refuse(chat.me.aadObjectId, 'AADSTS53003', { scope: WORKIQ_SCOPE });

    await chat.say('evidence pack for Woodgrove Bank');

    await chat.until(/A rule of your organisation stops WorkIQ on this device or network/);
  });

  it('asks nothing of somebody who has allowed it already', async () => {
    await asks();
    await chat.handOver(await chat.decide());
    await chat.until(/WorkIQ is connected/);

    await chat.say('sign in to WorkIQ');

    assert.match(chat.card(), /WorkIQ is connected/);
  });

  it('asks for MSX first where nobody is signed in, then for WorkIQ', async () => {
    await chat.say('sign out');
    chat.standIn.revoke(chat.me.aadObjectId);
    await chat.say('sign in to WorkIQ');
    await chat.until(SIGN_IN_CARD);
    await chat.handOver(await chat.decide());
    await chat.until(/I ask WorkIQ with your rights/);

    await chat.handOver(await chat.decide());
    await chat.until(/WorkIQ is connected/);
  });
});

describe('WorkIQ that is switched off', () => {
  it('is not asked for: it is said that an operator can connect it', async () => {
    const chat = await consenting({ WORKIQ_MODE: 'off' });
    await chat.say('sign in to WorkIQ');
    await chat.until(SIGN_IN_CARD);
    await chat.handOver(await chat.decide());
    await chat.until(/WorkIQ is not connected here/);

    assert.match(chat.card(), /An operator can connect it/);
    await chat.close();
  });
});
