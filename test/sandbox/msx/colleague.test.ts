import assert from 'node:assert/strict';
import { openMsx, type Msx } from '../../../src/msx.ts';
import { DEMO_FILE } from '../../support/worlds.ts';

describe('colleagues at work', () => {
  let msx: Msx;
  beforeEach(async () => {
    msx = await openMsx({ backend: { kind: 'sandbox', scenario: DEMO_FILE }, appId: 'app' });
  });
  afterEach(() => msx.close());

  const world = () => msx.world ?? assert.fail('no world');
  const statuses = async (): Promise<Map<string, string>> => {
    const tools = msx.toolsFor(msx.me);
    const { milestones } = await tools.get_milestones({ mine: true, format: 'summary' });
    return new Map(milestones.map(({ name, status, dueOn }) => [name, `${status} ${dueOn}`]));
  };

  it('block one milestone, move one and complete one, as MSX then shows it', async () => {
    const before = await statuses();
    const said = world().colleagueWorks();
    const after = await statuses();

    assert.deepEqual(
      said.map((words) => / (is blocked|moved to|is completed)/.exec(words)?.[1]),
      ['is blocked', 'moved to', 'is completed'],
    );
    const changed = [...before].filter(([name, words]) => after.get(name) !== words);
    for (const [name] of changed)
      assert.ok(
        said.some((words) => words.startsWith(name)),
        name,
      );
  });

  it('find other milestones the next time, and stop when there are none', () => {
    const first = world().colleagueWorks();
    const second = world().colleagueWorks();
    for (let round = 0; round < 20; round += 1) world().colleagueWorks();

    assert.equal(new Set([...first, ...second]).size, 6);
    assert.ok(world().colleagueWorks().length < 3);
  });

  it('write by the clock of the world, as one that is moved on', async () => {
    world().clock.moveTo(new Date('2026-12-07T07:00:00Z'));
    world().colleagueWorks();

    const { value } = await msx.toolsFor(msx.me).crm_query({
      entitySet: 'msp_engagementmilestones',
      select: 'modifiedon',
      filter: 'modifiedon ge 2026-12-07T00:00:00Z',
    });
    assert.equal(value.length, 3);
  });
});
