import type { RuleWords } from './rule-words.ts';

/** The rules of skills.md 4.10, in the words of their clauses. */
export const ADOPTION_COORDINATION_WORDS: Readonly<Record<string, RuleWords>> = {
  'adoption-coordination/no-owner-task': {
    says: 'No open task with an owner who can act and a due date.',
    clears: 'An open, owned task on the milestone.',
  },
  'adoption-coordination/no-measurable-outcome': {
    says: 'No number with a target or date that lies ahead is agreed.',
    clears: 'A comment or a task with a number and a date.',
  },
  'adoption-coordination/task-overdue': {
    says: 'An open task is past its due date.',
    clears: 'Close the task, or set a new date.',
  },
  'adoption-coordination/task-after-milestone': {
    says: 'An open task ends after the milestone itself; the same day is fine.',
    clears: 'A due date not after the milestone.',
  },
  'adoption-coordination/task-done-but-open': {
    says: 'The text of an open task says that it is done.',
    clears: 'Close it as completed, or mend its text.',
  },
  'adoption-coordination/stakeholder-missing': {
    says: 'A text names a group or role that no open task brings in.',
    clears: 'An open task with these people.',
  },
};
