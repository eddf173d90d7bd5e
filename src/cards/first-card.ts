import type { AdaptiveCard } from './bind.ts';
import type { ChangeContext } from './change-view.ts';
import { findingCard } from './finding-card.ts';
import { findingsOf, type Report } from './report.ts';
import { reportCard } from './report-card.ts';

/**
 * The first card of a result: the only finding on one named milestone at once, else the overview.
 */
export function firstCard(report: Report, context: ChangeContext): AdaptiveCard {
  const [only, ...others] = findingsOf(report);
  const isOne = report.result.scope.kind === 'milestone' && others.length === 0;
  return isOne && only ? findingCard(report, only, context) : reportCard(report);
}
