/** The bot's way to Entra, and to nobody else. */
import type { INetworkModule } from '@azure/msal-node';
import { SignInError } from './sign-in-error.ts';

/** Where Entra is in Microsoft's public cloud. */
export const MICROSOFT = 'https://login.microsoftonline.com';

/** Milliseconds for one call; a turn cannot wait longer (TP-5.1). */
const PATIENCE_MS = 10_000;

/** Calls with a limit of time to one host; no redirect, the password would travel. */
export function networkTo(origin = MICROSOFT): INetworkModule {
  const send = async <Body>(url: string, init: RequestInit) => {
    const response = await fetch(placedAt(origin, url), {
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

/**
 * An address of Entra at the stand-in, where there is one; MSAL itself knows Microsoft's alone.
 * Throws for any other host.
 */
export function placedAt(origin: string, url: string): string {
  if (!url.startsWith(`${MICROSOFT}/`)) throw new SignInError('setup');
  return origin + url.slice(MICROSOFT.length);
}
