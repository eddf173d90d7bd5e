/**
 * What is "mine" in MSX has no single query: five ways lead to an opportunity, and each of them may
 * be refused to somebody. All are asked side by side, and the answer says by which ways it was
 * found.
 */
import type { Opportunity, Relationship } from '../../domain/opportunity.ts';
import type { Unread } from '../../domain/unread.ts';
import type { ToolInput, ToolOutput } from '../../tools/msx-tools.ts';
import { OPPORTUNITY_COLUMNS } from './columns.ts';
import type { Connection } from './connection.ts';
import { readAll, readByIds, type Rows } from './read-all.ts';
import { toOpportunity, type Raw } from './records.ts';
import { distinct } from './reads.ts';

/** Named in every error, whichever of the reads failed. */
const TOOL = 'get_my_active_opportunities';

/**
 * Access-team templates of the tabs "Deal Team" and "Milestone Team" in MSX (msx-contract.md 3.5).
 */
const DEAL_TEAM = 'cc923a9d-7651-e311-9405-00155db3ba1e';
const MILESTONE_TEAM = '316e4735-9e83-eb11-a812-0022481e1be0';

/**
 * The portfolio: open opportunities that the person owns, is on the deal team of, or in which the
 * person owns or is on the team of a milestone (skills.md 1). A way that MSX refuses is an
 * `unread`; when that is `msp_dealteams`, the access teams still know deal teams. No cut-off by
 * date: what is late is what a CSAM most needs to see (msx-contract.md 3.2).
 */
export async function myOpportunities(
  connection: Connection,
  { customerKeyword }: ToolInput<typeof TOOL>,
): Promise<ToolOutput<typeof TOOL>> {
  const me = (await connection.whoAmI()).UserId;
  const [owned, dealTeam, milestones, teams] = await Promise.all([
    ownedBy(connection, me),
    dealTeamsOf(connection, me),
    milestonesOf(connection, me),
    accessTeamsOf(connection, me),
  ]);
  const onTeam = await opportunitiesOfMilestones(connection, recordsOf(teams, MILESTONE_TEAM));
  const ways = new Map<string, Set<Relationship>>();
  note(
    ways,
    'owner',
    owned.rows.map((row) => idIn(row, 'opportunityid')),
  );
  note(
    ways,
    'deal-team',
    dealTeam.rows.map((row) => idIn(row, '_msp_parentopportunityid_value')),
  );
  note(ways, 'deal-team', recordsOf(teams, DEAL_TEAM));
  note(
    ways,
    'milestone-owner',
    milestones.rows.map((row) => idIn(row, '_msp_opportunityid_value')),
  );
  note(
    ways,
    'milestone-team',
    onTeam.rows.map((row) => idIn(row, '_msp_opportunityid_value')),
  );
  const others = await theOthers(connection, owned.rows, [...ways.keys()]);
  const word = customerKeyword?.toLowerCase() ?? '';
  const opportunities: Opportunity[] = [...owned.rows, ...others.rows]
    .map((row) =>
      toOpportunity(row, connection.recordUrl, [...(ways.get(idIn(row, 'opportunityid')) ?? [])]),
    )
    .filter(({ open, customer }) => open && (customer?.name ?? '').toLowerCase().includes(word));
  const parts: Unread[][] = [owned, dealTeam, milestones, teams, onTeam, others].map(
    (part) => part.unread,
  );
  return { count: opportunities.length, opportunities, unread: distinct(parts.flat()) };
}

/** Writes down one way to some opportunities; an id may be reached by several. */
function note(
  ways: Map<string, Set<Relationship>>,
  way: Relationship,
  ids: readonly string[],
): void {
  for (const id of ids) {
    if (id) ways.set(id, (ways.get(id) ?? new Set()).add(way));
  }
}

function idIn(row: Raw, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

function ownedBy({ http }: Connection, me: string): Promise<Rows> {
  return readAll(http, {
    tool: TOOL,
    what: 'opportunities that you own',
    entitySet: 'opportunities',
    options: { select: OPPORTUNITY_COLUMNS, filter: `_ownerid_value eq ${me} and statecode eq 0` },
  });
}

function dealTeamsOf({ http }: Connection, me: string): Promise<Rows> {
  return readAll(http, {
    tool: TOOL,
    what: 'opportunities of your deal teams',
    entitySet: 'msp_dealteams',
    options: {
      select: '_msp_parentopportunityid_value',
      filter: `_msp_dealteamuserid_value eq ${me} and statecode eq 0`,
    },
  });
}

function milestonesOf({ http }: Connection, me: string): Promise<Rows> {
  return readAll(http, {
    tool: TOOL,
    what: 'milestones that you own',
    entitySet: 'msp_engagementmilestones',
    options: { select: '_msp_opportunityid_value', filter: `_ownerid_value eq ${me}` },
  });
}

/** One read for both tabs; of other access teams nothing is known. */
function accessTeamsOf({ http }: Connection, me: string): Promise<Rows> {
  return readAll(http, {
    tool: TOOL,
    what: 'milestone teams that you are on',
    entitySet: `systemusers(${me})/teammembership_association`,
    options: { select: '_regardingobjectid_value,_teamtemplateid_value', filter: 'teamtype eq 1' },
  });
}

/** Records whose team was made from a template. Templates tell the two tabs apart, names do not. */
function recordsOf({ rows }: Rows, template: string): string[] {
  return rows
    .filter((row) => idIn(row, '_teamtemplateid_value').toLowerCase() === template)
    .map((row) => idIn(row, '_regardingobjectid_value'))
    .filter(Boolean);
}

function opportunitiesOfMilestones({ http }: Connection, ids: readonly string[]): Promise<Rows> {
  return readByIds(http, {
    tool: TOOL,
    what: 'milestones of your teams',
    entitySet: 'msp_engagementmilestones',
    options: { select: '_msp_opportunityid_value' },
    column: 'msp_engagementmilestoneid',
    ids,
  });
}

/**
 * Opportunities that other ways lead to; owned ones were read already. Closed ones are read too, as
 * only the record tells, and left out after it.
 */
function theOthers(
  { http }: Connection,
  known: readonly Raw[],
  ids: readonly string[],
): Promise<Rows> {
  const have = new Set(known.map((row) => idIn(row, 'opportunityid')));
  return readByIds(http, {
    tool: TOOL,
    what: 'opportunities of your teams',
    entitySet: 'opportunities',
    options: { select: OPPORTUNITY_COLUMNS },
    column: 'opportunityid',
    ids: ids.filter((id) => !have.has(id)),
  });
}
