import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

/** Who gets the weekly message from when on, until when, and at which hour. */
describe('coming and going', () => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await chatting({}, { TIME_ZONE: 'UTC' });
  });
  afterEach(() => chat.close());

  const own = () => chat.app.store.subscriptions.find(keyOf());
  const keyOf = () => {
    return { tenantId: chat.tenantId, kind: 'person', id: chat.me.aadObjectId } as const;
  };
  const post = (changes: object) => chat.post(chat.activity(changes));
  const windows = [{ type: 'clientInfo', timezone: 'Pacific Standard Time' }];
  const personal = () => chat.desk.conversations.personal(chat.me);

  it('ends when the bot is removed: no message, no settings, no address', async () => {
    await chat.say('weekly on Friday at 7:00');
    await chat.desk.happen(chat.me, personal(), { kind: 'removed' });

    assert.equal(await own(), null);
    const [known] = await chat.app.store.conversations.of(chat.tenantId, chat.me.aadObjectId);
    assert.deepEqual([known?.installed, known?.ref], [false, null]);
  });

  it('begins anew when the bot is added again, and says so', async () => {
    await chat.say('weekly on Friday at 7:00');
    await chat.desk.happen(chat.me, personal(), { kind: 'removed' });
    await chat.desk.happen(chat.me, personal(), { kind: 'installed' });

    assert.match(chat.card(), /every Monday at 08:00/);
    assert.equal((await own())?.settings.weekday, 1);
  });

  it('takes the zone of the first client that names one, also by its name in Windows', async () => {
    await post({ type: 'installationUpdate', action: 'add', id: 'i1' });
    const guessed = await own();
    await post({ entities: windows, text: 'help' });

    const zones = [guessed, await own()].map((one) => one?.settings.timeZone);
    assert.deepEqual(zones, ['Europe/Berlin', 'America/Los_Angeles']);
  });

  it('leaves a zone alone that the person chose', async () => {
    await post({ type: 'installationUpdate', action: 'add', id: 'i2' });
    await post({ text: 'change my time zone to Tokyo', id: 'z1' });
    await post({ entities: windows, text: 'help' });

    assert.equal((await own())?.settings.timeZone, 'Asia/Tokyo');
  });

  it('leaves whoever stopped it alone, whatever they ask later', async () => {
    await chat.say('stop');
    await chat.say('help');

    assert.equal((await own())?.settings.isOn, false);
  });
});
