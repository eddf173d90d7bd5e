import assert from 'node:assert/strict';
import { createRecords, type Row } from '../../../src/sandbox/msx/records.ts';
import { columnsOf } from '../../../src/sandbox/msx/values.ts';
import { ID, smallWorld } from '../../support/msx-worlds.ts';

const records = createRecords(smallWorld());
const MILESTONES = 'msp_engagementmilestones';
const OWNER = 'ownerid@odata.bind';

const columns = (set: string, body: Row): Row => columnsOf(records, set, body);

describe('the body of a write', () => {
  for (const [what, set, body, expected] of [
    [
      'a bare date',
      MILESTONES,
      { msp_milestonedate: '2027-01-31' },
      { msp_milestonedate: '2027-01-31' },
    ],
    [
      'a date with a time, of which the day stays',
      MILESTONES,
      { msp_milestonedate: '2027-01-31T23:00:00Z' },
      { msp_milestonedate: '2027-01-31' },
    ],
    [
      'a bare date for an instant, as midnight UTC',
      'tasks',
      { scheduledend: '2027-01-31' },
      { scheduledend: '2027-01-31T00:00:00Z' },
    ],
    [
      'an instant of another zone, in UTC',
      'tasks',
      { scheduledend: '2027-01-31T08:00:00+02:00' },
      { scheduledend: '2027-01-31T06:00:00Z' },
    ],
    [
      'null for what is to be emptied',
      MILESTONES,
      { msp_monthlyuse: null },
      { msp_monthlyuse: null },
    ],
    [
      'a lookup by its bind',
      'tasks',
      { [OWNER]: `/systemusers(${ID.ben})` },
      { _ownerid_value: ID.ben },
    ],
    [
      'a bind with a whole address and capitals',
      'tasks',
      { [OWNER]: `https://msx.test/api/data/v9.2/systemusers(${ID.ben.toUpperCase()})` },
      { _ownerid_value: ID.ben },
    ],
    ['a bind that takes a lookup away', MILESTONES, { [OWNER]: null }, { _ownerid_value: null }],
    ['nothing of what the platform sets', 'tasks', { createdon: 'x', modifiedon: 'y' }, {}],
    ['nothing of annotations', 'tasks', { '@odata.type': 'x', subject: 'a' }, { subject: 'a' }],
    ['the longest subject', 'tasks', { subject: 'x'.repeat(200) }, { subject: 'x'.repeat(200) }],
  ] as const) {
    it(`takes ${what}`, () => {
      assert.deepEqual(columns(set, body), expected);
    });
  }

  for (const [what, set, body, code, words] of [
    ['a column that does not exist', 'tasks', { nonsense: 1 }, '0x80060888', /'nonsense'/],
    [
      'a lookup without bind',
      'tasks',
      { _ownerid_value: ID.ben },
      '0x80060888',
      /Use ownerid@odata.bind/,
    ],
    ['a bind in other case', 'tasks', { 'OwnerId@odata.bind': 'x' }, '0x80060888', /'OwnerId'/],
    ['a bind to nobody', 'tasks', { [OWNER]: `/systemusers(${ID.deal})` }, '0x80040217', /ownerid/],
    [
      'a bind to a record of another set',
      'tasks',
      { [OWNER]: `/accounts(${ID.ben})` },
      '0x80040217',
      /ownerid/,
    ],
    ['a bind that is no address', 'tasks', { [OWNER]: ID.ben }, '0x80040217', /names no record/],
    ['a bind that is a number', 'tasks', { [OWNER]: 7 }, '0x80040217', /names no record/],
    ['201 characters of a subject', 'tasks', { subject: 'x'.repeat(201) }, '0x80044331', /'200'/],
    [
      '2,001 characters of a description',
      'tasks',
      { description: 'x'.repeat(2001) },
      '0x80044331',
      /'2000'/,
    ],
    ['a number for a text', 'tasks', { subject: 7 }, '0x80044331', /subject/],
    [
      'a day that does not exist',
      MILESTONES,
      { msp_milestonedate: '2027-02-30' },
      '0x80048d19',
      /date/,
    ],
    [
      'a date of another country',
      MILESTONES,
      { msp_milestonedate: '31.01.2027' },
      '0x80048d19',
      /date/,
    ],
    ['words for an instant', 'tasks', { scheduledend: 'soon' }, '0x80048d19', /date and time/],
    ['a text for money', MILESTONES, { msp_monthlyuse: '5' }, '0x80048d19', /number/],
    ['an unknown code', MILESTONES, { msp_milestonestatus: 1 }, '0x8004431a', /1/],
    [
      'a code that is read only',
      MILESTONES,
      { msp_milestonestatus: 861980005 },
      '0x8004431a',
      /861980005/,
    ],
    ['a label for a code', MILESTONES, { msp_milestonestatus: 'Blocked' }, '0x8004431a', /NaN/],
  ] as const) {
    it(`refuses ${what}, as Dataverse words it`, () => {
      assert.throws(() => columns(set, body), { status: 400, code, message: words });
    });
  }
});

describe('the records of a world', () => {
  it('change without changing the scenario that they came from', () => {
    const scenario = smallWorld();
    const own = createRecords(scenario);

    own.change(ID.milestone, { msp_name: 'Other' });
    own.remove(ID.task);

    assert.deepEqual(scenario, smallWorld());
    assert.equal(own.find(ID.milestone)?.row['msp_name'], 'Other');
    assert.equal(own.find(ID.task), undefined);
  });

  it('count one version up with every change, of that record alone', () => {
    const own = createRecords(smallWorld());
    const version = (id: string): number => own.versionOf(own.find(id)?.row ?? {});
    const before = [version(ID.milestone), version(ID.task)];

    own.change(ID.milestone, { msp_name: 'Other' });

    assert.ok(version(ID.milestone) > (before[0] ?? 0));
    assert.equal(version(ID.task), before[1]);
  });

  it('ignore a change of what is not there', () => {
    const own = createRecords(smallWorld());

    own.change('gone', { name: 'x' });
    own.remove('gone');

    assert.equal(own.find('gone'), undefined);
  });

  for (const set of ['nothings', 'constructor', '__proto__']) {
    it(`have no set called ${set}`, () => {
      assert.throws(() => records.rows(set), { status: 404, code: '0x8006088a' });
    });
  }
});
