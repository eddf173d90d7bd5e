import { setTimeout as sleep } from 'node:timers/promises';
import { createDataverseTools } from './backends/dataverse/dataverse-tools.ts';
import { createDataverseWriter } from './backends/dataverse/writer.ts';
import { createTraffic } from './backends/dataverse/traffic.ts';
import { NO_PLANS, type SuccessPlans } from './domain/success-plan.ts';
import type { MsxBackend } from './config.ts';
import { demoScenario, loadScenario, type Scenario } from './sandbox/msx/scenario.ts';
import { startMsxSandbox, type MsxSandbox } from './sandbox/msx/server.ts';
import { scenarioPlans } from './sandbox/msx/plans.ts';
import { createWorkIqStandIn } from './sandbox/workiq/answer.ts';
import type { MsxTools } from './tools/msx-tools.ts';
import type { MsxWriter } from './tools/msx-writer.ts';
import type { WorkIqTools } from './tools/workiq-tools.ts';

/** MSX as the settings say, for everybody who asks. */
export interface Msx {
  /** Organization URL. */
  readonly url: string;
  /** The tools for one person, who sees what MSX lets that person see. */
  readonly toolsFor: (personId: string) => MsxTools;
  /** Writes for one person, with that person's own token and rights. */
  readonly writerFor: (personId: string) => MsxWriter;
  /** WorkIQ for one person; null where none is connected. */
  readonly workiqFor: (personId: string) => WorkIqTools | null;
  /** Success plans per customer. */
  readonly plans: SuccessPlans;
  /** The person on whose behalf the command line asks. */
  readonly me: string;
  /** The clock: a scenario file has its own, everything else the real one. */
  readonly now: () => Date;
  /** Zone of the scenario; null where the settings decide. */
  readonly timeZone: string | null;
  /** The invented world behind the built-in stand-in; null for a real MSX. */
  readonly scenario: Scenario | null;
  /** Refusals on purpose; null for a real MSX. */
  readonly faults: MsxSandbox['faults'] | null;
  /** Ends waiting for retries too. */
  close(): Promise<void>;
}

/** Where MSX is, and how its links open. */
interface MsxOptions {
  readonly backend: MsxBackend;
  readonly appId: string;
  /** Port of the stand-in; a free one when left out. */
  readonly port?: number;
}

/** Opens MSX: a stand-in on loopback, or a real organization. Throws `scenario_invalid`. */
export async function openMsx({ backend, appId, port }: MsxOptions): Promise<Msx> {
  const stopping = new AbortController();
  const timing = {
    now: () => new Date(),
    sleep: (ms: number) => sleep(ms, undefined, { signal: stopping.signal }),
    random: Math.random,
  };
  const common = { appId, timing, traffic: createTraffic() };
  if (backend.kind === 'dataverse') {
    const { url, accessToken } = backend;
    const token = () => Promise.resolve(accessToken.reveal());
    return {
      url,
      toolsFor: (person) => createDataverseTools({ ...common, baseUrl: url, person, token }),
      writerFor: (person) => createDataverseWriter({ ...common, baseUrl: url, person, token }),
      workiqFor: () => null,
      plans: NO_PLANS,
      me: 'the owner of the access token',
      now: () => new Date(),
      timeZone: null,
      scenario: null,
      faults: null,
      close: async () => stopping.abort(),
    };
  }
  const scenario = backend.scenario ? loadScenario(backend.scenario) : demoScenario(new Date());
  const workiq = createWorkIqStandIn(scenario);
  const sandbox = await startMsxSandbox({ scenario, ...(port === undefined ? {} : { port }) });
  // In the stand-in the bearer names the person.
  const optionsOf = (person: string) => ({
    ...common,
    baseUrl: sandbox.url,
    person,
    token: () => Promise.resolve(person),
  });
  return {
    url: sandbox.url,
    toolsFor: (person) => createDataverseTools(optionsOf(person)),
    writerFor: (person) => createDataverseWriter(optionsOf(person)),
    workiqFor: () => workiq,
    plans: scenarioPlans(scenario),
    me: sandbox.me,
    now: backend.scenario ? () => new Date(scenario.now) : () => new Date(),
    timeZone: scenario.time_zone,
    scenario,
    faults: sandbox.faults,
    close: () => {
      stopping.abort();
      return sandbox.close();
    },
  };
}
