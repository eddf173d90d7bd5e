import type { ConfidentialClientApplication } from '@azure/msal-node';
import { z } from 'zod';

const Cache = z.looseObject({
  RefreshToken: z.record(z.string(), z.looseObject({ secret: z.string() })).catch({}),
});

/** MSAL hands a refresh token to nobody but its cache; the client is of one exchange, so is the cache. */
export function refreshTokenIn(client: ConfidentialClientApplication): string | null {
  const { RefreshToken } = Cache.parse(JSON.parse(client.getTokenCache().serialize()));
  return Object.values(RefreshToken)[0]?.secret ?? null;
}
