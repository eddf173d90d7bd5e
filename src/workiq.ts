/** Which WorkIQ, with whose token: the stand-in, Microsoft's own, or none. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createWorkIqDesk } from './backends/mcp/workiq-budget.ts';
import { createWorkIqTools, type WorkIqOptions } from './backends/mcp/workiq-client.ts';
import type { WorkIqSettings } from './config/workiq.ts';
import type { Scenario } from './sandbox/msx/scenario.ts';
import { createWorkIqStandIn } from './sandbox/workiq/answer.ts';
import { startWorkIqSandbox, type WorkIqSandbox } from './sandbox/workiq/server.ts';
import { UNOBSERVED, type Observer } from './observer.ts';
import type { TokenOf } from './tokens-later.ts';
import type { WorkIqTools } from './tools/workiq-tools.ts';
import { wayInto } from './workiq-way-in.ts';

/** What one run of a skill adds: how it is stopped. */
export type WorkIqRun = Pick<WorkIqOptions, 'signal'>;

/** WorkIQ as the settings say. */
export interface WorkIq {
  /** WorkIQ for one run of one person; null where none is connected. */
  readonly toolsFor: (personId: string, run?: WorkIqRun) => WorkIqTools | null;
  /** The stand-in, with its faults and its record of calls; null for a real one. */
  readonly standIn: WorkIqSandbox | null;
  /** True when a stand-in answers, the built-in one or another on loopback. */
  readonly isSample: boolean;
  readonly close: () => Promise<void>;
}

/** A run asks about five customers at most; each may be asked about so often (WQ-4.6, WQ-8.10). */
const MOST_CUSTOMERS = 5;
const RUN_MS = 360_000;

/** Who is told of questions, and where tokens of people come from who signed in. */
export interface WorkIqParts {
  readonly observer?: Observer | undefined;
  readonly tokens?: TokenOf | undefined;
}

/** Opens WorkIQ; the stand-in answers from the scenario, over the same wire as the real one. */
export async function openWorkIq(
  settings: WorkIqSettings,
  scenario: Scenario | null,
  { observer = UNOBSERVED, tokens }: WorkIqParts = {},
): Promise<WorkIq> {
  const standIn = settings.kind === 'stand-in' && scenario ? await startStandIn(scenario) : null;
  const stopping = new AbortController();
  const desk = createWorkIqDesk(
    { atOnce: 2, perHour: settings.callsPerHour, tenantAtOnce: 8 },
    Date.now,
  );
  const wayFor = wayInto(settings, standIn, tokens);
  return {
    standIn,
    // Microsoft's service is never on loopback.
    isSample: standIn !== null || ('url' in settings && !settings.url.startsWith('https:')),
    toolsFor(person, run = {}) {
      if (wayFor === null) return null;
      const tools = createWorkIqTools({
        person,
        connect: () => wayFor(person),
        desk,
        timing: timingUntil(stopping.signal),
        askMs: settings.askMs,
        runMs: RUN_MS,
        mostCalls: settings.callsPerPack * MOST_CUSTOMERS,
        ...run,
      });
      return observed(tools, observer);
    },
    async close() {
      stopping.abort();
      await standIn?.close();
    },
  };
}

/** A question is never told to the observer, only how it ended. */
function observed(tools: WorkIqTools, observer: Observer): WorkIqTools {
  return {
    ask_work_iq: (input, onStatus) =>
      observer.step('workiq', 'ask_work_iq', async (end) => {
        const answer = await tools.ask_work_iq(input, onStatus);
        end(answer.outcome);
        return answer;
      }),
  };
}

function startStandIn(scenario: Scenario): Promise<WorkIqSandbox> {
  const standIn = createWorkIqStandIn(scenario);
  return startWorkIqSandbox({ answer: (input) => standIn.ask_work_iq(input) });
}

function timingUntil(stop: AbortSignal): WorkIqOptions['timing'] {
  return {
    now: Date.now,
    sleep: (ms, signal = stop) => sleep(ms, undefined, { signal: AbortSignal.any([signal, stop]) }),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  };
}
