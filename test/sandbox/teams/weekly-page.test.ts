import assert from 'node:assert/strict';
import type { Desk } from '../../../src/sandbox/teams/desk.ts';
import { weeklyPage, type WeeklyView } from '../../../src/sandbox/teams/weekly-page.ts';
import type { WorldControls } from '../../../src/sandbox/teams/world-controls.ts';
import { aDesk } from '../../support/desk.ts';

const EMPTY: WeeklyView = {
  clock: 'Monday',
  counts: [],
  planned: [],
  plannedInAll: 0,
  messages: [],
};
const MESSAGE = { name: 'Ana', week: '16 Nov 2026', state: 'failed', retried: '4×', reason: 'no' };

describe('the page of the weekly messages', () => {
  it('says that there is nothing rather than showing empty tables', () => {
    const page = weeklyPage(EMPTY);

    assert.match(page, /Nobody has a message planned.*No message has been due yet/s);
    assert.doesNotMatch(page, /<table>/);
  });

  it('shows reason and tries of a message, and how many are planned in all', () => {
    const planned = [{ name: 'Ben', when: 'Monday 30 Nov' }];
    const page = weeklyPage({ ...EMPTY, planned, plannedInAll: 900, messages: [MESSAGE] });

    assert.match(page, /Planned \(900\).*Ben.*Monday 30 Nov.*Ana.*failed.*4×.*no/s);
  });

  it('takes names and reasons for data, never for markup', () => {
    const evil = '<script>alert("x")</script>';
    const page = weeklyPage({ ...EMPTY, messages: [{ ...MESSAGE, name: evil, reason: evil }] });

    assert.doesNotMatch(page, /<script/);
  });
});

describe('the weekly side of the desk', () => {
  let desk: Desk;
  let cancelled: number;
  const controls: WorldControls = {
    toNextMonday: () => Promise.resolve(),
    colleagueWorks: () => [],
    weekly: {
      view: () => Promise.resolve(EMPTY),
      cancel: () => Promise.resolve((cancelled += 3)),
    },
  };
  beforeEach(async () => {
    cancelled = 0;
    desk = await aDesk({ controls });
  });
  afterEach(() => desk.close());

  const cancel = (origin: string) =>
    fetch(`${desk.url}/weekly/cancel`, { method: 'POST', headers: { origin } });

  it('cancels, and says how many messages that ended', async () => {
    const response = await cancel(desk.url);

    assert.match(await response.text(), /Cancelled 3\. What was already on its way/);
  });

  it('cancels nothing for another site', async () => {
    const { status } = await cancel('http://evil.example');

    assert.deepEqual([status, cancelled], [403, 0]);
  });

  for (const [address, words] of [
    ['/weekly?cancelled=0', /nothing to cancel/],
    ['/weekly?cancelled=<b>', /<main><header>/],
  ] as const) {
    it(`answers ${address}`, async () => {
      const response = await fetch(desk.url + address);

      assert.match(await response.text(), words);
      assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    });
  }

  it('is not there over a real world', async () => {
    const real = await aDesk();
    const { status } = await fetch(`${real.url}/weekly`);
    await real.close();

    assert.equal(status, 404);
  });
});
