/**
 * From an address to an answer. Everything that is not understood is refused as Dataverse refuses
 * it: a stand-in that guesses would let a client pass that fails on the real one.
 */
import { z } from 'zod';
import { runTeamAction, type TeamAction } from './actions.ts';
import { DataverseError } from './dataverse-error.ts';
import { isMetadata, metadataOf } from './metadata.ts';
import { present, wantedOf } from './presenting.ts';
import { runQuery } from './query.ts';
import { schemaOf, type Found, type Records, type Row } from './records.ts';
import { missingPrivilege } from './rights.ts';
import { teamsOf } from './teams.ts';
import { createRecord, deleteRecord, updateRecord } from './writing.ts';

/** A request whose sender is known. `resource` is the decoded path below the Web API root. */
export interface Ask {
  readonly method: string;
  readonly url: URL;
  readonly resource: string;
  /** Systemuser id of whose rights count. */
  readonly me: string;
  /** The header of that name; '' when none was sent. */
  readonly prefer: string;
  /** Version that a write wants to meet; null: any. */
  readonly ifMatch: string | null;
  /** Text of the body; '' when there is none. */
  readonly body: string;
}

/** An answer: status, further headers, and the body of a read. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Path of the Web API. */
export const ROOT = '/api/data/v9.2/';

/** `set(guid)`: one record. */
const RECORD = /^(\w+)\(([0-9a-f-]{36})\)$/i;
/** The only collection below a record that is served. */
const TEAMS_OF = /^systemusers\(([0-9a-f-]{36})\)\/teammembership_association$/i;
/** The only two actions that are served. */
const ACTION =
  /^systemusers\(([0-9a-f-]{36})\)\/Microsoft\.Dynamics\.CRM\.(AddUserToRecordTeam|RemoveUserFromRecordTeam)$/i;

/** Nobody reads these in practice (msx-contract.md 3.6). */
const CLOSED_SETS = /^msp_(customer)?successplans?\b/;

/** Answers one request (msx-contract.md 12). Throws `DataverseError` for every refusal. */
export function answer(records: Records, now: () => Date, ask: Ask): Answer {
  const { method, resource, me } = ask;
  if (CLOSED_SETS.test(resource)) {
    throw missingPrivilege(me, 'prvReadmsp_customersuccessplan');
  }
  if (method === 'GET') return { status: 200, body: read(records, ask) };
  const writer = { userId: me, now: now() };
  if (method === 'POST') return post(records, writer, ask);
  const found = recordAt(records, resource);
  if (method !== 'PATCH' && method !== 'DELETE') throw notFound(resource);
  requireVersion(records, found, ask.ifMatch);
  if (method === 'DELETE') {
    deleteRecord(records, writer, found);
    return { status: 204 };
  }
  updateRecord(records, writer, { found, body: jsonOf(ask.body) });
  return written(records, ask, { found, status: { bare: 204, full: 200 } });
}

function read(records: Records, ask: Ask): object {
  const { resource, me, url } = ask;
  if (resource === 'WhoAmI' || resource === 'WhoAmI()') return whoAmI(me);
  if (isMetadata(resource)) return metadataOf(resource);
  const person = TEAMS_OF.exec(resource)?.[1];
  if (person) return collection(records, ask, { set: 'teams', rows: teamsOf(records, person) });
  if (RECORD.test(resource)) {
    const found = recordAt(records, resource);
    return present(records, found, wantedOf(url.searchParams, wantsLabels(ask)));
  }
  return collection(records, ask, { set: resource });
}

/** Business unit and organization are one invented id; nothing reads them. */
function whoAmI(me: string): object {
  const unit = '00000000-0000-4000-8000-0000000000b0';
  return { UserId: me, BusinessUnitId: unit, OrganizationId: unit };
}

