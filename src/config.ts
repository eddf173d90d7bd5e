import { z } from 'zod';
import {
  WORKIQ_ENVIRONMENT,
  workIqContradictions,
  workIqSettings,
  type WorkIqSettings,
} from './config-workiq.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './domain/thresholds.ts';
import { ConfigError } from './errors.ts';
import { LOG_LEVELS } from './logger.ts';

/** A value that never prints: only `reveal` gives it away. */
export interface Secret {
  reveal(): string;
  toJSON(): string;
  toString(): string;
}

/**
 * How the bot proves itself to Teams; without a registration it talks to the desk, on loopback
 * only.
 */
export type BotIdentity =
  | { readonly kind: 'anonymous'; readonly deskPort: number }
  | {
      readonly kind: 'registered';
      readonly appId: string;
      readonly tenantId: string;
      readonly password: Secret;
    };

/**
 * Where MSX is: the built-in stand-in, an organization over the Dataverse Web API, or an MCP
 * server.
 */
export type MsxBackend =
  | { readonly kind: 'sandbox'; readonly scenario: string | null }
  | { readonly kind: 'dataverse'; readonly url: string; readonly accessToken: Secret }
  | {
      readonly kind: 'mcp';
      /** Organization URL, for links and for a server that is started. */
      readonly url: string;
      readonly server:
        | { readonly command: readonly string[] }
        | { readonly url: string; readonly accessToken: Secret | null };
    };

/**
 * Where data is kept: a directory of this process alone, or a PostgreSQL server for any number of
 * them.
 */
export type StorageSettings =
  | { readonly kind: 'directory'; readonly path: string; readonly replicas: number }
  | { readonly kind: 'postgres'; readonly url: Secret };

/** What accepting an action does, and how long an undo and a proposal last. */
export interface LedgerSettings {
  /**
   * `record`: keep the exact payload, write nothing; `apply`: write with the person's own token.
   */
  readonly writes: 'record' | 'apply';
  readonly undoMinutes: number;
  readonly expiryDays: number;
}

/** All settings, read once from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly bot: BotIdentity;
  readonly msx: MsxBackend;
  readonly workiq: WorkIqSettings;
  /** The app in which MSX opens links (msx-contract.md 6). */
  readonly msxAppId: string;
  /** Zone of a person whose client names none. */
  readonly timeZone: string;
  readonly thresholds: Thresholds;
  readonly storage: StorageSettings;
  readonly ledger: LedgerSettings;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const MSX_URL = 'https://microsoftsales.crm.dynamics.com';
const DATA_DIR = '.data';
const MSX_APP_ID = 'fe0c3504-3700-e911-a849-000d3a10b7cc';

const port = z.coerce.number().int().min(0).max(65_535);
const days = z.coerce.number().int().min(0).max(3650);
const filled = z.string().trim().min(1);
const timeZone = filled.refine(isTimeZone, 'is no IANA time zone, such as Europe/Berlin');

const msxUrl = z.url({ protocol: /^https$/, error: 'is no https address' }).default(MSX_URL);

