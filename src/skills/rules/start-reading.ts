import type { MilestoneSummary } from '../../domain/milestone.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Person } from '../../domain/person.ts';
import type { Scope } from '../../domain/skill-result.ts';
import type { Unread } from '../../domain/unread.ts';
import { NotSignedInError } from '../../errors.ts';
import type { GatherContext, GatheredCoverage } from '../define-skill.ts';
import { isActiveStatus } from '../../domain/milestone.ts';
import type { CaseFile } from './case-file.ts';
import { readCases, type Cases } from './read-cases.ts';

/** The milestones of a scope, before anything else of them is read. */
export interface Started {
  /** Id of the asking person. */
  readonly me: string;
  readonly scope: Scope;
  readonly opportunities: readonly Opportunity[];
  /** The active milestones of the scope, or the one that was named, whatever its status. */
  readonly milestones: readonly MilestoneSummary[];
  readonly isNamed: boolean;
  readonly unread: readonly Unread[];
}

/** Signs in, finds the scope and reads its milestones in compact form: one read for all of them. */
export async function startReading(
  { tools, scope, progress }: GatherContext,
  statuses: 'active' | 'all' = 'active',
): Promise<Started> {
  progress('Checking your access to MSX');
  const status = await tools.crm_auth_status({});
  if (!status.authenticated || status.userId === null) throw new NotSignedInError(status.detail);
  progress('Reading opportunities');
  const found = await scope();
  progress(`Reading milestones of ${found.opportunities.length} opportunities`);
  const answer = await tools.get_milestones({
    opportunityIds: found.scope.opportunityIds,
    statusFilter: found.scope.kind === 'milestone' ? 'all' : statuses,
    format: 'summary',
  });
  const isNamed = found.scope.kind === 'milestone';
  const named = new Set(found.scope.milestoneIds);
  const milestones = answer.milestones.filter(({ id }) => !isNamed || named.has(id));
  return {
    me: status.userId,
    scope: found.scope,
    opportunities: found.opportunities,
    milestones,
    isNamed,
    unread: [...found.unread, ...answer.unread, ...milestones.flatMap(unknownStatus)],
  };
}

function unknownStatus(milestone: MilestoneSummary): Unread[] {
  if (milestone.statusKnown || !isActiveStatus(milestone.status)) return [];
  const what = `status of ${milestone.number}`;
  return [{ what, why: `MSX gives the unknown code ${milestone.status}; judged by dates only` }];
}

/** Which of the milestones to read in full, and of which also the tasks. */
export interface Choice {
  readonly milestones: readonly MilestoneSummary[];
  readonly withTasks: (milestone: MilestoneSummary) => boolean;
  readonly alsoWithTasks?: (file: CaseFile) => boolean;
  /** Further people whose names and roles are wanted. */
  readonly people?: readonly string[];
}

/** Reads comments, columns and tasks of the chosen milestones, in sets. */
export function readChosen(
  { tools, today, timeZone, now, progress }: GatherContext,
  started: Started,
  choice: Choice,
): Promise<Cases> {
  progress(`Reading comments and tasks of ${choice.milestones.length} milestones`);
  return readCases({ tools, today, timeZone, now, me: started.me, ...choice });
}

/** What a skill decides on, when it needs no more than case files. */
export interface GatheredCases {
  readonly files: readonly CaseFile[];
  readonly me: Person;
  /** True when one milestone was named: it is answered whatever it is. */
  readonly isNamed: boolean;
  readonly coverage: GatheredCoverage;
}

/** Joins what was started and what was read. */
export function gathered(started: Started, cases: Cases): GatheredCases {
  const me = cases.people.person(started.me, null);
  return {
    files: cases.files,
    me: me ?? { id: started.me, name: 'you', role: 'unknown' },
    isNamed: started.isNamed,
    coverage: coverageOf(started, cases),
  };
}

function coverageOf(started: Started, cases: Cases): GatheredCoverage {
  return {
    scope: started.scope,
    opportunities: started.opportunities.length,
    milestoneIds: started.milestones.map(({ id }) => id),
    activitiesRead: cases.activitiesRead,
    unread: [...started.unread, ...cases.unread],
  };
}
