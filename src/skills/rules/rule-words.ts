import { ADOPTION_COORDINATION_WORDS } from './adoption-coordination-words.ts';
import { COMMIT_GATE_WORDS } from './commit-gate-words.ts';
import { DELIVERY_ACCOUNTABILITY_WORDS } from './delivery-accountability-words.ts';
import { EVIDENCE_PACK_WORDS } from './evidence-pack-words.ts';
import { EXECUTION_AUTHORITY_WORDS } from './execution-authority-words.ts';
import { EXPANSION_ROUTING_WORDS } from './expansion-routing-words.ts';
import { NOISE_SUPPRESSION_WORDS } from './noise-suppression-words.ts';
import { SUCCESS_PLAN_WORDS } from './success-plan-words.ts';
import { UNIFIED_CONSTRAINTS_WORDS } from './unified-constraints-words.ts';

/** What a person should know about one rule: what it looks for, and what would end the finding. */
export interface RuleWords {
  readonly says: string;
  readonly clears: string;
}

/** The rules of skills.md 4.7 and 3, in the words of their clauses. */
const HEALTH_WORDS: Readonly<Record<string, RuleWords>> = {
  'milestone-health/msx-blocked': {
    says: 'MSX shows the status Blocked.',
    clears:
      'Name a recovery owner and a recovery date, remove the blocker, then set the status in MSX.',
  },
  'milestone-health/imminent-without-mitigation': {
    says: 'The date is close or past, and no open task with an owner still lies ahead.',
    clears:
      'An open task on the milestone with an owner and a due date that is not past; or a new date.',
  },
  'milestone-health/msx-at-risk': {
    says: 'MSX shows the status At Risk.',
    clears: 'A recovery owner and a recovery date, kept; then set the status in MSX to On Track.',
  },
  'milestone-health/overdue': {
    says: 'The date is past and the milestone is still open.',
    clears: 'Complete the milestone in MSX, or agree a new date and set it.',
  },
  'milestone-health/near-term-without-mitigation': {
    says: 'The date is near, and no open task with an owner still lies ahead.',
    clears:
      'An open task on the milestone with an owner and a due date that is not past; or a later date.',
  },
  'milestone-health/no-date': {
    says: 'The milestone has no date.',
    clears: 'Agree a date with the customer and set it in MSX.',
  },
  'milestone-health/on-track': {
    says: 'Nothing speaks against the plan.',
    clears: 'Nothing to clear.',
  },
  'milestone-health/unknown-status': {
    says: 'MSX gave a status that has no known label, so only the date was judged.',
    clears: 'Set one of the known statuses in MSX.',
  },
  'milestone-health/closed': {
    says: 'The milestone is closed in MSX.',
    clears: 'Nothing to clear.',
  },
  'escalation/at-risk-without-recovery': {
    says: 'At risk with customer impact, and no recovery owner and date.',
    clears: 'Name a recovery owner and a recovery date.',
  },
  'escalation/attribution-missing': {
    says: 'Committed and near, and nobody is named who delivers.',
    clears: 'Fill “delivered by” in MSX, or name who delivers in a comment.',
  },
  'escalation/value-not-realized': {
    says: 'Adoption or use stays behind what was agreed.',
    clears: 'A task that moves adoption, with an owner, a date and a number to reach.',
  },
};

const RULES: Readonly<Record<string, RuleWords>> = {
  ...DELIVERY_ACCOUNTABILITY_WORDS,
  ...COMMIT_GATE_WORDS,
  ...EXECUTION_AUTHORITY_WORDS,
  ...UNIFIED_CONSTRAINTS_WORDS,
  ...EXPANSION_ROUTING_WORDS,
  ...NOISE_SUPPRESSION_WORDS,
  ...HEALTH_WORDS,
  ...SUCCESS_PLAN_WORDS,
  ...EVIDENCE_PACK_WORDS,
  ...ADOPTION_COORDINATION_WORDS,
};

/** The words of a rule. Throws on a rule that nobody described: a finding must be explainable. */
export function ruleWords(rule: string): RuleWords {
  const words = RULES[rule];
  if (!words) throw new Error(`The rule ${rule} has no words.`);
  return words;
}
