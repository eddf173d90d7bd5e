import assert from 'node:assert/strict';
import { stub } from 'sinon';
import { ToolError } from '../../src/errors.ts';
import type { LedgerRequest } from '../../src/ledger/entry.ts';
import { readTargets } from '../../src/ledger/read-targets.ts';
import {
  asUpdate,
  placeOf,
  readRecord,
  resultOf,
  seenOf,
  selectOf,
  shows,
} from '../../src/ledger/target.ts';
import { fakeTools } from '../support/fake-tools.ts';
import { AT } from '../support/ledger-entries.ts';
import { ID } from '../support/msx-worlds.ts';

const LABEL = '@OData.Community.Display.V1.FormattedValue';
const REGARDING = 'regardingobjectid_msp_engagementmilestone@odata.bind';
const MILESTONES = 'msp_engagementmilestones';

const CHANGE: LedgerRequest = {
  method: 'PATCH',
  path: `${MILESTONES}(${ID.milestone})`,
  payload: { msp_milestonedate: '2026-12-15' },
};
const CREATION: LedgerRequest = {
  method: 'POST',
  path: 'tasks',
  payload: {
    [REGARDING]: `/${MILESTONES}(${ID.milestone})`,
    subject: 'Call',
    activityid: ID.task,
    scheduledend: '2026-11-23',
  },
};

function refusedWith(status: number): ToolError {
  return new ToolError('tool_denied', { tool: 'crm_query', message: 'No.', status });
}

describe('the record that a request is about', () => {
  for (const [what, request, place, result] of [
    ['a change', CHANGE, [MILESTONES, ID.milestone], [MILESTONES, ID.milestone]],
    ['a new task', CREATION, [MILESTONES, ID.milestone], ['tasks', ID.task]],
    [
      'a change by an id in capitals',
      { ...CHANGE, path: `/tasks(${ID.task.toUpperCase()})` },
      ['tasks', ID.task],
      ['tasks', ID.task],
    ],
    ['a path that is none', { ...CHANGE, path: 'tasks' }, ['', ''], ['', '']],
  ] as const) {
    it(`is found before and after ${what}`, () => {
      assert.deepEqual(Object.values(placeOf(request)), place);
      assert.deepEqual(Object.values(resultOf(request)), result);
    });
  }

  it('is read with the columns that change and those that give it sense', () => {
    assert.deepEqual(selectOf(CHANGE), ['msp_milestonedate', 'msp_milestonestatus']);
    assert.deepEqual(selectOf(CREATION), ['msp_milestonestatus']);
  });

  it('is read with its history where a comment is added', () => {
    const comment = { ...CHANGE, payload: { msp_forecastcomments: 'x' } };

    assert.ok(selectOf(comment).includes('msp_forecastcommentsjsonfield'));
  });

  it('of a new task is compared by its columns, not by its references', () => {
    const { method, path, payload } = asUpdate(CREATION);

    assert.deepEqual([method, path], ['PATCH', `tasks(${ID.task})`]);
    assert.deepEqual(Object.keys(payload), ['subject', 'activityid', 'scheduledend']);
    assert.equal(asUpdate(CHANGE), CHANGE);
  });
});

