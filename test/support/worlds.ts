import { createDataverseTools } from '../../src/backends/dataverse/dataverse-tools.ts';
import { createTraffic } from '../../src/backends/dataverse/traffic.ts';
import { loadScenario, type Scenario } from '../../src/sandbox/msx/scenario.ts';
import { startMsxSandbox, type MsxSandbox } from '../../src/sandbox/msx/server.ts';
import type { MsxTools } from '../../src/tools/msx-tools.ts';
import { resolve } from 'node:path';

export const DEMO_FILE = resolve(import.meta.dirname, '../../src/sandbox/msx/demo.json');

/** The demo world with its own dates. */
export function demoWorld(): Scenario {
  return loadScenario(DEMO_FILE);
}

export interface Running {
  readonly sandbox: MsxSandbox;
  readonly tools: MsxTools;
  readonly waits: number[];
  /** How often a token was fetched, and how often of these as a renewal. */
  readonly fetched: { tokens: number; renewals: number };
}

interface Changes {
  scenario?: Scenario;
  baseUrl?: string;
  token?: (renew: boolean) => string;
  timeoutMs?: number;
}

/** A sandbox and a client for the person who asks in it; waiting takes no time. */
export async function running(changes: Changes = {}): Promise<Running> {
  const sandbox = await startMsxSandbox({ scenario: changes.scenario ?? demoWorld() });
  const waits: number[] = [];
  const fetched = { tokens: 0, renewals: 0 };
  const tools = createDataverseTools({
    baseUrl: changes.baseUrl ?? sandbox.url,
    appId: 'app',
    person: sandbox.me,
    token: ({ renew }) => {
      fetched.tokens += 1;
      if (renew) fetched.renewals += 1;
      return Promise.resolve(changes.token?.(renew) ?? sandbox.me);
    },
    timing: {
      now: () => new Date('2026-11-16T08:00:00Z'),
      sleep: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
      random: () => 0.5,
    },
    traffic: createTraffic(),
    ...(changes.timeoutMs === undefined ? {} : { timeoutMs: changes.timeoutMs }),
  });
  return { sandbox, tools, waits, fetched };
}
