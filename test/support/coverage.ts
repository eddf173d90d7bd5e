import type { GatheredCoverage } from '../../src/skills/define-skill.ts';

/** The coverage of a portfolio of which everything was read. */
export function noCoverage(activitiesRead = 0): GatheredCoverage {
  return {
    scope: { kind: 'portfolio', label: 'your portfolio', opportunityIds: [], milestoneIds: [] },
    opportunities: 1,
    milestoneIds: [],
    activitiesRead,
    unread: [],
  };
}
