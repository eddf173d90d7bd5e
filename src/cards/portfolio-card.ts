import { readableInstant } from '../domain/dates.ts';
import type { Unread } from '../domain/unread.ts';
import { button, type Button } from './actions.ts';
import type { AdaptiveCard } from './bind.ts';
import { counted } from './counted.ts';
import { rowsCard, type Row } from './rows-card.ts';

/** One customer in figures; milestones are active ones. */
export interface CustomerCount {
  /** Null for work whose opportunity names no customer. */
  readonly name: string | null;
  /** Names of those that are open. */
  readonly opportunities: readonly string[];
  readonly milestones: number;
  /** Of the milestones; label `Committed` (msx-contract.md 4.2). */
  readonly committed: number;
}

/** What the card of a portfolio shows. */
export interface PortfolioView {
  readonly counts: readonly CustomerCount[];
  readonly unread: readonly Unread[];
  /** When MSX was asked. */
  readonly readAt: Date;
  readonly timeZone: string;
  /** From 0; a page that there is not is the last. */
  readonly page: number;
}

/** Customers; each is a row with a button. */
const ROWS_A_PAGE = 12;

/** A person's customers with their figures, one click to the health of each. */
export function portfolioCard(view: PortfolioView): AdaptiveCard {
  const { counts, unread, readAt, timeZone } = view;
  const last = Math.max(0, Math.ceil(counts.length / ROWS_A_PAGE) - 1);
  const page = Math.min(view.page, last);
  const shown = counts.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
  const when = readableInstant(readAt.toISOString(), timeZone);
  return rowsCard({
    title: 'Your portfolio',
    text: [totalsOf(counts), ...pageWords(page, counts.length)],
    unread,
    rows: shown.map(rowOf),
    buttons: buttonsOf(page, last),
    source: `MSX, read ${when} (${timeZone}). Active milestones of open opportunities that are yours, or where you are on a team. Nothing was written.`,
  });
}

function totalsOf(counts: readonly CustomerCount[]): string {
  if (counts.length === 0)
    return 'MSX shows no open opportunity that is yours, or where you are on a team.';
  const sum = (of: (one: CustomerCount) => number): number =>
    counts.reduce((total, one) => total + of(one), 0);
  const customers = counts.filter(({ name }) => name !== null).length;
  return [
    counted(customers, 'customer'),
    counted(
      sum(({ opportunities }) => opportunities.length),
      'opportunity',
    ),
    `${counted(
      sum(({ milestones }) => milestones),
      'active milestone',
    )}, ${sum(({ committed }) => committed)} of them committed.`,
  ].join(', ');
}

function pageWords(page: number, total: number): string[] {
  if (total <= ROWS_A_PAGE) return total === 0 ? [] : ['Press a customer to see how it is.'];
  const from = page * ROWS_A_PAGE;
  return [`${from + 1} to ${Math.min(total, from + ROWS_A_PAGE)} of ${total} customers.`];
}

function rowOf({ name, opportunities, milestones, committed }: CustomerCount): Row {
  return {
    name: name ?? 'Without a customer',
    detail: `${counted(opportunities.length, 'opportunity')} · ${counted(milestones, 'milestone')}, ${committed} committed`,
    more: opportunities.join('; '),
    // Work without a customer can only be asked for with everything else.
    ask: name === null ? 'milestone-health' : `milestone-health for ${name}`,
  };
}

function buttonsOf(page: number, last: number): Button[] {
  const turn = (label: string, to: number): Button =>
    button(label, { verb: 'show-portfolio', page: to });
  return [
    ...(page > 0 ? [turn('Previous', page - 1)] : []),
    ...(page < last ? [turn('Next', page + 1)] : []),
    button('Health of all', { verb: 'ask', text: 'milestone-health' }),
    button('What waits for me?', { verb: 'ask', text: 'pending-actions' }),
  ];
}
