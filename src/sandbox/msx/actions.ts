/**
 * Of all actions of Dataverse only those of access teams are here, because people join the teams of
 * others' milestones with them. `CloseTask` is missing on purpose: a real MSX does not have it
 * either.
 */
import { z } from 'zod';
import { DataverseError } from './dataverse-error.ts';
import type { Records } from './records.ts';
import { requireWrite } from './rights.ts';
import { DEAL_TEAM, isOnDealTeam, join, leave, MILESTONE_TEAM } from './teams.ts';

/** The two actions of access teams; others of Dataverse do not exist here. */
export type TeamAction = 'AddUserToRecordTeam' | 'RemoveUserFromRecordTeam';

const Body = z.looseObject({
  Record: z.looseObject({ '@odata.type': z.string() }),
  TeamTemplate: z.looseObject({ teamtemplateid: z.string() }),
});

/**
 * Adds a person to the access team of a record, or takes the person off. Joining a milestone team
 * joins the deal team too (msx-contract.md 3.5). People may add themselves; others need rights on
 * the record. Gives the id of the team; null when somebody was taken off, as Dataverse then answers
 * 204.
 * @throws DataverseError 400 for an unreadable body, 404 for an unknown record or template, 403.
 */
export function runTeamAction(
  records: Records,
  { action, userId, body, me }: TeamCall,
): { AccessTeamId: string } | null {
  const { record, template } = targetOf(records, body);
  if (!records.find(userId)) throw missing('systemuser', userId);
  if (userId !== me) requireWrite(records, me, record.found);
  const team = { recordId: record.id, template };
  if (action === 'RemoveUserFromRecordTeam') {
    leave(records, userId, team);
    return null;
  }
  const AccessTeamId = join(records, userId, team);
  const opportunityId =
    template === MILESTONE_TEAM ? record.found.row['_msp_opportunityid_value'] : record.id;
  if (!isMemberRow(records, userId, opportunityId)) joinDeal(records, userId, opportunityId);
  return { AccessTeamId };
}

interface TeamCall {
  readonly action: TeamAction;
  /** Who joins or leaves; `me` is who asks. */
  readonly userId: string;
  readonly body: unknown;
  readonly me: string;
}

/**
 * The record is named by its key column, whatever that is called; `@odata.type` is not looked at.
 */
function targetOf(records: Records, body: unknown) {
  const parsed = Body.safeParse(body);
  if (!parsed.success) {
    throw new DataverseError(400, '0x80048d19', 'Record and TeamTemplate are needed.');
  }
  const { Record: reference, TeamTemplate } = parsed.data;
  const id = Object.entries(reference).find(([name]) => !name.startsWith('@'))?.[1];
  const found = records.find(id);
  if (!found) throw missing('Record', String(id));
  const template = TeamTemplate.teamtemplateid.toLowerCase();
  if (template !== DEAL_TEAM && template !== MILESTONE_TEAM) {
    throw missing('teamtemplate', template);
  }
  return { record: { id: String(id), found }, template };
}

function isMemberRow(records: Records, userId: string, opportunityId: unknown): boolean {
  return isOnDealTeam(records, userId, opportunityId);
}

function joinDeal(records: Records, userId: string, opportunityId: unknown): void {
  records.create('msp_dealteams', {
    _msp_dealteamuserid_value: userId,
    _msp_parentopportunityid_value: opportunityId,
    msp_isowner: false,
    statecode: 0,
  });
}

function missing(kind: string, id: string): DataverseError {
  return new DataverseError(404, '0x80040217', `${kind} With Id = ${id} Does Not Exist`);
}
