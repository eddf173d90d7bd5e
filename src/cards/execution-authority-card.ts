import type {
  AuthorityConflict,
  ExecutionAuthorityOutput,
  TieBreak,
} from '../skills/execution-authority.ts';
import { findingOn, type Finding } from './finding.ts';
import { look } from './look.ts';
import type { ReportParts } from './report.ts';

const OPEN = look('Nobody decides', 'Attention');
const DECIDED = look('In conflict', 'Warning');

/** Conflicts whose decision has no owner first; text for the customer where one is proposed. */
export function executionAuthorityParts(output: ExecutionAuthorityOutput): ReportParts {
  const { authority_conflicts, tie_break_decisions, communication_plan_notes } = output;
  const rows = authority_conflicts.map((conflict, index) => ({
    conflict,
    decision: tie_break_decisions[index],
  }));
  const isOpen = ({ decision }: Row): boolean => decision?.decision_owner === 'unresolved';
  const findings = [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))];
  const notes = communication_plan_notes.filter(({ audience }) => audience === 'customer');
  const customers = [...new Set(notes.map(({ milestone }) => milestone.customer?.name ?? ''))];
  return {
    bar: [
      { count: rows.filter(isOpen).length, look: OPEN },
      { count: rows.filter((row) => !isOpen(row)).length, look: DECIDED },
    ],
    urgent: findings.map((row, index) => findingOf(row, isOpen(row) ? OPEN : DECIDED, index)),
    rest: { title: 'No conflict', findings: [] },
    summaries: customers.map((customer) => ({
      customer,
      bullets: notes
        .filter(({ milestone }) => (milestone.customer?.name ?? '') === customer)
        .map(({ message }) => message),
    })),
  };
}

/** A conflict with its decision; the skill gives both in one order. */
interface Row {
  readonly conflict: AuthorityConflict;
  readonly decision: TieBreak | undefined;
}

function findingOf({ conflict, decision }: Row, state: typeof OPEN, index: number): Finding {
  const { csam_position, csa_position, domain } = conflict;
  return findingOn(conflict.milestone, {
    ...conflict,
    look: state,
    about: `${domain}-${index}`,
    facts: [
      ['About', domain],
      ['CSAM says', csam_position ?? 'nothing'],
      ['CSA says', csa_position ?? 'nothing'],
      ['Decides', decision ? ownerOf(decision) : 'nobody'],
      ['To decide', decision?.decision_to_take ?? ''],
    ],
  });
}

function ownerOf({ decision_owner }: TieBreak): string {
  if (typeof decision_owner !== 'string') return decision_owner.name;
  return decision_owner === 'unresolved' ? 'to be named' : `the ${decision_owner.toUpperCase()}`;
}
