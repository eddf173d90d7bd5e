/** All proposed changes of a result, four at a time. */
import { WAITING_STATES } from '../ledger/states.ts';
import { button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { changeView, type ChangeContext } from './change-view.ts';
import { clean } from './plain.ts';
import { backTo, pageOf, type Report } from './report.ts';
import { sourceLine } from './report-lines.ts';

/** Changes a page; each comes with its fields and up to three buttons. */
const CHANGES_A_PAGE = 4;
const TEMPLATE = loadTemplate('changes');

/**
 * The proposed changes of a result, page by page: what would change, why, and where each stands.
 * `page` counts from 0; one that there is not is the last.
 */
export function changesCard(
  report: Report,
  { page = 0, ...context }: ChangeContext & { page?: number },
): AdaptiveCard {
  const { changes } = report;
  const last = Math.max(0, Math.ceil(changes.length / CHANGES_A_PAGE) - 1);
  const at = Math.min(page, last);
  const from = at * CHANGES_A_PAGE;
  const shown = changes.slice(from, from + CHANGES_A_PAGE);
  const back = backTo(report, at);
  const headline =
    shown.length === 0
      ? 'No changes are proposed'
      : `${from + 1} to ${from + shown.length} of ${changes.length} proposed changes`;
  const waiting = changes.filter(({ entry }) => entry && WAITING_STATES.includes(entry.state));
  return bind(TEMPLATE, {
    fallback: headline,
    headline,
    note: clean(noteOf(report, waiting.length)),
    changes: shown.map((change) => changeView(change, { ...context, back })),
    hasButtons: true,
    buttons: [
      ...(waiting.length > 1 ? [button('Accept all…', { verb: 'list-all', back })] : []),
      ...(at > 0 ? [button('Previous', pageOf(report, 'show-changes', at - 1))] : []),
      ...(at < last ? [button('Next', pageOf(report, 'show-changes', at + 1))] : []),
      button('Back to the report', pageOf(report, 'show-report', 0)),
    ],
    source: sourceLine(report.result),
  });
}

/** What the ledger said when it took none; else how many wait. */
function noteOf({ changes }: Report, waiting: number): string {
  const refused = changes.find(({ entry, words }) => entry === null && words !== '');
  if (refused) return refused.words;
  if (changes.length === 0) return 'Nothing was written to MSX.';
  return `${waiting} of ${changes.length} wait for you. Nothing is written before you accept it.`;
}
