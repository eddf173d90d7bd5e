/**
 * A week in which others work too. One milestone is blocked, one moves, one is completed, each by its
 * own owner and with everything that MSX does beside a write, so that a later look finds real changes.
 */
import { addDays } from '../../domain/dates.ts';
import { COMMITMENT, MILESTONE_STATUS, type OptionSet } from '../../domain/option-sets.ts';
import type { Records, Row } from './records.ts';
import { isOnDealTeam } from './teams.ts';
import { updateRecord } from './writing.ts';

/** Whose portfolio is worked on, and when. */
interface Away {
  readonly me: string;
  readonly now: Date;
}

/** One deed: the columns to write, and how to tell it. */
type Work = (row: Row) => { readonly body: Row; readonly words: string };

/** In the order in which it is done; each takes the next milestone that is on track. */
const WEEK: readonly Work[] = [
  () => ({ body: statusOf('Blocked'), words: 'is blocked' }),
  ({ msp_milestonedate: day }) => {
    const later = addDays(String(day).slice(0, 10), 21);
    return { body: { msp_milestonedate: later }, words: `moved to ${later}` };
  },
  () => ({ body: statusOf('Completed'), words: 'is completed' }),
];

/** Carries out the week on milestones that others own; gives one sentence for each change. */
export function colleagueWorks(records: Records, { me, now }: Away): string[] {
  const free = records
    .rows('msp_engagementmilestones')
    .filter((row) => isOthers(row, me) && isInPortfolio(records, row, me))
    .toSorted((a, b) =>
      String(a['msp_milestonenumber']).localeCompare(String(b['msp_milestonenumber'])),
    );
  return WEEK.flatMap((work, index) => {
    const row = free[index];
    if (!row) return [];
    const { body, words } = work(row);
    const writer = { userId: String(row['_ownerid_value']), now };
    updateRecord(records, writer, { found: { set: 'msp_engagementmilestones', row }, body });
    return [`${String(row['msp_name'])} ${words}.`];
  });
}

/** Committed, on track, dated, and not the person's own to write. */
function isOthers(row: Row, me: string): boolean {
  return (
    row['_ownerid_value'] !== me &&
    row['msp_milestonestatus'] === codeOf(MILESTONE_STATUS, 'On Track') &&
    row['msp_commitmentrecommendation'] === codeOf(COMMITMENT, 'Committed') &&
    typeof row['msp_milestonedate'] === 'string'
  );
}

function isInPortfolio(records: Records, row: Row, me: string): boolean {
  const opportunityId = row['_msp_opportunityid_value'];
  const owner = records.find(opportunityId)?.row['_ownerid_value'];
  return owner === me || isOnDealTeam(records, me, opportunityId);
}

function statusOf(label: string): Row {
  return { msp_milestonestatus: codeOf(MILESTONE_STATUS, label) };
}

/** Number of a label, so that this file names words and not codes. */
function codeOf(options: OptionSet, label: string): number {
  return Number(Object.entries(options).find(([, name]) => name === label)?.[0]);
}
