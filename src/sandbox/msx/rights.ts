/**
 * Who may change what. Rights come from the teams of a record, as in MSX, so that a bot that writes
 * with the wrong person's token is refused here as it would be there.
 */
import { DataverseError } from './dataverse-error.ts';
import { schemaOf, type Found, type Records, type Row } from './records.ts';
import { isOnDealTeam, isOnTeamOf } from './teams.ts';

/**
 * Who may write what: owners, the milestone team and the deal team; of a task also its creator
 * (msx-contract.md 8 and 12). Throws 403 with the privilege that is missing.
 */
export function requireWrite(records: Records, userId: string, found: Found): void {
  if (mayWrite(records, userId, found)) return;
  throw missingPrivilege(userId, `prvWrite${schemaOf(found.set).logicalName}`);
}

/** Who may add a record: whoever may write the record that it belongs to. */
export function requireCreate(records: Records, userId: string, { set, row }: Found): void {
  const parent = parentOf(records, set, row);
  if (parent && mayWrite(records, userId, parent)) return;
  throw missingPrivilege(userId, `prvCreate${schemaOf(set).logicalName}`);
}

/** A refusal as Dataverse words it (msx-contract.md 2.4). */
export function missingPrivilege(userId: string, privilege: string): DataverseError {
  const message = `Principal user (Id=${userId}, type=8) is missing ${privilege} privilege.`;
  return new DataverseError(403, '0x80040220', message);
}

/** Sets that people may change at all; everything else is for administrators. */
const WRITABLE = ['tasks', 'msp_engagementmilestones', 'opportunities'];

function mayWrite(records: Records, userId: string, { set, row }: Found): boolean {
  if (!WRITABLE.includes(set)) return false;
  if (row['_ownerid_value'] === userId) return true;
  if (set === 'opportunities') return isOnDealTeam(records, userId, row['opportunityid']);
  if (set === 'tasks' && row['_createdby_value'] === userId) return true;
  if (set === 'msp_engagementmilestones') {
    const { msp_engagementmilestoneid: id } = row;
    if (isOnTeamOf(records, userId, id)) return true;
  }
  const parent = parentOf(records, set, row);
  return parent !== undefined && mayWrite(records, userId, parent);
}

/** Rights come down from opportunity to milestone to task. */
function parentOf(records: Records, set: string, row: Row): Found | undefined {
  if (set === 'tasks') return records.find(row['_regardingobjectid_value']);
  return set === 'msp_engagementmilestones'
    ? records.find(row['_msp_opportunityid_value'])
    : undefined;
}
