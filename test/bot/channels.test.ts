import assert from 'node:assert/strict';
import { INTENTS, type Intent } from '../../src/routing/intents.ts';
import { route } from '../../src/routing/route.ts';
import { chatting, type Chatting } from '../support/chats.ts';
import { sharedChat, type SharedChatting } from '../support/shared-chats.ts';

/** Each intent as somebody asks for it in a channel, and what its thread then shows. */
const ASKED: Readonly<Partial<Record<Intent, readonly [string, RegExp]>>> = {
  'milestone-health': ['how are the milestones?', /Committed Milestone Health Review.*\d+ blocked/],
  'commit-gate': ['what is ready to be committed?', /Commit Gate Enforcer/],
  'unified-constraints': ['does any unified work lack a slot?', /Unified Constraint Early Warning/],
  'adoption-coordination': ['who owns the adoption work?', /Adoption Excellence Coordination/],
  'success-plan-alignment': ['does the success plan match our milestones?', /Success Plan/],
  'delivery-accountability': ['delivery-accountability', /because it says who does whose work/],
  'execution-authority': [
    'the CSA and I disagree, who decides?',
    /it is about people who disagree/,
  ],
  'expansion-routing': ['the customer wants more licences, who takes it?', /may buy next/],
  'noise-suppression': ['too many alerts, which are mine?', /your own alerts/],
  'evidence-pack': ['what did the customer say lately?', /I have sent you the evidence/],
  portfolio: ['show me my portfolio', /it is about all of your customers/],
  'pending-actions': ['what is waiting for me?', /it concerns you alone/],
  'weekly-settings': ['stop the weekly message', /The weekly message here.*Stopped/],
  'sign-in': ['sign me in', /it concerns you alone/],
  'sign-out': ['sign me out', /it concerns you alone/],
  'bind-channel': ['which customer is this channel linked to?', /is linked to Contoso/],
  help: ['help', /What you can ask/],
  greeting: ['hi', /Hello/],
  'out-of-scope': ['write me a poem', /I did not understand that/],
};

/** A skill that is not in the table is asked for by its command, and answers in person. */
function askedFor(intent: Intent): readonly [string, RegExp] {
  return ASKED[intent] ?? [intent, /in our personal chat/];
}

/** Whatever else a thread may hold, none of this: quotes of comments, people, amounts. */
const NEVER = /comment: |“Vibration|Priya Raman|Marek Dvo|Bogdan|\$\d|Owner:/;

