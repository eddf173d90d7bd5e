import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';
import { deciding, type Deciding } from '../support/deciding.ts';
import { EVERY_BUTTON, pressed } from '../support/pressing.ts';
import { personNamed, sharedChat, type SharedChatting } from '../support/shared-chats.ts';

const ON_ENTRY = Object.values(EVERY_BUTTON).filter((button) => 'entryId' in button);

describe('the buttons of one person, pressed by another', function () {
  this.timeout(60_000);
  let chat: Chatting;
  let changes: Deciding;
  before(async () => {
    chat = await chatting({}, { MSX_WRITES: 'apply' });
    changes = await deciding(chat);
    await chat.say('hi', priya());
  });
  after(() => chat.close());

  const priya = () => personNamed(chat, 'Priya');
  const first = (): string => changes.ids[0] ?? assert.fail('nothing is proposed');

  for (const button of ON_ENTRY) {
    it(`${button.verb} does nothing, and tells nothing of the change`, async () => {
      const answer = await pressed(chat, { ...button, entryId: first() }, priya());

      assert.match(answer, /proposed to somebody else/);
      assert.doesNotMatch(answer, /7-\d{9}|Contoso|Northwind|Woodgrove|Lamna|Fourth Coffee/);
      assert.equal((await changes.audit(first())).state, 'proposed');
    });
  }

  it('accept-all accepts nothing of the list, and names none of it', async () => {
    const entryIds = changes.ids.slice(0, 3);

    const answer = await pressed(chat, { ...EVERY_BUTTON['accept-all'], entryIds }, priya());

    assert.match(answer, /0 of 3 accepted/);
    assert.doesNotMatch(answer, /7-\d{9}|Contoso|Northwind|Woodgrove/);
    assert.equal((await changes.audit(first())).state, 'proposed');
  });

  it('list-all lists the presser’s own, which is nothing', async () => {
    const answer = await pressed(chat, EVERY_BUTTON['list-all'], priya());

    assert.match(answer, /Nothing waits for you here/);
  });

  it('show-pending shows the presser’s own', async () => {
    const answer = await pressed(chat, EVERY_BUTTON['show-pending'], priya());

    assert.match(answer, /Nothing waits for your decision/);
  });

  it('delete-plan deletes no plan but the presser’s own', async () => {
    const plan = { ...EVERY_BUTTON['save-plan'], sure: true };
    await pressed(chat, plan);

    const answer = await pressed(chat, { ...EVERY_BUTTON['delete-plan'], sure: true }, priya());

    assert.match(answer, /There was none any more/);
    await chat.say('edit plan for Contoso');
    assert.match(chat.card(), /Less waste/);
  });

  it('weekly-save sets the presser’s own message, and nobody else’s', async () => {
    await pressed(chat, { verb: 'weekly-save', isOn: 'false' }, priya());

    const answer = await pressed(chat, EVERY_BUTTON['weekly-show']);

    assert.doesNotMatch(answer, /stopped|is off|no weekly message/i);
  });
});

describe('buttons that are pressed where others read', function () {
  this.timeout(60_000);
  let chat: Chatting;
  let channel: SharedChatting;
  before(async () => {
    chat = await chatting({}, { MSX_WRITES: 'apply' });
    channel = sharedChat(chat);
    await channel.link('Contoso');
    await channel.say('how are the milestones?');
  });
  after(() => chat.close());

  const inChannel = (data: object, person = chat.me) =>
    pressed(chat, data, person, channel.newest().id);
  const posted = () => JSON.stringify(channel.posted().map(({ card }) => card));

  for (const verb of ['weekly-show', 'weekly-form', 'weekly-save'] as const) {
    it(`${verb} says that the message is set in person`, async () => {
      const answer = await inChannel(EVERY_BUTTON[verb]);

      assert.match(answer, /Your weekly message is set in a personal chat/);
    });
  }

  for (const verb of ['save-plan', 'delete-plan'] as const) {
    it(`${verb} says that plans are entered in person, and keeps what there is`, async () => {
      const answer = await inChannel({ ...EVERY_BUTTON[verb], sure: true });

      assert.match(answer, /Success plans are entered in a personal chat/);
    });
  }

  for (const verb of [
    'show-report',
    'show-summary',
    'show-changes',
    'show-portfolio',
    'show-pending',
    'choose',
    'list-all',
  ] as const) {
    it(`${verb} shows its answer to the presser alone`, async () => {
      const before = posted();

      const answer = await inChannel(EVERY_BUTTON[verb]);

      assert.match(answer, /card\.adaptive/);
      assert.equal(posted(), before);
    });
  }

  it('ask is answered like a question that was typed there', async () => {
    const before = channel.posted().length;

    const answer = await inChannel({ verb: 'ask', text: 'my portfolio' });

    assert.match(answer, /Answered below/);
    assert.equal(channel.posted().length, before + 1);
    assert.match(JSON.stringify(channel.newest().card), /about all of your customers/);
  });

  it('cancel stops nothing of anybody else', async () => {
    assert.match(await inChannel(EVERY_BUTTON.cancel), /This has already ended/);
  });

  it('choose-customer offers nobody else’s customers', async () => {
    const own = await inChannel(EVERY_BUTTON['choose-customer']);
    const other = await inChannel(EVERY_BUTTON['choose-customer'], personNamed(chat, 'Mia'));

    assert.match(own, /Woodgrove Bank/);
    assert.doesNotMatch(other, /Woodgrove Bank/);
  });
});
