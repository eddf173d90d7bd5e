import type { Rule } from '../rule.ts';
import { CUSTOMER_RULES } from './customer.ts';
import { DELIVERY_PATH_RULES } from './delivery-path.ts';
import { DIRECTION_RULES } from './direction.ts';
import { EXECUTION_OWNER_RULES } from './execution-owner.ts';
import { OUTCOME_RULES } from './outcome.ts';
import { READINESS_RULES } from './readiness.ts';

/** Every rule of the reader, family by family. A new family of kinds is one file and one line here. */
export const ALL_RULES: readonly Rule[] = [
  ...DELIVERY_PATH_RULES,
  ...EXECUTION_OWNER_RULES,
  ...READINESS_RULES,
  ...DIRECTION_RULES,
  ...CUSTOMER_RULES,
  ...OUTCOME_RULES,
];
