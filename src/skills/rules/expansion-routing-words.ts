import type { RuleWords } from './rule-words.ts';

/** The rules of skills.md 4.5, in the words of their clauses. */
export const EXPANSION_ROUTING_WORDS: Readonly<Record<string, RuleWords>> = {
  'expansion-routing/customer-wish': {
    says: 'The customer asks for more, newer or bigger, and nobody took it back.',
    clears: 'A later comment that says no, or the wish is taken up.',
  },
  'expansion-routing/existing-opportunity': {
    says: 'Another open opportunity of the customer has the same workload already.',
    clears: 'Its owner takes the wish in, or the opportunity is closed.',
  },
  'expansion-routing/csam-alignment-first': {
    says: 'No agreement of the CSAM on timing or priority on or after the day of the wish.',
    clears:
      'A comment or a completed task “[Readiness] CSAM alignment” that is not older than the wish.',
  },
  'expansion-routing/specialist-creates': {
    says: 'The CSAM agreed timing or priority on or after the day of the wish.',
    clears: 'The Specialist takes it up, or declines.',
  },
};