/** A page of a set. Labels and page size come from `Prefer`, everything else from the address. */
function collection(
  records: Records,
  { url, prefer }: Ask,
  { set, rows }: { set: string; rows?: readonly Row[] },
): object {
  const size = /odata\.maxpagesize=(\d+)/.exec(prefer)?.[1];
  const params = url.searchParams;
  const query = {
    set,
    params,
    annotate: wantsLabels({ prefer }),
    pageSize: size === undefined ? null : Number(size),
  };
  const page = runQuery(records, query, rows);
  const next = new URL(url);
  if (page.nextToken !== null) next.searchParams.set('$skiptoken', page.nextToken);
  return {
    '@odata.context': `${url.origin}${ROOT}$metadata#${set}`,
    ...(params.get('$count') === 'true' ? { '@odata.count': page.total } : {}),
    value: page.rows,
    ...(page.nextToken === null ? {} : { '@odata.nextLink': next.href }),
  };
}

type Writer = Parameters<typeof createRecord>[1];

function post(records: Records, writer: Writer, ask: Ask): Answer {
  const { resource, me } = ask;
  const [, userId, action] = ACTION.exec(resource) ?? [];
  if (userId && isTeamAction(action)) {
    const body = runTeamAction(records, { action, userId, body: jsonOf(ask.body), me });
    return body ? { status: 200, body } : { status: 204 };
  }
  // CloseTask, a bound Close and whatever else is no entity set (msx-contract.md 2.6).
  if (!/^\w+$/.test(resource)) throw notFound(resource);
  schemaOf(resource);
  const id = createRecord(records, writer, { set: resource, body: jsonOf(ask.body) });
  const found = records.find(id);
  if (!found) throw notFound(resource);
  return written(records, ask, { found, status: { bare: 204, full: 201 } });
}

function isTeamAction(action: string | undefined): action is TeamAction {
  return action === 'AddUserToRecordTeam' || action === 'RemoveUserFromRecordTeam';
}

interface Written {
  readonly found: Found;
  readonly status: { readonly bare: number; readonly full: number };
}

/** Says where the record is; shows it only when asked to (msx-contract.md 2.3). */
function written(records: Records, ask: Ask, { found, status }: Written): Answer {
  const { set, row } = found;
  const id = String(row[schemaOf(set).key]);
  const headers = { 'OData-EntityId': `${ask.url.origin}${ROOT}${set}(${id})` };
  if (!ask.prefer.includes('return=representation')) return { status: status.bare, headers };
  const now = records.find(id) ?? found;
  const wanted = wantedOf(ask.url.searchParams, wantsLabels(ask));
  return { status: status.full, headers, body: present(records, now, wanted) };
}

function recordAt(records: Records, resource: string): Found {
  const [, set, id] = RECORD.exec(resource) ?? [];
  if (!set || !id) throw notFound(resource);
  const { logicalName } = schemaOf(set);
  const found = records.find(id.toLowerCase());
  if (found?.set === set) return found;
  throw new DataverseError(404, '0x80040217', `${logicalName} With Id = ${id} Does Not Exist`);
}

/** 412 as Dataverse words it. `*` means "whatever is there", so it fits every version. */
function requireVersion(records: Records, { row }: Found, ifMatch: string | null): void {
  if (ifMatch === null || ifMatch === '*') return;
  if (ifMatch === `W/"${records.versionOf(row)}"`) return;
  const message =
    "The version of the existing record doesn't match the RowVersion property provided.";
  throw new DataverseError(412, '0x80060882', message);
}

const Body = z.record(z.string(), z.unknown());

function jsonOf(text: string): Row {
  try {
    return Body.parse(JSON.parse(text));
  } catch {
    throw new DataverseError(
      400,
      '0x80048d19',
      'Error identified in Payload provided by the user.',
    );
  }
}

function notFound(segment: string): DataverseError {
  return new DataverseError(404, '0x8006088a', `Resource not found for the segment '${segment}'.`);
}

function wantsLabels({ prefer }: Pick<Ask, 'prefer'>): boolean {
  return prefer.includes('odata.include-annotations');
}
