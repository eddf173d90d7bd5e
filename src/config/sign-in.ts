/**
 * How people sign in. A registered bot over the Web API answers each person with that person's own
 * rights, so it needs a key for what it keeps of sign-ins and the name under which Teams asks for
 * them.
 */
import { z } from 'zod';
import { filled } from './fields.ts';
import { secret, type Secret } from './secret.ts';

/** Who signs in where: nobody, the invented people of the sandbox, or people at Entra. */
export type SignInSettings =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'stand-in';
      /** Whether the invented people have allowed the bot beforehand, or are asked. */
      readonly consent: 'given' | 'asked';
    }
  | {
      readonly kind: 'entra';
      /** Keys of 32 bytes in base64: the first seals, all open. */
      readonly keys: readonly Secret[];
      /** Application id URI of the registration, as in the manifest. */
      readonly resource: string;
      /** Where the pages of the sign-in are, without a scheme. */
      readonly domain: string;
    };

/** AES-256 takes keys of 32 bytes. */
const KEY_BYTES = 32;

/** The settings of the sign-in. */
export const SIGN_IN_ENVIRONMENT = {
  SIGN_IN_KEYS: filled
    .refine(areKeys, 'is no list of base64 keys of 32 bytes, parted by commas')
    .optional(),
  BOT_DOMAIN: filled.regex(/^[a-z0-9.-]+$/i, 'is no host name').optional(),
};

type Read = z.infer<z.ZodObject<typeof SIGN_IN_ENVIRONMENT>>;

/** What decides whether people sign in at all. */
interface Around {
  readonly appId: string | undefined;
  readonly isDataverse: boolean;
}

/** Rules over several settings; only a registered bot over the Web API signs people in. */
export function signInContradictions(read: Read, { appId, isDataverse }: Around): string[] {
  if (appId === undefined || !isDataverse) return [];
  const { SIGN_IN_KEYS, BOT_DOMAIN } = read;
  return Object.entries({ SIGN_IN_KEYS, BOT_DOMAIN })
    .filter(([, value]) => value === undefined)
    .map(([name]) => `${name}: is needed so that people can sign in`);
}

/** Makes settings of what was read; what is missing was refused before. */
export function signInOf(read: Read, { appId, isDataverse }: Around): SignInSettings {
  const { SIGN_IN_KEYS, BOT_DOMAIN } = read;
  if (!appId || !isDataverse || !SIGN_IN_KEYS || !BOT_DOMAIN) return { kind: 'none' };
  const resource = `api://${BOT_DOMAIN}/botid-${appId}`;
  return {
    kind: 'entra',
    keys: partsOf(SIGN_IN_KEYS).map(secret),
    resource,
    domain: BOT_DOMAIN,
  };
}

function partsOf(keys: string): string[] {
  return keys.split(',').map((key) => key.trim());
}

function areKeys(keys: string): boolean {
  return partsOf(keys).every((key) => Buffer.from(key, 'base64').length === KEY_BYTES);
}
