import assert from 'node:assert/strict';
import { changedColumns, isAlreadyThere, renewedPreview } from '../../src/ledger/compare.ts';
import { SAME_SUBJECT } from '../../src/ledger/columns.ts';
import type { ColumnValue, Seen } from '../../src/ledger/entry.ts';
import { anEntry, anOperation } from '../support/ledger-entries.ts';
import { aComment, aTask } from '../support/ledger-worlds.ts';

const SHOWN = { msp_milestonedate: '2026-12-01', msp_milestonestatus: 'On Track' };

/** What MSX shows now, under a new version unless one is said. */
function now(values: Record<string, ColumnValue>, etag: string | null = 'W/"2"'): Seen {
  return { at: '2026-11-17T08:00:00Z', etag, values: { ...SHOWN, ...values } };
}

const CREATION = anEntry({
  operation: aTask(),
  request: { method: 'POST', path: 'tasks', payload: { subject: 'Recovery' } },
  seen: { at: '', etag: 'W/"1"', values: { [SAME_SUBJECT]: null } },
});

describe('what changed since a proposal', () => {
  it('is nothing when the record has the version that the person saw', () => {
    const same = now({ msp_milestonedate: '2027-01-01' }, 'W/"1"');

    assert.deepEqual(changedColumns(anEntry(), same), []);
  });

  it('is nothing when only the version is new: system jobs touch records too', () => {
    assert.deepEqual(changedColumns(anEntry(), now({})), []);
  });

  it('is shown as it was, as it is and as it was proposed', () => {
    const [row, ...others] = changedColumns(anEntry(), now({ msp_milestonedate: '2027-01-10' }));

    assert.deepEqual(row, {
      column: 'msp_milestonedate',
      label: 'Due date',
      whenProposed: '1 Dec 2026',
      now: '10 Jan 2027',
      proposed: '15 Dec 2026',
    });
    assert.deepEqual(others, []);
  });

  it('names what the operation would leave alone, too', () => {
    const [row] = changedColumns(anEntry(), now({ msp_milestonestatus: 'Blocked' }));

    assert.deepEqual([row?.now, row?.proposed], ['Blocked', 'stays as it is']);
  });

  it('is everything when the record could not be read at the time of the proposal', () => {
    const rows = changedColumns(anEntry({ seen: null }), now({}));

    assert.deepEqual(
      rows.map(({ label, whenProposed }) => [label, whenProposed]),
      [
        ['Due date', 'not read'],
        ['Milestone status', 'not read'],
      ],
    );
  });

  it('leaves out columns that tell people nothing', () => {
    const changed = now({ statecode: 1, scheduledstart: '2027-01-01T00:00:00Z' });

    assert.deepEqual(changedColumns(anEntry(), changed), []);
  });

  it('is a twin of the task that was to be made, whatever the version of the milestone', () => {
    const twin = { at: '', etag: 'W/"1"', values: { [SAME_SUBJECT]: 'another-task' } };

    const [row] = changedColumns(CREATION, twin);

    assert.deepEqual(
      [row?.whenProposed, row?.now, row?.proposed],
      ['none', 'exists', 'one more task'],
    );
  });

  it('does not trust a record without a version', () => {
    const entry = anEntry({ seen: { at: '', etag: null, values: SHOWN } });

    const rows = changedColumns(entry, now({ msp_milestonedate: null }, null));

    assert.deepEqual([rows[0]?.whenProposed, rows[0]?.now], ['1 Dec 2026', 'empty']);
  });
});

describe('what MSX has already', () => {
  for (const [what, values, isThere] of [
    ['the wanted date', { msp_milestonedate: '2026-12-15' }, true],
    ['the wanted date as midnight', { msp_milestonedate: '2026-12-15T00:00:00Z' }, true],
    ['another date', { msp_milestonedate: '2026-12-16' }, false],
    ['no date', { msp_milestonedate: null }, false],
  ] as const) {
    it(`is ${isThere ? '' : 'not '}all of it with ${what}`, () => {
      assert.equal(isAlreadyThere(anEntry(), now(values)), isThere);
    });
  }

  it('is not all of it as long as one of several columns differs', () => {
    const payload = { msp_milestonedate: '2026-12-15', msp_monthlyuse: 100 };
    const entry = anEntry({ request: { ...anEntry().request, payload } });

    assert.equal(isAlreadyThere(entry, now({ msp_milestonedate: '2026-12-15' })), false);
    assert.equal(isAlreadyThere(entry, now(payload)), true);
  });

  it('is never a comment or a new task: each is meant anew', () => {
    const text = String(aComment().arguments['forecastComments']);
    const request = { ...anEntry().request, payload: { msp_forecastcomments: text } };
    const comment = anEntry({ operation: aComment(), request });

    assert.equal(isAlreadyThere(comment, now({ msp_forecastcomments: text })), false);
    assert.equal(isAlreadyThere(CREATION, now({ subject: 'Recovery' })), false);
  });
});

describe('the preview of a proposal that is asked again', () => {
  it('begins with what MSX shows now, and ends with what was proposed', () => {
    const { preview } = renewedPreview(anEntry(), now({ msp_milestonedate: '2027-01-10' }));

    assert.deepEqual(
      preview.map(({ before, after }) => [before, after]),
      [['10 Jan 2027', '15 Dec 2026']],
    );
  });

  it('leaves rows alone that had no value before, or of which nothing was read', () => {
    const preview = [
      { field: 'ownerId', label: 'Owner', before: 'Ana Bell', after: 'Ben Ode' },
      { field: 'monthlyUse', label: 'Monthly use', before: '5', after: '7' },
      { field: 'milestoneDate', label: 'Due date', before: null, after: '15 Dec 2026' },
    ];

    const renewed = renewedPreview(anEntry({ operation: anOperation({ preview }) }), now({}));

    assert.deepEqual(renewed.preview, preview);
  });
});
