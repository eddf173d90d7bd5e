import { createDataverseTools } from './backends/dataverse/dataverse-tools.ts';
import { createTraffic } from './backends/dataverse/traffic.ts';
import { demoScenario, loadScenario } from './sandbox/msx/scenario.ts';
import { startMsxSandbox } from './sandbox/msx/server.ts';
import type { MsxTools } from './tools/msx-tools.ts';

/** MSX for one person on the command line: tools, clock and zone; close it when done. */
export interface Session {
  readonly tools: MsxTools;
  readonly url: string;
  readonly now: () => Date;
  readonly timeZone: string;
  readonly close: () => Promise<void>;
}

/** The MSX app in which links open (msx-contract.md 6). */
const MSX_APP_ID = 'fe0c3504-3700-e911-a849-000d3a10b7cc';

/**
 * Starts a private sandbox, with a scenario file or with the demo world, and a client for the person
 * who asks in it. The clock is the scenario's. Throws `scenario_invalid`.
 */
export async function openSession(options: { scenario?: string; port?: number }): Promise<Session> {
  const { scenario: file, port } = options;
  const scenario = file === undefined ? demoScenario(new Date()) : loadScenario(file);
  const sandbox = await startMsxSandbox({ scenario, ...(port === undefined ? {} : { port }) });
  const tools = createDataverseTools({
    baseUrl: sandbox.url,
    appId: MSX_APP_ID,
    person: sandbox.me,
    token: () => Promise.resolve(sandbox.me),
    timing: {
      now: () => new Date(),
      sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
      random: Math.random,
    },
    traffic: createTraffic(),
  });
  return {
    tools,
    url: sandbox.url,
    now: () => new Date(scenario.now),
    timeZone: scenario.time_zone,
    close: () => sandbox.close(),
  };
}
