import { createDataverseTools } from '../src/backends/dataverse/dataverse-tools.ts';
import { createTraffic } from '../src/backends/dataverse/traffic.ts';
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts';
import type { Scenario } from '../src/sandbox/msx/scenario.ts';
import { startMsxSandbox } from '../src/sandbox/msx/server.ts';
import type { SkillRun } from '../src/skills/run-skill.ts';
import type { MsxTools } from '../src/tools/msx-tools.ts';
import { startSlowProxy, type SlowProxy } from './slow-proxy.ts';

const DELAY_MS = 150;

/** The moment of all worlds here; nothing waits. */
export const TIMING = {
  now: () => new Date('2026-11-16T08:00:00Z'),
  sleep: () => Promise.resolve(),
  random: () => 0,
};

/** The stand-in for MSX behind a proxy that takes 150 ms an answer and counts. */
export interface SlowMsx {
  readonly proxy: Pick<SlowProxy, 'url' | 'seen' | 'reset'>;
  /** Id of the person who asks. */
  readonly me: string;
  /** New tools over the Web API, with a traffic of their own. */
  readonly connect: () => MsxTools;
  /** Milliseconds of so many answers one after the other. */
  answers(rounds: number): Promise<number>;
  close(): Promise<void>;
}

/** Starts both over a scenario. */
export async function startSlowMsx(scenario: Scenario): Promise<SlowMsx> {
  const sandbox = await startMsxSandbox({ scenario });
  const proxy = await startSlowProxy(sandbox.url, DELAY_MS);
  const { me } = sandbox;
  const token = () => Promise.resolve(me);
  const connect = (): MsxTools =>
    createDataverseTools({
      ...{ baseUrl: proxy.url, appId: 'bench', person: me, token, timing: TIMING },
      traffic: createTraffic(),
    });
  return {
    proxy,
    me,
    connect,
    async answers(rounds) {
      // The first answer of a new connection is not counted.
      await connect().crm_whoami({});
      return timed(async () => {
        for (let round = 0; round < rounds; round += 1) await connect().crm_whoami({});
      });
    },
    async close() {
      await proxy.close();
      await sandbox.close();
    },
  };
}

/** A question about the whole portfolio. */
export function wholePortfolio(tools: MsxTools): SkillRun {
  const { now } = TIMING;
  return { scope: {}, tools, now, timeZone: 'Europe/Berlin', thresholds: DEFAULT_THRESHOLDS };
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** How often a baseline fits in, to two places. */
export function ratio(ms: number, baseline: number): number {
  return Math.round((ms / baseline) * 100) / 100;
}
