import { readableDay } from '../domain/dates.ts';
import type { AdoptionCoordinationOutput } from '../skills/adoption-coordination.ts';
import { findingOn, type Finding } from './finding.ts';
import { look } from './look.ts';
import type { ReportParts } from './report.ts';

type Item = AdoptionCoordinationOutput['action_list'][number];

/** One state for each `why` of skills.md 4.10. */
const LOOKS: Readonly<Record<Item['why'], Finding['look']>> = {
  no_owner_task: look('No owner or date', 'Attention'),
  no_measurable_outcome: look('No outcome to measure', 'Attention'),
  task_overdue: look('Task overdue', 'Warning'),
  task_after_milestone: look('Task after the milestone', 'Warning'),
  task_done_but_open: look('Done, but open', 'Accent'),
  stakeholder_missing: look('Stakeholder missing', 'Warning'),
};

const COVERED = look('Covered', 'Good');
const OPEN = look('Not covered', 'Attention');

/** What must be done so that each adoption milestone has an owner and a number to reach. */
export function adoptionCoordinationParts(output: AdoptionCoordinationOutput): ReportParts {
  const { orchestration_note: note, action_list } = output;
  return {
    bar: [
      { count: note.milestones_total - note.covered, look: OPEN },
      { count: note.covered, look: COVERED },
    ],
    urgent: action_list.map(itemOf),
    rest: { title: 'Covered', findings: [] },
    summaries: [],
  };
}

/** The index keeps two actions of one kind on one milestone apart. */
function itemOf(item: Item, index: number): Finding {
  const { action, owner, due, why } = item;
  return findingOn(item.milestone, {
    ...item,
    look: LOOKS[why],
    about: `${why}-${index}`,
    facts: [
      ['To do', action],
      ['By', owner?.name ?? 'to be named'],
      ['Until', due === null ? 'to be agreed' : readableDay(due)],
    ],
  });
}
