import type { z } from 'zod';
import type { SkillResult } from '../domain/skill-result.ts';
import { milestoneHealth } from '../skills/milestone-health.ts';
import { milestoneHealthParts } from './milestone-health-card.ts';
import type { ReportParts } from './report.ts';

type Drawer = (output: unknown) => ReportParts;

/** How each skill's output becomes the parts of its card, by skill id. */
const DRAWERS: Readonly<Record<string, Drawer>> = {
  [milestoneHealth.id]: drawer(milestoneHealth.output, milestoneHealthParts),
};

/** The parts of a result's cards. Throws for a skill that has no card. */
export function partsOf({ skill, output }: SkillResult): ReportParts {
  const draw = DRAWERS[skill];
  if (!draw) throw new Error(`The skill ${skill} has no card.`);
  return draw(output);
}

/** Results of all skills look alike from here; the schema says again what this one's output is. */
function drawer<Output>(schema: z.ZodType<Output>, parts: (output: Output) => ReportParts): Drawer {
  return (output) => parts(schema.parse(output));
}
