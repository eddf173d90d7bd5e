/**
 * Which MSX, with whose sign-in, by which clock: decided once here, so that nothing else asks
 * whether the data is real.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createTraffic } from './backends/dataverse/traffic.ts';
import { createMcpTools } from './backends/mcp/msx-tools.ts';
import { wayTo } from './backends/mcp/msx-ways.ts';
import { createStagedWriter } from './backends/mcp/msx-writer.ts';
import type { BackgroundTokens } from './background.ts';
import type { MsxBackend } from './config/msx.ts';
import type { Secret } from './config/secret.ts';
import type { WorkIqSettings } from './config/workiq.ts';
import { NO_PLANS, type SuccessPlans } from './domain/success-plan.ts';
import { createClock, type MovableClock } from './sandbox/clock.ts';
import { demoScenario, loadScenario, type Scenario } from './sandbox/msx/scenario.ts';
import { startMsxSandbox, type MsxSandbox } from './sandbox/msx/server.ts';
import { scenarioPlans } from './sandbox/msx/plans.ts';
import type { WorkIqSandbox } from './sandbox/workiq/server.ts';
import { readsOf, type MsxReads, type MsxTools } from './tools/msx-tools.ts';
import type { MsxWriter } from './tools/msx-writer.ts';
import { webApiFor, type WebApi, type WebApiParts } from './msx-web-api.ts';
import type { Observer } from './observer.ts';
import type { TokenOf } from './tokens-later.ts';
import { openWorkIq, type WorkIq, type WorkIqParts } from './workiq.ts';

/** MSX as the settings say, for everybody who asks. */
export interface Msx {
  /** Organization URL. */
  readonly url: string;
  /** The tools for one person, who sees what MSX lets that person see. */
  readonly toolsFor: (personId: string) => MsxTools;
  /**
   * The tools for one piece of work of one person that reads much: what it has read is not asked for
   * again.
   */
  readonly keepingToolsFor: (personId: string) => MsxTools;
  /**
   * Reads for a person who is not there, with the rights that the settings give such work. Nothing in
   * it writes, or prepares a write. Each request waits for the pace, and takes no place of those who
   * ask in a chat; what was read is not asked for again.
   */
  readonly backgroundReadsFor: (personId: string, pace: Pace) => MsxReads;
  /** Writes for one person, with that person's own token and rights. */
  readonly writerFor: (personId: string) => MsxWriter;
  /** WorkIQ for one run of one person; null where none is connected. */
  readonly workiqFor: WorkIq['toolsFor'];
  /** The stand-in of WorkIQ with its faults; null for a real one, or none. */
  readonly workiqStandIn: WorkIqSandbox | null;
  /** True when a stand-in gives any of the data: then every card says so. */
  readonly isSample: boolean;
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
  /** What can be done to the invented world; null for a real MSX. */
  readonly world: InventedWorld | null;
  /** What the stand-in was asked, in order; null for a real MSX. */
  readonly requests: MsxSandbox['requests'] | null;
  /** Refusals on purpose; null for a real MSX. */
  readonly faults: MsxSandbox['faults'] | null;
  /** How many requests wait for a place in the limits; 0 where a server of others keeps them. */
  readonly waiting: () => number;
  /** Ends waiting for retries too. */
  close(): Promise<void>;
}

/** Waited for before a request. */
export type Pace = () => Promise<void>;

/** An invented world in the hands of whoever shows it: time passes, and others work. */
export interface InventedWorld {
  readonly clock: MovableClock;
  /** Colleagues change the portfolio of the world's person; gives a sentence a change. */
  readonly colleagueWorks: () => string[];
}

/** Where MSX is, and how its links open. */
interface MsxOptions {
  readonly backend: MsxBackend;
  readonly appId: string;
  /** WorkIQ; left out: the stand-in beside the sandbox, none beside a real MSX. */
  readonly workiq?: WorkIqSettings;
  /** Tokens of people who signed in; left out: the one of the settings, or none in the sandbox. */
  readonly tokens?: TokenOf;
  /** Tokens for people who are not there; left out: the same as while they are. */
  readonly background?: BackgroundTokens;
  /** The same for WorkIQ; left out: that of the settings, or of the stand-in itself. */
  readonly workiqTokens?: TokenOf;
  /** Is told of each request; left out: nobody. */
  readonly observer?: Observer;
  /** Port of the stand-in; a free one when left out. */
  readonly port?: number;
}

const LIMITS = { askMs: 240_000, callsPerPack: 4, callsPerHour: 1000 };
const OFF: WorkIqSettings = { kind: 'off', ...LIMITS };
const STAND_IN: WorkIqSettings = { kind: 'stand-in', ...LIMITS };

/**
 * Opens MSX: a stand-in on loopback, an organization, or a server of others. Throws
 * `scenario_invalid`.
 */
