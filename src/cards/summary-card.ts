/**
 * Words for the customer. Only what a skill wrote for outside is on this card, and nothing else of
 * the result: it is made to be copied.
 */
import { button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { pageOf, type Report } from './report.ts';
import { clean, shortened } from './plain.ts';
import { sourceLine } from './report-lines.ts';

/** Lines a page; each is cut at 220 characters. */
const BULLETS_A_PAGE = 15;
const TEMPLATE = loadTemplate('summary');

/** A part of one customer's lines. */
interface SummaryPage {
  readonly customer: string;
  readonly bullets: readonly string[];
}

/** Text that can be pasted to a customer: one customer a page, long ones over several. */
export function summaryCard(report: Report, page = 0): AdaptiveCard {
  const pages = pagesOf(report);
  const last = pages.length - 1;
  const at = Math.min(page, Math.max(0, last));
  const shown = pages[at] ?? { customer: report.result.scope.label, bullets: [] };
  const before = pages[at - 1];
  const after = pages[at + 1];
  return bind(TEMPLATE, {
    fallback: clean(shortened(shown.bullets.join(' '), 1000)),
    customer: clean(shortened(shown.customer, 120)),
    bullets: shown.bullets.map((line) => ({ line: clean(shortened(line, 220)) })),
    hasButtons: true,
    buttons: [
      ...(before ? [button(label(before), pageOf(report, 'show-summary', at - 1))] : []),
      ...(after ? [button(label(after), pageOf(report, 'show-summary', at + 1))] : []),
      button('Back to the report', pageOf(report, 'show-report', 0)),
    ],
    source: sourceLine(report.result),
  });
}

function label({ customer }: SummaryPage): string {
  return clean(shortened(customer, 40));
}

function pagesOf({ parts }: Report): SummaryPage[] {
  return parts.summaries.flatMap(({ customer, bullets }) =>
    Array.from({ length: Math.ceil(bullets.length / BULLETS_A_PAGE) }, (_, index) => ({
      customer,
      bullets: bullets.slice(index * BULLETS_A_PAGE, (index + 1) * BULLETS_A_PAGE),
    })),
  );
}
