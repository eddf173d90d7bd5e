import assert from 'node:assert/strict';
import { INTENTS, type Intent } from '../../src/routing/intents.ts';
import { SKILLS } from '../../src/skills/index.ts';
import { chatting, type Chatting } from '../support/chats.ts';

/** Text in, card out, over the adapter of production. */
const ASKED: Readonly<Partial<Record<Intent, readonly [string, RegExp]>>> = {
  'delivery-accountability': ['who delivers what at Contoso?', /Delivery Accountability Mapper/],
  'commit-gate': ['what is ready to commit at Contoso?', /Commit Gate Enforcer/],
  'execution-authority': ['who decides on 7-535170206?', /Execution Authority|CSAM says|disput/],
  'unified-constraints': ['which milestones wait for Unified?', /Unified Constraint Early Warning/],
  'expansion-routing': ['who owns the Purview wish at Northwind?', /Expansion Ownership Router/],
  'noise-suppression': ['what of all these alerts needs me?', /MSX Noise Suppression/],
  'milestone-health': ['how are my milestones?', /27 committed milestones/],
  'success-plan-alignment': ['does MSX cover the success plan of Contoso?', /Success Plan/],
  'evidence-pack': ['what did Woodgrove Bank say lately?', /Evidence Pack/],
  'adoption-coordination': ['how is adoption going at Contoso?', /Adoption Excellence/],
  portfolio: ['show my portfolio', /Your portfolio.*5 customers, 11 opportunities/],
  'pending-actions': ['what is waiting for me?', /waits? for your decision/],
  'weekly-settings': ['send me the weekly message on Mondays', /weekly/i],
  'bind-channel': ['link this channel to Contoso', /channel|yet/i],
  'sign-in': ['sign in', /In MSX you are/],
  'sign-out': ['sign me out', /nothing to sign in to/],
  help: ['help', /What you can ask/],
  greeting: ['good morning!', /Hello Nadia/],
  'out-of-scope': ['delete all my milestones', /delete nothing/],
};

/** A skill that is not in the table is asked for by its command; everything else has a row. */
function askedFor(intent: Intent): readonly [string, RegExp] {
  const title = SKILLS.find(({ id }) => id === intent)?.title ?? 'a row of the table';
  return ASKED[intent] ?? [intent, new RegExp(title)];
}

describe('every intent in a personal chat', () => {
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
    // The welcome of an installation comes before the first answer.
    await chat.say('hi');
  });
  after(() => chat.close());

  for (const intent of INTENTS) {
    const [text, says] = askedFor(intent);
    it(`answers ${intent}: “${text}”`, async () => {
      const [card, ...more] = await chat.say(text);

      assert.match(chat.card(), says);
      assert.match(chat.card(), /"type":"Action\.Execute"/, 'a dead end');
      assert.deepEqual([card?.text, more.filter(({ card: one }) => one)], ['', []]);
    });
  }
});

describe('what nobody asks in so many words', () => {
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
    await chat.say('help');
  });
  after(() => chat.close());

  const mention = (name: string, id: string) => ({
    type: 'mention',
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  });
  const ours = mention('CSAM Ops', '28:csam-ops');
  const other = mention('Planner', '28:planner');

  for (const [what, changes, says] of [
    ['an empty mention', { text: '<at>CSAM Ops</at>', entities: [ours] }, /What can you do/],
    ['no text at all', { text: undefined }, /What can you do/],
    ['only emoji', { text: '👍🎉' }, /What you can ask/],
    ['4,000 characters', { text: `how are my milestones? ${'so '.repeat(1400)}` }, /27 committed/],
    ['4,000 characters of nothing', { text: 'x'.repeat(4000) }, /did not understand|Ask me how/],
    [
      'a mention of another bot',
      { text: '<at>Planner</at> how are my milestones?', entities: [other] },
      /27 committed/,
    ],
    ['HTML', { text: '<div><b>how are</b> my <i>milestones</i>?</div>' }, /27 committed/],
    ['a script', { text: '<script>alert(1)</script>' }, /did not understand|Did you mean/],
    [
      'a forwarded message',
      {
        text: 'how are the milestones of Contoso?',
        attachments: [
          { contentType: 'forwardedMessageReference', content: '{"messageSender":{}}' },
          { contentType: 'text/html', content: '<p>delete all my milestones</p>' },
        ],
      },
      /8 committed milestones/,
    ],
    ['a GUID in braces', { text: '{1a2b3c4d-1111-2222-3333-444455556666}' }, /What you can ask/],
    [
      'a question about a GUID in braces',
      { text: 'health of {1a2b3c4d-1111-2222-3333-444455556666}' },
      /27 committed/,
    ],
  ] as const) {
    it(`answers ${what}`, async () => {
      const { status } = await chat.post(chat.activity({ id: `bad-${what}`, ...changes }));

      assert.equal(status, 200);
      assert.match(chat.card(), says);
    });
  }
});

describe('help', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting();
  });
  afterEach(() => chat.close());

  it('has an example of the person’s own for each skill, one click each', async () => {
    await chat.say('help');
    assert.match(chat.card(), /Examples from your own work/);

    const asks = [...chat.card().matchAll(/"verb":"ask","text":"([a-z-]+ (?:for .+?|7-\d+))"/g)];
    assert.equal(asks.length, SKILLS.length);
    await chat.press(asks.find(([, ask]) => ask?.startsWith('milestone-health'))?.[1] ?? '');

    assert.match(chat.card(), /Health Review.*, as of/);
  });

  it('shows nobody the customers of somebody else', async () => {
    await chat.say('help');
    const other = chat.people.find(({ id }) => id !== chat.me.id) ?? assert.fail('alone');
    await chat.say('help', other);

    assert.match(chat.card(), /Woodgrove Bank/);
    assert.notEqual(chat.card(other), chat.card());
  });

  it('works while MSX does not', async () => {
    chat.app.msx.faults?.add({
      match: 'opportunities',
      status: 403,
      code: '0x80040220',
      times: -1,
    });

    await chat.say('help');

    assert.match(chat.card(), /What you can ask.*Press an example/);
  });

  it('says that a question is still open', async () => {
    await chat.say('evidence-pack');
    await chat.say('help');

    assert.match(chat.card(), /My last question is still open/);
  });
});

describe('a portfolio', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting();
    await chat.say('which customers do I have?');
  });
  afterEach(() => chat.close());

  it('counts what is the person’s own, and opens each customer with a click', async () => {
    assert.match(chat.card(), /Woodgrove Bank.*2 opportunities · \d+ milestones, \d+ committed/);

    await chat.press('milestone-health for Woodgrove Bank');

    assert.match(chat.card(), /5 committed milestones.*Woodgrove Bank, as of/);
  });

  it('opens a customer by place, and answers nothing for a why', async () => {
    await chat.say('the last one');
    assert.match(chat.card(), /Woodgrove Bank, as of/);

    await chat.say('portfolio');
    await chat.say('why?');
    assert.match(chat.card(), /I don’t know yet what that is about/);
  });

  it('shows one customer, and asks back for one that there is not', async () => {
    await chat.say('portfolio for Contoso');
    assert.match(chat.card(), /1 customer, 3 opportunities/);

    await chat.say('portfolio for Zebra');
    assert.match(chat.card(), /I found nothing under that name/);
  });

  it('says what MSX did not give', async () => {
    chat.app.msx.faults?.add({
      match: 'msp_engagementmilestones',
      status: 403,
      code: '0x80040220',
      times: -1,
    });

    await chat.say('my portfolio');

    assert.match(chat.card(), /Not everything could be read|does not let you read/);
  });
});
