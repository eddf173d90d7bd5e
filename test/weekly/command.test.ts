import assert from 'node:assert/strict';
import { periodOf } from '../../src/routing/days.ts';
import { route } from '../../src/routing/route.ts';
import { readCommand } from '../../src/weekly/command.ts';

const CALENDAR = { today: '2026-11-25', timeZone: 'Europe/Berlin' };

/** Reads a text as the bot does: the router first. */
function wish(text: string): readonly unknown[] {
  const { intent, slots } = route(text);
  assert.equal(intent, 'weekly-settings');
  const { customer = null, since = null, until = null } = slots;
  const dayOf = (phrase: string) => periodOf({ until: phrase }, CALENDAR).until ?? null;
  const command = readCommand({ text, customer, since, until, dayOf });
  const parts: unknown[] = Object.values(command);
  return parts;
}

describe('wishes about the weekly message', () => {
  for (const [text, ...expected] of [
    ['weekly', 'show'],
    ['when do i get my weekly summary?', 'show'],
    ['send it now', 'now'],
    ['send my weekly message now', 'now'],
    ['stop', 'stop'],
    ['stop the monday message', 'stop'],
    ['resume weekly', 'resume'],
    ['subscribe me to the weekly', 'resume'],
    ['weekly on Tuesday at 9', 'schedule', { weekday: 2, time: '09:00' }],
    ['send it mondays 8am CET', 'schedule', schedule(1, '08:00', 'Europe/Berlin')],
    ['can I get the digest thurs afternoon instead', 'schedule', { weekday: 4, time: '14:00' }],
    ['change my time zone to Pacific', 'schedule', { timeZone: 'America/Los_Angeles' }],
    ['weekly in Asia/Tokyo at 17:30', 'schedule', { time: '17:30', timeZone: 'Asia/Tokyo' }],
    ['pause until 12 Jan', 'pause', '2027-01-12'],
    ['pause weekly msgs for the next two weeks', 'pause', '2026-12-09'],
    ["I'm on PTO till Nov 30, don't message me", 'pause', '2026-11-30'],
    ['snooze until Thursday', 'snooze', '2026-11-26'],
    ['away from 20 Dec to 5 Jan', 'away', { from: '2026-12-20', to: '2027-01-05' }],
    ['weekly holiday on 26 Dec', 'away', { from: '2026-12-26', to: '2026-12-26' }],
    ['mute Contoso', 'mute', 'Contoso'],
    ['unmute Contoso', 'unmute', 'Contoso'],
    ['unmute', 'unmute', null],
    ['quiet hours 20:00 to 7:00', 'quiet', { from: '20:00', to: '07:00' }],
    ['quiet hours off', 'quiet', null],
    ['not now, weekly later please', 'snooze', '2026-11-26'],
    ["don't send the weekly message now", 'show'],
    ["please don't stop the weekly message", 'show'],
    ['weekly message at the end of the month', 'show'],
    ['weekly digest for my friends in the sunny office', 'show'],
    ['weekly on Weds at noon', 'schedule', { weekday: 3, time: '12:00' }],
    ['weekly message at 12 am', 'schedule', { time: '00:00' }],
    ['weekly message 12:15 pm', 'schedule', { time: '12:15' }],
    ['weekly without summaries', 'include', 'summaries', false],
    ['weekly with escalations', 'include', 'escalations', true],
  ] as const) {
    it(`reads “${text}”`, () => {
      assert.deepEqual(wish(text), expected);
    });
  }

  for (const [text, says] of [
    ['weekly time zone to Mars/Olympus', /no such time zone/],
    ['pause the weekly message', /Until when\?/],
    ['send the weekly message at 25:00', /no time of day/],
    ['weekly message at 8:75', /no time of day/],
    ['make the weekly message daily', /once a week/],
    ['the weekly message every two weeks please', /once a week/],
    ['quiet hours at night', /20:00 to 07:00/],
  ] as const) {
    it(`asks back at “${text}”`, () => {
      const [kind, words] = wish(text);

      assert.equal(kind, 'unclear');
      assert.match(String(words), says);
    });
  }
});

function schedule(weekday: number, time: string, timeZone: string) {
  return { weekday, time, timeZone };
}
