import type { Report } from '../../src/cards/report.ts';
import { milestoneHealthParts } from '../../src/cards/milestone-health-card.ts';
import type { SkillResult } from '../../src/domain/skill-result.ts';
import { milestoneHealth, type MilestoneHealthOutput } from '../../src/skills/milestone-health.ts';
import type { CaseFile } from '../../src/skills/rules/case-file.ts';
import { escalationsOf } from '../../src/skills/rules/escalations.ts';
import { aCase, ANA, onDay, TODAY } from './case-files.ts';
import { reportOver } from './skill-reports.ts';

type Result = SkillResult<MilestoneHealthOutput>;

/** A report over some case files, judged by the real rules. */
export function aReport(
  files: readonly CaseFile[],
  changed: Partial<Result> = {},
): Report & { result: Result } {
  const milestoneIds = files.map(({ ref }) => ref.id);
  const scope = {
    kind: 'portfolio' as const,
    label: 'your portfolio',
    opportunityIds: ['o1'],
    milestoneIds,
  };
  const coverage = { scope, opportunities: 1, milestoneIds, activitiesRead: 0, unread: [] };
  const gathered = { files, me: ANA, coverage };
  const output = milestoneHealth.decide(gathered, onDay());
  const result: Result = {
    skill: milestoneHealth.id,
    title: milestoneHealth.title,
    scope,
    generated_at: `${TODAY}T09:00:00.000Z`,
    clock: { today: TODAY, time_zone: 'Europe/Berlin' },
    headline: milestoneHealth.headline(output, gathered),
    output,
    operations: output.dry_run_updates,
    escalations: escalationsOf(files, onDay()),
    coverage: {
      opportunities: 1,
      milestones: files.length,
      activities_read: 0,
      truncated: false,
      unread: [],
    },
    sources: [],
    ...changed,
  };
  const parts = milestoneHealthParts(result.output);
  const changes = result.operations.map((operation) => ({ operation, entry: null, words: '' }));
  return { ...reportOver(result, milestoneHealth.logic), result, parts, changes };
}

/** So many milestones: a third Blocked, a third At Risk, a third on track, all with the same name. */
export function manyCases(count: number, name = 'Data platform live'): CaseFile[] {
  const statuses = ['Blocked', 'At Risk', 'On Track'];
  return Array.from({ length: count }, (_, index) =>
    aCase({
      milestone: {
        id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        number: `7-5${String(index).padStart(8, '0')}`,
        status: statuses[index % statuses.length] ?? 'On Track',
        name,
      },
      // Long words only where cards show them: reading 500 long texts is the reader's own bench.
      comments: [`Customer waits. ${index < 15 ? name : ''}`],
    }),
  );
}

/** A moment for cards, long after nothing. */
export const MOMENT = { now: new Date(`${TODAY}T09:00:00Z`), undoMinutes: 30 };
