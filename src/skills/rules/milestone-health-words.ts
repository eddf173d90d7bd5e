import type { RuleWords } from './rule-words.ts';

/** The rules of skills.md 4.7, in the words of their clauses. */
export const MILESTONE_HEALTH_WORDS: Readonly<Record<string, RuleWords>> = {
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
};
