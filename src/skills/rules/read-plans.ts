import { z } from 'zod';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Named } from '../../domain/person.ts';
import type { Outcome, SuccessPlan } from '../../domain/success-plan.ts';
import type { Unread } from '../../domain/unread.ts';
import { AppError, messageOf } from '../../errors.ts';
import type { GatherContext } from '../define-skill.ts';
import { readSet } from './optional-read.ts';
import type { Priority } from './plan-gaps.ts';
import { statedOutcomes } from './stated-outcomes.ts';

/** Priorities of all customers, each customer's in order, and what could not be read. */
export interface Priorities {
  readonly priorities: readonly Priority[];
  readonly unread: readonly Unread[];
}

/**
 * Priorities from the success plans; of customers without one, from texts of their opportunities.
 */
export async function readPriorities(
  context: GatherContext,
  opportunities: readonly Opportunity[],
): Promise<Priorities> {
  const customers = customersOf(opportunities);
  const { plans, unread } = await readPlans(context, customers);
  const planned = new Map(plans.map(({ accountId, outcomes }) => [accountId, outcomes]));
  const others = opportunities.filter(({ customer }) => customer && !planned.has(customer.id));
  const stated = await readStated(context, others);
  const all = customers.map((customer) => ({
    customer,
    outcomes: planned.get(customer.id) ?? stated.byCustomer.get(customer.id) ?? [],
  }));
  const without = all.filter(({ outcomes }) => outcomes.length === 0);
  return {
    priorities: all.flatMap(({ customer, outcomes }) =>
      outcomes.map((outcome, index) => ({
        customer,
        outcome,
        rank: index + 1,
        source: planned.has(customer.id) ? ('plan' as const) : ('opportunity' as const),
      })),
    ),
    unread: [...unread, ...stated.unread, ...without.map(({ customer }) => noPlan(customer))],
  };
}

function customersOf(opportunities: readonly Opportunity[]): Named[] {
  const named = opportunities.flatMap(({ customer }) => (customer ? [customer] : []));
  return [...new Map(named.map((customer) => [customer.id, customer])).values()];
}

async function readPlans(
  { plans }: GatherContext,
  customers: readonly Named[],
): Promise<{ plans: SuccessPlan[]; unread: Unread[] }> {
  try {
    return { plans: await plans.read(customers.map(({ id }) => id)), unread: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { plans: [], unread: [{ what: 'success plans', why: messageOf(error) }] };
  }
}

/** The two texts in which an opportunity states what the customer wants (msx-contract.md 3.2). */
const TextRow = z.looseObject({
  opportunityid: z.string(),
  description: z.string().nullish(),
  customerneed: z.string().nullish(),
});

async function readStated({ tools }: GatherContext, opportunities: readonly Opportunity[]) {
  const { rows, unread } = await readSet(tools, {
    what: 'outcomes stated in opportunities',
    entitySet: 'opportunities',
    select: 'opportunityid,description,customerneed',
    column: 'opportunityid',
    ids: opportunities.map(({ id }) => id),
  });
  const customers = new Map(opportunities.map(({ id, customer }) => [id, customer?.id ?? '']));
  const byCustomer = new Map<string, Outcome[]>();
  for (const raw of rows) {
    const row = TextRow.safeParse(raw);
    if (!row.success) continue;
    const id = customers.get(row.data.opportunityid) ?? '';
    const { description = null, customerneed: customerNeed = null } = row.data;
    const outcomes = statedOutcomes({ description, customerNeed });
    byCustomer.set(id, [...(byCustomer.get(id) ?? []), ...outcomes]);
  }
  return { byCustomer, unread };
}

const PLAN_OF = 'success plan of ';
const NONE = 'none was entered, and its opportunities state no outcomes';

function noPlan({ name }: Named): Unread {
  return { what: PLAN_OF + name, why: NONE };
}

/** Name of the customer of whom nothing was read because there is no plan; null: it failed to be read. */
export function planless({ what, why }: Unread): string | null {
  return why === NONE && what.startsWith(PLAN_OF) ? what.slice(PLAN_OF.length) : null;
}
