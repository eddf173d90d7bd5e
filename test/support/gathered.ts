import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import type { GatheredCases } from '../../src/skills/rules/start-reading.ts';
import { ANA } from './case-files.ts';

/** Case files as `gather` hands them to `decide`. */
export function gathered(files: readonly CaseFile[], isNamed = false): GatheredCases {
  const milestoneIds = files.map(({ ref }) => ref.id);
  const kind = isNamed ? ('milestone' as const) : ('portfolio' as const);
  const scope = { kind, label: 'your portfolio', opportunityIds: [], milestoneIds };
  const coverage = { scope, opportunities: 1, milestoneIds, activitiesRead: 0, unread: [] };
  return { files, me: ANA, isNamed, coverage };
}
