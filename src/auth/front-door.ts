/**
 * Who may speak to the bot. The Bot Framework SDK checks signature and key; two of its answers are
 * mended here (stack.md 6): a token without a service URL was let in, and a wrong signature ended
 * as a failure of ours. Everything that the SDK takes and Teams never sends (tokens of other bots,
 * of the emulator, of other channels) is refused before it is asked.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
} from 'botbuilder';
import {
  AuthenticationError,
  type AuthenticateRequestResult,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { z } from 'zod';
import { connectorClient } from './connector-client.ts';
import { quietly } from './quiet.ts';
import { RefusedCaller, type RefusalReason } from './refusal.ts';
import type { Reach } from './service-urls.ts';
import { isEarly, readToken, SKEW_SECONDS, type ReadToken } from './token-claims.ts';

/** The app registration of the bot, and whom it serves. */
export interface Registration {
  readonly appId: string;
  readonly tenantId: string;
  readonly password: string;
  /** Entra tenants whose people are answered. */
  readonly tenants: readonly string[];
}

/** The cloud whose Teams calls; another one only for tests and for the stand-in. */
export interface Cloud {
  readonly issuer: string;
  readonly openIdMetadataUrl: string;
  readonly reach: Reach;
  /** Makes the token of outgoing calls; left out: the SDK asks Entra. */
  readonly credentials?: ServiceClientCredentialsFactory;
}

/** Teams in Microsoft's public cloud. */
export const PUBLIC_CLOUD: Cloud = {
  issuer: 'https://api.botframework.com',
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  reach: 'teams',
};

/** What may be replaced: the cloud, and how long fetching the keys of the issuer may take. */
export interface FrontDoorOptions {
  readonly cloud?: Cloud;
  readonly keysWithinMs?: number;
}

const SCOPE = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/botframework.com';
const LONGEST_TOKEN = 8192;

/** A bot without a registration: no caller can be checked, so it listens on loopback alone. */
export function openDoor(): ConfigurationBotFrameworkAuthentication {
  const client = { httpClient: connectorClient('loopback') };
  return new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, client);
}

/** The door of a registered bot. Its refusals are `RefusedCaller`, whatever the SDK throws. */
export class FrontDoor extends ConfigurationBotFrameworkAuthentication {
  readonly #registration: Registration;
  readonly #cloud: Cloud;
  readonly #keysWithinMs: number;

  constructor(registration: Registration, options: FrontDoorOptions = {}) {
    const { cloud = PUBLIC_CLOUD, keysWithinMs = 5000 } = options;
    super(
      settingsFor(registration, cloud),
      cloud.credentials ?? new ConfigurationServiceClientCredentialFactory(appOf(registration)),
      undefined,
      undefined,
      { httpClient: connectorClient(cloud.reach) },
    );
    this.#registration = registration;
    this.#cloud = cloud;
    this.#keysWithinMs = keysWithinMs;
  }

  /** Throws `RefusedCaller` for whoever is not Teams, or not of a tenant that is served. */
  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const early = reasonAgainst({ activity, authorization }, this.#registration, this.#cloud);
    if (early !== null) throw new RefusedCaller(early);
    const verified = await this.#verified(activity, authorization);
    const late = placeAgainst(activity, this.#registration);
    if (late !== null) throw new RefusedCaller(late);
    return verified;
  }

  async #verified(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    try {
      const verified = quietly(() => super.authenticateRequest(activity, authorization));
      return await within(verified, this.#keysWithinMs);
    } catch (error) {
      throw new RefusedCaller(reasonIn(error), { cause: error });
    }
  }
}

interface Call {
  readonly activity: Activity;
  readonly authorization: string;
}

/** What can be seen without a key; costs no request to anybody. */
function reasonAgainst(
  { activity, authorization }: Call,
  { appId }: Registration,
  { issuer }: Cloud,
): RefusalReason | null {
  if (authorization.trim() === '') return 'no-token';
  const [scheme, token = '', ...rest] = authorization.split(' ');
  const read = token.length > LONGEST_TOKEN || rest.length > 0 ? null : readToken(token);
  if (scheme !== 'Bearer' || read === null) return 'malformed';
  const { head, claims } = read;
  if (head.alg !== 'RS256') return 'algorithm';
  if (claims.iss !== issuer) return 'issuer';
  if (claims.aud !== appId) return 'audience';
  const outOfTime = timeAgainst(claims);
  if (outOfTime !== null) return outOfTime;
  // The SDK compares the two only where the token names one.
  return claims.serviceurl === activity.serviceUrl ? null : 'service-url';
}

/** A token without an end is refused as one that has ended; the SDK would take it. */
function timeAgainst(claims: ReadToken['claims']): RefusalReason | null {
  const now = Date.now();
  if ((claims.exp ?? 0) + SKEW_SECONDS <= now / 1000) return 'expired';
  return isEarly(claims, now) ? 'not-yet-valid' : null;
}

const Place = z.looseObject({
  channelId: z.literal('msteams'),
  conversation: z.looseObject({ tenantId: z.string().optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
});

/**
 * Teams names the tenant of a chat in up to two places; each that is there has to be served, and one
 * has to be there.
 */
function placeAgainst(activity: Activity, { tenants }: Registration): RefusalReason | null {
  const place = Place.safeParse(activity);
  if (!place.success) return 'channel';
  const { conversation, channelData } = place.data;
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  return named.length > 0 && named.every((id) => tenants.includes(id.toLowerCase()))
    ? null
    : 'tenant';
}

/** Words of the SDK for keys that it could not fetch; everything else is the fault of the token. */
function reasonIn(error: unknown): RefusalReason {
  const isOutage =
    error instanceof KeysTooLate ||
    (error instanceof AuthenticationError && Number(error.statusCode) >= 500) ||
    (error instanceof Error && error.name === 'FetchError');
  return isOutage ? 'keys-unavailable' : 'signature';
}

class KeysTooLate extends Error {}

/** The SDK fetches keys without a limit of time; a caller must not wait for an issuer that hangs. */
async function within<Result>(work: Promise<Result>, ms: number): Promise<Result> {
  const controller = new AbortController();
  const late = sleep(ms, undefined, { signal: controller.signal, ref: false }).then(() => {
    throw new KeysTooLate();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    controller.abort();
    late.catch(() => undefined);
  }
}

function appOf({ appId, tenantId, password }: Registration) {
  return {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppPassword: password,
    MicrosoftAppType: 'SingleTenant',
  };
}

/** All of them or none: one that is missing makes the SDK refuse every token (stack.md 6). */
function settingsFor(registration: Registration, { issuer, openIdMetadataUrl }: Cloud) {
  return {
    ...appOf(registration),
    ValidateAuthority: 'true',
    ToChannelFromBotLoginUrl: LOGIN,
    ToChannelFromBotOAuthScope: SCOPE,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    CallerId: 'urn:botframework:azure',
  };
}
