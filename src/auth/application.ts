/** The application's own sign-in (OAuth 2.0 client credentials), by a secret or a certificate. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { MICROSOFT, networkTo } from './entra-network.ts';
import { problemIn } from './entra-problems.ts';
import type { Granted } from './entra.ts';
import { SignInError } from './sign-in-error.ts';

/** How the application proves itself; `pem` holds a certificate and its private key. */
export type ApplicationCredential = { readonly secret: string } | { readonly pem: string };

/** The application at Entra; `origin` differs from Microsoft's only for the stand-in. */
export interface ApplicationOptions {
  readonly appId: string;
  readonly tenantId: string;
  readonly credential: ApplicationCredential;
  /** Such as `https://msx.example/.default`. */
  readonly scope: string;
  readonly origin?: string;
}

/** Asks Entra for a token of the application. Throws `SignInError`. */
export type ApplicationSignIn = () => Promise<Granted>;

/** Opens it; nothing is kept, and nothing is asked before the first call. */
export function createApplicationSignIn(options: ApplicationOptions): ApplicationSignIn {
  const { appId, tenantId, credential, scope, origin } = options;
  const authority = `${MICROSOFT}/${tenantId}`;
  const system = { networkClient: networkTo(origin) };
  const auth = { clientId: appId, authority, ...proofOf(credential) };
  return async () => {
    const client = new ConfidentialClientApplication({ auth, system });
    const result = await client
      .acquireTokenByClientCredential({ scopes: [scope] })
      .catch((error: unknown) => {
        throw problemIn(error);
      });
    if (!result) throw new SignInError('later');
    return { token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 };
  };
}

function proofOf(credential: ApplicationCredential) {
  if ('secret' in credential) return { clientSecret: credential.secret };
  const { fingerprint256 } = new X509Certificate(credential.pem);
  const key = createPrivateKey(credential.pem);
  const privateKey = String(key.export({ type: 'pkcs8', format: 'pem' }));
  const thumbprintSha256 = fingerprint256.replaceAll(':', '').toLowerCase();
  return { clientCertificate: { thumbprintSha256, privateKey } };
}
