import type { AdaptiveCard } from './bind.ts';
import { healthCard } from './health-card.ts';
import type { HealthReport } from './health-report.ts';
import { milestoneCard } from './milestone-card.ts';

/** The first card of a result: of one named milestone everything at once, else the overview. */
export function reportCard(report: HealthReport): AdaptiveCard {
  const { scope, output } = report.result;
  const [only] = output.health_report;
  return scope.kind === 'milestone' && only ? milestoneCard(report, only) : healthCard(report);
}