const Common = z.object({
  HOST: filled.default('127.0.0.1'),
  PORT: port.default(3978),
  DESK_PORT: port.default(3979),
  NODE_ENV: filled.default('development'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  TIME_ZONE: timeZone.default('UTC'),
  MSX_APP_ID: filled.default(MSX_APP_ID),
  ...WORKIQ_ENVIRONMENT,
  MicrosoftAppId: z.guid('is no GUID').optional(),
  MicrosoftAppTenantId: z.guid('is no GUID').optional(),
  MicrosoftAppPassword: filled.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is no postgres:// address')
    .optional(),
  DATA_DIR: filled.optional(),
  REPLICAS: z.coerce.number().int().min(1).max(1000).default(1),
  MSX_WRITES: z.enum(['record', 'apply']).optional(),
  LEDGER_UNDO_MINUTES: z.coerce.number().int().min(0).max(10_080).default(30),
  LEDGER_EXPIRY_DAYS: z.coerce.number().int().min(1).max(365).default(14),
  NEAR_TERM_DAYS: days.default(DEFAULT_THRESHOLDS.nearTerm.days),
  IMMINENT_DAYS: days.default(DEFAULT_THRESHOLDS.imminent.days),
  RECENT_DAYS: days.default(DEFAULT_THRESHOLDS.recent.days),
  NEWLY_COMMITTED_DAYS: days.default(DEFAULT_THRESHOLDS.newlyCommitted.days),
  IDLE_ADOPTION_DAYS: days.default(DEFAULT_THRESHOLDS.idleAdoption.days),
  STALE_COMMENT_DAYS: days.default(DEFAULT_THRESHOLDS.staleComment.days),
  EVIDENCE_WINDOW_DAYS: days.default(DEFAULT_THRESHOLDS.evidenceWindow.days),
  FAR_DATE_DAYS: days.default(DEFAULT_THRESHOLDS.farDate.days),
  UNIFIED_LEAD_DAYS: days.default(DEFAULT_THRESHOLDS.unifiedLead.days),
  CONFLICT_WINDOW_DAYS: days.default(DEFAULT_THRESHOLDS.conflictWindow.days),
  CONFLICT_HISTORY_DAYS: days.default(DEFAULT_THRESHOLDS.conflictHistory.days),
});
const Environment = z.discriminatedUnion('MSX_BACKEND', [
  Common.extend({
    MSX_BACKEND: z.literal('sandbox'),
    SANDBOX_SCENARIO: filled.optional(),
  }),
  Common.extend({
    MSX_BACKEND: z.literal('dataverse'),
    MSX_URL: msxUrl,
    MSX_ACCESS_TOKEN: filled,
  }),
  Common.extend({
    MSX_BACKEND: z.literal('mcp'),
    MSX_URL: msxUrl,
    MSX_MCP_COMMAND: filled.optional(),
    MSX_MCP_URL: z.url({ protocol: /^https?$/, error: 'is no web address' }).optional(),
    MSX_ACCESS_TOKEN: filled.optional(),
  }),
]);
type Environment = z.infer<typeof Environment>;

/**
 * Reads the settings. An empty value counts as not set. Throws `ConfigError` that lists every
 * problem, each with the name of the setting; values are never repeated, some are secrets.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  const parsed = Environment.safeParse({ MSX_BACKEND: 'sandbox', ...Object.fromEntries(set) });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    throw new ConfigError(problems);
  }
  const problems = contradictions(parsed.data);
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(toConfig(parsed.data));
}

/**
 * Rules over several settings. Without an app id anybody who reaches the port is believed (stack.md
 * 6).
 */
function contradictions(read: Environment): string[] {
  const { MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppPassword, HOST, NODE_ENV } = read;
  const isOpen = MicrosoftAppId === undefined;
  const missing = [
    ['MicrosoftAppTenantId', MicrosoftAppTenantId],
    ['MicrosoftAppPassword', MicrosoftAppPassword],
  ].filter(([, value]) => value === undefined);
  return [
    ...storageContradictions(read),
    ...(isOpen ? [] : missing.map(([name]) => `${name}: is needed beside MicrosoftAppId`)),
    ...(isOpen && NODE_ENV === 'production'
      ? ['MicrosoftAppId: is needed in production, or every caller would be believed']
      : []),
    ...(isOpen && !LOOPBACK.includes(HOST)
      ? ['HOST: must be 127.0.0.1 as long as there is no MicrosoftAppId']
      : []),
    ...(!isOpen && read.MSX_BACKEND === 'dataverse'
      ? [
          'MSX_ACCESS_TOKEN: is one person’s token and must not answer others; leave MicrosoftAppId out',
        ]
      : []),
    ...(read.MSX_BACKEND === 'mcp' ? mcpContradictions(read) : []),
    ...workIqContradictions(read, {
      isSandbox: read.MSX_BACKEND === 'sandbox',
      isRegistered: !isOpen,
    }),
    ...(NODE_ENV === 'production' && read.MSX_BACKEND === 'sandbox'
      ? ['MSX_BACKEND: sandbox holds invented data and is not for production']
      : []),
  ];
}

/**
 * The embedded database belongs to one process, and survives its crash but not that of the machine.
 */
function storageContradictions(read: Environment): string[] {
  if (read.DATABASE_URL !== undefined) return [];
  return [
    ...(read.REPLICAS > 1
      ? ['REPLICAS: several processes can’t share the embedded database; set DATABASE_URL']
      : []),
    ...(read.NODE_ENV === 'production' && read.DATA_DIR === undefined
      ? ['DATABASE_URL: is needed in production; or set DATA_DIR to accept the embedded database']
      : []),
  ];
}

type McpEnvironment = Extract<Environment, { MSX_BACKEND: 'mcp' }>;

function mcpContradictions({ MSX_MCP_COMMAND, MSX_MCP_URL, MicrosoftAppId }: McpEnvironment) {
  const isOne = (MSX_MCP_COMMAND === undefined) !== (MSX_MCP_URL === undefined);
  return [
    ...(isOne ? [] : ['MSX_MCP_COMMAND: name a command or MSX_MCP_URL, one of both']),
    ...(MicrosoftAppId === undefined
      ? []
      : ['MSX_BACKEND: mcp is one person’s sign-in and must not answer others']),
  ];
}

function toConfig(read: Environment): Config {
  return {
    host: read.HOST,
    port: read.PORT,
    bot: identityOf(read),
    msx: backendOf(read),
    workiq: workIqSettings(read, { isSandbox: read.MSX_BACKEND === 'sandbox', secret }),
    msxAppId: read.MSX_APP_ID,
    timeZone: read.TIME_ZONE,
    thresholds: thresholdsOf(read),
    storage: storageOf(read),
    ledger: {
      writes: read.MSX_WRITES ?? (read.MSX_BACKEND === 'sandbox' ? 'apply' : 'record'),
      undoMinutes: read.LEDGER_UNDO_MINUTES,
      expiryDays: read.LEDGER_EXPIRY_DAYS,
    },
    logLevel: read.LOG_LEVEL,
  };
}

function identityOf(read: Environment): BotIdentity {
  const { MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppPassword } = read;
  if (!MicrosoftAppId || !MicrosoftAppTenantId || !MicrosoftAppPassword) {
    return { kind: 'anonymous', deskPort: read.DESK_PORT };
  }
  return {
    kind: 'registered',
    appId: MicrosoftAppId,
    tenantId: MicrosoftAppTenantId,
    password: secret(MicrosoftAppPassword),
  };
}

function backendOf(read: Environment): MsxBackend {
  if (read.MSX_BACKEND === 'dataverse') {
    // People paste the address of the app that they have open; the Web API is at its root.
    const url = new URL(read.MSX_URL).origin;
    return { kind: 'dataverse', url, accessToken: secret(read.MSX_ACCESS_TOKEN) };
  }
  if (read.MSX_BACKEND === 'mcp') {
    const { MSX_MCP_URL: address, MSX_MCP_COMMAND = '', MSX_ACCESS_TOKEN: token } = read;
    const accessToken = token === undefined ? null : secret(token);
    const server = address
      ? { url: address, accessToken }
      : { command: MSX_MCP_COMMAND.split(/\s+/) };
    return { kind: 'mcp', url: read.MSX_URL.replace(/\/+$/, ''), server };
  }
  return { kind: 'sandbox', scenario: read.SANDBOX_SCENARIO ?? null };
}

function storageOf({ DATABASE_URL, DATA_DIR: path = DATA_DIR, REPLICAS }: Environment) {
  return DATABASE_URL === undefined
    ? { kind: 'directory' as const, path, replicas: REPLICAS }
    : { kind: 'postgres' as const, url: secret(DATABASE_URL) };
}

function thresholdsOf(read: Environment): Thresholds {
  const of = (name: keyof Thresholds, days: number) => ({ ...DEFAULT_THRESHOLDS[name], days });
  return {
    nearTerm: of('nearTerm', read.NEAR_TERM_DAYS),
    imminent: of('imminent', read.IMMINENT_DAYS),
    recent: of('recent', read.RECENT_DAYS),
    newlyCommitted: of('newlyCommitted', read.NEWLY_COMMITTED_DAYS),
    idleAdoption: of('idleAdoption', read.IDLE_ADOPTION_DAYS),
    staleComment: of('staleComment', read.STALE_COMMENT_DAYS),
    evidenceWindow: of('evidenceWindow', read.EVIDENCE_WINDOW_DAYS),
    farDate: of('farDate', read.FAR_DATE_DAYS),
    unifiedLead: of('unifiedLead', read.UNIFIED_LEAD_DAYS),
    conflictWindow: of('conflictWindow', read.CONFLICT_WINDOW_DAYS),
    conflictHistory: of('conflictHistory', read.CONFLICT_HISTORY_DAYS),
  };
}

function secret(value: string): Secret {
  return { reveal: () => value, toJSON: () => '***', toString: () => '***' };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
