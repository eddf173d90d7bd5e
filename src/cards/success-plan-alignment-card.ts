import { readableDay } from '../domain/dates.ts';
import type { SuccessPlanAlignmentOutput } from '../skills/success-plan-alignment.ts';
import { button, type Button } from './actions.ts';
import { daysOf, findingOn, idPart, type Finding } from './finding.ts';
import { look } from './look.ts';
import { editPlan } from './plan-card.ts';
import type { ReportParts } from './report.ts';

type Row = SuccessPlanAlignmentOutput['alignment_matrix'][number];
type Gap = SuccessPlanAlignmentOutput['gaps'][number];

/** Words of the coverage (4.8). */
const LOOKS = {
  no_milestone: look('No milestone', 'Attention'),
  no_measure: look('No measure', 'Warning'),
  covered: look('Covered', 'Good'),
  unmapped: look('Serves no priority', 'Default'),
} as const;

/** Order of the bar: gaps first. */
const COVERAGES = ['no_milestone', 'no_measure', 'covered', 'unmapped'] as const;

/**
 * Gaps in their order first; then the priorities that are covered, and milestones that serve none.
 */
export function successPlanAlignmentParts(output: SuccessPlanAlignmentOutput): ReportParts {
  const { alignment_matrix: matrix, gaps } = output;
  const covered = matrix.filter(({ coverage }) => coverage === 'covered');
  const unmapped = matrix.filter(({ coverage }) => coverage === 'unmapped');
  return {
    bar: COVERAGES.map((coverage) => ({
      count: matrix.filter((row) => row.coverage === coverage).length,
      look: LOOKS[coverage],
    })),
    urgent: gaps.map((gap) => gapOf(gap, matrix)),
    rest: {
      title: 'Covered, and milestones beside the plan',
      findings: [...covered.map(rowOf), ...unmapped.flatMap(unmappedOf)],
    },
    summaries: [],
    offers: [planOffer(matrix)],
  };
}

/** The way to the plan of the one customer, else to the question whose. */
function planOffer(matrix: readonly Row[]): Button {
  const customers = new Set(matrix.flatMap(({ customer }) => (customer ? [customer.name] : [])));
  const hasPlan = matrix.some(({ priority }) => priority?.source === 'plan');
  const [only] = customers;
  if (only === undefined || customers.size > 1) {
    return button('Enter or edit a plan', { verb: 'ask', text: 'edit plan' });
  }
  return button(hasPlan ? 'Edit plan' : 'Enter plan', { verb: 'ask', text: editPlan(only) });
}

function gapOf(gap: Gap, matrix: readonly Row[]): Finding {
  const { customer, priority } = gap;
  const serves = matrix.find(
    (row) => row.customer?.id === customer.id && row.priority?.rank === priority.rank,
  );
  return finding({ ...gap, milestones: serves?.milestones ?? [] }, LOOKS[gap.gap]);
}

function rowOf(row: Row): Finding {
  return finding(row, LOOKS[row.coverage]);
}

/** A row or gap of the matrix. Its link is that of the first milestone that serves the priority. */
function finding(
  row: Pick<
    Row,
    'customer' | 'priority' | 'milestones' | 'reason' | 'rule' | 'evidence' | 'looked_at'
  >,
  state: Finding['look'],
): Finding {
  const { customer, priority, milestones, reason, rule, evidence, looked_at } = row;
  const [first] = milestones;
  return {
    id: `plan:${idPart(customer?.id ?? 'none')}:${priority?.rank ?? 0}`,
    look: state,
    name: priority?.title ?? '',
    place: [customer?.name ?? 'no customer', `priority ${priority?.rank ?? ''}`].join(' · '),
    reason,
    rule,
    evidence,
    lookedAt: looked_at,
    facts: factsOf(priority, milestones),
    milestoneId: first?.id ?? null,
    url: first?.url ?? null,
    due: first?.due ?? null,
    saidOn: daysOf(evidence),
  };
}

/** What the plan asks for, and what serves it. */
function factsOf(priority: Row['priority'], milestones: Row['milestones']): Finding['facts'] {
  const due = milestones[0]?.due;
  const serving = milestones.map(({ number, name }) => `${number} ${name}`).join('; ');
  return [
    ['Measure', priority?.measure ?? 'none in the plan'],
    ['Target', priority?.target ?? 'none in the plan'],
    ['Served by', serving || 'nothing'],
    ...(due ? [['Due', readableDay(due)] as const] : []),
  ];
}

function unmappedOf(row: Row): Finding[] {
  return row.milestones.map((milestone) =>
    findingOn(milestone, { ...row, look: LOOKS.unmapped, about: 'unmapped' }),
  );
}
