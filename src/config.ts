/**
 * The environment becomes settings here and nowhere else. Each concern below `config/` brings its
 * variables, its rules over several of them and the shape that the program sees; this file joins
 * them, so that everything wrong is said at once, before anything has started.
 */
import { z } from 'zod';
import { BOT_ENVIRONMENT, botContradictions, identityOf, type BotIdentity } from './config/bot.ts';
import { filled, oneOf, timeZone } from './config/fields.ts';
import { LEDGER_ENVIRONMENT, ledgerOf, type LedgerSettings } from './config/ledger.ts';
import * as msx from './config/msx.ts';
import * as background from './config/background.ts';
import {
  SIGN_IN_ENVIRONMENT,
  signInContradictions,
  signInOf,
  type SignInSettings,
} from './config/sign-in.ts';
import * as storage from './config/storage.ts';
import {
  RETENTION_ENVIRONMENT,
  retentionContradictions,
  retentionOf,
  type RetentionDays,
} from './config/retention.ts';
import { TELEMETRY_ENVIRONMENT, telemetryOf, type TelemetrySettings } from './config/telemetry.ts';
import { THRESHOLD_ENVIRONMENT, thresholdsOf } from './config/thresholds.ts';
import {
  WORKIQ_ENVIRONMENT,
  workIqContradictions,
  workIqSettings,
  type WorkIqSettings,
} from './config/workiq.ts';
import { WEEKLY_ENVIRONMENT, weeklyOf, type WeeklyDelivery } from './config/weekly.ts';
import type { Thresholds } from './domain/thresholds.ts';
import { ConfigError } from './errors.ts';
import { LOG_LEVELS } from './logger.ts';

