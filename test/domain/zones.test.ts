import assert from 'node:assert/strict';
import { windowsZones } from '../../scripts/windows-zones.mjs';
import { WINDOWS_ZONES } from '../../src/domain/windows-zones.ts';
import { zoneNamed } from '../../src/domain/zones.ts';

describe('time zones', () => {
  for (const name of ['Europe/Berlin', 'Europe/Kyiv', 'Europe/Kiev', 'UTC', 'Etc/GMT+5']) {
    it(`takes ${name}`, () => {
      assert.equal(zoneNamed(name), name);
    });
  }

  for (const name of ['+02:00', '', 'Mars/Olympus', 'W. Europe Winter Time', 'UTC; drop']) {
    it(`takes no "${name}"`, () => {
      assert.equal(zoneNamed(name), null);
    });
  }

  for (const [name, zone] of [
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Pacific Standard Time', 'America/Los_Angeles'],
    ['India Standard Time', 'Asia/Calcutta'],
  ] as const) {
    it(`takes “${name}” of Windows as ${zone}`, () => {
      assert.equal(zoneNamed(name), zone);
    });
  }

  it('knows every zone of Windows as Unicode has it, and this machine knows each of them', () => {
    assert.deepEqual([...WINDOWS_ZONES], windowsZones());
    for (const zone of WINDOWS_ZONES.values()) assert.equal(zoneNamed(zone), zone);
  });
});
