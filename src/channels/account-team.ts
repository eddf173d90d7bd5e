/** Rights on customers, as MSX gives them to whoever asks: nothing here is decided by the bot. */
import { z } from 'zod';
import { Named } from '../domain/person.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import type { Unread } from '../domain/unread.ts';
import { ScopeError, ToolError } from '../errors.ts';
import { readSet, type Rows } from '../skills/rules/optional-read.ts';
import { resolveScope } from '../skills/rules/scope.ts';
import type { MsxReads } from '../tools/msx-tools.ts';

/** Columns of an account team and of a customer that are read here. */
const TeamRow = z.looseObject({ _msp_accountid_value: z.string() });
const AccountRow = z.looseObject({ accountid: z.string(), name: z.string().nullish() });

/** `msp_accountteams` answers at most 500 rows a read (msx-contract.md 3.5). */
const TEAM_ROWS = 500;

/** The customers on whose account team the person stands, by name. */
export async function customersOf(
  tools: MsxReads,
): Promise<{ customers: readonly Named[]; unread: readonly Unread[] }> {
  const { UserId } = await tools.crm_whoami({});
  const teams = await readTeams(tools, { column: '_msp_systemuserid_value', ids: [UserId] });
  const accounts = await readSet(tools, {
    what: 'names of customers',
    entitySet: 'accounts',
    select: 'accountid,name',
    column: 'accountid',
    ids: teams.rows.map((row) => TeamRow.parse(row)._msp_accountid_value),
  });
  const customers = accounts.rows
    .map((row) => AccountRow.parse(row))
    .map(({ accountid, name }) => Named.parse({ id: accountid, name: name ?? 'nameless customer' }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return { customers, unread: [...teams.unread, ...accounts.unread] };
}

/**
 * Whether the person stands on the account team of a customer. Throws `ToolError` when that could not
 * be read: nobody is let in, and nobody is turned away, for want of an answer.
 */
export async function isOnTeamOf(tools: MsxReads, accountId: string): Promise<boolean> {
  const { UserId } = await tools.crm_whoami({});
  const { rows, unread } = await readTeams(tools, {
    column: '_msp_accountid_value',
    ids: [accountId],
    also: `_msp_systemuserid_value eq ${UserId}`,
  });
  const [first] = unread;
  if (rows.length === 0 && first) {
    const message = `Could not look at the account team: ${first.why}`;
    throw new ToolError('tool_unavailable', { tool: 'crm_query', message });
  }
  return rows.length > 0;
}

function readTeams(
  tools: MsxReads,
  rest: Pick<Parameters<typeof readSet>[1], 'column' | 'ids' | 'also'>,
): Promise<Rows> {
  return readSet(tools, {
    what: 'account teams',
    entitySet: 'msp_accountteams',
    select: '_msp_accountid_value,_msp_systemuserid_value',
    top: TEAM_ROWS,
    ...rest,
  });
}

/** The name of a customer as it is now; null when MSX does not show it to the person. */
export async function customerName(tools: MsxReads, accountId: string): Promise<string | null> {
  try {
    const row = await tools.crm_get_record({
      entitySet: 'accounts',
      id: accountId,
      select: 'accountid,name',
    });
    return AccountRow.parse(row).name ?? null;
  } catch (error) {
    if (error instanceof ToolError && HIDDEN.includes(error.code)) return null;
    throw error;
  }
}

/** Errors that mean "not for you" or "not there"; others are passed on. */
const HIDDEN: readonly string[] = ['tool_denied', 'tool_not_found'];

/** Whether all that a scope names belongs to one customer, as far as the person may read it. */
export async function isAbout(
  tools: MsxReads,
  scope: ScopeRequest,
  accountId: string,
): Promise<boolean> {
  try {
    const { opportunities } = await resolveScope(tools, scope);
    const owners = opportunities.map(({ customer }) => customer?.id);
    return owners.length > 0 && owners.every((id) => id === accountId);
  } catch (error) {
    // A name that means nothing, or several things, is asked about in person.
    if (error instanceof ScopeError) return false;
    throw error;
  }
}
