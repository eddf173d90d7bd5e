import type { Scenario } from '../../src/sandbox/msx/scenario.ts';
import { ID, smallWorld } from './msx-worlds.ts';

const DEAL_TEAM = 'cc923a9d-7651-e311-9405-00155db3ba1e';
const MILESTONE_TEAM = '316e4735-9e83-eb11-a812-0022481e1be0';

function id(kind: string, number: number): string {
  return `00000000-0000-4000-8000-${kind.padStart(8, '0')}${String(number).padStart(4, '0')}`;
}

/** Ids of the contract world beside those of the small one. */
export const WORLD = {
  ...ID,
  nowhere: id('dead', 1),
  oneil: id('ac', 2),
  labs: id('ac', 3),
  /** Ana owns it. */
  owned: id('de', 2),
  /** Ana owned it; it is won. */
  won: id('de', 3),
  /** Ana is on its deal team. */
  dealTeam: id('de', 4),
  /** Ana left its deal team. */
  left: id('de', 5),
  /** Ana is on the team of its milestone. */
  teamed: id('de', 6),
  /** Ana has nothing to do with it. */
  foreign: id('de', 7),
  /** Ana is on its deal team by the tab in MSX only. */
  tabbed: id('de', 8),
  completed: id('ee', 2),
  unknown: id('ee', 3),
  pipeline: id('ee', 4),
  ofTeam: id('ee', 5),
} as const;

/**
 * A world in which each way into the portfolio has one opportunity of its own, each status and
 * commitment that backends mistake has a milestone, and names hold what filters trip over.
 */
export function contractWorld(more: object = {}): Scenario {
  const small = smallWorld().msx;
  return smallWorld(
    {
      accounts: [
        { accountid: WORLD.contoso, name: 'Contoso', msp_mstopparentid: '100' },
        { accountid: WORLD.oneil, name: "O'Neil & Co (50%)", msp_mstopparentid: '200' },
        { accountid: WORLD.labs, name: 'Contoso Labs', msp_mstopparentid: '100' },
      ],
      opportunities: [
        ...(small['opportunities'] ?? []),
        opportunity(WORLD.owned, 'Owned', { _ownerid_value: ID.ana }),
        opportunity(WORLD.won, 'Won', { _ownerid_value: ID.ana, statecode: 1 }),
        opportunity(WORLD.dealTeam, 'Deal team'),
        opportunity(WORLD.left, 'Left'),
        opportunity(WORLD.teamed, 'Teamed'),
        opportunity(WORLD.foreign, 'Foreign', { msp_estcompletiondate: null }),
        opportunity(WORLD.tabbed, 'Tabbed', { _parentaccountid_value: WORLD.labs }),
      ],
      msp_dealteams: [
        ...(small['msp_dealteams'] ?? []),
        member(1, WORLD.dealTeam, 0),
        member(2, WORLD.left, 1),
      ],
      msp_engagementmilestones: [
        ...(small['msp_engagementmilestones'] ?? []),
        milestone(WORLD.completed, 2, { msp_milestonestatus: 861980003 }),
        milestone(WORLD.unknown, 3, { msp_milestonestatus: 861980042 }),
        milestone(WORLD.pipeline, 4, { msp_commitmentrecommendation: 861980001 }),
        milestone(WORLD.ofTeam, 5, { _msp_opportunityid_value: WORLD.teamed }),
      ],
      tasks: [
        ...(small['tasks'] ?? []),
        task(2, { createdon: '2026-11-10T00:00:00Z', statecode: 1, statuscode: 5 }),
        task(3, { createdon: '2026-11-12T00:00:00Z', _ownerid_value: ID.team }),
      ],
      teams: [
        { teamid: ID.team, name: 'Delivery crew', teamtype: 0 },
        accessTeam(2, WORLD.ofTeam, MILESTONE_TEAM),
        accessTeam(3, WORLD.tabbed, DEAL_TEAM),
      ],
    },
    more,
  );
}

function opportunity(opportunityid: string, name: string, changes: object = {}): object {
  return {
    opportunityid,
    name,
    msp_opportunitynumber: `7-4${opportunityid.slice(-4)}`,
    statecode: 0,
    msp_estcompletiondate: '2027-01-31',
    estimatedclosedate: '2027-03-31',
    _ownerid_value: ID.cleo,
    _parentaccountid_value: WORLD.oneil,
    ...changes,
  };
}

function member(number: number, opportunityId: string, statecode: number): object {
  return {
    msp_dealteamid: id('d7', number),
    _msp_dealteamuserid_value: ID.ana,
    _msp_parentopportunityid_value: opportunityId,
    statecode,
  };
}

function milestone(key: string, number: number, changes: object): object {
  return {
    msp_engagementmilestoneid: key,
    msp_milestonenumber: `7-50000000${number}`,
    msp_name: `Milestone ${number}`,
    _msp_opportunityid_value: WORLD.owned,
    _msp_parentaccount_value: WORLD.oneil,
    _ownerid_value: ID.ben,
    msp_milestonestatus: 861980000,
    msp_commitmentrecommendation: 861980003,
    msp_milestonedate: '2026-12-10',
    ...changes,
  };
}

function task(number: number, changes: object): object {
  return {
    activityid: id('fa', number),
    subject: `Task ${number}`,
    statecode: 0,
    statuscode: 2,
    _ownerid_value: ID.ben,
    _regardingobjectid_value: WORLD.completed,
    ...changes,
  };
}

function accessTeam(number: number, recordId: string, template: string): object {
  return {
    teamid: id('fe', number),
    name: `${recordId}+${template}`,
    teamtype: 1,
    _regardingobjectid_value: recordId,
    _teamtemplateid_value: template,
    members: [ID.ana],
  };
}
