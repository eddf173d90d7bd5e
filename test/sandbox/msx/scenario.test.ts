import assert from 'node:assert/strict';
import { demoScenario, loadScenario, parseScenario } from '../../../src/sandbox/msx/scenario.ts';
import { demoWorld } from '../../support/worlds.ts';

const ANA = { systemuserid: 'ana', fullname: 'Ana Bell' };

function text(msx: object, me = 'ana'): string {
  const world = { name: 'w', now: '2026-11-16T08:00:00Z', time_zone: 'UTC', me, msx };
  return JSON.stringify(world);
}

describe('parseScenario', () => {
  it('says which record and which field leads nowhere', () => {
    const broken = text({
      systemusers: [ANA],
      accounts: [{ accountid: 'a1', _ownerid_value: 'gone' }],
    });

    assert.throws(() => parseScenario(broken, 'w.json'), {
      code: 'scenario_invalid',
      message: /accounts a1: _ownerid_value points at "gone"/,
    });
  });

  for (const [what, input, words] of [
    ['no JSON', '{', /no JSON/],
    ['a missing key', '{"name":"x"}', /now:/],
    ['an unknown person', text({ systemusers: [ANA] }, 'bob'), /me: no systemuser bob/],
    ['an unknown entity set', text({ systemusers: [ANA], rockets: [] }), /rockets/],
  ] as const) {
    it(`explains ${what}`, () => {
      assert.throws(() => parseScenario(input, 'w.json'), {
        code: 'scenario_invalid',
        message: words,
      });
    });
  }

  it('explains a file that is not there', () => {
    assert.throws(() => loadScenario('/nowhere.json'), {
      code: 'scenario_invalid',
      message: /nowhere/,
    });
  });
});

describe('demoScenario', () => {
  it('moves all days by whole days, and its clock to today', () => {
    const moved = demoScenario(new Date('2027-03-01T15:00:00Z'));

    assert.equal(moved.now, '2027-03-01T08:00:00Z');
    const dateOf = (world: typeof moved): unknown =>
      world.msx['opportunities']?.[0]?.['msp_estcompletiondate'];
    assert.equal(dateOf(demoWorld()), '2027-04-25');
    assert.equal(dateOf(moved), '2027-08-08');
  });

  it('moves no id and no pin to 2099', () => {
    const ids = (world: ReturnType<typeof demoWorld>) =>
      world.msx['tasks']?.map((task) => task['activityid']);

    assert.deepEqual(ids(demoScenario(new Date('2028-01-01T00:00:00Z'))), ids(demoWorld()));
  });
});
