import type { Report } from '../../src/cards/report.ts';
import { partsOf } from '../../src/cards/report-parts.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import type { MilestoneRef } from '../../src/domain/milestone.ts';
import type { SkillResult } from '../../src/domain/skill-result.ts';
import { SKILLS } from '../../src/skills/index.ts';
import { aCase, ANA, TODAY } from './case-files.ts';

/** A milestone as findings name it; `n` tells several apart. */
export function aRef(n = 1, changes: Partial<MilestoneRef> = {}): MilestoneRef {
  const digits = String(n).padStart(9, '0');
  const id = `00000000-0000-4000-8000-000${digits}`;
  return { ...aCase({ dueIn: 10 }).ref, id, number: `7-${digits}`, ...changes };
}

/** A comment of Ana as evidence. */
export function aQuote(quote: string): Evidence {
  const record = { type: 'msp_engagementmilestone', id: 'm1', label: 'Data platform live' };
  const at = '2026-02-20T10:00:00.000Z';
  return { system: 'msx', record, field: 'comment', quote, at, by: ANA };
}

/** What every finding of an output carries. */
export const SAID = { reason: 'The reason.', evidence: [aQuote('As written.')], looked_at: [] };

/** A report of one skill over an output that its schema takes. */
export function reportOf(skill: string, output: object): Report {
  const { title = '', logic = '' } = SKILLS.find(({ id }) => id === skill) ?? {};
  const result: SkillResult = {
    skill,
    title,
    scope: { kind: 'portfolio', label: 'your portfolio', opportunityIds: [], milestoneIds: [] },
    generated_at: `${TODAY}T09:00:00.000Z`,
    clock: { today: TODAY, time_zone: 'UTC' },
    headline: 'What a CSAM would say aloud.',
    output,
    operations: [],
    escalations: [],
    coverage: {
      opportunities: 1,
      milestones: 1,
      activities_read: 1,
      truncated: false,
      unread: [],
    },
    sources: [],
  };
  return reportOver(result, logic);
}

/** A result as its cards are drawn when nothing was decided and nothing is narrowed. */
export function reportOver(result: SkillResult, logic: string): Report {
  return {
    resultId: 'r1',
    scope: {},
    result,
    parts: partsOf(result),
    logic,
    changes: [],
    loop: '',
    narrowing: {},
    hidden: 0,
    heard: '',
  };
}
