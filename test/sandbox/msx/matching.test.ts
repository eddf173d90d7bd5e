import assert from 'node:assert/strict';
import { parseFilter } from '../../../src/sandbox/msx/filter-ast.ts';
import { matches } from '../../../src/sandbox/msx/matching.ts';
import { createRecords } from '../../../src/sandbox/msx/records.ts';
import { ID, smallWorld } from '../../support/msx-worlds.ts';

const records = createRecords(smallWorld());

/** Whether the filter finds the one milestone, opportunity or task of the small world. */
function finds(set: string, filter: string): boolean {
  const [row = {}] = records.rows(set);
  return matches(records, { set, row }, parseFilter(filter));
}

/** A set, and filters that find its record; each turned around by `not` finds it no more. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  msp_engagementmilestones: [
    "msp_name eq 'platform LIVE'",
    "msp_name ne 'Platform'",
    'msp_milestonestatus eq 861980000',
    'msp_milestonestatus lt 861980001',
    'msp_milestonestatus ge 861980000',
    'msp_monthlyuse eq null',
    'msp_milestonedate ne null',
    'msp_milestonedate eq 2026-12-01',
    'msp_milestonedate gt 2026-11-30',
    'msp_milestonedate le 2026-12-01',
    "contains(msp_name,'FORM')",
    "startswith(msp_name,'plat')",
    "endswith(msp_name,'live')",
    `_ownerid_value eq ${ID.ana}`,
    `_ownerid_value eq '${ID.ana.toUpperCase()}'`,
    'msp_OpportunityId/statecode eq 0',
    "contains(msp_OpportunityId/name,'data')",
    `msp_OpportunityId/_parentaccountid_value eq ${ID.contoso}`,
    "Microsoft.Dynamics.CRM.In(PropertyName='msp_milestonenumber',PropertyValues=['x','7-500000001'])",
    "msp_name eq 'x' or (msp_milestonestatus eq 861980000 and not (msp_name eq 'y'))",
  ],
  opportunities: ['estimatedvalue gt 1234', 'estimatedvalue le 1234.5', 'statecode eq 0'],
  tasks: [
    'scheduledend eq 2026-11-20',
    'scheduledend ge 2026-11-20T00:00:00Z',
    'scheduledend lt 2026-11-20T00:00:01Z',
    `_regardingobjectid_value eq ${ID.milestone}`,
  ],
};

describe('a filter', () => {
  for (const [set, filters] of Object.entries(FOUND)) {
    for (const filter of filters) {
      it(`finds by ${filter}, and not by its opposite`, () => {
        assert.equal(finds(set, filter), true);
        assert.equal(finds(set, `not (${filter})`), false);
      });
    }
  }

  for (const filter of [
    // Nothing is above, below or equal to what is empty.
    'msp_monthlyuse gt 0',
    'msp_monthlyuse le 0',
    'msp_monthlyuse eq 0',
    "msp_monthlyuse eq ''",
    "contains(msp_helpneeded,'x')",
    "msp_name eq 'Platform live '",
    "startswith(msp_name,'live')",
    'msp_milestonedate lt 2026-12-01',
    "msp_OpportunityId/name eq 'another'",
  ]) {
    it(`finds nothing by ${filter}`, () => {
      assert.equal(finds('msp_engagementmilestones', filter), false);
    });
  }

  for (const [filter, name] of [
    ['nonsense eq 1', 'nonsense'],
    ["tolower(msp_name) eq 'x'", 'tolower\\(msp_name\\)'],
    ['msp_opportunityid/name eq 1', 'msp_opportunityid'],
    ['msp_OpportunityId/nonsense eq 1', 'nonsense'],
    ["contains(nonsense,'x')", 'nonsense'],
    ["Microsoft.Dynamics.CRM.In(PropertyName='nonsense',PropertyValues=['x'])", 'nonsense'],
  ] as const) {
    it(`names the column that does not exist in ${filter}`, () => {
      assert.throws(() => finds('msp_engagementmilestones', filter), {
        status: 400,
        code: '0x80060888',
        message: RegExp(`named '${name}'`),
      });
    });
  }

  for (const filter of [
    "name eq 'x",
    'name eq',
    'eq 1',
    '(name eq 1',
    "name in ('a','b')",
    "Microsoft.Dynamics.CRM.Above(PropertyName='a')",
  ]) {
    it(`refuses ${filter}, which Dataverse would not read either`, () => {
      assert.throws(() => parseFilter(filter), { status: 400 });
    });
  }

  it('takes what a person typed as data: it never becomes a condition', () => {
    assert.equal(finds('opportunities', "name eq ''') or 1 eq 1'"), false);
    assert.equal(finds('opportunities', "contains(name,'%') or contains(name,'_')"), false);
  });
});
