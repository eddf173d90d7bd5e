import { milestoneHealth } from './milestone-health.ts';

export { milestoneHealth };

/** All skills, in the order of the spec. */
export const SKILLS = [milestoneHealth] as const;
