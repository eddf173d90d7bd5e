import assert from 'node:assert/strict';
import { zoneNamed } from '../../src/domain/zones.ts';

describe('time zones', () => {
  for (const name of ['Europe/Berlin', 'Europe/Kyiv', 'Europe/Kiev', 'UTC', 'Etc/GMT+5']) {
    it(`takes ${name}`, () => {
      assert.equal(zoneNamed(name), name);
    });
  }

  for (const name of ['+02:00', '', 'Mars/Olympus', 'W. Europe Standard Time', 'UTC; drop']) {
    it(`takes no "${name}"`, () => {
      assert.equal(zoneNamed(name), null);
    });
  }
});
