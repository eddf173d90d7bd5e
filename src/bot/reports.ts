import { LRUCache } from 'lru-cache';
import type { Report } from '../cards/report.ts';
import { partsOf } from '../cards/report-parts.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import type { SuccessPlans } from '../domain/success-plan.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import { AppError } from '../errors.ts';
import type { Observer } from '../observer.ts';
import { SKILLS } from '../skills/index.ts';
import type { MsxReads, MsxTools } from '../tools/msx-tools.ts';
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
  /** Success plans as the person knows them. */
  readonly plansFor: (asker: Asker) => SuccessPlans;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly thresholds: Thresholds;
  readonly proposals: Proposals;
  readonly observer: Observer;
}

/** Which skill, over what. */
export interface Request {
  readonly skill: string;
  readonly scope: ScopeRequest;
  /** How the name was typed, when it was understood as another. */
  readonly heard?: string;
}

/** Work on a result; with `tools` it reads through these, which others may have read through before. */
interface Reading extends Working {
  readonly tools?: MsxReads;
}

/** Results of skills, run for one person and kept for that person only. */
export interface Reports {
  /** Throws `input_invalid` for a skill that there is not. */
  run(asker: Asker, request: Request, working: Reading): Promise<Report>;
  /**
   * A result of the same person that is still kept, its changes as they stand now; an old card is
   * answered by running again.
   */
  find(asker: Asker, resultId: string): Promise<Report | undefined>;
  /**
   * The kept result, or what MSX says now, for a view that refreshes itself: it proposes nothing and
   * reads at most once an hour.
   */
  look(
    asker: Asker,
    request: Request & { readonly resultId: string },
    working: Reading,
  ): Promise<Report>;
}

/** Results of about 200 people with two cards each; more memory is not worth a second read. */
const KEPT = { max: 400, ttl: 60 * 60 * 1000 };

/** Opens the reports. */
export function createReports(options: ReportOptions): Reports {
  const { now, newId, proposals } = options;
  const kept = new LRUCache<string, Report>({
    ...KEPT,
    perf: { now: () => now().getTime() },
  });
  const find: Reports['find'] = async (asker, resultId) => {
    const report = kept.get(`${asker.key}/${resultId}`);
    if (!report || report.changes.length === 0) return report;
    const { book } = proposals.contextOf(asker);
    const changes = await Promise.all(
      report.changes.map(async (change) =>
        change.entry ? { ...change, entry: await findLatest(book, change.entry) } : change,
      ),
    );
    return { ...report, changes };
  };
  return {
    find,
    async run(asker, request, working) {
      const { result, logic } = await readResult(options, { asker, request, working });
      const resultId = newId();
      working.step('Comparing proposals with MSX');
      // Told before the new proposals come in: they are not part of what was accepted.
      const own = working.tools ? proposals.through(working.tools) : proposals;
      const loop = await own.closeLoop(asker);
      const changes = await own.propose(asker, result, resultId);
      const { scope, heard = '' } = request;
      const report = { ...WHOLE, resultId, scope, result, changes, loop, logic, heard };
      const drawn = { ...report, parts: partsOf(result) };
      kept.set(`${asker.key}/${resultId}`, drawn);
      return drawn;
    },
    async look(asker, { resultId, ...request }, working) {
      // Apart from results with proposals: whoever opens the report still gets those.
      const key = `look/${asker.key}/${resultId}`;
      const known = (await find(asker, resultId)) ?? kept.get(key);
      if (known) return known;
      const { result, logic } = await readResult(options, { asker, request, working });
      const { scope, heard = '' } = request;
      const report = { ...WHOLE, resultId, scope, result, changes: [], loop: '', logic, heard };
      const drawn = { ...report, parts: partsOf(result) };
      kept.set(key, drawn);
      return drawn;
    },
  };
}

/** A report of which nothing is left out. */
const WHOLE = { narrowing: {}, hidden: 0 };

/** One run of one skill. */
interface Run {
  readonly asker: Asker;
  readonly request: Request;
  readonly working: Reading;
}

async function readResult(
  { toolsFor, workiqFor, plansFor, now, thresholds, observer }: ReportOptions,
  { asker, request, working: { step, soFar, signal, tools = toolsFor(asker) } }: Run,
) {
  const skill = SKILLS.find(({ id }) => id === request.skill);
  if (!skill) throw new AppError('input_invalid', `There is no skill ${request.skill}.`);
  const run = {
    scope: request.scope,
    tools,
    // Whoever stops the run stops the questions too: each of them costs time and money.
    workiq: workiqFor(asker, { signal }),
    plans: plansFor(asker),
    now,
    timeZone: asker.timeZone,
    thresholds,
    progress: (doing: string) => {
      stopIfCancelled(signal);
      step(doing);
    },
    soFar: (partial, sources) => soFar({ sources, parts: () => partsOf(partial()) }),
  } satisfies Parameters<typeof skill.run>[0];
  const result = await observer.step('skill', skill.id, () => skill.run(run));
  return { result, logic: skill.logic };
}
