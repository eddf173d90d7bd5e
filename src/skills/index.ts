import { commitGate } from './commit-gate.ts';
import { deliveryAccountability } from './delivery-accountability.ts';
import { executionAuthority } from './execution-authority.ts';
import { milestoneHealth } from './milestone-health.ts';
import { unifiedConstraints } from './unified-constraints.ts';
import { anySkill, type AnySkill } from './run-skill.ts';

/** All skills, in the order of the spec. */
export const SKILLS: readonly AnySkill[] = [
  anySkill(deliveryAccountability),
  anySkill(commitGate),
  anySkill(executionAuthority),
  anySkill(unifiedConstraints),
  anySkill(milestoneHealth),
];
