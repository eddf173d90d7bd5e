import type { RuleWords } from './rule-words.ts';

/** The rules of skills.md 4.1, in the words of their clauses. */
export const DELIVERY_ACCOUNTABILITY_WORDS: Readonly<Record<string, RuleWords>> = {
  'delivery-accountability/owner-by-attribution': {
    says: 'The column “delivered by” names who delivers.',
    clears: 'Nothing to clear.',
  },
  'delivery-accountability/owner-by-activity': {
    says: 'No column that holds names who delivers, but the latest word in comments or tasks does.',
    clears: 'Fill “delivered by” in MSX, so that nobody has to read for it.',
  },
  'delivery-accountability/owner-by-task-owner': {
    says: 'Only the owners of the open delivery tasks show who delivers.',
    clears: 'Fill “delivered by” in MSX, or name the execution owner in a comment.',
  },
  'delivery-accountability/no-execution-owner': {
    says: 'No column, no text and no open delivery task names who executes.',
    clears: 'A comment that names the execution owner, or “delivered by” filled in MSX.',
  },
  'delivery-accountability/csam-named-as-executor': {
    says: 'A text names the CSAM as the one who does the work; a CSAM orchestrates.',
    clears: 'A comment that names partner, ISD, Unified, CSA or the customer as execution owner.',
  },
  'delivery-accountability/csam-owns-milestone': {
    says: 'A CSAM owns the milestone, while partner, CSA, ISD or Unified executes it.',
    clears: 'Another owner in MSX, or a text which says that the CSAM owns the orchestration only.',
  },
  'delivery-accountability/csam-owns-delivery-task': {
    says: 'A CSAM owns an open hands-on task, while partner, CSA, ISD or Unified executes.',
    clears: 'The task goes to who executes, or is closed.',
  },
};
