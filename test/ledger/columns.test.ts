import assert from 'node:assert/strict';
import {
  columnLabel,
  columnText,
  COLUMN_OF,
  isSame,
  SAME_SUBJECT,
} from '../../src/ledger/columns.ts';
import { EDITABLE } from '../../src/ledger/edit-rules.ts';

describe('a column of MSX', () => {
  for (const [column, label] of [
    ['msp_milestonedate', 'Due date'],
    ['msp_forecastcomments', 'Comment'],
    ['statuscode', 'Task status'],
    [SAME_SUBJECT, 'Open task with this subject'],
    // A column that a later version proposes is shown under its own name, not left out.
    ['msp_newcolumn', 'msp_newcolumn'],
  ] as const) {
    it(`is called ${label} for ${column}`, () => {
      assert.equal(columnLabel(column), label);
    });
  }

  for (const column of ['statecode', 'activityid', 'scheduledstart', 'ownerid@odata.bind']) {
    it(`stays unsaid when it is ${column}`, () => {
      assert.equal(columnLabel(column), null);
    });
  }

  for (const [column, value, text] of [
    ['msp_milestonedate', '2026-12-01', '1 Dec 2026'],
    ['scheduledend', '2026-12-01T00:00:00Z', '1 Dec 2026'],
    ['scheduledend', 'whenever', 'whenever'],
    ['msp_milestonedate', null, 'empty'],
    ['subject', '', 'empty'],
    ['subject', '2026-12-01', '2026-12-01'],
    ['statuscode', 5, 'Completed'],
    ['statuscode', 99, '99'],
    ['msp_taskcategory', 861980012, 'Internal'],
    ['msp_taskcategory', 1, '1'],
    ['msp_monthlyuse', 0, '0'],
    ['msp_monthlyuse', 12_500.5, '12500.5'],
    [SAME_SUBJECT, null, 'none'],
    [SAME_SUBJECT, '0000-task', 'exists'],
  ] as const) {
    it(`${column} = ${JSON.stringify(value)} reads "${text}"`, () => {
      assert.equal(columnText(column, value), text);
    });
  }

  for (const [column, a, b, same] of [
    ['msp_milestonedate', '2026-12-01', '2026-12-01T00:00:00Z', true],
    ['msp_milestonedate', '2026-12-01', '2026-12-02', false],
    ['scheduledend', null, '', true],
    ['scheduledend', null, '2026-12-01', false],
    ['subject', ' Load tables ', 'Load tables', true],
    ['subject', 'Load tables', 'load tables', false],
    ['description', '', null, true],
    ['description', '  ', null, true],
    ['msp_monthlyuse', 0, null, false],
    ['msp_monthlyuse', 100, '100', false],
    // In a text a date is a text: its time counts.
    ['subject', '2026-12-01', '2026-12-01T00:00:00Z', false],
  ] as const) {
    it(`${same ? 'is the same' : 'differs'} for ${column}: ${String(a)} and ${String(b)}`, () => {
      assert.equal(isSame(column, a, b), same);
      assert.equal(isSame(column, b, a), same);
    });
  }

  it('is known for everything that a person may edit, but the owner, who is a reference', () => {
    const fields = new Set(Object.values(EDITABLE).flat());

    assert.deepEqual(
      [...fields].filter((field) => !(field in COLUMN_OF)),
      ['ownerId'],
    );
  });
});
