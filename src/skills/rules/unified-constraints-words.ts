import type { RuleWords } from './rule-words.ts';

/** The rules of skills.md 4.4, in the words of their clauses. */
export const UNIFIED_CONSTRAINTS_WORDS: Readonly<Record<string, RuleWords>> = {
  'unified-constraints/eligibility-missing': {
    says: 'The work depends on Unified, and nobody has confirmed that the contract covers it.',
    clears: 'A completed readiness task “Unified eligibility”.',
  },
  'unified-constraints/eligibility-pending': {
    says: 'The work depends on Unified, and whether the contract covers it is still asked.',
    clears: 'A completed readiness task “Unified eligibility”.',
  },
  'unified-constraints/accreditation-missing': {
    says: 'An accreditation is needed, and the people who deliver do not hold it.',
    clears: 'A completed readiness task “Unified accreditation”.',
  },
  'unified-constraints/accreditation-pending': {
    says: 'An accreditation is needed, and it is still open whether it is held.',
    clears: 'A completed readiness task “Unified accreditation”.',
  },
  'unified-constraints/dispatch-missing': {
    says: 'The work depends on Unified, and no request is dispatched or scheduled.',
    clears: 'A completed readiness task “Unified dispatch”, with a slot before the due date.',
  },
  'unified-constraints/dispatch-pending': {
    says: 'The request is raised, or its slot is over or comes too late.',
    clears: 'A completed readiness task “Unified dispatch”, with a slot before the due date.',
  },
  'unified-constraints/imminent-expectation': {
    says: 'The date is imminent, and the customer may count on support that is not confirmed.',
    clears: 'The open piece confirmed, or the customer told that the date is open.',
  },
  'unified-constraints/committed-expectation': {
    says: 'The customer counts on committed work whose support is not confirmed.',
    clears: 'The open piece confirmed, or the customer told that the date is open.',
  },
  'unified-constraints/exception-path': {
    says: 'The date is imminent: the ordinary path may be too slow.',
    clears: 'An answer on the exception path, or the open piece confirmed.',
  },
};
