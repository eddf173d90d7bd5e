import type { RuleWords } from './rule-words.ts';

const SETTLED = 'One side agrees or withdraws in a later comment, or the decision is noted.';

/** The rules of skills.md 4.3, in the words of their clauses. */
export const EXECUTION_AUTHORITY_WORDS: Readonly<Record<string, RuleWords>> = {
  'execution-authority/disagreement': {
    says: 'A text says that two sides contradict each other on the work.',
    clears: SETTLED,
  },
  'execution-authority/opposite-directions': {
    says: 'CSAM and CSA point different ways within a month: one says go, the other hold.',
    clears: SETTLED,
  },
  'execution-authority/different-dates': {
    says: 'CSAM and CSA name different dates within a month.',
    clears: SETTLED,
  },
  'execution-authority/different-designs': {
    says: 'CSAM and CSA name different designs within a month.',
    clears: SETTLED,
  },
  'execution-authority/technical-csa-decides': {
    says: 'It is a technical question: the CSA decides, the CSAM communicates.',
    clears: 'A comment line “Decision (CSA)” with the decision.',
  },
  'execution-authority/customer-csam-decides': {
    says: 'It is about what the customer is told or promised: the CSAM decides.',
    clears: 'A comment line “Communication (CSAM)” with what is said.',
  },
  'execution-authority/timeline-csa-decides-path': {
    says: 'The date has a technical reason: the CSA decides the path, the CSAM tells the date.',
    clears: 'A comment line “Decision (CSA)” with the path and the date that it allows.',
  },
  'execution-authority/resourcing-csam-escalates': {
    says: 'It is about people and hours: the CSAM escalates to the delivery organisation.',
    clears: 'An answer of the delivery organisation on who covers the work.',
  },
  'execution-authority/unresolved-ask-for-owner': {
    says: 'Neither role clearly owns this decision.',
    clears: 'A completed task that names the owner of the decision.',
  },
};
