import type { z } from 'zod';
import type { SkillResult } from '../domain/skill-result.ts';
import { adoptionCoordination } from '../skills/adoption-coordination.ts';
import { commitGate } from '../skills/commit-gate.ts';
import { deliveryAccountability } from '../skills/delivery-accountability.ts';
import { evidencePack } from '../skills/evidence-pack.ts';
import { executionAuthority } from '../skills/execution-authority.ts';
import { expansionRouting } from '../skills/expansion-routing.ts';
import type { SkillId } from '../skills/index.ts';
import { milestoneHealth } from '../skills/milestone-health.ts';
import { noiseSuppression } from '../skills/noise-suppression.ts';
import { successPlanAlignment } from '../skills/success-plan-alignment.ts';
import { unifiedConstraints } from '../skills/unified-constraints.ts';
import { adoptionCoordinationParts } from './adoption-coordination-card.ts';
import { commitGateParts } from './commit-gate-card.ts';
import { deliveryAccountabilityParts } from './delivery-accountability-card.ts';
import { evidencePackParts } from './evidence-pack-card.ts';
import { executionAuthorityParts } from './execution-authority-card.ts';
import { expansionRoutingParts } from './expansion-routing-card.ts';
import { milestoneHealthParts } from './milestone-health-card.ts';
import { noiseSuppressionParts } from './noise-suppression-card.ts';
import { successPlanAlignmentParts } from './success-plan-alignment-card.ts';
import { unifiedConstraintsParts } from './unified-constraints-card.ts';
import type { ReportParts } from './report.ts';

/** Makes the parts of a card from the output of one skill. */
type Drawer = (output: unknown) => ReportParts;

/** How each skill's output becomes the parts of its card; a skill without one fails the type check. */
const DRAWERS: Readonly<Record<SkillId, Drawer>> = {
  [deliveryAccountability.id]: drawer(deliveryAccountability.output, deliveryAccountabilityParts),
  [commitGate.id]: drawer(commitGate.output, commitGateParts),
  [executionAuthority.id]: drawer(executionAuthority.output, executionAuthorityParts),
  [unifiedConstraints.id]: drawer(unifiedConstraints.output, unifiedConstraintsParts),
  [expansionRouting.id]: drawer(expansionRouting.output, expansionRoutingParts),
  [noiseSuppression.id]: drawer(noiseSuppression.output, noiseSuppressionParts),
  [milestoneHealth.id]: drawer(milestoneHealth.output, milestoneHealthParts),
  [successPlanAlignment.id]: drawer(successPlanAlignment.output, successPlanAlignmentParts),
  [evidencePack.id]: drawer(evidencePack.output, evidencePackParts),
  [adoptionCoordination.id]: drawer(adoptionCoordination.output, adoptionCoordinationParts),
};

/** The same by any text, since a result names its skill as one. */
const BY_ID: ReadonlyMap<string, Drawer> = new Map(Object.entries(DRAWERS));

/** The parts of a result's cards. Throws for a skill that has no card. */
export function partsOf({ skill, output }: SkillResult): ReportParts {
  const draw = BY_ID.get(skill);
  if (!draw) throw new Error(`The skill ${skill} has no card.`);
  return draw(output);
}

/** Results of all skills look alike from here; the schema says again what this one's output is. */
function drawer<Output>(schema: z.ZodType<Output>, parts: (output: Output) => ReportParts): Drawer {
  return (output) => parts(schema.parse(output));
}
