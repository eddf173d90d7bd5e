import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { EVERY_BUTTON, pressed } from '../support/pressing.ts';

const REFUSED = /"statusCode":400.*This button is not one of mine\. Please ask again\./;
const BUTTONS = Object.values(EVERY_BUTTON);

/** The ids and words of a button, each of which a sender may leave out or change. */
const fieldsOf = (button: object): string[] =>
  Object.keys(button).filter((field) => field !== 'verb');

describe('a button that somebody changed', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting({}, { MSX_WRITES: 'apply' });
    await chat.say('help');
  });
  after(() => chat.close());

  for (const button of BUTTONS) {
    it(`is refused when ${button.verb} carries what is to be written`, async () => {
      const answer = await pressed(chat, { ...button, payload: { statecode: 1 } });

      assert.match(answer, REFUSED);
    });
  }

  for (const button of BUTTONS.filter((one) => fieldsOf(one).length > 0)) {
    it(`is refused when a field of ${button.verb} is an object that runs code`, async () => {
      const [field = ''] = fieldsOf(button);
      const broken = { ...button, [field]: { $where: 'sleep(1000)' } };

      assert.match(await pressed(chat, broken), REFUSED);
    });
  }

  for (const [what, data] of [
    ['a text', 'accept'],
    ['a list', ['accept']],
    ['a number', 7],
    ['a verb that is a list', { verb: ['accept'] }],
    ['a verb of the language', { verb: 'constructor' }],
    ['a verb with blanks', { ...EVERY_BUTTON.accept, verb: ' accept' }],
    ['a verb in capitals', { ...EVERY_BUTTON.accept, verb: 'ACCEPT' }],
    ['two ids in one', { ...EVERY_BUTTON.accept, entryId: 'a,b' }],
    ['no way back', { verb: 'accept', entryId: EVERY_BUTTON.accept.entryId }],
    ['a way back to a page of the web', { ...EVERY_BUTTON.accept, back: { to: 'https://evil' } }],
    ['no entries at all', { ...EVERY_BUTTON['accept-all'], entryIds: [] }],
    ['21 entries at once', { ...EVERY_BUTTON['accept-all'], entryIds: ids(21) }],
    ['half a page', { ...EVERY_BUTTON['show-report'], page: 0.5 }],
    ['page 1,000', { ...EVERY_BUTTON['show-portfolio'], page: 1000 }],
    ['a skill that is a path', { ...EVERY_BUTTON['show-report'], skill: '../../secret' }],
    ['a scope of another kind', { ...EVERY_BUTTON['show-report'], scope: { tenant: 'x' } }],
    ['a day that is none', { ...EVERY_BUTTON['show-report'], narrowing: { since: 'yesterday' } }],
    ['a plan of 20,001 characters', { ...EVERY_BUTTON['save-plan'], plan: 'x'.repeat(20_001) }],
    ['a customer without a name', { ...EVERY_BUTTON['save-plan'], customer: '' }],
    ['a yes that is a word', { ...EVERY_BUTTON['delete-plan'], sure: 'yes' }],
    ['an account that is a filter', { ...EVERY_BUTTON['link-chat'], accountId: "1' or '1" }],
    ['a reason of 501 characters', { ...EVERY_BUTTON.dismiss, reason: 'x'.repeat(501) }],
  ] as const) {
    it(`is refused when it is or has ${what}`, async () => {
      assert.match(await pressed(chat, data), REFUSED);
    });
  }

  it('leaves the card as it was, and the chat works on', async () => {
    await chat.say('help');
    await pressed(chat, { verb: 'drop-table' });

    assert.match(chat.card(), /What you can ask/);
    await chat.press('My portfolio');
    assert.match(chat.card(), /Your portfolio/);
  });

  it('writes nothing to MSX and proposes nothing', async () => {
    const { ledger } = chat.app.store;

    assert.deepEqual(await ledger.list({ tenantId: chat.tenantId }, 10), []);
  });
});

describe('a sound button about something that there is not', function () {
  this.timeout(60_000);
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  after(() => chat.close());
  beforeEach(() => chat.say('help'));

  for (const button of BUTTONS.filter((one) => 'entryId' in one)) {
    it(`says so in words, and leads on, for ${button.verb}`, async () => {
      await pressed(chat, button);

      assert.match(chat.card(), /not known here/);
      assert.match(chat.card(), /"type":"Action\.Execute"/, 'a dead end');
    });
  }

  it('says of each entry of a list that it is not known', async () => {
    await pressed(chat, EVERY_BUTTON['accept-all']);

    assert.match(chat.card(), /0 of 1 accepted/);
    assert.match(chat.card(), /Refused/);
  });

  it('reads again for a result that is long gone', async () => {
    await pressed(chat, { ...EVERY_BUTTON['show-summary'], scope: { customer: 'Contoso' } });

    assert.match(chat.card(), /Select the text to copy it/);
  });

  it('names the skills when there is none of that name', async () => {
    await pressed(chat, { ...EVERY_BUTTON['show-report'], skill: 'rule-the-world' });

    assert.match(chat.card(), /That can’t be asked.*There is no skill rule-the-world/);
  });

  it('says that work has ended which was never begun', async () => {
    assert.match(await pressed(chat, EVERY_BUTTON.cancel), /This has already ended/);
  });

  for (const verb of ['choose-customer', 'link-chat', 'unlink-chat'] as const) {
    it(`says at ${verb} that a personal chat is linked to no customer`, async () => {
      await pressed(chat, EVERY_BUTTON[verb]);

      assert.match(chat.card(), /A personal chat needs no link/);
      assert.doesNotMatch(chat.card(), /group chat to one of/);
    });
  }

  it('names each wrong field of the weekly message in plain words, and keeps what was typed', async () => {
    const TYPED = { time: '25:99', timeZone: 'Europe/Berlin' };

    await pressed(chat, { ...EVERY_BUTTON['weekly-save'], weekday: '8', ...TYPED });

    assert.match(chat.card(), /Day: Choose a day of the week\..*Time: A time is written HH:MM/);
    assert.match(chat.card(), /"value":"25:99"/);
    assert.doesNotMatch(chat.card(), /NaN|Invalid input/);
  });

  for (const choice of ['nonsense', 'customer:', 'tenant:x', 'all ', '']) {
    it(`asks to choose again for “${choice}”`, async () => {
      const answer = await pressed(chat, { ...EVERY_BUTTON.choose, choice });

      assert.match(answer, /Choose one of the list first/);
    });
  }
});

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    return `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  });
}
