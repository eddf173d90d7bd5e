import { stub, type SinonStub } from 'sinon';
import type { MilestoneSummary } from '../../src/domain/milestone.ts';
import type { ScopeRequest, SkillResult } from '../../src/domain/skill-result.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import type { AnySkill } from '../../src/skills/run-skill.ts';
import type { FakeTools } from './fake-tools.ts';

/** Runs a skill on fake tools on 2 March 2026 in Berlin. */
export function runOn(
  skill: AnySkill,
  tools: FakeTools,
  scope: ScopeRequest = {},
): Promise<SkillResult> {
  return skill.run({
    scope,
    tools,
    now: () => new Date('2026-03-02T09:00:00Z'),
    timeZone: 'Europe/Berlin',
    thresholds: DEFAULT_THRESHOLDS,
  });
}

/** An answer of `get_milestones`. */
export function milestones(...list: MilestoneSummary[]): SinonStub {
  const counts = { count: list.length, byStatus: {}, byCommitment: {} };
  return stub().resolves({ ...counts, milestones: list, unread: [] });
}

/** An answer of `crm_query`: the rows of each entity set by its name, nothing for any other. */
export function rows(bySet: Readonly<Record<string, readonly object[]>>): SinonStub {
  return stub().callsFake(({ entitySet }: { entitySet: string }) => {
    const value = bySet[entitySet] ?? [];
    return Promise.resolve({ count: value.length, value, unread: [] });
  });
}
