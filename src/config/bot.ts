/**
 * Where the bot listens and how it proves itself. Without an app registration nobody's word can be
 * checked, so everything that would open such a bot to a network is refused here, at start.
 */
import { z } from 'zod';
import { filled, guids, port } from './fields.ts';
import { secret, type Secret } from './secret.ts';

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
      /** Whose people are answered, by Entra tenant id. */
      readonly tenants: readonly string[];
    };

/** Names of this machine. */
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** The settings of the listener and of the registration; Teams names the latter in mixed case. */
export const BOT_ENVIRONMENT = {
  HOST: filled.default('127.0.0.1'),
  PORT: port.default(3978),
  DESK_PORT: port.default(3979),
  NODE_ENV: filled.default('development'),
  MicrosoftAppId: z.guid('is no GUID').optional(),
  MicrosoftAppTenantId: z.guid('is no GUID').optional(),
  MicrosoftAppPassword: filled.optional(),
  ALLOWED_TENANTS: guids.optional(),
};

type Read = z.infer<z.ZodObject<typeof BOT_ENVIRONMENT>>;

/**
 * Rules over several of these settings. Without an app id anybody who reaches the port is believed
 * (stack.md 6).
 */
export function botContradictions(read: Read): string[] {
  return read.MicrosoftAppId === undefined ? openProblems(read) : halfProblems(read);
}

/** Without a registration: nothing that is open to a network. */
function openProblems({ HOST, NODE_ENV }: Read): string[] {
  return [
    ...(NODE_ENV === 'production'
      ? ['MicrosoftAppId: is needed in production, or every caller would be believed']
      : []),
    ...(LOOPBACK.includes(HOST)
      ? []
      : ['HOST: must be 127.0.0.1 as long as there is no MicrosoftAppId']),
  ];
}

/** With an app id, tenant and password are needed too. */
function halfProblems({ MicrosoftAppTenantId, MicrosoftAppPassword }: Read): string[] {
  return Object.entries({ MicrosoftAppTenantId, MicrosoftAppPassword })
    .filter(([, value]) => value === undefined)
    .map(([name]) => `${name}: is needed beside MicrosoftAppId`);
}

/** Who the bot is; half a registration was refused before. */
export function identityOf(read: Read): BotIdentity {
  const { MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppPassword } = read;
  if (!MicrosoftAppId || !MicrosoftAppTenantId || !MicrosoftAppPassword) {
    return { kind: 'anonymous', deskPort: read.DESK_PORT };
  }
  return {
    kind: 'registered',
    appId: MicrosoftAppId,
    tenantId: MicrosoftAppTenantId,
    password: secret(MicrosoftAppPassword),
    tenants: read.ALLOWED_TENANTS ?? [MicrosoftAppTenantId.toLowerCase()],
  };
}
