/**
 * How WorkIQ is asked. Its answers hold a person's mail, so the token goes to no address but
 * Microsoft's, and no real mail is mixed with an invented MSX.
 */
import { z } from 'zod';
import { commandOf, filled, oneOf, whole } from './fields.ts';
import { secret, type Secret } from './secret.ts';

/**
 * How WorkIQ is reached (workiq-contract.md 11). There is no second way when one fails (WQ-1.4).
 */
export type WorkIqSettings = WorkIqLimitsSetting &
  (
    | { readonly kind: 'off' }
    /** The built-in stand-in of the sandbox. */
    | { readonly kind: 'stand-in' }
    | { readonly kind: 'http'; readonly url: string; readonly accessToken: Secret }
    /** Each person's own token, by that person's sign-in. */
    | { readonly kind: 'people'; readonly url: string }
    | { readonly kind: 'stdio'; readonly command: readonly string[] }
  );

interface WorkIqLimitsSetting {
  /** How long one question may take, in milliseconds. */
  readonly askMs: number;
  /** Questions about one customer in one run. */
  readonly callsPerPack: number;
  /** Questions of one person. */
  readonly callsPerHour: number;
}

const HOSTED = 'https://workiq.svc.cloud.microsoft/mcp';
const HOSTED_HOST = 'workiq.svc.cloud.microsoft';
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
/** Invented mail costs nothing. */
const STAND_IN_PER_HOUR = 1000;
const PER_HOUR = 20;

/** The settings of WorkIQ, for the schema of the environment. */
export const WORKIQ_ENVIRONMENT = {
  WORKIQ_MODE: oneOf(['http', 'stdio', 'off']).default('http'),
  // The token goes to this address: it is nobody's to choose but ours (WQ-11.12).
  WORKIQ_MCP_URL: z
    .url({ error: 'is no web address', abort: true })
    .refine(isKnown, `is neither ${HOSTED} nor on loopback`)
    .optional(),
  WORKIQ_ACCESS_TOKEN: filled.optional(),
  WORKIQ_COMMAND: filled.default('workiq mcp'),
  WORKIQ_ASK_TIMEOUT_MS: whole(1, 290_000).default(240_000),
  WORKIQ_MAX_CALLS_PER_PACK: whole(1, 50).default(4),
  WORKIQ_CALLS_PER_HOUR: whole(1, 10_000).optional(),
};

type Read = z.infer<z.ZodObject<typeof WORKIQ_ENVIRONMENT>>;

/** Rules over several settings of WorkIQ. */
export function workIqContradictions(
  read: Read,
  { isSandbox, isRegistered }: { isSandbox: boolean; isRegistered: boolean },
): string[] {
  const { WORKIQ_MODE, WORKIQ_MCP_URL, WORKIQ_ACCESS_TOKEN } = read;
  const isReal = WORKIQ_MODE === 'stdio' || (WORKIQ_MCP_URL ?? '').includes(HOSTED_HOST);
  return [
    ...(isSandbox && isReal
      ? ['WORKIQ_MODE: real mail does not go together with the invented data of the sandbox']
      : []),
    ...(isRegistered && (WORKIQ_ACCESS_TOKEN !== undefined || WORKIQ_MODE === 'stdio')
      ? ['WORKIQ_MODE: a token or a command of one person must not answer others']
      : []),
  ];
}

/**
 * Makes settings of what was read. A hosted WorkIQ is asked with each person's own sign-in, or with
 * the token of the settings; without either it is off.
 */
export function workIqSettings(
  read: Read,
  { isSandbox, signsIn }: { isSandbox: boolean; signsIn: boolean },
): WorkIqSettings {
  const limits = {
    askMs: read.WORKIQ_ASK_TIMEOUT_MS,
    callsPerPack: read.WORKIQ_MAX_CALLS_PER_PACK,
    callsPerHour: read.WORKIQ_CALLS_PER_HOUR ?? (isSandbox ? STAND_IN_PER_HOUR : PER_HOUR),
  };
  if (read.WORKIQ_MODE === 'off') return { kind: 'off', ...limits };
  if (read.WORKIQ_MODE === 'stdio') {
    return { kind: 'stdio', command: commandOf(read.WORKIQ_COMMAND), ...limits };
  }
  const url = read.WORKIQ_MCP_URL ?? HOSTED;
  if (signsIn && !isSandbox) return { kind: 'people', url, ...limits };
  if (read.WORKIQ_ACCESS_TOKEN !== undefined) {
    return { kind: 'http', url, accessToken: secret(read.WORKIQ_ACCESS_TOKEN), ...limits };
  }
  return { kind: isSandbox ? 'stand-in' : 'off', ...limits };
}

function isKnown(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:' && hostname === HOSTED_HOST) return true;
  return protocol === 'http:' && LOOPBACK.includes(hostname);
}
