import { LRUCache } from 'lru-cache';
import type { Report } from '../cards/report.ts';
import { partsOf } from '../cards/report-parts.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import { AppError } from '../errors.ts';
import { SKILLS } from '../skills/index.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import type { Asker } from './asker.ts';
import { stopIfCancelled, type Working } from './jobs.ts';

/** What a run needs of the outside. */
export interface ReportOptions {
  readonly toolsFor: (asker: Asker) => MsxTools;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly thresholds: Thresholds;
}

/** Which skill, over what. */
export interface Request {
  readonly skill: string;
  readonly scope: ScopeRequest;
}

/** Results of skills, run for one person and kept for that person only. */
export interface Reports {
  /** Throws `input_invalid` for a skill that there is not. */
  run(asker: Asker, request: Request, working: Working): Promise<Report>;
  /** A result of the same person that is still kept; an old card is answered by running again. */
  find(asker: Asker, resultId: string): Report | undefined;
}

/** Results of about 200 people with two cards each; more memory is not worth a second read. */
const KEPT = { max: 400, ttl: 60 * 60 * 1000 };

/** Opens the reports. */
export function createReports({ toolsFor, now, newId, thresholds }: ReportOptions): Reports {
  const kept = new LRUCache<string, Report>({
    ...KEPT,
    perf: { now: () => now().getTime() },
  });
  return {
    async run(asker, { skill: id, scope }, { step, signal }) {
      const skill = SKILLS.find((one) => one.id === id);
      if (!skill) throw new AppError('input_invalid', `There is no skill ${id}.`);
      const result = await skill.run({
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
      const report: Report = {
        resultId: newId(),
        scope,
        result,
        parts: partsOf(result),
        logic: skill.logic,
      };
      kept.set(`${asker.key}/${report.resultId}`, report);
      return report;
    },
    find: (asker, resultId) => kept.get(`${asker.key}/${resultId}`),
  };
}
