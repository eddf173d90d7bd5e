/**
 * Milestones by every scope that people name. A scope is required: without one MSX would give
 * everybody's milestones.
 */
import { isActiveStatus, type Milestone, type MilestoneSummary } from '../../domain/milestone.ts';
import type { ToolInput, ToolOutput } from '../../tools/msx-tools.ts';
import { MILESTONE_COLUMNS, SUMMARY_COLUMNS } from './columns.ts';
import type { Connection } from './connection.ts';
import { quoted, readPath } from './odata.ts';
import { listOpportunities } from './opportunities.ts';
import { readAll, readByIds, type Read, type Rows } from './read-all.ts';
import { toMilestone, toSummary } from './records.ts';
import { distinct, invalid } from './reads.ts';

type Input = ToolInput<'get_milestones'>;
type Item = Milestone | MilestoneSummary;

/**
 * Milestones of a scope; the first scope that is given counts (msx-contract.md 7.3).
 * @throws ToolError `input_invalid` without any scope, `tool_not_found` for an unknown id.
 */
export async function getMilestones(
  connection: Connection,
  input: Input,
): Promise<ToolOutput<'get_milestones'>> {
  const select = input.format === 'summary' ? SUMMARY_COLUMNS : MILESTONE_COLUMNS;
  const { rows, unread } = await rowsOf(connection, input, select);
  const map = input.format === 'summary' ? toSummary : toMilestone;
  const milestones: Item[] = rows
    .map((row) => map(row, connection.recordUrl))
    .filter((item) => input.statusFilter !== 'active' || isActiveStatus(item.status))
    .filter((item) => matches(item, input.keyword));
  return {
    count: milestones.length,
    byStatus: countBy(milestones, (item) => item.status),
    byCommitment: countBy(milestones, (item) => item.commitment),
    milestones,
    unread: distinct(unread),
  };
}

async function rowsOf(connection: Connection, input: Input, select: string): Promise<Rows> {
  const { http } = connection;
  if (input.milestoneId) {
    const path = readPath(`msp_engagementmilestones(${input.milestoneId})`, { select });
    return { rows: [await http.getObject('get_milestones', path)], unread: [] };
  }
  if (input.customerKeyword || input.opportunityKeyword)
    return byKeywords(connection, input, select);
  if (input.milestoneNumber) {
    return readAll(http, whole(select, `msp_milestonenumber eq ${quoted(input.milestoneNumber)}`));
  }
  const ids = input.opportunityIds ?? (input.opportunityId ? [input.opportunityId] : null);
  if (ids) return byOpportunity(connection, ids, select);
  const owner = input.ownerId ?? (input.mine ? (await connection.whoAmI()).UserId : null);
  if (owner) return readAll(http, whole(select, `_ownerid_value eq ${owner}`));
  throw invalid(
    'get_milestones',
    'Scoping required: name a milestone, opportunities, an owner, or mine.',
  );
}

/**
 * Of open opportunities only: a word says what somebody works on, an id says which one is meant.
 */
async function byKeywords(
  connection: Connection,
  { customerKeyword, opportunityKeyword }: Input,
  select: string,
): Promise<Rows> {
  const found = await listOpportunities(connection, {
    ...(customerKeyword ? { customerKeyword } : {}),
    ...(opportunityKeyword ? { opportunityKeyword } : {}),
  });
  const ids = found.opportunities.map(({ id }) => id);
  const own = await byOpportunity(connection, ids, select);
  return { rows: own.rows, unread: [...found.unread, ...own.unread] };
}

function whole(select: string, filter: string): Read {
  return {
    tool: 'get_milestones',
    what: 'milestones',
    entitySet: 'msp_engagementmilestones',
    options: { select, filter },
  };
}

function byOpportunity(
  { http }: Connection,
  ids: readonly string[],
  select: string,
): Promise<Rows> {
  return readByIds(http, {
    tool: 'get_milestones',
    what: 'milestones of opportunities',
    entitySet: 'msp_engagementmilestones',
    options: { select },
    column: '_msp_opportunityid_value',
    ids,
  });
}

/** Which columns a word may stand in; the same as on the peer servers (7.3). */
function matches(item: Item, keyword: string | undefined): boolean {
  if (keyword === undefined) return true;
  const text = `${item.name}\n${item.opportunity.name}\n${item.workload ?? ''}`;
  return text.toLowerCase().includes(keyword.toLowerCase());
}

function countBy(items: readonly Item[], wordOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[wordOf(item)] = (counts[wordOf(item)] ?? 0) + 1;
  return counts;
}
