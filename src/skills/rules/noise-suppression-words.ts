import type { RuleWords } from './rule-words.ts';

/** The alerts of skills.md 4.6, in the words of their clauses. */
export const NOISE_SUPPRESSION_WORDS: Readonly<Record<string, RuleWords>> = {
  'noise-suppression/milestone-overdue': {
    says: 'The date of the milestone is past; one that is due today is not.',
    clears: 'Complete it, or agree a new date and set it.',
  },
  'noise-suppression/status-contradiction': {
    says: 'MSX shows another status than dates and tasks give.',
    clears: 'Set the status that is true, or mend date and tasks.',
  },
  'noise-suppression/no-date': {
    says: 'The milestone has no date.',
    clears: 'Agree a date with the customer and set it.',
  },
  'noise-suppression/owner-cannot-act': {
    says: 'The owner is nobody, a team, SYSTEM or a disabled user.',
    clears: 'Give it to a person.',
  },
  'noise-suppression/no-open-task': {
    says: 'Committed work without any open task.',
    clears: 'An open task, or complete the milestone.',
  },
  'noise-suppression/task-overdue': {
    says: 'An open task is past its due date.',
    clears: 'Close the task, or set a new date.',
  },
  'noise-suppression/task-without-owner-or-date': {
    says: 'An open task that nobody who can act owns, or that has no date.',
    clears: 'Give it an owner and a date.',
  },
  'noise-suppression/comment-stale': {
    says: 'The newest comment on committed work is too old, or there is none.',
    clears: 'A comment that says how it stands.',
  },
  'noise-suppression/attribution-missing': {
    says: '“Delivered by” is empty.',
    clears: 'Fill “delivered by” in MSX.',
  },
  'noise-suppression/monthly-use-missing': {
    says: 'A milestone about use has no monthly use, or zero.',
    clears: 'Fill in the monthly use.',
  },
  'noise-suppression/workload-missing': {
    says: 'The milestone has no workload.',
    clears: 'Choose the workload.',
  },
};
