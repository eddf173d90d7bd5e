import { LRUCache } from 'lru-cache';
import type { HealthReport } from '../cards/health-report.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import { milestoneHealth } from '../skills/index.ts';
import { runSkill } from '../skills/run-skill.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import type { Asker } from './asker.ts';
import { stopIfCancelled, type Working } from './jobs.ts';

/** What a review needs of the outside. */
export interface ReviewOptions {
  readonly toolsFor: (asker: Asker) => MsxTools;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly thresholds: Thresholds;
}

/** Health reviews, run for one person and kept for that person only. */
export interface Reviews {
  run(asker: Asker, scope: ScopeRequest, working: Working): Promise<HealthReport>;
  /** A result of the same person that is still kept; an old card is answered by running again. */
  find(asker: Asker, resultId: string): HealthReport | undefined;
}

/** Results of about 200 people with two cards each; more memory is not worth a second read. */
const KEPT = { max: 400, ttl: 60 * 60 * 1000 };

/** Opens the reviews. */
export function createReviews({ toolsFor, now, newId, thresholds }: ReviewOptions): Reviews {
  const kept = new LRUCache<string, HealthReport>({
    ...KEPT,
    perf: { now: () => now().getTime() },
  });
  return {
    async run(asker, scope, { step, signal }) {
      const result = await runSkill(milestoneHealth, {
        scope,
        tools: toolsFor(asker),
        now,
        timeZone: asker.timeZone,
        thresholds,
        progress: (doing) => {
          stopIfCancelled(signal);
          step(doing);
        },
      });
      const report = { resultId: newId(), scope, result };
      kept.set(`${asker.key}/${report.resultId}`, report);
      return report;
    },
    find: (asker, resultId) => kept.get(`${asker.key}/${resultId}`),
  };
}
