import type { Scenario } from '../src/sandbox/msx/scenario.ts';

const COMMITTED = 861980003;
const STATUSES = [861980000, 861980001, 861980002];

/** A portfolio of one person: so many open opportunities with so many milestones and a task each. */
export function largeWorld(opportunities: number, milestonesEach: number): Scenario {
  const me = id(0, 0);
  const account = id(1, 0);
  const deals = range(opportunities).map((n) => ({
    opportunityid: id(2, n),
    msp_opportunitynumber: `7-4${String(n).padStart(8, '0')}`,
    name: `Opportunity ${n}`,
    statecode: 0,
    statuscode: 1,
    _ownerid_value: me,
    _parentaccountid_value: account,
  }));
  const milestones = deals.flatMap((deal, n) =>
    range(milestonesEach).map((m) => ({
      msp_engagementmilestoneid: id(3, n * milestonesEach + m),
      msp_milestonenumber: `7-5${String(n * milestonesEach + m).padStart(8, '0')}`,
      msp_name: `Milestone ${m} of ${deal.name}`,
      _msp_opportunityid_value: deal.opportunityid,
      _msp_parentaccount_value: account,
      _ownerid_value: me,
      msp_milestonestatus: STATUSES[m % STATUSES.length],
      msp_commitmentrecommendation: COMMITTED,
      msp_milestonedate: `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`,
      msp_forecastcomments: 'Sizing is done. The customer waits for the pilot.',
    })),
  );
  return {
    name: `${opportunities} opportunities with ${milestonesEach} milestones each`,
    now: '2026-11-16T08:00:00Z',
    time_zone: 'Europe/Berlin',
    me,
    msx: {
      systemusers: [{ systemuserid: me, fullname: 'Nadia Berger', isdisabled: false }],
      accounts: [{ accountid: account, name: 'Contoso' }],
      opportunities: deals,
      msp_dealteams: deals.map((deal, n) => ({
        msp_dealteamid: id(4, n),
        _msp_dealteamuserid_value: me,
        _msp_parentopportunityid_value: deal.opportunityid,
        statecode: 0,
      })),
      msp_accountteams: [],
      msp_engagementmilestones: milestones,
      tasks: milestones.map((milestone, n) => ({
        activityid: id(5, n),
        subject: 'Load the last tables',
        statecode: 0,
        statuscode: 2,
        scheduledend: '2026-12-20T00:00:00Z',
        _ownerid_value: me,
        _regardingobjectid_value: milestone.msp_engagementmilestoneid,
      })),
    },
  };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function id(kind: number, index: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;
}
