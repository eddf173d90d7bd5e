import assert from 'node:assert/strict';
import {
  toMilestone,
  toOpportunity,
  toSummary,
  toTask,
  type Raw,
} from '../../../src/backends/dataverse/records.ts';

const LABEL = '@OData.Community.Display.V1.FormattedValue';
const KIND = '@Microsoft.Dynamics.CRM.lookuplogicalname';
const url = (kind: string, id: string): string => `msx:${kind}/${id}`;

function summary(columns: Raw = {}) {
  return toSummary({ msp_engagementmilestoneid: 'm1', ...columns }, url);
}

describe('status of a milestone', () => {
  for (const [what, code, label, status, known] of [
    ['the label', 861980001, 'At Risk', 'At Risk', true],
    [
      'the label, when it says something else than we know',
      861980005,
      'Not Started',
      'Not Started',
      true,
    ],
    ['a label that is new', 861980099, 'Paused', 'Paused', true],
    ['the code, when MSX gives no label', 861980002, undefined, 'Blocked', true],
    ['the disputed code as the likelier reading', 861980005, undefined, 'Lost to Competitor', true],
    ['an unknown code as it is', 861980042, undefined, '861980042', false],
    ['a label that only repeats the code', 861980042, '861980042', '861980042', false],
    ['nothing', null, undefined, 'Unknown', false],
  ] as const) {
    it(`is ${what}`, () => {
      const got = summary({ msp_milestonestatus: code, [`msp_milestonestatus${LABEL}`]: label });

      assert.deepEqual([got.status, got.statusKnown, got.statusCode], [status, known, code]);
    });
  }
});

describe('commitment of a milestone', () => {
  for (const [code, label, commitment, committed] of [
    [861980003, 'Committed', 'Committed', true],
    [861980003, undefined, 'Committed', true],
    [861980099, 'COMMITTED', 'COMMITTED', true],
    [861980003, 'Pipeline', 'Pipeline', false],
    [861980001, 'Best Case', 'Best Case', false],
    [861980001, undefined, 'Best Case', false],
    [861980000, 'Uncommitted', 'Uncommitted', false],
    [861980099, 'Ready to Commit', 'Ready to Commit', false],
    [null, undefined, 'Uncommitted', false],
  ] as const) {
    it(`${code} called ${label ?? 'nothing'} is ${committed ? 'committed' : 'not committed'}`, () => {
      const column = 'msp_commitmentrecommendation';

      const got = summary({ [column]: code, [column + LABEL]: label });

      assert.deepEqual([got.commitment, got.committed], [commitment, committed]);
    });
  }
});

describe('records of MSX', () => {
  it('keep the day of a date and of an instant as MSX writes it', () => {
    assert.equal(summary({ msp_milestonedate: '2026-12-01' }).dueOn, '2026-12-01');
    assert.equal(summary({ msp_milestonedate: '2026-12-01T00:00:00Z' }).dueOn, '2026-12-01');
    assert.equal(summary({ msp_milestonedate: '' }).dueOn, null);
  });

  for (const [kind, expected] of [
    ['systemuser', 'systemuser'],
    ['team', 'team'],
    [undefined, 'systemuser'],
  ] as const) {
    it(`take an owner that MSX calls ${kind ?? 'nothing'} for a ${expected}`, () => {
      const owned = { _ownerid_value: 'x', [`_ownerid_value${LABEL}`]: 'Crew' };

      const { owner } = summary({ ...owned, [`_ownerid_value${KIND}`]: kind });

      assert.deepEqual(owner, { id: 'x', name: 'Crew', kind: expected });
    });
  }

  it('have a name for everything, though it is empty', () => {
    const { number, name, opportunity, customer, owner, workload } = summary();

    assert.deepEqual([number, name, opportunity], ['', '', { id: '', name: '' }]);
    assert.deepEqual([customer, owner, workload], [null, null, null]);
  });

  it('survive columns of the wrong kind', () => {
    const got = summary({
      msp_name: 5,
      msp_monthlyuse: '5',
      msp_milestonedate: {},
      _ownerid_value: [],
    });

    assert.deepEqual([got.name, got.monthlyUse, got.dueOn, got.owner], ['', null, null, null]);
  });

  it('open in MSX by their logical name', () => {
    assert.equal(summary().url, 'msx:msp_engagementmilestone/m1');
    assert.equal(toOpportunity({ opportunityid: 'o1' }, url, []).url, 'msx:opportunity/o1');
    assert.equal(toTask({ activityid: 't1' }, url).url, 'msx:task/t1');
  });

  for (const [what, read] of [
    ['milestone', () => toSummary({ msp_name: 'x' }, url)],
    ['opportunity', () => toOpportunity({ opportunityid: '' }, url, [])],
    ['task', () => toTask({ activityid: null }, url)],
  ] as const) {
    it(`are refused without a key: a ${what} that nobody could name again`, () => {
      assert.throws(read, { code: 'tool_contract', message: /without its key/ });
    });
  }
});

describe('toOpportunity', () => {
  const opportunity = (columns: Raw) => toOpportunity({ opportunityid: 'o1', ...columns }, url, []);

  for (const [first, fallback, closeOn] of [
    ['2027-01-31', '2027-03-31', '2027-01-31'],
    [null, '2027-03-31', '2027-03-31'],
    [null, null, null],
  ] as const) {
    it(`closes on ${closeOn ?? 'no day'} when MSX says ${first} and ${fallback}`, () => {
      const columns = { msp_estcompletiondate: first, estimatedclosedate: fallback };

      assert.equal(opportunity(columns).closeOn, closeOn);
    });
  }

  it('takes a stage that is a text, and one that is an option', () => {
    const option = { msp_activesalesstage: 3, [`msp_activesalesstage${LABEL}`]: 'Realize Value' };

    assert.equal(opportunity(option).stage, 'Realize Value');
    assert.equal(
      opportunity({ msp_activesalesstage: 'Inspire & Design' }).stage,
      'Inspire & Design',
    );
  });

  it('is open in state 0 only', () => {
    const open = [0, 1, 2, null].map((statecode) => opportunity({ statecode }).open);

    assert.deepEqual(open, [true, false, false, false]);
  });
});

describe('toMilestone and toTask', () => {
  it('keep the labels, the comments and the version of a milestone', () => {
    const milestone = toMilestone(
      {
        msp_engagementmilestoneid: 'm1',
        msp_deliveryspecifiedfield: 606820001,
        [`msp_deliveryspecifiedfield${LABEL}`]: 'Partner',
        msp_forecastcomments: 'word',
        msp_forecastcommentsjsonfield: '[]',
        msp_riskorblockeddate: '2026-11-02T10:00:00Z',
        '@odata.etag': 'W/"7"',
      },
      url,
    );

    assert.equal(milestone.deliveredBy, 'Partner');
    assert.deepEqual([milestone.forecastComments, milestone.forecastCommentsJson], ['word', '[]']);
    assert.deepEqual([milestone.riskSince, milestone.etag], ['2026-11-02', 'W/"7"']);
  });

  it('keep the instants of a task, whose day the asking person decides', () => {
    const task = toTask({ activityid: 't1', scheduledend: '2026-11-20T23:30:00Z' }, url);

    assert.equal(task.dueAt, '2026-11-20T23:30:00Z');
  });

  it('take a task for open when MSX gives no state', () => {
    const { stateCode, statusCode, milestoneId } = toTask({ activityid: 't1' }, url);

    assert.deepEqual([stateCode, statusCode, milestoneId], [0, 0, '']);
  });
});
