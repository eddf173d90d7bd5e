/**
 * Exchanges a sign-in of Teams for a token of MSX or WorkIQ (OAuth 2.0 on behalf of). Nothing is
 * kept here: MSAL keeps what it got for ever and looks through all of it (stack.md 1.4), so each
 * exchange has a client of its own, and `sign-ins.ts` keeps what is worth keeping.
 */
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import { z } from 'zod';
import { refreshTokenIn } from './refresh-token.ts';
import { SignInError, type SignInProblem } from './sign-in-error.ts';

/** The bot at Entra; `origin` differs from Microsoft's only for the stand-in. */
export interface EntraOptions {
  readonly appId: string;
  readonly password: string;
  readonly origin?: string;
  /** Takes the refresh token that comes with a sign-in; left out: it is dropped. */
  readonly onConsent?: (person: SignedIn, refreshToken: string) => Promise<void>;
}

/** A token for one resource, and until when it is good, in milliseconds since 1970. */
export interface Granted {
  readonly token: string;
  readonly expiresAt: number;
}

/** Who a token has to be about, as the verified activity says. */
export interface SignedIn {
  readonly id: string;
  readonly tenantId: string;
}

/** Entra, as far as the bot asks it. */
export interface Entra {
  /** Throws `SignInError`. `assertion` is the token that Teams gave. */
  exchange(assertion: string, person: SignedIn, scope: string): Promise<Granted>;
}

/** Where all of Entra's addresses begin. */
export const MICROSOFT = 'https://login.microsoftonline.com';
/** Milliseconds for one call; a turn cannot wait longer (TP-5.1). */
const PATIENCE_MS = 10_000;

/** Opens the way to Entra. */
export function createEntra(options: EntraOptions): Entra {
  const { appId, password, origin, onConsent } = options;
  const networkClient = networkTo(origin);
  return {
    async exchange(oboAssertion, { id, tenantId }, scope) {
      const authority = `${MICROSOFT}/${tenantId}`;
      const client = new ConfidentialClientApplication({
        auth: { clientId: appId, clientSecret: password, authority },
        system: { networkClient },
      });
      const result = await client
        .acquireTokenOnBehalfOf({ oboAssertion, scopes: [scope] })
        .catch((error: unknown) => {
          throw problemIn(error);
        });
      if (!result) throw new SignInError('later');
      // Entra names the person in the id token beside it; ours was checked, this is the proof.
      if (result.uniqueId !== '' && result.uniqueId !== id) throw new SignInError('person');
      const refreshToken = onConsent ? refreshTokenIn(client) : null;
      if (refreshToken !== null) await onConsent?.({ id, tenantId }, refreshToken);
      return { token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 };
    },
  };
}

/** Calls with a limit of time to one host; no redirect, the password would travel. */
export function networkTo(origin = MICROSOFT): INetworkModule {
  const send = async <Body>(url: string, init: RequestInit) => {
    if (!url.startsWith(`${MICROSOFT}/`)) throw new SignInError('setup');
    const response = await fetch(origin + url.slice(MICROSOFT.length), {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const headers = Object.fromEntries(response.headers);
    // MSAL names what it expects and checks it; here it is any JSON.
    const body = JSON.parse(await response.text()) as Body;
    return { status: response.status, headers, body };
  };
  return {
    sendGetRequestAsync: (url, { headers = {} } = {}) => send(url, { headers }),
    sendPostRequestAsync: (url, { headers = {}, body = '' } = {}) =>
      send(url, { method: 'POST', headers, body }),
  };
}

/** Entra's numbers that lead to words of their own; its other refusals mean to sign in again. */
const PROBLEMS: Readonly<Record<string, SignInProblem>> = {
  AADSTS65001: 'consent',
  AADSTS65004: 'consent',
  AADSTS650052: 'consent',
  AADSTS50057: 'disabled',
  AADSTS53003: 'disabled',
  AADSTS7000215: 'setup',
  AADSTS7000222: 'setup',
  AADSTS700016: 'setup',
  AADSTS500011: 'setup',
};

/** An error of MSAL; its numbers stand in the message. */
const Failure = z.looseObject({
  errorCode: z.string(),
  errorMessage: z.string().catch(''),
  subError: z.string().catch(''),
});

/** What a failure of MSAL means; its own texts name people and stay here. */
export function problemIn(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  const failure = Failure.safeParse(error);
  if (!failure.success) return new SignInError('later');
  const { errorCode, errorMessage, subError } = failure.data;
  const code = /AADSTS\d+/.exec(errorMessage)?.[0] ?? '';
  const known = PROBLEMS[code] ?? (subError === 'consent_required' ? 'consent' : undefined);
  if (known !== undefined) return new SignInError(known, code);
  const isRefusal = ['invalid_grant', 'interaction_required', 'login_required'].includes(errorCode);
  return new SignInError(isRefusal ? 'again' : 'later', code);
}
