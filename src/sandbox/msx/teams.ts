/**
 * Access teams stand behind the tabs "Deal Team" and "Milestone Team". Membership is written in two
 * ways in the wild, through a row of its own and inside the team; both are read.
 */
import type { Records, Row } from './records.ts';

/** Templates of the access teams behind the tabs of MSX (msx-contract.md 3.5). */
export const DEAL_TEAM = 'cc923a9d-7651-e311-9405-00155db3ba1e';
/** Template behind the tab "Milestone Team". */
export const MILESTONE_TEAM = '316e4735-9e83-eb11-a812-0022481e1be0';

/**
 * Teams of a person: through `teammemberships`, or listed among the `members` of the team itself.
 */
export function teamsOf(records: Records, userId: string): readonly Row[] {
  const joined = new Set(
    records
      .rows('teammemberships')
      .filter((membership) => membership['systemuserid'] === userId)
      .map((membership) => membership['teamid']),
  );
  return records.rows('teams').filter(({ teamid, members }) => {
    return joined.has(teamid) || (Array.isArray(members) && members.includes(userId));
  });
}

/** Whether a person is on the access team of a record. */
export function isOnTeamOf(records: Records, userId: string, recordId: unknown): boolean {
  return teamsOf(records, userId).some(
    (team) =>
      team['_regardingobjectid_value'] === recordId ||
      String(team['name']).startsWith(`${String(recordId)}+`),
  );
}

/** Whether a person is on the deal team of an opportunity. */
export function isOnDealTeam(records: Records, userId: string, opportunityId: unknown): boolean {
  const isMember = records
    .rows('msp_dealteams')
    .some(
      (row) =>
        row['_msp_dealteamuserid_value'] === userId &&
        row['_msp_parentopportunityid_value'] === opportunityId &&
        row['statecode'] !== 1,
    );
  return isMember || isOnTeamOf(records, userId, opportunityId);
}

/** Puts a person on the access team of a record, which is made when there is none; gives its id. */
export function join(
  records: Records,
  userId: string,
  { recordId, template }: { recordId: string; template: string },
): string {
  const name = `${recordId}+${template}`;
  const known = records.rows('teams').find((team) => team['name'] === name);
  const teamid =
    typeof known?.['teamid'] === 'string'
      ? known['teamid']
      : records.create('teams', {
          name,
          teamtype: 1,
          _regardingobjectid_value: recordId,
          _teamtemplateid_value: template,
        });
  if (!teamsOf(records, userId).some((team) => team['teamid'] === teamid)) {
    records.create('teammemberships', { systemuserid: userId, teamid });
  }
  return teamid;
}

/** Takes a person off the access team of a record. */
export function leave(
  records: Records,
  userId: string,
  { recordId, template }: { recordId: string; template: string },
): void {
  const team = records.rows('teams').find((row) => row['name'] === `${recordId}+${template}`);
  if (!team) return;
  const { teamid, members } = team;
  for (const row of records.rows('teammemberships')) {
    if (row['teamid'] !== teamid || row['systemuserid'] !== userId) continue;
    records.remove(String(row['teammembershipid']));
  }
  if (Array.isArray(members)) {
    const others: unknown[] = members.filter((member) => member !== userId);
    records.change(String(teamid), { members: others });
  }
}