describe('a linked channel', () => {
  let chat: Chatting;
  let channel: SharedChatting;
  before(async () => {
    chat = await chatting();
    channel = sharedChat(chat);
    await channel.link('Contoso');
  });
  after(() => chat.close());

  /** How much stands in the asker's own chat. */
  const inPerson = (): number => {
    const { conversations } = chat.desk;
    return conversations.messages(conversations.personal(chat.me)).length;
  };

  for (const intent of INTENTS) {
    const [text, thread] = askedFor(intent);
    it(`answers ${intent} as it may: “${text}”`, async () => {
      assert.equal(route(text).intent, intent);
      const before = inPerson();

      const posted = await channel.say(text);

      assert.match(posted, thread);
      assert.doesNotMatch(posted, NEVER);
      const isNoted = /in our personal chat/.test(posted);
      assert.equal(inPerson(), before + Number(isNoted));
    });
  }

  it('answers in the thread of the question', async () => {
    await channel.say('how are the milestones?');

    const [asked, answered] = chat.desk.conversations.messages(channel.id).slice(-2);
    assert.equal(answered?.threadId, asked?.threadId);
    assert.notEqual(answered?.threadId, channel.posted()[0]?.threadId);
  });

  for (const [text, why] of [
    ['health of Woodgrove Bank', 'not only about the customer that this place is linked to'],
    ['health of Nobody Ltd', 'not only about the customer that this place is linked to'],
    ['how is 7-535170206?', 'not only about the customer that this place is linked to'],
  ] as const) {
    it(`says nothing here of what is not its customer’s: “${text}”`, async () => {
      const posted = await channel.say(text);

      assert.match(posted, RegExp(why));
      assert.doesNotMatch(posted, /Woodgrove|Core ledger/);
    });
  }

  for (const text of ['health of Contoso', 'how is 7-513440504?', 'commit-gate for Contoso']) {
    it(`answers here when its own customer is named: “${text}”`, async () => {
      const posted = await channel.say(text);

      assert.match(posted, /Contoso/);
      assert.match(posted, /My own view/);
    });
  }

  it('answers in person when MSX can’t be asked, and shows nothing meanwhile', async () => {
    chat.app.msx.faults?.add({ match: 'accounts(', status: 400, times: 9 });

    const posted = await channel.say('how are the milestones?');

    chat.app.msx.faults?.clear();
    assert.match(posted, /MSX could not be asked just now/);
  });

  it('says no more than that it failed when a result can’t be had', async () => {
    chat.app.msx.faults?.add({ match: 'msp_engagementmilestones', status: 403, times: 100 });

    const posted = await channel.say('how are the milestones?');

    chat.app.msx.faults?.clear();
    assert.doesNotMatch(posted, /prvRead|Principal/);
  });

  it('strips the own mention by its entity, and reads on with another bot’s mention in it', async () => {
    const [bot, other] = ['<at>CSAM Ops</at>', '<at>Polly</at>'];
    const entities = [
      { type: 'mention', text: bot, mentioned: { id: '28:csam-ops', name: 'CSAM Ops' } },
      { type: 'mention', text: other, mentioned: { id: '28:polly', name: 'Polly' } },
    ];
    const conversation = { id: channel.id, conversationType: 'channel', tenantId: chat.tenantId };

    await chat.post(chat.activity({ conversation, entities, text: `${bot} ${other} help` }));

    assert.match(JSON.stringify(channel.newest().card), /What you can ask/);
  });

  it('does not listen when it is not called, even where it may hear everything', async () => {
    const before = channel.posted().length;
    const entities = [{ type: 'mention', text: '<at>Polly</at>', mentioned: { id: '28:polly' } }];
    const conversation = { id: channel.id, conversationType: 'channel', tenantId: chat.tenantId };

    await chat.post(chat.activity({ conversation, entities, text: '<at>Polly</at> help' }));

    assert.equal(channel.posted().length, before);
  });

  it('answers an empty mention with what it can do', async () => {
    assert.match(await channel.say(''), /I did not understand that|What you can ask/);
  });
});

describe('a channel without a customer', () => {
  let chat: Chatting;
  let channel: SharedChatting;
  beforeEach(async () => {
    chat = await chatting();
    channel = sharedChat(chat);
  });
  afterEach(() => chat.close());

  it('asks for its customer once, and answers in person', async () => {
    const first = await channel.say('how are the milestones?');
    const second = await channel.say('how are the milestones?');

    assert.match(first, /Which customer is this channel for\?/);
    assert.doesNotMatch(second, /Which customer is this channel for\?/);
    assert.match(second, /linked to no customer/);
    assert.doesNotMatch(first + second, /27 committed/);
    assert.match(chat.card(), /27 committed milestones/);
  });

  it('asks once also after a restart', async () => {
    await channel.say('how are the milestones?');
    const later = await chatting({ tenantId: chat.tenantId });

    const posted = await sharedChat(later).say('how are the milestones?');

    await later.close();
    assert.match(posted, /linked to no customer/);
  });

  it('says how to get an answer when the bot may not write to the person', async () => {
    // The first try opens the personal chat.
    chat.desk.faults.add({ match: 'POST /v3/conversations/', status: 403, times: 1 });
    chat.desk.faults.add({ match: 'POST /v3/conversations', status: 403, times: 1 });

    const posted = await channel.say('noise-suppression');

    assert.match(posted, /Add CSAM Ops as a personal app/);
  });

  it('shows nothing while Teams does not say who reads there', async () => {
    chat.desk.faults.add({ match: 'pagedmembers', status: 403, times: 9 });

    const posted = await channel.say('how are the milestones?');

    assert.match(posted, /I could not check who reads here/);
  });
});
