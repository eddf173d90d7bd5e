import type { RuleWords } from './rule-words.ts';

/** The rules of skills.md 4.8, in the words of their clauses. */
export const SUCCESS_PLAN_WORDS: Readonly<Record<string, RuleWords>> = {
  'success-plan-alignment/covered': {
    says: 'A milestone serves the priority, and a number with a target or a monthly use shows progress.',
    clears: 'Nothing to clear.',
  },
  'success-plan-alignment/no-measure': {
    says: 'A milestone serves the priority, but nothing measurable shows progress.',
    clears: 'A number with a target in the comments, or a monthly use.',
  },
  'success-plan-alignment/no-milestone': {
    says: 'No active or completed milestone serves the priority.',
    clears: 'A milestone that serves it, or a plan without it.',
  },
  'success-plan-alignment/unmapped': {
    says: 'The milestones serve none of the customer’s priorities.',
    clears: 'Say which priority they serve, or add it to the plan.',
  },
};