/** All settings, read once from the environment. */
export interface Config {
  /** Address and port on which the bot listens. */
  readonly host: string;
  readonly port: number;
  readonly bot: BotIdentity;
  readonly msx: msx.MsxBackend;
  readonly workiq: WorkIqSettings;
  readonly signIn: SignInSettings;
  /** With whose rights MSX is read for people who are not there. */
  readonly background: background.BackgroundSettings;
  /** The app in which MSX opens links (msx-contract.md 6). */
  readonly msxAppId: string;
  /** Zone of a person whose client names none. */
  readonly timeZone: string;
  readonly thresholds: Thresholds;
  readonly storage: storage.StorageSettings;
  readonly ledger: LedgerSettings;
  readonly retention: RetentionDays;
  readonly weekly: WeeklyDelivery;
  readonly telemetry: TelemetrySettings;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** The MSX app that links open in everyday use (msx-contract.md 6). */
const MSX_APP_ID = 'fe0c3504-3700-e911-a849-000d3a10b7cc';

/** What all backends have. */
const Common = z.object({
  ...BOT_ENVIRONMENT,
  ...WORKIQ_ENVIRONMENT,
  ...storage.STORAGE_ENVIRONMENT,
  ...LEDGER_ENVIRONMENT,
  ...RETENTION_ENVIRONMENT,
  ...SIGN_IN_ENVIRONMENT,
  ...background.BACKGROUND_ENVIRONMENT,
  ...TELEMETRY_ENVIRONMENT,
  ...THRESHOLD_ENVIRONMENT,
  ...WEEKLY_ENVIRONMENT,
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  TIME_ZONE: timeZone.default('UTC'),
  MSX_APP_ID: filled.default(MSX_APP_ID),
});
/** A setting exists only beside the backend that needs it. */
const Environment = z.discriminatedUnion(
  'MSX_BACKEND',
  [
    Common.extend(msx.SANDBOX_ENVIRONMENT),
    Common.extend(msx.DATAVERSE_ENVIRONMENT),
    Common.extend(msx.MCP_ENVIRONMENT),
  ],
  { error: 'is none of sandbox, dataverse, mcp' },
);
type Environment = z.infer<typeof Environment>;

/**
 * Reads the settings. An empty value counts as not set. Throws `ConfigError` that lists every
 * problem, each with the name of the setting; values are never repeated, some are secrets.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  const given = { MSX_BACKEND: 'sandbox', ...Object.fromEntries(set) };
  const problems = problemsIn(given);
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(toConfig(Environment.parse(given)));
}

/** Name of every setting of every backend. */
export const SETTING_NAMES: readonly string[] = [
  ...new Set(Environment.options.flatMap(({ shape }) => Object.keys(shape))),
];

/** What is malformed, and what is missing or wrong beside the rest of it: one start names both. */
function problemsIn(given: Record<string, unknown>): string[] {
  const wrong = malformed(given);
  const names = [...new Set(wrong.map(({ name }) => name))];
  const rest = Object.entries(given).filter(([name]) => !names.includes(name));
  const read = Environment.safeParse({ MSX_BACKEND: 'sandbox', ...Object.fromEntries(rest) });
  const found = read.success ? contradictions(read.data, names.includes('MSX_BACKEND')) : [];
  // A rule about a setting that can't be read can't be asked.
  const asked = found.filter((problem) => names.every((name) => !isAbout(problem, name)));
  return [...new Set([...wrong.map(({ name, message }) => `${name}: ${message}`), ...asked])];
}

function isAbout(problem: string, name: string): boolean {
  return RegExp(`\\b${name}\\b`).test(problem);
}

/** The union says nothing but that the backend is unknown; what all backends share is asked too. */
function malformed(given: object): { name: string; message: string }[] {
  const issues = [Environment, Common].flatMap(
    (schema) => schema.safeParse(given).error?.issues ?? [],
  );
  return issues.map(({ path, message }) => ({ name: path.join('.'), message }));
}

/** Rules over several settings; some hold whatever the backend, which may not be known. */
function contradictions(read: Environment, isBackendUnknown: boolean): string[] {
  const isProduction = read.NODE_ENV === 'production';
  return [
    ...storage.storageContradictions(read, { isProduction }),
    ...retentionContradictions(read),
    ...botContradictions(read),
    ...(isBackendUnknown ? [] : backendContradictions(read, isProduction)),
  ];
}

function backendContradictions(read: Environment, isProduction: boolean): string[] {
  const isRegistered = read.MicrosoftAppId !== undefined;
  const isSandbox = read.MSX_BACKEND === 'sandbox';
  return [
    ...msx.msxContradictions(read, { isRegistered, isProduction }),
    ...signInContradictions(read, aroundSignIn(read)),
    ...background.backgroundContradictions(read, aroundBackground(read)),
    ...workIqContradictions(read, { isSandbox, isRegistered }),
  ];
}

function aroundSignIn({ MicrosoftAppId: appId, MSX_BACKEND }: Environment) {
  return { appId, isDataverse: MSX_BACKEND === 'dataverse' };
}

/** In the sandbox there is nobody but invented people, who sign in at a stand-in. */
function signInSettings(read: Environment): SignInSettings {
  if (read.MSX_BACKEND !== 'sandbox') return signInOf(read, aroundSignIn(read));
  if (read.SANDBOX_SIGN_IN === 'off') return { kind: 'none' };
  return { kind: 'stand-in', consent: read.SANDBOX_SIGN_IN === 'consent' ? 'asked' : 'given' };
}

function aroundBackground(read: Environment) {
  const isSandbox = read.MSX_BACKEND === 'sandbox';
  return { isSandbox, signsIn: signInSettings(read).kind !== 'none' };
}

function toConfig(read: Environment): Config {
  const isSandbox = read.MSX_BACKEND === 'sandbox';
  const signIn = signInSettings(read);
  return {
    host: read.HOST,
    port: read.PORT,
    bot: identityOf(read),
    msx: msx.backendOf(read),
    signIn,
    background: background.backgroundOf(read, aroundBackground(read)),
    workiq: workIqSettings(read, { isSandbox, signsIn: signIn.kind !== 'none' }),
    msxAppId: read.MSX_APP_ID,
    timeZone: read.TIME_ZONE,
    thresholds: thresholdsOf(read),
    storage: storage.storageOf(read),
    ledger: ledgerOf(read, { isSandbox }),
    retention: retentionOf(read),
    weekly: weeklyOf(read),
    telemetry: telemetryOf(read),
    logLevel: read.LOG_LEVEL,
  };
}
