import { button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { changeView } from './change-view.ts';
import { pageOf, type Report } from './report.ts';
import { sourceLine } from './report-lines.ts';

const CHANGES_A_PAGE = 5;
const TEMPLATE = loadTemplate('changes');

/** The dry-run operations of a review, page by page: what would change, and why. */
export function changesCard(report: Report, page = 0): AdaptiveCard {
  const { operations } = report.result;
  const last = Math.max(0, Math.ceil(operations.length / CHANGES_A_PAGE) - 1);
  const at = Math.min(page, last);
  const from = at * CHANGES_A_PAGE;
  const shown = operations.slice(from, from + CHANGES_A_PAGE);
  const headline =
    shown.length === 0
      ? 'No changes are proposed'
      : `${from + 1} to ${from + shown.length} of ${operations.length} proposed changes`;
  return bind(TEMPLATE, {
    fallback: headline,
    headline,
    changes: shown.map(changeView),
    hasButtons: true,
    buttons: [
      ...(at > 0 ? [button('Previous', pageOf(report, 'show-changes', at - 1))] : []),
      ...(at < last ? [button('Next', pageOf(report, 'show-changes', at + 1))] : []),
      button('Back to the report', pageOf(report, 'show-report', 0)),
    ],
    source: sourceLine(report.result),
  });
}
