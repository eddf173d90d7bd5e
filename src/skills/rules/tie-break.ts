import type { Person, Role } from '../../domain/person.ts';
import type { DecideContext } from '../define-skill.ts';
import type { CommunicationNote, Domain, TieBreak } from '../execution-authority.ts';
import { conflictEvidence } from './authority-items.ts';
import type { Conflict } from './conflicts.ts';
import { domainOf, hasTechnicalBasis } from './dispute-domain.ts';
import { peopleOn, theOneOf } from './people-on.ts';
import { actBy } from './proposals.ts';

interface Row {
  readonly owner: 'csa' | 'csam' | 'unresolved';
  readonly rule: string;
  readonly toTake: string;
}

/** The table of skills.md 4.3: who decides in which domain. */
const TABLE: Record<Domain, Row> = {
  technical: {
    owner: 'csa',
    rule: 'technical-csa-decides',
    toTake: 'Decide the technical path: whether it goes on as planned, or what must change first.',
  },
  customer: {
    owner: 'csam',
    rule: 'customer-csam-decides',
    toTake: 'Decide what the customer is told and what scope is promised.',
  },
  timeline: {
    owner: 'csa',
    rule: 'timeline-csa-decides-path',
    toTake: 'Decide the technical path and the earliest date that it allows.',
  },
  resourcing: {
    owner: 'csam',
    rule: 'resourcing-csam-escalates',
    toTake: 'Escalate to the delivery organisation: who covers the work, and with how much time.',
  },
  unclear: {
    owner: 'unresolved',
    rule: 'unresolved-ask-for-owner',
    toTake: 'Name who decides this.',
  },
};

/** Who decides one conflict: the person when there is exactly one of the role, else the role. */
export function tieBreak(conflict: Conflict): TieBreak {
  const domain = domainOf(conflict);
  const { owner, rule, toTake } = rowOf(conflict, domain);
  return {
    milestone: conflict.file.ref,
    domain,
    decision_owner: owner === 'unresolved' ? owner : theOneOf(conflict.file, owner),
    decision_to_take: toTake,
    rule: `execution-authority/${rule}`,
    evidence: conflictEvidence(conflict),
  };
}

/** Nobody of either role spoke, or a date without a technical basis: somebody must be asked. */
function rowOf(conflict: Conflict, domain: Domain): Row {
  const roles = new Set(peopleOn(conflict.file).map(({ role }) => role));
  if (!roles.has('csam') && !roles.has('csa')) return TABLE.unclear;
  if (domain === 'timeline' && !hasTechnicalBasis(conflict)) return TABLE.unclear;
  return TABLE[domain];
}

const MESSAGES: Record<CommunicationNote['audience'], string> = {
  customer:
    'We are settling the next step internally and will confirm it to you; until then please take ' +
    'what you heard as open.',
  account_team:
    'The two directions differ. Until the decision is taken, please give the customer no new date ' +
    'and no new scope.',
};

/** Who says what to whom about one conflict: always the CSAM. */
export function communicationNote(conflict: Conflict, { today }: DecideContext): CommunicationNote {
  const domain = domainOf(conflict);
  const audience = domain === 'customer' || domain === 'timeline' ? 'customer' : 'account_team';
  const communicator: Person | Role = theOneOf(conflict.file, 'csam');
  const { ref } = conflict.file;
  const message = MESSAGES[audience];
  return { milestone: ref, communicator, audience, message, by_when: actBy(ref, today) };
}
