import type { CardAction, ReportAction } from '../cards/actions.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import type { ChangeContext } from '../cards/change-view.ts';
import { changesCard } from '../cards/changes-card.ts';
import { findingCard } from '../cards/finding-card.ts';
import { narrowed } from '../cards/narrowing.ts';
import { findingsOf, type Report } from '../cards/report.ts';
import { reportCard } from '../cards/report-card.ts';
import { summaryCard } from '../cards/summary-card.ts';
import type { AnswerParts } from './answers.ts';
import { askFor } from './ask-for.ts';
import type { Asker } from './asker.ts';
import type { Work } from './late-work.ts';

/** True for a button that turns a page or opens a part of a result. */
export function isReportAction(action: CardAction): action is ReportAction {
  return ['show-report', 'show-summary', 'show-changes', 'show-finding'].includes(action.verb);
}

/** A part of a kept result, or of a new one where the old is gone or was another person's. */
export function showing(
  { reports, decisions }: AnswerParts,
  asker: Asker,
  action: ReportAction,
): Work {
  return {
    asker,
    about: askFor(action.skill, action.scope),
    skill: action.skill,
    run: async (working) => {
      const kept = await reports.find(asker, action.resultId);
      const report = kept ?? (await reports.run(asker, action, working));
      return draw(report, action, decisions.moment());
    },
  };
}

function draw(whole: Report, action: ReportAction, moment: ChangeContext): AdaptiveCard {
  const { page, narrowing = {} } = action;
  const report = narrowed(whole, narrowing);
  if (action.verb === 'show-summary') return summaryCard(report, page);
  if (action.verb === 'show-changes') return changesCard(report, { ...moment, page });
  if (action.verb === 'show-report') return reportCard(report, page);
  const finding = findingsOf(report).find(({ id }) => id === action.findingId);
  // It left the scope since the card was drawn: the new report says what is there now.
  return finding ? findingCard(report, finding, { ...moment, page }) : reportCard(report, page);
}
