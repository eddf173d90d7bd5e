import assert from 'node:assert/strict';
import type { WeeklySettings } from '../../src/weekly/settings.ts';
import { mondays, type Mondays } from '../support/mondays.ts';

/**
 * Settings of the weekly message in the chat: what a person says, what is kept, and when the next
 * message comes. It is Monday, 16 November 2026, eight o'clock in UTC.
 */
describe('settings of the weekly message, as people say them', () => {
  let week: Mondays;
  before(async () => {
    week = await mondays([{ name: 'Calm' }, { name: 'Lake', of: 'fabrikam' }]);
  });
  after(() => week.close());

  const kept = async () => {
    const { app, tenantId, me } = week.chat;
    const key = { tenantId, kind: 'person', id: me.aadObjectId } as const;
    return (await app.store.subscriptions.find(key)) ?? assert.fail('nobody subscribes');
  };
  /** Starts from Monday at eight in UTC, without quiet hours, then says something. */
  const say = async (...texts: string[]) => {
    for (const text of [
      'weekly on Monday at 8:00 UTC',
      'quiet hours off',
      'unmute',
      'resume weekly',
    ])
      await week.chat.say(text);
    for (const text of texts) await week.chat.say(text);
    return week.lines().join('\n');
  };
  const nextAt = async () => (await kept()).next?.at.toISOString().slice(0, 16) ?? 'none';

  for (const [text, at] of [
    ['weekly', '2026-11-23T08:00'],
    ['weekly on Tuesday', '2026-11-17T08:00'],
    ['weekly on Friday at 17:30', '2026-11-20T17:30'],
    ['send it Thursdays at noon', '2026-11-19T12:00'],
    ['move my weekly message to wednesday afternoon', '2026-11-18T14:00'],
    ['weekly at 7am', '2026-11-23T07:00'],
    ['weekly at 6 pm', '2026-11-16T18:00'],
    ['weekly on Sunday at 10:00', '2026-11-22T10:00'],
  ] as const) {
    it(`“${text}” puts the next one on ${at}`, async () => {
      await say(text);

      assert.equal(await nextAt(), at);
    });
  }

  for (const [zone, words, at] of [
    ['Asia/Tokyo', 'change my time zone to Tokyo', '2026-11-22T23:00'],
    ['America/New_York', 'weekly time zone Eastern', '2026-11-16T13:00'],
    ['America/Los_Angeles', 'change my time zone to PST', '2026-11-16T16:00'],
    ['Europe/Berlin', 'change my time zone to Berlin', '2026-11-23T07:00'],
    ['Asia/Kolkata', 'weekly time zone India', '2026-11-23T02:30'],
    ['America/Sao_Paulo', 'change my time zone to Sao Paulo', '2026-11-16T11:00'],
    ['Europe/London', 'weekly in UK time', '2026-11-23T08:00'],
    ['Asia/Kathmandu', 'change my time zone to Asia/Kathmandu', '2026-11-23T02:15'],
  ] as const) {
    it(`“${words}” means ${zone}, and the hour is the one of its clocks`, async () => {
      await say(words);

      assert.deepEqual([(await kept()).settings.timeZone, await nextAt()], [zone, at]);
    });
  }

  for (const [texts, at, says] of [
    [['pause until 2026-12-12'], '2026-12-14T08:00', /Paused until 12 Dec 2026/],
    [['snooze until Thursday'], '2026-11-19T08:00', /Put off until 19 Nov 2026/],
    [['weekly holiday on 2026-11-23'], '2026-11-24T08:00', /No message on your days away/],
    [['away from 2026-11-23 to 2026-11-27'], '2026-11-30T08:00', /23 Nov 2026 to 27 Nov 2026/],
    [['away from 2026-11-20 to 2026-12-02'], '2026-12-03T08:00', /20 Nov 2026 to 2 Dec 2026/],
    [['quiet hours 07:00 to 09:30'], '2026-11-16T09:30', /waits until 09:30/],
    [
      ['quiet hours 20:00 to 7:00', 'weekly at 6:00'],
      '2026-11-23T06:00',
      /so I have removed those/,
    ],
    [['stop weekly'], 'none', /Stopped\./],
    [['stop weekly', 'resume weekly'], '2026-11-23T08:00', /comes again/],
    [['pause until 2027-03-01', 'unmute'], '2026-11-23T08:00', /Nothing is muted any more/],
  ] satisfies [string[], string, RegExp][]) {
    it(`“${texts.join('”, “')}”: the next one comes ${at}`, async () => {
      const said = await say(...texts);

      assert.match(said, says);
      assert.equal(await nextAt(), at);
      await forgetDays();
    });
  }

  for (const [text, says, muted] of [
    ['mute Fabrikam', /Fabrikam is left out/, ['Fabrikam']],
    ['mute fabri', /Fabrikam is left out/, ['Fabrikam']],
    ['mute Nobody Ltd', /found nothing under that name/, []],
    ['unmute Fabrikam', /was not muted/, []],
  ] as const) {
    it(`“${text}” leaves muted: ${muted.join() || 'nobody'}`, async () => {
      const said = await say(text);

      assert.match(said, says);
      assert.deepEqual(
        (await kept()).settings.muted.map(({ name }) => name),
        muted,
      );
    });
  }

  for (const [part, words] of [
    ['summaries', 'Summaries for customers'],
    ['escalations', 'Escalations'],
    ['actions', 'What became of accepted actions'],
    ['monthly', 'Monthly extra'],
  ] as const) {
    it(`“weekly without ${part}” leaves that part out until it is wanted again`, async () => {
      const without = await say(`weekly without ${part}`);
      const left = (await kept()).settings.include[part];
      await week.chat.say(`weekly with ${part}`);

      assert.ok(without.includes(`${words}: left out.`), without);
      assert.deepEqual([left, (await kept()).settings.include[part]], [false, true]);
    });
  }

  it('“stop” alone does when nothing else is going on, and only once', async () => {
    assert.match(await say('stop'), /Stopped\./);
    assert.equal((await kept()).settings.isOn, false);
  });

  /** Opens the form, fills it in and saves. */
  const save = async (typed: Partial<Record<keyof WeeklySettings, string>> | object) => {
    await say('weekly');
    await week.chat.press('Change');
    const sent = week.chat.newest();
    const { desk, me } = week.chat;
    const all = { isOn: 'true', weekday: '1', time: '08:00', timeZone: 'UTC', include: PARTS };
    const data = { verb: 'weekly-save', ...all, ...typed };
    await desk.press(me, sent.id, { type: 'Action.Execute', verb: 'weekly-save', data });
    return week.lines().join('\n');
  };
  const PARTS = 'actions,escalations,summaries,monthly';

  for (const [what, typed, says] of [
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, /Time zone: There is no such time zone/],
    ['a time that is none', { time: '25:00' }, /Time: /],
    ['a day that is none', { away: '2026-02-30' }, /Days away: /],
    ['days the wrong way round', { away: '2026-12-24 to 2026-12-20' }, /Days away: /],
    ['words for days', { away: 'next week' }, /Days away: /],
    ['no weekday', { weekday: '9' }, /Day: /],
  ] as const) {
    it(`the form refuses ${what}, says why, and keeps the rest that was typed`, async () => {
      const said = await save({ ...typed, weekday: '4', ...typed });

      assert.match(said, says);
      assert.equal((await kept()).settings.weekday, 1);
    });
  }

  it('the form keeps all of it at once', async () => {
    const away = '2026-12-24 to 2027-01-02\n2026-11-26';
    const said = await save({
      weekday: '5',
      time: '07:30',
      timeZone: 'Asia/Tokyo',
      away,
      include: 'monthly',
    });

    const { weekday, time, timeZone, away: days, include } = (await kept()).settings;
    assert.match(said, /Saved\./);
    assert.deepEqual([weekday, time, timeZone, days.length], [5, '07:30', 'Asia/Tokyo', 2]);
    assert.deepEqual(Object.values(include).filter(Boolean).length, 1);
    await forgetDays();
  });

  it('the form switches it off, and on again', async () => {
    await save({ isOn: 'false' });
    assert.deepEqual([(await kept()).settings.isOn, await nextAt()], [false, 'none']);

    await save({});
    assert.deepEqual([(await kept()).settings.isOn, await nextAt()], [true, '2026-11-23T08:00']);
  });

  /** Days away have no words that take them back; the form does. */
  const forgetDays = async () => void (await save({ away: '' }));
});
