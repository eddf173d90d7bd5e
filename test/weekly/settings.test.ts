import assert from 'node:assert/strict';
import { defaultSettings, WeeklySettings } from '../../src/weekly/settings.ts';

describe('settings of the weekly message', () => {
  it('are Monday at eight in the zone of the client, unless somebody says otherwise', () => {
    const { weekday, time, timeZone, isOn } = defaultSettings('Asia/Kathmandu');

    assert.deepEqual([weekday, time, timeZone, isOn], [1, '08:00', 'Asia/Kathmandu', true]);
    assert.equal(defaultSettings('Nowhere/At_All').timeZone, 'UTC');
  });

  for (const [what, wrong] of [
    ['a weekday', { weekday: 8 }],
    ['a time', { time: '24:00' }],
    ['a zone', { timeZone: '+01:00' }],
    ['a day', { pausedUntil: '2026-02-30' }],
    ['days in their order', { away: [{ from: '2026-12-24', to: '2026-12-23' }] }],
  ] as const) {
    it(`must have ${what}`, () => {
      const { success } = WeeklySettings.safeParse({ ...defaultSettings('UTC'), ...wrong });

      assert.equal(success, false);
    });
  }
});
