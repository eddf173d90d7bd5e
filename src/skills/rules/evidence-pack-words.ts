import type { RuleWords } from './rule-words.ts';

/** The rules of skills.md 4.9, in the words of their clauses. */
export const EVIDENCE_PACK_WORDS: Readonly<Record<string, RuleWords>> = {
  'evidence-pack/risk-without-word': {
    says: 'MSX says At Risk or Blocked, and the customer’s last word is missing or too old.',
    clears: 'A mail, message or meeting with the customer that names the milestone.',
  },
  'evidence-pack/overdue-without-word': {
    says: 'The date is past, and the customer’s last word is missing or too old.',
    clears: 'A word of the customer on the new date.',
  },
  'evidence-pack/change-without-word': {
    says: 'The status changed, and the customer’s last word is missing or too old.',
    clears: 'Tell the customer, and have the answer in writing.',
  },
  'evidence-pack/contradicts-msx': {
    says: 'The customer’s last word and the status in MSX say different things.',
    clears: 'Check the status, and set the one that is true.',
  },
};
