import { LRUCache } from 'lru-cache';
import type { Report } from '../cards/report.ts';
import { partsOf } from '../cards/report-parts.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import type { SuccessPlans } from '../domain/success-plan.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import { AppError } from '../errors.ts';
import { SKILLS } from '../skills/index.ts';
import type { MsxTools } from '../tools/msx-tools.ts';
import type { WorkIqTools } from '../tools/workiq-tools.ts';
import { findLatest } from '../ledger/find-latest.ts';
import type { Asker } from './asker.ts';
import { stopIfCancelled, type Working } from './jobs.ts';
import type { Proposals } from './proposals.ts';

/** What a run needs of the outside. */
export interface ReportOptions {
  readonly toolsFor: (asker: Asker) => MsxTools;
  /** Null where WorkIQ is off. */
  readonly workiqFor: (asker: Asker, run: { signal: AbortSignal }) => WorkIqTools | null;
  readonly plans: SuccessPlans;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly thresholds: Thresholds;
  readonly proposals: Proposals;
}

/** Which skill, over what. */
export interface Request {
  readonly skill: string;
  readonly scope: ScopeRequest;
  /** How the name was typed, when it was understood as another. */
  readonly heard?: string;
}

/** Results of skills, run for one person and kept for that person only. */
export interface Reports {
  /** Throws `input_invalid` for a skill that there is not. */
  run(asker: Asker, request: Request, working: Working): Promise<Report>;
  /**
   * A result of the same person that is still kept, its changes as they stand now; an old card is
   * answered by running again.
   */
  find(asker: Asker, resultId: string): Promise<Report | undefined>;
}

/** Results of about 200 people with two cards each; more memory is not worth a second read. */
const KEPT = { max: 400, ttl: 60 * 60 * 1000 };

/** Opens the reports. */
export function createReports(options: ReportOptions): Reports {
  const { toolsFor, workiqFor, plans, now, newId, thresholds, proposals } = options;
  const kept = new LRUCache<string, Report>({
    ...KEPT,
    perf: { now: () => now().getTime() },
  });
  return {
    async run(asker, { skill: id, scope, heard = '' }, { step, soFar, signal }) {
      const skill = SKILLS.find((one) => one.id === id);
      if (!skill) throw new AppError('input_invalid', `There is no skill ${id}.`);
      const result = await skill.run({
        scope,
        tools: toolsFor(asker),
        // Whoever stops the run stops the questions too: each of them costs time and money.
        workiq: workiqFor(asker, { signal }),
        plans,
        now,
        timeZone: asker.timeZone,
        thresholds,
        progress: (doing) => {
          stopIfCancelled(signal);
          step(doing);
        },
        soFar: (partial, sources) => soFar({ sources, parts: () => partsOf(partial()) }),
      });
      const resultId = newId();
      step('Comparing proposals with MSX');
      // Told before the new proposals come in: they are not part of what was accepted.
      const loop = await proposals.closeLoop(asker);
      const changes = await proposals.propose(asker, result, resultId);
      const parts = partsOf(result);
      const whole = { narrowing: {}, hidden: 0, heard };
      const report: Report = {
        resultId,
        scope,
        result,
        parts,
        changes,
        loop,
        logic: skill.logic,
        ...whole,
      };
      kept.set(`${asker.key}/${report.resultId}`, report);
      return report;
    },
    async find(asker, resultId) {
      const report = kept.get(`${asker.key}/${resultId}`);
      if (!report || report.changes.length === 0) return report;
      const { book } = proposals.contextOf(asker);
      const changes = await Promise.all(
        report.changes.map(async (change) =>
          change.entry ? { ...change, entry: await findLatest(book, change.entry) } : change,
        ),
      );
      return { ...report, changes };
    },
  };
}
