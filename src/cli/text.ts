import type { SkillResult } from '../domain/skill-result.ts';
import type { MilestoneHealthOutput } from '../skills/milestone-health.ts';

/** A health review as plain text for a terminal: headline, one line a milestone, what was not read. */
export function textOf(result: SkillResult<MilestoneHealthOutput>): string {
  const { headline, scope, clock, output, coverage, operations } = result;
  const lines = [
    headline,
    `${scope.label}, ${clock.today} (${clock.time_zone})`,
    '',
    ...output.health_report.map(
      ({ milestone, health, reason }) =>
        `${health.padEnd(9)} ${milestone.number}  ${milestone.name}\n          ${reason}`,
    ),
    '',
    `${operations.length} changes proposed (dry run, nothing was written).`,
    ...coverage.unread.map(({ what, why }) => `NOT READ: ${what}: ${why}`),
  ];
  return `${lines.join('\n')}\n`;
}
