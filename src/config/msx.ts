/**
 * Which MSX is read. The backends differ in what they need, so each has settings of its own that
 * exist only beside its `MSX_BACKEND`.
 */
import { z } from 'zod';
import { commandOf, filled, oneOf } from './fields.ts';
import { secret, type Secret } from './secret.ts';

/**
 * Where MSX is: the built-in stand-in, an organization over the Dataverse Web API, or an MCP
 * server.
 */
export type MsxBackend =
  | {
      readonly kind: 'sandbox';
      /** Path of a scenario file; null for the demo world. */
      readonly scenario: string | null;
    }
  | {
      readonly kind: 'dataverse';
      /** Origin of the organization, without a path. */
      readonly url: string;
      /** One person's own; null where each person signs in. */
      readonly accessToken: Secret | null;
    }
  | {
      readonly kind: 'mcp';
      /** Organization URL, for links and for a server that is started. */
      readonly url: string;
      readonly server:
        | { readonly command: readonly string[] }
        | { readonly url: string; readonly accessToken: Secret | null };
    };

/** The organization of MSX (msx-contract.md 1). */
const MSX_URL = 'https://microsoftsales.crm.dynamics.com';

const msxUrl = z.url({ protocol: /^https$/, error: 'is no https address' }).default(MSX_URL);

/** The stand-in: nothing but, at choice, another world. */
export const SANDBOX_ENVIRONMENT = {
  MSX_BACKEND: z.literal('sandbox'),
  SANDBOX_SCENARIO: filled.optional(),
  SANDBOX_SIGN_IN: oneOf(['on', 'off', 'consent']).default('off'),
};

/** An organization, read with one person's own token. */
export const DATAVERSE_ENVIRONMENT = {
  MSX_BACKEND: z.literal('dataverse'),
  MSX_URL: msxUrl,
  MSX_ACCESS_TOKEN: filled.optional(),
};

/** A server of others: one that is started, or one that listens already. */
export const MCP_ENVIRONMENT = {
  MSX_BACKEND: z.literal('mcp'),
  MSX_URL: msxUrl,
  MSX_MCP_COMMAND: filled.optional(),
  MSX_MCP_URL: z.url({ protocol: /^https?$/, error: 'is no web address' }).optional(),
  MSX_ACCESS_TOKEN: filled.optional(),
};

type McpRead = z.infer<z.ZodObject<typeof MCP_ENVIRONMENT>>;

/** What was read of the three, told apart by `MSX_BACKEND`. */
export type MsxRead =
  | z.infer<z.ZodObject<typeof SANDBOX_ENVIRONMENT>>
  | z.infer<z.ZodObject<typeof DATAVERSE_ENVIRONMENT>>
  | McpRead;

/**
 * Rules over several settings. A token or a sign-in of one person must not answer others, and a
 * registered bot answers everybody in its organization.
 */
export function msxContradictions(
  read: MsxRead,
  { isRegistered, isProduction }: { isRegistered: boolean; isProduction: boolean },
): string[] {
  if (read.MSX_BACKEND === 'dataverse') {
    const hasToken = read.MSX_ACCESS_TOKEN !== undefined;
    if (isRegistered) return hasToken ? [ONE_TOKEN] : [];
    return hasToken ? [] : [NO_TOKEN];
  }
  if (read.MSX_BACKEND === 'sandbox') return isProduction ? [INVENTED] : [];
  return [...(hasOneServer(read) ? [] : [ONE_SERVER]), ...(isRegistered ? [ONE_SIGN_IN] : [])];
}

const NO_TOKEN = 'MSX_ACCESS_TOKEN: is needed to read an organization without a MicrosoftAppId';
const ONE_TOKEN =
  'MSX_ACCESS_TOKEN: is one person’s token and must not answer others; leave MicrosoftAppId out';
const INVENTED = 'MSX_BACKEND: sandbox holds invented data and is not for production';
const ONE_SERVER = 'MSX_MCP_COMMAND: name a command or MSX_MCP_URL, one of both';
const ONE_SIGN_IN = 'MSX_BACKEND: mcp is one person’s sign-in and must not answer others';

function hasOneServer({ MSX_MCP_COMMAND, MSX_MCP_URL }: McpRead): boolean {
  return (MSX_MCP_COMMAND === undefined) !== (MSX_MCP_URL === undefined);
}

/** Makes settings of what was read. */
export function backendOf(read: MsxRead): MsxBackend {
  if (read.MSX_BACKEND === 'sandbox') {
    return { kind: 'sandbox', scenario: read.SANDBOX_SCENARIO ?? null };
  }
  // People paste the address of the app that they have open; the Web API is at its root.
  const url = new URL(read.MSX_URL).origin;
  if (read.MSX_BACKEND === 'mcp') return { kind: 'mcp', url, server: serverOf(read) };
  const { MSX_ACCESS_TOKEN: token } = read;
  return { kind: 'dataverse', url, accessToken: token === undefined ? null : secret(token) };
}

function serverOf({ MSX_MCP_URL: url, MSX_MCP_COMMAND: command, MSX_ACCESS_TOKEN }: McpRead) {
  if (url === undefined) return { command: commandOf(command ?? '') };
  return { url, accessToken: MSX_ACCESS_TOKEN === undefined ? null : secret(MSX_ACCESS_TOKEN) };
}
