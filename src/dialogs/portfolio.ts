import { LRUCache } from 'lru-cache';
import type { CustomerCount } from '../cards/portfolio-card.ts';
import type { MilestoneSummary } from '../domain/milestone.ts';
import type { Named } from '../domain/person.ts';
import type { Unread } from '../domain/unread.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import type { Choice } from './wanted.ts';

/** A person as far as reading for that person needs it. */
export interface Reader {
  readonly id: string;
  /** Tenant and object id. */
  readonly key: string;
}

/** What is a person's own, with what could not be read of it. */
export interface Portfolio {
  readonly customers: readonly Choice[];
  readonly opportunities: readonly Choice[];
  readonly milestones: readonly Choice[];
  /** One row a customer, ordered by name. */
  readonly counts: readonly CustomerCount[];
  readonly unread: readonly Unread[];
  readonly readAt: Date;
}

/** Reads what is a person's own. */
export interface Portfolios {
  /** As MSX has it now. */
  read(reader: Reader): Promise<Portfolio>;
  /** At most ten minutes old: good enough for names in pickers and examples. */
  recent(reader: Reader): Promise<Portfolio>;
  /** The same without reading; undefined when nothing is known yet. */
  known(reader: Reader): Portfolio | undefined;
}

/** What reading needs: the tools with the person's own rights. */
export interface PortfolioOptions {
  readonly toolsFor: (reader: Reader) => MsxTools;
  readonly now: () => Date;
}

/** Portfolios in memory, for ten minutes; the clock need not be that of this machine. */
const KEPT = { max: 500, ttl: 10 * 60 * 1000, ttlResolution: 0 };

/** Opens the portfolios. Each person's is read with that person's rights and kept for them alone. */
export function createPortfolios({ toolsFor, now }: PortfolioOptions): Portfolios {
  const kept = new LRUCache<string, Portfolio>({ ...KEPT, perf: { now: () => now().getTime() } });
  const read = async (reader: Reader): Promise<Portfolio> => {
    const portfolio = await readPortfolio(toolsFor(reader), now());
    kept.set(reader.key, portfolio);
    return portfolio;
  };
  const known = (reader: Reader): Portfolio | undefined => kept.get(reader.key);
  return { read, known, recent: async (reader) => known(reader) ?? (await read(reader)) };
}

async function readPortfolio(tools: MsxTools, readAt: Date): Promise<Portfolio> {
  const { opportunities, unread } = await tools.get_my_active_opportunities({});
  const opportunityIds = opportunities.map(({ id }) => id);
  const answer = await tools.get_milestones({
    opportunityIds,
    statusFilter: 'active',
    format: 'summary',
  });
  const { milestones } = answer;
  const names = distinct(opportunities.map(({ customer }) => customer?.name ?? null));
  return {
    customers: names
      .filter((name) => name !== null)
      .map((name) => ({ label: name, detail: '', scope: { customer: name } })),
    opportunities: opportunities.map(({ id, number, name, customer }) => ({
      label: name,
      detail: [customer?.name, number].filter(Boolean).join(' · '),
      scope: { opportunity: number || id },
    })),
    milestones: milestones.map(choiceOfMilestone),
    counts: names.map((name) => ({
      name,
      opportunities: opportunities.filter(isOf(name)).map((one) => one.name),
      ...countsOf(milestones.filter(isOf(name))),
    })),
    unread: [...unread, ...answer.unread],
    readAt,
  };
}

/** Belongs to the customer of that name; null: to none. */
function isOf(name: string | null) {
  return ({ customer }: { customer: Named | null }): boolean => (customer?.name ?? null) === name;
}

function choiceOfMilestone({ name, number, customer, opportunity }: MilestoneSummary): Choice {
  const detail = [number || NO_NUMBER, customer?.name].filter(Boolean).join(' · ');
  const scope = number === '' ? { opportunity: opportunity.id } : { milestone: number };
  return { label: name, detail, scope };
}

/** Milestones are asked for by their number; without one the way leads through the opportunity. */
const NO_NUMBER = 'no number in MSX, opens its opportunity';

function countsOf(milestones: readonly MilestoneSummary[]) {
  return {
    milestones: milestones.length,
    committed: milestones.filter(({ committed }) => committed).length,
  };
}

/** By name; what has none comes last. */
function distinct(names: readonly (string | null)[]): (string | null)[] {
  const sortable = (name: string | null): string => name ?? '\uffff';
  return [...new Set(names)].toSorted((a, b) => sortable(a).localeCompare(sortable(b), 'en'));
}
