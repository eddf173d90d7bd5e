import type { Person } from '../domain/person.ts';
import type {
  DeliveryAccountabilityOutput,
  Mismatch,
  OwnerOfExecution,
} from '../skills/delivery-accountability.ts';
import { findingOn, type Finding } from './finding.ts';
import { look } from './look.ts';
import type { ReportParts } from './report.ts';

const MISMATCH = look('Wrong owner', 'Attention');
const NOBODY = look('Nobody executes', 'Warning');
const CLEAR = look('Clear', 'Good');

/** Who executes, as a sentence goes on: "Executes: the partner". */
const KINDS: Readonly<Record<OwnerOfExecution['execution_owner']['kind'], string>> = {
  partner: 'the partner',
  csa: 'the CSA',
  isd: 'ISD',
  unified: 'Unified',
  customer: 'the customer',
  none: 'nobody',
};

/** Mismatches first, then milestones that nobody executes; the rest of the map is clear. */
export function deliveryAccountabilityParts(output: DeliveryAccountabilityOutput): ReportParts {
  const { accountability_mismatches: mismatches, owner_of_execution_map: map } = output;
  const wrong = new Set(mismatches.map(({ milestone }) => milestone.id));
  const rest = map.filter(({ milestone }) => !wrong.has(milestone.id));
  const isNobody = ({ execution_owner }: OwnerOfExecution): boolean =>
    execution_owner.kind === 'none';
  const nobody = rest.filter(isNobody);
  const clear = rest.filter((owner) => !isNobody(owner));
  return {
    bar: [
      { count: mismatches.length, look: MISMATCH },
      { count: nobody.length, look: NOBODY },
      { count: clear.length, look: CLEAR },
    ],
    urgent: [...mismatches.map(mismatchOf), ...nobody.map((owner) => ownerOf(owner, NOBODY))],
    rest: { title: 'Clear', findings: clear.map((owner) => ownerOf(owner, CLEAR)) },
    summaries: [],
  };
}

function mismatchOf(mismatch: Mismatch): Finding {
  const { milestone, listed_owner, implied_execution_owner, where, task } = mismatch;
  return findingOn(milestone, {
    ...mismatch,
    look: MISMATCH,
    about: `${where}-${task?.id ?? milestone.id}`,
    facts: [
      [task ? 'Task' : 'Listed on', task?.subject ?? 'the milestone'],
      ['Listed owner', listed_owner.name],
      ['Executes', executorOf(implied_execution_owner)],
    ],
  });
}

function ownerOf(owner: OwnerOfExecution, state: typeof CLEAR): Finding {
  const { milestone, orchestration_owner, execution_owner, dependencies } = owner;
  return findingOn(milestone, {
    ...owner,
    look: state,
    facts: [
      ['Executes', executorOf(execution_owner)],
      ['Orchestrates', nameOf(orchestration_owner)],
      ...(dependencies.length > 0 ? [['Waits for', dependencies.join('; ')] as const] : []),
    ],
  });
}

function executorOf({ kind, name }: OwnerOfExecution['execution_owner']): string {
  return name === undefined ? KINDS[kind] : `${KINDS[kind]} (${name})`;
}

function nameOf(person: Person | null): string {
  return person?.name ?? 'nobody';
}
