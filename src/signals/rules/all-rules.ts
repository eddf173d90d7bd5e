import type { Rule } from '../rule.ts';
import { ACCREDITATION_RULES } from './accreditation.ts';
import { CAPACITY_RULES } from './capacity.ts';
import { CSAM_ALIGNMENT_RULES } from './csam-alignment.ts';
import { CUSTOMER_IMPACT_RULES } from './customer-impact.ts';
import { DATE_BASIS_RULES } from './date-basis.ts';
import { DELIVERY_PATH_RULES } from './delivery-path.ts';
import { CHANGE_DATE_RULES } from './direction-date.ts';
import { CHANGE_DESIGN_RULES } from './direction-design.ts';
import { HOLD_RULES } from './direction-hold.ts';
import { PROCEED_RULES } from './direction-proceed.ts';
import { DISAGREEMENT_RULES } from './disagreement.ts';
import { DISPATCH_RULES } from './dispatch.ts';
import { DONE_RULES } from './done.ts';
import { ELIGIBILITY_RULES } from './eligibility.ts';
import { EXECUTION_OWNER_RULES } from './execution-owner.ts';
import { EXPANSION_RULES } from './expansion.ts';
import { MEASURABLE_OUTCOME_RULES } from './measurable-outcome.ts';
import { RECOVERY_RULES } from './recovery-denied.ts';
import { VALUE_GAP_RULES } from './value-gap.ts';

/** Every rule of the reader. A new family of rules is one file and one line here. */
export const ALL_RULES: readonly Rule[] = [
  ...ACCREDITATION_RULES,
  ...CAPACITY_RULES,
  ...CSAM_ALIGNMENT_RULES,
  ...CUSTOMER_IMPACT_RULES,
  ...DATE_BASIS_RULES,
  ...DELIVERY_PATH_RULES,
  ...CHANGE_DATE_RULES,
  ...CHANGE_DESIGN_RULES,
  ...HOLD_RULES,
  ...PROCEED_RULES,
  ...DISAGREEMENT_RULES,
  ...DISPATCH_RULES,
  ...DONE_RULES,
  ...ELIGIBILITY_RULES,
  ...EXECUTION_OWNER_RULES,
  ...EXPANSION_RULES,
  ...MEASURABLE_OUTCOME_RULES,
  ...RECOVERY_RULES,
  ...VALUE_GAP_RULES,
];
