import assert from 'node:assert/strict';
import {
  COMMITMENT,
  DELIVERED_BY,
  MILESTONE_STATUS,
  TASK_STATUS,
} from '../../../src/domain/option-sets.ts';
import { demoWorld } from '../../support/worlds.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * What the invented world must hold, so that everything a real MSX may show is met in the demo and
 * in every test that reads it (msx-contract.md 12, row "data").
 */
describe('the demo world', () => {
  const { msx } = demoWorld();
  const rows = (set: string): readonly Row[] => msx[set] ?? [];
  const milestones = rows('msp_engagementmilestones');
  const tasks = rows('tasks');
  const values = (list: readonly Row[], column: string) => new Set(list.map((row) => row[column]));
  const histories = milestones.map((row) => textOf(row, 'msp_forecastcommentsjsonfield'));

  for (const [what, list, column, codes] of [
    ['status', milestones, 'msp_milestonestatus', Object.keys(MILESTONE_STATUS)],
    ['commitment', milestones, 'msp_commitmentrecommendation', Object.keys(COMMITMENT)],
    ['delivery', milestones, 'msp_deliveryspecifiedfield', Object.keys(DELIVERED_BY)],
    ['task status', tasks, 'statuscode', TASK_STATUS.map(({ value }) => String(value))],
  ] as const) {
    for (const code of codes) {
      it(`has a ${what} of ${code}`, () => {
        assert.ok(values(list, column).has(Number(code)));
      });
    }
  }

  it('has a status that no label is known for, and a milestone without delivery', () => {
    const known = new Set(Object.keys(MILESTONE_STATUS).map(Number));

    assert.ok(milestones.some((row) => !known.has(Number(row['msp_milestonestatus']))));
    assert.ok(milestones.some((row) => row['msp_deliveryspecifiedfield'] === null));
  });

  it('has milestones due before today, in a year, and never', () => {
    const days = milestones.map((row) => textOf(row, 'msp_milestonedate'));

    assert.ok(days.some((day) => day === ''));
    assert.ok(days.some((day) => day !== '' && day < '2026-11-16'));
    assert.ok(days.some((day) => day > '2027-11-16'));
  });

  for (const [what, pattern] of [
    ['by an id in braces', /"userId": ?"\{[0-9A-F-]{36}\}"/],
    ['by a display name', /"userId": ?"[A-Z]\p{L}+ \p{L}+"/u],
    ['with an ISO time', /"modifiedOn": ?"\d{4}-\d{2}-\d{2}T/],
    ['with an American time', /"modifiedOn": ?"\d{1,2}\/\d{1,2}\/\d{4}/],
    ['dated in the future', /"modifiedOn": ?"(2099|1\/1\/2099|2027)/],
    ['that is empty', /^(\[\])?$/],
    ['that is no JSON', /^[^[\s]/],
  ] as const) {
    it(`has a comment ${what}`, () => {
      assert.ok(histories.some((history) => pattern.test(history)));
    });
  }

  it('has a comment of initials and a day in plain text', () => {
    const texts = milestones.map((row) => textOf(row, 'msp_forecastcomments'));

    assert.ok(texts.some((text) => /^[A-Z]{2} - \d{1,2}\/[A-Z][a-z]{2} - /m.test(text)));
  });

  it('has tasks without a date, of a team, and of somebody who has left', () => {
    const teams = values(rows('teams'), 'teamid');
    const gone = values(
      rows('systemusers').filter((user) => user['isdisabled'] === true),
      'systemuserid',
    );

    assert.ok(tasks.some((task) => !task['scheduledend']));
    assert.ok(tasks.some((task) => teams.has(task['_ownerid_value'])));
    assert.ok(tasks.some((task) => gone.has(task['_ownerid_value'])));
  });

  it('has an opportunity without the day on which it closes', () => {
    assert.ok(rows('opportunities').some((row) => !row['msp_estcompletiondate']));
  });

  it('has more than 50 customers that match one word', () => {
    const words = rows('accounts').flatMap((row) => String(row['name']).toLowerCase().split(' '));
    const most = Math.max(...words.map((word) => words.filter((other) => other === word).length));

    assert.ok(most > 50, String(most));
  });

  for (const [what, pattern] of [
    ['a quote', /["'’]/],
    ['angle brackets', /<.*>/],
    ['text from right to left', /\p{Script=Hebrew}|\p{Script=Arabic}/u],
    ['an emoji', /\p{Extended_Pictographic}/u],
  ] as const) {
    it(`has a name with ${what}`, () => {
      const names = [
        ...milestones.map((row) => row['msp_name']),
        ...tasks.map((row) => row['subject']),
      ];

      assert.ok(
        [...names, ...rows('accounts').map((row) => row['name'])].some((name) =>
          pattern.test(String(name)),
        ),
      );
    });
  }

  it('has a comment that gives orders to whoever reads it', () => {
    assert.match(
      JSON.stringify(msx),
      /ignore (all |your |the )?(previous|earlier|above)? ?(instructions|rules)/i,
    );
  });
});

function textOf(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}
