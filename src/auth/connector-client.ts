/** The way of the bot's own calls to Teams: they carry its token, so they go nowhere else. */
import type { ConnectorClientOptions } from 'botframework-connector';
import { z } from 'zod';
import { isTrustedServiceUrl, type Reach } from './service-urls.ts';

/** The shape that the SDK asks for. */
type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;

/** How long a call may take; the SDK itself would wait for ever. */
const PATIENCE_MS = 10_000;

/** Teams is busy, or lost its way. The fields are named as in errors of the SDK where it has them. */
export class ConnectorBusyError extends Error {
  readonly statusCode: number;
  /** As Teams names it; '' where it names nothing. */
  readonly code: string;
  /** `Retry-After` as it came; the SDK would take a field `response` for one of its own. */
  readonly retryAfter: string | null;
  constructor({ status, headers }: Response, body: string) {
    super(`Teams answered ${status}.`);
    this.name = new.target.name;
    this.statusCode = status;
    this.code = codeIn(body);
    this.retryAfter = headers.get('retry-after');
  }
}

/** What the SDK sends again by itself, three times: a message could arrive twice. */
function wouldBeRepeated(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

const Refusal = z.object({ error: z.object({ code: z.string() }) });

/** Gateways answer with pages, not with JSON. */
function codeIn(body: string): string {
  try {
    return Refusal.safeParse(JSON.parse(body)).data?.error.code ?? '';
  } catch {
    return '';
  }
}

/**
 * Calls to Teams with a limit of time, without following redirects, and to known hosts only: a
 * reference that was stored once is checked again each time it is used. Every call is made once:
 * the SDK repeats answers, not errors that it does not know, hence `ConnectorBusyError`.
 */
export function connectorClient(reach: Reach, timeoutMs = PATIENCE_MS): HttpClient {
  return {
    async sendRequest(request) {
      if (!isTrustedServiceUrl(request.url, reach)) {
        throw new Error('A call to an address that is no connector of Teams was not made.');
      }
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: typeof request.body === 'string' ? request.body : null,
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      const body = await response.text();
      if (wouldBeRepeated(response.status)) throw new ConnectorBusyError(response, body);
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      response.headers.forEach((value, name) => headers.set(name, value));
      return { request, headers, status: response.status, bodyAsText: body };
    },
  };
}
