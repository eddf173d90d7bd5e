import { adoptionCoordination } from './adoption-coordination.ts';
import { commitGate } from './commit-gate.ts';
import { deliveryAccountability } from './delivery-accountability.ts';
import { evidencePack } from './evidence-pack.ts';
import { executionAuthority } from './execution-authority.ts';
import { expansionRouting } from './expansion-routing.ts';
import { milestoneHealth } from './milestone-health.ts';
import { noiseSuppression } from './noise-suppression.ts';
import { anySkill } from './run-skill.ts';
import { successPlanAlignment } from './success-plan-alignment.ts';
import { unifiedConstraints } from './unified-constraints.ts';

/**
 * All skills, in the order of the spec. Intents, commands, help, the tools of the MCP server and the
 * answers in chat follow from this list.
 */
export const SKILLS = [
  anySkill(deliveryAccountability),
  anySkill(commitGate),
  anySkill(executionAuthority),
  anySkill(unifiedConstraints),
  anySkill(expansionRouting),
  anySkill(noiseSuppression),
  anySkill(milestoneHealth),
  anySkill(successPlanAlignment),
  anySkill(evidencePack),
  anySkill(adoptionCoordination),
] as const;

/** The id of one of the skills. */
export type SkillId = (typeof SKILLS)[number]['id'];
