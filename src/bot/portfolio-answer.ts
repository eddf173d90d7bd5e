import { portfolioCard } from '../cards/portfolio-card.ts';
import type { Portfolio } from '../dialogs/portfolio.ts';
import type { Answered } from '../dialogs/turn.ts';
import { ScopeError } from '../errors.ts';
import { resolveCustomer } from '../routing/resolve-customer.ts';
import type { AnswerParts, Question } from './answers.ts';
import type { Asker } from './asker.ts';
import type { Working } from './jobs.ts';

/** The person's customers, or one of them, in figures; "the second one" is then its health. */
export async function answerPortfolio(
  { portfolios }: AnswerParts,
  { asker, wanted }: Question,
  { step }: Working,
): Promise<Answered> {
  step('Reading your opportunities and milestones');
  const portfolio = await portfolios.read(asker);
  const { customer } = wanted.scope;
  const counts = customer === undefined ? portfolio.counts : [countOf(customer, portfolio)];
  const label = customer ?? 'your portfolio';
  const { timeZone } = asker;
  return {
    card: portfolioCard({ ...portfolio, counts, timeZone, page: 0 }),
    focus: { wanted, label, choices: [...portfolio.customers] },
  };
}

/** Another page of the list, not older than ten minutes. */
export async function portfolioPage(
  { portfolios }: AnswerParts,
  asker: Asker,
  page: number,
): Promise<Answered['card']> {
  const { timeZone } = asker;
  return portfolioCard({ ...(await portfolios.recent(asker)), timeZone, page });
}

/** Throws `scope_missing` or `scope_ambiguous`, which the dialogs turn into a question back. */
function countOf(typed: string, { customers, counts }: Portfolio): Portfolio['counts'][number] {
  const match = resolveCustomer(
    typed,
    customers.map(({ label }) => label),
  );
  const found = 'name' in match ? counts.find(({ name }) => name === match.name) : undefined;
  if (found) return found;
  const candidates = 'names' in match ? match.names : [];
  throw new ScopeError(
    candidates.length > 0 ? 'scope_ambiguous' : 'scope_missing',
    candidates.length > 0
      ? `“${typed}” fits ${candidates.length} of your customers.`
      : `No customer called “${typed}” that you can read.`,
    candidates.map((label) => ({ kind: 'customer', id: label, label })),
  );
}
