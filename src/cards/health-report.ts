import type { ScopeRequest, SkillResult } from '../domain/skill-result.ts';
import type { HealthItem, MilestoneHealthOutput } from '../skills/milestone-health.ts';
import type { CardAction } from './actions.ts';

/** A finished health review as the cards of it share it. */
export interface HealthReport {
  /** Under which the server keeps the result for a while. */
  readonly resultId: string;
  /** What was asked about, so that an old card can be answered by reading again. */
  readonly scope: ScopeRequest;
  readonly result: SkillResult<MilestoneHealthOutput>;
}

type Verb = 'show-report' | 'show-summary' | 'show-changes';

/** What a button carries that shows a page of one part of a report. */
export function pageOf({ resultId, scope }: HealthReport, verb: Verb, page: number): CardAction {
  return { verb, resultId, scope, page };
}

/** What a row carries that opens one milestone of a report. */
export function milestoneOf(report: HealthReport, milestoneId: string, page: number): CardAction {
  const { resultId, scope } = report;
  return { verb: 'show-milestone', resultId, scope, page, milestoneId };
}

/** Word and colour of a health. The word always stands beside the colour (teams-platform.md TP-3.7). */
export const HEALTH_LOOKS = {
  blocked: { word: 'Blocked', color: 'Attention', style: 'attention' },
  at_risk: { word: 'At risk', color: 'Warning', style: 'warning' },
  on_track: { word: 'On track', color: 'Good', style: 'good' },
} as const satisfies Record<HealthItem['health'], object>;
