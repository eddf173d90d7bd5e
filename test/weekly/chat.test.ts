import assert from 'node:assert/strict';
import { chatting, type Chatting } from '../support/chats.ts';

describe('the weekly message in the chat', () => {
  let chat: Chatting;
  before(async () => {
    chat = await chatting();
  });
  after(() => chat.close());

  for (const [text, says] of [
    ['weekly', /every Monday at 08:00/],
    ['weekly on Tuesday at 9', /every Tuesday at 09:00/],
    ['pause until 2027-01-12', /Paused until 12 Jan 2027/],
    ['resume', /comes again/],
    ['mute Contoso', /is left out of your weekly message/],
    ['unmute Contoso', /back in your weekly message/],
    ['unmute Fabrikam', /was not muted/],
    ['mute Nobody Ltd', /I found nothing under that name/],
    ['weekly at 22:30', /lay in your quiet hours \(20:00 to 07:00\)/],
    ['weekly without summaries', /Summaries for customers: left out/],
    ['stop', /Stopped\..*until you say “resume weekly”.*Start again/s],
    ['stop', /There is nothing to cancel/],
    ['stop weekly', /Stopped\..*Start again/s],
    ['send it now', /Your week.*first message.*Needs you now.*resume weekly/s],
  ] as const) {
    it(`answers “${text}”`, async () => {
      await chat.say(text);

      assert.match(chat.card(), says);
    });
  }

  it('keeps what the form says, and says what is wrong with it', async () => {
    const [message] = await chat.say('weekly settings');
    const press = (verb: string, typed: object) =>
      chat.desk.press(chat.me, message?.id ?? '', {
        type: 'Action.Execute',
        verb,
        data: { verb, ...typed },
      });
    const typed = { isOn: 'true', weekday: '5', time: '07:30', timeZone: 'Asia/Tokyo' };

    await press('weekly-save', { ...typed, timeZone: 'Mars/Olympus' });
    assert.match(chat.card(), /Time zone: There is no such time zone/);
    await press('weekly-save', { ...typed, away: '2026-12-24 to 2027-01-02', include: 'actions' });

    assert.match(chat.card(), /every Friday at 07:30 .{2,6}Asia\/Tokyo/);
    assert.match(chat.card(), /24 Dec 2026 to 2 Jan 2027/);
  });

  it('begins when the bot is installed, which its first words say, on Monday at eight', async () => {
    const person = chat.people[1] ?? assert.fail('nobody else');
    const key = { tenantId: chat.tenantId, kind: 'person', id: person.aadObjectId } as const;

    assert.equal(await chat.app.store.subscriptions.find(key), null);
    await chat.desk.install(person);

    const { settings, next } = (await chat.app.store.subscriptions.find(key)) ?? assert.fail();
    assert.match(chat.card(person), /every Monday at 08:00 .{2,8}Berlin.*stop weekly/s);
    assert.deepEqual([settings.weekday, settings.time, settings.isOn], [1, '08:00', true]);
    assert.equal(next?.at.getUTCDay(), 1);
  });

  it('comes by itself when it is due, once, and opens what it names', async () => {
    const { store, weekly, msx } = chat.app;
    await chat.say('resume weekly');
    const key = { tenantId: chat.tenantId, kind: 'person', id: chat.me.aadObjectId } as const;
    const subscription = (await store.subscriptions.find(key)) ?? assert.fail();
    const next = { at: msx.now(), week: '2026-11-16' };
    await store.subscriptions.save({ ...subscription, next });

    await weekly.tick();
    await weekly.tick();

    assert.match(chat.card(), /Your week.*no change since last week.*Needs you now/s);
    const { sent } = await store.deliveries.counts({ tenantId: chat.tenantId });
    assert.equal(sent, 1);
    await chat.press('Settings');
    assert.match(chat.card(), /every Friday/);
  });

  it('is paused for whoever blocked the bot', async () => {
    const { store, weekly, msx } = chat.app;
    const key = { tenantId: chat.tenantId, kind: 'person', id: chat.me.aadObjectId } as const;
    const subscription = (await store.subscriptions.find(key)) ?? assert.fail();
    const next = { at: msx.now(), week: '2026-11-23' };
    await store.subscriptions.save({ ...subscription, next });
    const code = 'ConversationBlockedByUser';
    chat.desk.faults.add({ match: '/activities', status: 403, code, times: 1 });

    await weekly.tick();

    assert.equal((await store.subscriptions.find(key))?.settings.isOn, false);
    const [failed] = await store.deliveries.list(
      { tenantId: chat.tenantId, states: ['failed'] },
      1,
    );
    assert.equal(failed?.reason, `HTTP 403 ${code}`);
  });
});
