import { readableDay } from '../domain/dates.ts';
import type { HealthItem, MilestoneHealthOutput } from '../skills/milestone-health.ts';
import { findingOn, type Finding } from './finding.ts';
import { look } from './look.ts';
import type { ReportParts } from './report.ts';

/** Words of the health; a drift stands beside it as a fact of its own. */
const LOOKS = {
  blocked: look('Blocked', 'Attention'),
  at_risk: look('At risk', 'Warning'),
  on_track: look('On track', 'Good'),
} as const;

/** The health review as parts of a report: blocked and at risk need somebody now, the rest runs. */
export function milestoneHealthParts(output: MilestoneHealthOutput): ReportParts {
  const { health_report, customer_summary } = output;
  const findings = health_report.map(findingOf);
  const isTrouble = (_: Finding, index: number): boolean =>
    health_report[index]?.health !== 'on_track';
  return {
    bar: (['blocked', 'at_risk', 'on_track'] as const).map((health) => ({
      count: health_report.filter((item) => item.health === health).length,
      look: LOOKS[health],
    })),
    urgent: findings.filter(isTrouble),
    rest: {
      title: 'On track',
      findings: findings.filter((finding, index) => !isTrouble(finding, index)),
    },
    summaries: customer_summary.map(({ customer, bullets }) => ({
      customer: customer.name,
      bullets,
    })),
  };
}

function findingOf(item: HealthItem): Finding {
  const { milestone, health, drift, recovery, msx_status } = item;
  const facts: [string, string][] = [];
  if (drift) facts.push(['Differs', `MSX says ${msx_status}, the review ${LOOKS[health].word}`]);
  if (recovery !== 'not_needed') facts.push(['Recovery', recoveryWords(recovery)]);
  return findingOn(milestone, { ...item, look: LOOKS[health], facts });
}

function recoveryWords(recovery: Exclude<HealthItem['recovery'], 'not_needed'>): string {
  if (recovery === 'missing') return 'no owner and date named';
  return `${recovery.owner.name}, until ${readableDay(recovery.date)}`;
}
