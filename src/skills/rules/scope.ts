import { z } from 'zod';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Named } from '../../domain/person.ts';
import type { Scope, ScopeRequest } from '../../domain/skill-result.ts';
import type { Unread } from '../../domain/unread.ts';
import { ScopeError, ToolError, type ScopeCandidate } from '../../errors.ts';
import type { MsxReads, ToolOutput } from '../../tools/msx-tools.ts';

/** A scope with the opportunities that it means, and what of it could not be read. */
export interface ScopedOpportunities {
  readonly scope: Scope;
  readonly opportunities: readonly Opportunity[];
  readonly unread: readonly Unread[];
}

/** As many as a list to type in can hold; an error says how many there are in all. */
const MOST_CANDIDATES = 200;

/**
 * Finds what a person asked about: the portfolio, or the one thing that the typed text names.
 * Throws `ScopeError` when it names nothing (`scope_missing`) or several things
 * (`scope_ambiguous`).
 */
export function resolveScope(tools: MsxReads, request: ScopeRequest): Promise<ScopedOpportunities> {
  if (request.milestone !== undefined) return milestoneScope(tools, request.milestone.trim());
  if (request.opportunity !== undefined) return opportunityScope(tools, request.opportunity.trim());
  if (request.customer !== undefined) return customerScope(tools, request.customer.trim());
  return portfolioScope(tools);
}

async function portfolioScope(tools: MsxReads): Promise<ScopedOpportunities> {
  const { opportunities, unread } = await tools.get_my_active_opportunities({});
  const scope: Scope = {
    kind: 'portfolio',
    label: 'your portfolio',
    opportunityIds: opportunities.map((opportunity) => opportunity.id),
    milestoneIds: [],
  };
  return { scope, opportunities, unread };
}

/** The one customer that a typed name means. Throws `ScopeError` like `resolveScope`. */
export async function findCustomer(tools: MsxReads, typed: string): Promise<Named> {
  return accountIn(typed, await tools.list_opportunities({ customerKeyword: typed }));
}

type Found = ToolOutput<'list_opportunities'>;

function accountIn(typed: string, { matchedAccounts, unread }: Found): Named {
  if (matchedAccounts.length === 0) mustBeComplete('list_opportunities', unread);
  return theOne(typed, matchedAccounts, 'customer');
}

async function customerScope(tools: MsxReads, typed: string): Promise<ScopedOpportunities> {
  if (isId(typed)) return pickedCustomer(tools, typed);
  const answer = await tools.list_opportunities({ customerKeyword: typed });
  const account = accountIn(typed, answer);
  const opportunities = answer.opportunities.filter(({ customer }) => customer?.id === account.id);
  const scope: Scope = {
    kind: 'customer',
    label: account.name,
    customer: account.name,
    opportunityIds: opportunities.map((opportunity) => opportunity.id),
    milestoneIds: [],
  };
  return { scope, opportunities, unread: answer.unread };
}

/** An id comes from a picker, where two customers share a name; nobody types one. */
async function pickedCustomer(tools: MsxReads, id: string): Promise<ScopedOpportunities> {
  const select = 'accountid,name';
  const account = Account.parse(await tools.crm_get_record({ entitySet: 'accounts', id, select }));
  const { opportunities, unread } = await tools.list_opportunities({ accountIds: [id] });
  const label = account.name ?? 'a customer without a name';
  const opportunityIds = opportunities.map((opportunity) => opportunity.id);
  const scope: Scope = {
    kind: 'customer',
    label,
    customer: label,
    opportunityIds,
    milestoneIds: [],
  };
  return { scope, opportunities, unread };
}

async function opportunityScope(tools: MsxReads, typed: string): Promise<ScopedOpportunities> {
  const answer = await tools.list_opportunities(
    isId(typed) ? { opportunityIds: [typed] } : { opportunityKeyword: typed },
  );
  if (answer.opportunities.length === 0) mustBeComplete('list_opportunities', answer.unread);
  const exactly = answer.opportunities.find(({ id, number }) => number === typed || id === typed);
  const found = exactly ?? theOne(typed, answer.opportunities, 'opportunity');
  const opportunities = answer.opportunities.filter(({ id }) => id === found.id);
  const customer = opportunities[0]?.customer?.name;
  const scope: Scope = {
    kind: 'opportunity',
    label: found.name,
    ...(customer === undefined ? {} : { customer }),
    opportunityIds: [found.id],
    milestoneIds: [],
  };
  return { scope, opportunities, unread: answer.unread };
}

async function milestoneScope(tools: MsxReads, number: string): Promise<ScopedOpportunities> {
  const answer = await tools.get_milestones({ milestoneNumber: number, format: 'summary' });
  const milestone = answer.milestones[0];
  if (!milestone) {
    mustBeComplete('get_milestones', answer.unread);
    throw new ScopeError(
      'scope_missing',
      `No milestone ${number} that you can read. Milestone numbers look like 7-503418826.`,
    );
  }
  const opportunityIds = [milestone.opportunity.id];
  const parents = await tools.list_opportunities({ opportunityIds, includeCompleted: true });
  const scope: Scope = {
    kind: 'milestone',
    label: `${milestone.name} (${milestone.number})`,
    ...(milestone.customer ? { customer: milestone.customer.name } : {}),
    opportunityIds,
    milestoneIds: [milestone.id],
  };
  const unread = [...answer.unread, ...parents.unread];
  return { scope, opportunities: parents.opportunities, unread };
}

const Account = z.looseObject({ name: z.string().nullish() });

function isId(typed: string): boolean {
  return z.guid().safeParse(typed).success;
}

/**
 * "There is none" may only be said after a read that was complete; otherwise MSX is the trouble.
 */
function mustBeComplete(tool: string, unread: readonly Unread[]): void {
  const [first] = unread;
  if (!first) return;
  throw new ToolError('tool_unavailable', { tool, message: `Could not look: ${first.why}` });
}

/**
 * The exact name wins over longer ones that contain it; several without an exact one are ambiguous.
 */
function theOne(
  typed: string,
  matches: readonly (Named & { readonly customer?: Named | null })[],
  kind: ScopeCandidate['kind'],
): Named {
  const exact = matches.filter(({ name }) => name.toLowerCase() === typed.toLowerCase());
  const candidates = exact.length > 0 ? exact : matches;
  const [first, ...others] = candidates;
  if (!first)
    throw new ScopeError('scope_missing', `No ${kind} called “${typed}” that you can read.`);
  if (others.length === 0) return first;
  throw new ScopeError(
    'scope_ambiguous',
    `“${typed}” fits ${candidates.length} ${kind === 'customer' ? 'customers' : 'opportunities'}. Which one?`,
    candidates.slice(0, MOST_CANDIDATES).map(({ id, name, customer }) => ({
      kind,
      id,
      label: name,
      ...(customer ? { detail: customer.name } : {}),
    })),
    candidates.length,
  );
}
