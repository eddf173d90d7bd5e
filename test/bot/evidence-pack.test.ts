import assert from 'node:assert/strict';
import { SAMPLE_WORDS } from '../../src/bot/sample-mark.ts';
import type { WorkIqSandbox } from '../../src/sandbox/workiq/server.ts';
import { chatting, type Chatting } from '../support/chats.ts';
import { sharedChat } from '../support/shared-chats.ts';
import { eventually } from '../support/workiq.ts';

/** No patience: every question goes on outside its turn. */
const AT_ONCE = { pause: () => Promise.resolve() };
const PACK = 'evidence pack for Woodgrove Bank';
const GAPS = /2 communication gaps/;
const NOT_ENTITLED = {
  result: { isError: true, content: [{ type: 'text' as const, text: 'You are not entitled.' }] },
};

describe('the evidence pack in the chat', () => {
  let chat: Chatting;
  let workiq: WorkIqSandbox;
  beforeEach(async () => {
    chat = await chatting(AT_ONCE);
    workiq = chat.app.msx.workiqStandIn ?? assert.fail('no stand-in');
  });
  afterEach(() => chat.close());

  it('fills in as sources answer, and calls itself incomplete until the last has', async () => {
    const release = workiq.faults.hold('Source: Teams');

    await chat.say(PACK);
    await chat.until(/Mail of Woodgrove Bank.{0,200}\d items/);
    await chat.until(/Meetings of Woodgrove Bank.{0,200}\d items?/);
    const waiting = chat.card();
    const { id } = chat.newest();
    release();
    await chat.until(GAPS);

    assert.match(waiting, /Teams of Woodgrove Bank.{0,200}is being asked/);
    assert.match(waiting, /So far, and not complete/);
    assert.doesNotMatch(waiting, /communication gap/);
    assert.equal(chat.newest().id, id);
  });

  it('shows the MSX half while WorkIQ has not said a word', async () => {
    workiq.faults.hold('Source:');

    await chat.say(PACK);
    await chat.until(/So far, and not complete/);

    assert.match(chat.card(), /Failover test for payments/);
    assert.match(chat.card(), /MSX: 2 open tasks/);
  });

  it('proof 10: is stopped on the wire too when the person cancels', async () => {
    workiq.faults.hold('Source:');
    await chat.say(PACK);
    await chat.until(/is being asked/);
    await eventually(() => workiq.calls.length === 2);

    await chat.press('Cancel');
    await eventually(() => workiq.calls.every(({ cancelled }) => cancelled));

    assert.match(chat.card(), /Cancelled/);
    assert.equal(workiq.calls.length, 2);
  });

  it('proof 10: has answered its turn while the service is still silent', async () => {
    workiq.faults.hold('Source:');

    const sent = await chat.say(PACK);

    assert.match(JSON.stringify(sent.at(-1)), /Working on it/);
    assert.match(chat.card(), /evidence pack for Woodgrove Bank/);
  });

  it('answers the same question again without asking, and says so', async () => {
    await chat.say(PACK);
    await chat.until(GAPS);
    const before = workiq.calls.length;

    await chat.say(`${PACK} `);
    await chat.until(/all answered from the last 15 minutes, not asked again/);

    assert.equal(workiq.calls.length, before);
    assert.match(chat.card(), GAPS);
  });

  it('proof 14: says what to do about a refused source, and delivers the MSX part', async () => {
    workiq.faults.add({ on: 'tools/call', asks: 'Source: Teams', times: -1, ...NOT_ENTITLED });

    await chat.say(PACK);
    await chat.until(/Not every source answered, so communication gaps can’t be judged/);

    assert.match(chat.card(), /not switched on for your account/);
    assert.match(chat.card(), /Ask your administrator for it/);
    assert.match(chat.card(), /Failover test for payments/);
  });

  it('proof 7: calls the ask tool and nothing else in a whole conversation', async () => {
    await chat.say(PACK);
    await chat.until(GAPS);
    await chat.say('what did Contoso say lately?');
    await chat.until(/communication gap.*Contoso/);

    assert.deepEqual([...new Set(workiq.calls.map(({ tool }) => tool))], ['ask']);
  });

  it('proof 13: leaves no question, answer or token in what is logged', async () => {
    workiq.faults.add({ on: 'tools/call', asks: 'Source: Teams', times: 1, http: { status: 500 } });
    await chat.say(PACK);
    await chat.until(/failed without a reason/);

    const logged = JSON.stringify(chat.logged);

    assert.doesNotMatch(logged, /What did people|Source: |disappointed|eyJ|Bearer/);
  });

  it('proof 15: marks every card as sample data, however it comes', async () => {
    const cards: string[] = [];
    const stop = chat.desk.conversations.subscribe(() => cards.push(chat.card()));
    workiq.faults.hold('Source: Teams');

    await chat.say('hello');
    await chat.say('nonsense zzz');
    await chat.say(PACK);
    await chat.until(/So far, and not complete/);
    await chat.press('Cancel');
    await chat.say('how is 7-513440504?');
    await chat.until(/What would clear it/);
    stop();

    const drawn = [...new Set(cards)].filter((card) => card.includes('AdaptiveCard'));
    assert.ok(drawn.length >= 5);
    for (const card of drawn) assert.equal(card.split(SAMPLE_WORDS).length, 2);
  });
});

describe('proof 12: the evidence pack where others are', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting();
  });
  afterEach(() => chat.close());

  const ANSWER = /disappointed|communication gap|Amrita|Failover test/;
  for (const place of ['General', 'Delivery sync']) {
    it(`posts nothing of the answer to ${place}, and gives it to the asker`, async () => {
      const posted = await sharedChat(chat, place).say(PACK);
      await chat.until(GAPS);

      assert.match(posted, /I have sent you the evidence in our personal chat/);
      assert.doesNotMatch(posted, ANSWER);
    });
  }
});
