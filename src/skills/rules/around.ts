import type { MilestoneSummary } from '../../domain/milestone.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Unread } from '../../domain/unread.ts';
import type { GatherContext } from '../define-skill.ts';
import type { Started } from './start-reading.ts';

/** The whole of the customers that a scope touches, the scope's own part included. */
export interface Around {
  readonly opportunities: readonly Opportunity[];
  readonly milestones: readonly MilestoneSummary[];
  readonly unread: readonly Unread[];
}

/**
 * Reads the other open opportunities of the same customers and their active milestones: two reads,
 * none when the scope is a whole customer already.
 */
export async function readAround(
  { tools }: GatherContext,
  started: Started,
  statuses: 'active' | 'all' = 'active',
): Promise<Around> {
  const { opportunities, milestones, scope } = started;
  const customers = opportunities.flatMap(({ customer }) => (customer ? [customer.id] : []));
  if (scope.kind === 'customer' || customers.length === 0) {
    return { opportunities, milestones, unread: [] };
  }
  const answer = await tools.list_opportunities({ accountIds: [...new Set(customers)] });
  const known = new Set(opportunities.map(({ id }) => id));
  const others = answer.opportunities.filter(({ id }) => !known.has(id));
  // A named milestone stands alone so far; its neighbours belong to the customer too.
  const wanted = started.isNamed ? [...known, ...others.map(({ id }) => id)] : idsOf(others);
  const found = await milestonesOf(tools, wanted, statuses);
  const own = new Set(milestones.map(({ id }) => id));
  return {
    opportunities: [...opportunities, ...others],
    milestones: [...milestones, ...found.milestones.filter(({ id }) => !own.has(id))],
    unread: [...answer.unread, ...found.unread],
  };
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}

async function milestonesOf(
  tools: GatherContext['tools'],
  opportunityIds: string[],
  statusFilter: 'active' | 'all',
): Promise<{ milestones: readonly MilestoneSummary[]; unread: readonly Unread[] }> {
  if (opportunityIds.length === 0) return { milestones: [], unread: [] };
  return tools.get_milestones({ opportunityIds, statusFilter, format: 'summary' });
}
