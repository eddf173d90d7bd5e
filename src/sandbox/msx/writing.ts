/**
 * Writes really change the world, with everything that MSX does beside: stamps, version, history,
 * audit. The ledger reads its own writes back, so a write without these would never be found again.
 */
import { TASK_STATE, TASK_STATUS } from '../../domain/option-sets.ts';
import { audit } from './audits.ts';
import { withHistory } from './comments.ts';
import { DataverseError } from './dataverse-error.ts';
import { schemaOf, type Found, type Records, type Row } from './records.ts';
import { requireCreate, requireWrite } from './rights.ts';
import { columnsOf } from './values.ts';

/** Who writes, and when. */
export interface Writer {
  readonly userId: string;
  readonly now: Date;
}

/** Status of a new task (4.8). */
const NOT_STARTED = 2;

/**
 * Adds a record; gives its id. Tasks begin open, whatever the body says (msx-contract.md 2.6).
 * @throws DataverseError 400 for a wrong body, 403 without rights, 412 for a key that exists.
 */
export function createRecord(
  records: Records,
  { userId, now }: Writer,
  { set, body }: { set: string; body: Row },
): string {
  const columns = columnsOf(records, set, body);
  requireFreeKey(records, set, columns);
  if ('statecode' in columns || 'statuscode' in columns) {
    throw refused('A new record is open: leave statecode and statuscode out.');
  }
  const stamp = now.toISOString();
  const row = withHistory(
    {},
    {
      _ownerid_value: userId,
      ...(set === 'tasks' ? { statuscode: NOT_STARTED, _createdby_value: userId } : {}),
      ...columns,
      statecode: 0,
      createdon: stamp,
      modifiedon: stamp,
    },
    { userId, now },
  );
  requireCreate(records, userId, { set, row });
  const id = records.create(set, row);
  audit(records, { operation: 'create', set, id, before: {}, after: columns, userId, now });
  return id;
}

/** A client may choose the key of a new record; one that exists is refused, never overwritten. */
function requireFreeKey(records: Records, set: string, columns: Row): void {
  const key = columns[schemaOf(set).key];
  if (records.find(key) === undefined) return;
  const message = 'A record with matching key values already exists.';
  throw new DataverseError(412, '0x80040237', message);
}

/**
 * Changes columns of a record, adds to its comments, its history and its version.
 * @throws DataverseError 400 for a wrong body, 403 without rights.
 */
export function updateRecord(
  records: Records,
  { userId, now }: Writer,
  { found, body }: { found: Found; body: Row },
): void {
  const { set, row } = found;
  requireWrite(records, userId, found);
  const wanted = columnsOf(records, set, body);
  const columns = withHistory(row, { ...wanted, ...stateOf(found, wanted, now) }, { userId, now });
  const id = String(row[schemaOf(set).key]);
  records.change(id, {
    ...columns,
    modifiedon: now.toISOString(),
    ...(set === 'msp_engagementmilestones' ? { _modifiedby_value: userId } : {}),
  });
  const before = Object.fromEntries(Object.keys(columns).map((name) => [name, row[name]]));
  audit(records, { operation: 'update', set, id, before, after: columns, userId, now });
}

/** Takes a record away. */
export function deleteRecord(records: Records, { userId, now }: Writer, found: Found): void {
  const { set, row } = found;
  requireWrite(records, userId, found);
  const id = String(row[schemaOf(set).key]);
  records.remove(id);
  audit(records, { operation: 'delete', set, id, before: row, after: {}, userId, now });
}

/**
 * State and status of a task fit together or are refused; closing sets the end (msx-contract.md
 * 4.8).
 */
function stateOf({ set, row }: Found, wanted: Row, now: Date): Row {
  if (set !== 'tasks' || (!('statecode' in wanted) && !('statuscode' in wanted))) return {};
  const state = wanted['statecode'] ?? row['statecode'];
  const status = wanted['statuscode'] ?? row['statuscode'];
  const fits = TASK_STATUS.some(({ value, stateCode }) => value === status && stateCode === state);
  if (!fits) {
    const label = TASK_STATE[Number(state)] ?? String(state);
    throw refused(
      `${String(status)} is not a valid status code for state code TaskState.${label} on task with Id ${String(row['activityid'])}.`,
    );
  }
  return { actualend: state === 0 ? null : now.toISOString() };
}

function refused(message: string): DataverseError {
  return new DataverseError(400, '0x80048408', message);
}
