import type { RuleWords } from './rule-words.ts';

/** The triggers of skills.md 3, in the words of their clauses. */
export const ESCALATION_WORDS: Readonly<Record<string, RuleWords>> = {
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