describe('what a record shows', () => {
  it('is the version, the columns, and the status by its label', () => {
    const row = {
      '@odata.etag': 'W/"7"',
      msp_milestonedate: '2026-12-01',
      msp_milestonestatus: 861980001,
      [`msp_milestonestatus${LABEL}`]: 'At Risk',
      msp_monthlyuse: 5,
    };

    assert.deepEqual(seenOf(CHANGE, row, AT), {
      at: AT,
      etag: 'W/"7"',
      values: { msp_milestonedate: '2026-12-01', msp_milestonestatus: 'At Risk' },
    });
  });

  it('is the code where MSX gives no label, and null for what is no value', () => {
    const { etag, values } = seenOf(
      CHANGE,
      { msp_milestonestatus: 861980001, msp_milestonedate: {} },
      AT,
    );

    assert.equal(etag, null);
    assert.deepEqual(values, { msp_milestonedate: null, msp_milestonestatus: 861980001 });
  });

  for (const [what, payload, row, isShown] of [
    [
      'the wanted date',
      { msp_milestonedate: '2026-12-15' },
      { msp_milestonedate: '2026-12-15' },
      true,
    ],
    [
      'another date',
      { msp_milestonedate: '2026-12-15' },
      { msp_milestonedate: '2026-12-14' },
      false,
    ],
    ['one of two columns', { subject: 'a', statuscode: 5 }, { subject: 'a', statuscode: 2 }, false],
    ['all but a reference', { subject: 'a', 'ownerid@odata.bind': '/x' }, { subject: 'a' }, true],
    ['no comment', { msp_forecastcomments: 'Done.' }, {}, false],
    [
      'the comment in its history',
      { msp_forecastcomments: 'Done.' },
      {
        msp_forecastcommentsjsonfield: JSON.stringify([
          { userId: 'a', modifiedOn: '11/16/2026 08:00 AM', comment: 'Done.' },
        ]),
        modifiedon: AT,
      },
      true,
    ],
  ] as const) {
    it(`${isShown ? 'is' : 'is not'} what a request wants with ${what}`, () => {
      const request = { ...CHANGE, payload: { ...payload } };

      assert.equal(shows(request, row), isShown);
    });
  }
});

describe('reading one record', () => {
  const place = { entitySet: 'tasks', id: ID.task };

  it('tells "there is none" from "it can’t be read"', async () => {
    const none = fakeTools({ crm_get_record: stub().rejects(refusedWith(404)) });
    const closed = fakeTools({ crm_get_record: stub().rejects(refusedWith(403)) });

    assert.equal(await readRecord(none, place, ['subject']), null);
    await assert.rejects(readRecord(closed, place, ['subject']), { status: 403 });
  });
});

describe('reading the records of many requests', () => {
  const row = { msp_engagementmilestoneid: ID.milestone.toUpperCase(), msp_milestonedate: 'x' };

  it('asks once for all milestones, two hundred at a time', async () => {
    const tools = fakeTools();
    const requests = Array.from({ length: 401 }, (_, index) => ({
      ...CHANGE,
      path: `${MILESTONES}(00000000-0000-4000-8000-${String(index).padStart(12, '0')})`,
    }));

    const seen = await readTargets(tools, requests, AT);

    assert.equal(tools.crm_query.callCount, 3);
    assert.deepEqual([seen.length, seen.every((one) => one === null)], [401, true]);
  });

  it('finds a record whose id MSX writes in capitals', async () => {
    const tools = fakeTools({ crm_query: stub().resolves({ count: 1, value: [row], unread: [] }) });

    const [seen] = await readTargets(tools, [CHANGE], AT);

    assert.equal(seen?.values['msp_milestonedate'], 'x');
  });

  for (const [what, tasks] of [
    ['refuses its tasks', stub().rejects(refusedWith(403))],
    [
      'gives a part of its tasks only',
      stub().resolves({ count: 0, byMilestone: {}, unread: [{ what: 'tasks', why: 'page 2' }] }),
    ],
  ] as const) {
    it(`takes a milestone for unread when MSX ${what}: a twin may be among them`, async () => {
      const crm_query = stub().resolves({ count: 1, value: [row], unread: [] });
      const tools = fakeTools({ crm_query, get_milestone_activities: tasks });

      assert.deepEqual(await readTargets(tools, [CREATION], AT), [null]);
    });
  }

  it('lets an error of our own through', async () => {
    const tools = fakeTools({ crm_query: stub().rejects(new TypeError('ours')) });

    await assert.rejects(readTargets(tools, [CHANGE], AT), TypeError);
  });
});