export async function openMsx(options: MsxOptions): Promise<Msx> {
  const stopping = new AbortController();
  const timing = {
    now: () => new Date(),
    sleep: (ms: number) => sleep(ms, undefined, { signal: stopping.signal }),
    random: Math.random,
  };
  const { appId, observer, workiqTokens } = options;
  const watched = observer ? { observer } : {};
  const common = { appId, timing, traffic: createTraffic(), ...watched };
  const asking = { observer, tokens: workiqTokens };
  const parts = { common, asking, unhurried: createTraffic(BACKGROUND), stopping };
  if (options.backend.kind !== 'sandbox') return openReal(options, parts);
  return openSandbox(options, { ...parts, path: options.backend.scenario });
}

/** Beside the places of those who wait for an answer, never among them. */
const BACKGROUND = { perPerson: 4, perProcess: 16 };

interface Parts extends WebApiParts {
  readonly asking: WorkIqParts;
  readonly stopping: AbortController;
}

/** A real MSX, with the sign-in of one person. */
async function openReal(options: MsxOptions, parts: Parts): Promise<Msx> {
  const { backend, workiq = OFF } = options;
  const { stopping } = parts;
  const way = backend.kind === 'mcp' ? overMcp(backend, parts) : overWebApi(options, parts);
  const {
    toolsFor: workiqFor,
    isSample,
    close: closeWorkIq,
  } = await openWorkIq(workiq, null, parts.asking);
  return {
    ...way,
    waiting: () => parts.common.traffic.waiting(),
    workiqFor,
    workiqStandIn: null,
    isSample,
    plans: NO_PLANS,
    now: () => new Date(),
    timeZone: null,
    scenario: null,
    world: null,
    faults: null,
    requests: null,
    close: async () => {
      stopping.abort();
      await closeWorkIq();
      await way.close();
    },
  };
}

type Way = WebApi & Pick<Msx, 'url' | 'me' | 'close'>;

function overWebApi({ backend, tokens, background }: MsxOptions, parts: Parts): Way {
  if (backend.kind !== 'dataverse') throw new TypeError(`${backend.kind} is no Web API.`);
  const { url, accessToken } = backend;
  const own = accessToken?.reveal() ?? '';
  const tokenOf = tokens ?? (() => Promise.resolve(own));
  return {
    url,
    ...webApiFor(url, { tokenOf, background }, parts),
    me: 'the owner of the access token',
    close: () => Promise.resolve(),
  };
}

/** The server has a sign-in of its own: everybody who asks here is that person. */
function overMcp(
  { url, server }: Extract<MsxBackend, { kind: 'mcp' }>,
  { common: { appId, timing } }: Parts,
): Way {
  const { tools, session, keepingTools } = createMcpTools({
    connect: () => wayTo('url' in server ? addressed(server) : { ...server, msxUrl: url }),
    baseUrl: url,
    appId,
    timing,
  });
  const writer = createStagedWriter(session);
  return {
    url,
    toolsFor: () => tools,
    keepingToolsFor: () => keepingTools(),
    backgroundReadsFor: (_person, pace) => readsOf(keepingTools(pace)),
    writerFor: () => writer,
    me: 'whoever is signed in at the MCP server',
    close: () => session.close(),
  };
}

function addressed({ url, accessToken }: { url: string; accessToken: Secret | null }) {
  return { url, token: accessToken && (() => accessToken.reveal()) };
}

async function openSandbox(
  { port, workiq = STAND_IN, tokens: tokenOf = itself, background }: MsxOptions,
  { path, ...parts }: Parts & { path: string | null },
): Promise<Msx> {
  const { common, stopping } = parts;
  const scenario = path ? loadScenario(path) : demoScenario(new Date());
  const clock = createClock(path ? () => new Date(scenario.now) : () => new Date());
  const { now } = clock;
  const at = port === undefined ? {} : { port };
  const sandbox = await startMsxSandbox({ scenario, now, ...at });
  const {
    toolsFor: workiqFor,
    standIn,
    close: closeWorkIq,
  } = await openWorkIq(workiq, scenario, parts.asking);
  return {
    url: sandbox.url,
    waiting: () => common.traffic.waiting(),
    ...webApiFor(sandbox.url, { tokenOf, background }, parts),
    workiqFor,
    workiqStandIn: standIn,
    isSample: true,
    plans: scenarioPlans(scenario),
    me: sandbox.me,
    now,
    timeZone: scenario.time_zone,
    scenario,
    world: { clock, colleagueWorks: () => sandbox.colleagueWorks() },
    faults: sandbox.faults,
    requests: sandbox.requests,
    close: async () => {
      stopping.abort();
      await closeWorkIq();
      await sandbox.close();
    },
  };
}

/** In the stand-in the bearer names the person. */
function itself(personId: string): Promise<string> {
  return Promise.resolve(personId);
}
