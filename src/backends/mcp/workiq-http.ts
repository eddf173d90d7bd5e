import type { WorkIqFailure } from '../../tools/workiq-tools.ts';
import { refusalIn } from './workiq-refusals.ts';

/** What the wire said last, which the SDK does not tell (WQ-11.5). */
export interface Wire {
  /** HTTP status; 0 as long as nothing was refused. */
  status: number;
  /** The first 2,000 characters; read for its class, never shown or logged (WQ-11.5). */
  body: string;
  /** Header `request-id`, which Microsoft's support asks for (WQ-6.2). */
  reference: string | undefined;
  retryAfterMs: number | undefined;
  /** Tells a lost session from a wrong address: both are 404. */
  hadSession: boolean;
}

/** Gives the person's token; with `renew` another one than was refused. */
export type TokenSource = (options: { renew: boolean }) => Promise<string>;

/**
 * A `fetch` that sets the token on each request, renews it once when it is refused, and remembers
 * what a refusal said. Redirects end the request: the token would travel.
 */
export function createWire(token: TokenSource): { wire: Wire; fetch: typeof fetch } {
  const wire: Wire = blank();
  const send = async (...[url, init, renew]: [...Parameters<typeof fetch>, boolean]) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${await token({ renew })}`);
    return { headers, response: await fetch(url, { ...init, headers, redirect: 'manual' }) };
  };
  return {
    wire,
    fetch: async (url, init) => {
      let sent = await send(url, init, false);
      if (sent.response.status === 401) {
        await sent.response.body?.cancel();
        sent = await send(url, init, true);
      }
      const { headers, response } = sent;
      // The stream of server messages is optional: a server that has none answers 405.
      if (response.ok || init?.method === 'GET') return response;
      Object.assign(wire, await refusalOf(response.clone(), headers));
      return response;
    },
  };
}

function blank(): Wire {
  return {
    status: 0,
    body: '',
    reference: undefined,
    retryAfterMs: undefined,
    hadSession: false,
  };
}

async function refusalOf(response: Response, sent: Headers): Promise<Wire> {
  const retryAfter = response.headers.get('retry-after') ?? '';
  return {
    status: response.status,
    body: (await response.text()).slice(0, 2000),
    reference: response.headers.get('request-id') ?? undefined,
    retryAfterMs: /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined,
    hadSession: sent.has('mcp-session-id'),
  };
}

/** The class of an HTTP refusal (workiq-contract.md 6); null when the wire refused nothing. */
export function failureOnWire({ status, body, hadSession }: Wire): WorkIqFailure | null {
  if (status < 300) return null;
  if (status === 401) return 'not-signed-in';
  if (status === 403) return /scope|consent/i.test(body) ? 'consent' : 'entitlement';
  if (status === 404) return hadSession ? 'lost-session' : 'protocol';
  if (status === 429 || status === 503) return 'throttled';
  if (status === 504) return 'timeout';
  if (status >= 500) return 'service';
  const said = refusalIn(body, { isError: true });
  return said === 'tenant' ? 'tenant' : 'protocol';
}
