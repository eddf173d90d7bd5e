/** A refresh token of a person becomes a new access token, without the person (OAuth 2.0, 6). */
import { ConfidentialClientApplication } from '@azure/msal-node';
import { MICROSOFT, networkTo } from './entra-network.ts';
import { problemIn } from './entra-problems.ts';
import type { Granted, SignedIn } from './entra.ts';
import { refreshTokenIn } from './refresh-token.ts';
import { SignInError } from './sign-in-error.ts';

/** A token, and the refresh token that replaces the one that was used; null: that one stays. */
export interface Renewed {
  readonly granted: Granted;
  readonly refreshToken: string | null;
}

/** Entra, as far as nobody has to be there. */
export interface Renewals {
  /** Throws `SignInError`, `again` also when the person's consent was taken back. */
  renew(refreshToken: string, person: SignedIn, scope: string): Promise<Renewed>;
}

/** The bot at Entra; `origin` differs from Microsoft's only for the stand-in. */
export interface RenewalOptions {
  readonly appId: string;
  readonly password: string;
  readonly origin?: string;
}

/** Opens the way to Entra for renewals. */
export function createRenewals({ appId, password, origin }: RenewalOptions): Renewals {
  const networkClient = networkTo(origin);
  return {
    async renew(refreshToken, { id, tenantId }, scope) {
      const authority = `${MICROSOFT}/${tenantId}`;
      const client = new ConfidentialClientApplication({
        auth: { clientId: appId, clientSecret: password, authority },
        system: { networkClient },
      });
      const result = await client
        .acquireTokenByRefreshToken({ refreshToken, scopes: [scope], forceCache: true })
        .catch((error: unknown) => {
          throw problemIn(error);
        });
      if (!result) throw new SignInError('later');
      if (result.uniqueId !== '' && result.uniqueId !== id) throw new SignInError('person');
      const granted = {
        token: result.accessToken,
        expiresAt: result.expiresOn?.getTime() ?? 0,
      };
      return { granted, refreshToken: refreshTokenIn(client) };
    },
  };
}
