/**
 * Who asks. A person's token names the person; that of the application names nobody, and MSX lets it
 * act for a person whom it names in `CallerObjectId`, as far as both may.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { DataverseError } from './dataverse-error.ts';
import { missingPrivilege } from './rights.ts';
import type { Scenario } from './scenario.ts';

/** The token of the application user of every scenario. */
export const APPLICATION_BEARER = 'application-of-the-sandbox';

/** Its systemuser id, named in refusals. */
const APPLICATION_ID = '0a6f2d1c-5b7e-4f3a-9c8d-1e2b3a4c5d6e';
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The systemuser whose rights count. Throws what Dataverse answers where there is none. The bearer
 * is read as an id or mail address; `expired` is a token that is over.
 * @throws DataverseError 401 without a token, 403 for strangers, disabled people and missing
 * rights.
 */
export function callerOf(headers: IncomingHttpHeaders, scenario: Scenario): string {
  // Behind the sign `~` stands what makes a token one of a kind.
  const token = /^Bearer ([^~]+)/.exec(headers.authorization ?? '')?.[1]?.toLowerCase();
  if (!token || token === 'expired') {
    throw new DataverseError(401, '0x80040220', 'The access token is missing or has expired.');
  }
  const named = headers['callerobjectid'];
  const isApplication = token === APPLICATION_BEARER;
  if (named === undefined && isApplication) throw missingPrivilege(APPLICATION_ID, 'prvReadUser');
  if (named === undefined) return enabled(personOf(token, scenario), scenario);
  return actedFor(String(named).toLowerCase(), { token, isApplication, scenario });
}

interface Acting {
  readonly token: string;
  readonly isApplication: boolean;
  readonly scenario: Scenario;
}

/** The rights of both count: an application without a role reads nothing for anybody. */
function actedFor(id: string, { token, isApplication, scenario }: Acting): string {
  const { acts_for_others: mayAct = true, reads: mayRead = true } = scenario.application ?? {};
  const who = isApplication ? APPLICATION_ID : personOf(token, scenario);
  if (!isApplication || !mayAct) throw missingPrivilege(who, 'prvActOnBehalfOfAnotherUser');
  const person = enabled(userOf(id, scenario) ?? notAMember(), scenario);
  if (!mayRead) throw missingPrivilege(APPLICATION_ID, 'prvReadmsp_engagementmilestone');
  return person;
}

/**
 * A person by id or by mail. The id of nobody here has no seat in MSX, as in Dataverse; any other
 * token is the scenario's own person.
 */
function personOf(token: string, scenario: Scenario): string {
  const { me } = scenario;
  const named = userOf(token, scenario);
  if (named !== null) return named;
  return !GUID.test(token) || token === me.toLowerCase() ? me : notAMember();
}

/** Systemuser id by id, mail or sign-in name; null when the scenario has nobody of that name. */
function userOf(token: string, { msx }: Scenario): string | null {
  const user = (msx['systemusers'] ?? []).find((one) =>
    [one['systemuserid'], one['internalemailaddress'], one['domainname']].some(
      (value) => typeof value === 'string' && value.toLowerCase() === token,
    ),
  );
  return typeof user?.['systemuserid'] === 'string' ? user['systemuserid'] : null;
}

function enabled(id: string, { msx }: Scenario): string {
  const user = (msx['systemusers'] ?? []).find(({ systemuserid }) => systemuserid === id);
  if (user?.['isdisabled'] !== true) return id;
  throw new DataverseError(403, '0x80040225', `The specified user(Id = ${id}) is disabled.`);
}

function notAMember(): never {
  throw new DataverseError(403, '0x80072560', 'The user is not a member of the organization.');
}
