import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { DeskEvent } from '../../../src/sandbox/teams/view.ts';
import { createWorldDesk, type WorldControls } from '../../../src/sandbox/teams/world-controls.ts';
import { WORLD } from '../../support/desk.ts';

describe('the world of the desk', () => {
  let now = WORLD.now();
  const view = { clock: '', counts: [], planned: [], plannedInAll: 0, messages: [] };
  const controls: WorldControls = {
    toNextMonday: () => {
      now = new Date('2026-11-23T07:00:00Z');
      return Promise.resolve();
    },
    colleagueWorks: () => ['Migration is blocked.'],
    weekly: { view: () => Promise.resolve(view), cancel: () => Promise.resolve(0) },
  };
  const open = (given: WorldControls | null) =>
    createWorldDesk({ ...WORLD, now: () => now }, given);

  beforeEach(() => (now = WORLD.now()));

  it('tells every open page where the clock is, and what was done', async () => {
    const heard: DeskEvent[] = [];
    const desk = open(controls);
    const stop = desk.follow((event) => heard.push(event));

    await desk.act({ act: 'colleague' });
    await desk.act({ act: 'next-monday' });
    stop();
    await desk.act({ act: 'colleague' });

    assert.deepEqual(heard, [
      { type: 'clock', clock: 'Monday 16 Nov 2026, 08:00', said: ['Migration is blocked.'] },
      { type: 'clock', clock: 'Monday 23 Nov 2026, 08:00', said: [] },
    ]);
  });

  it('shows that time goes by, and leaves what was done on the screen', () => {
    const time = sinon.useFakeTimers();
    const heard: DeskEvent[] = [];
    const stop = open(controls).follow((event) => heard.push(event));

    time.tick(30_000);
    stop();
    time.tick(60_000);
    time.restore();

    const clock = 'Monday 16 Nov 2026, 08:00';
    assert.deepEqual(heard, [{ type: 'clock', clock, said: null }]);
  });

  it('has no clock over a real world, and does nothing there', async () => {
    const desk = open(null);

    await desk.act({ act: 'next-monday' });

    assert.deepEqual([desk.clock(), now], [null, WORLD.now()]);
  });
});
