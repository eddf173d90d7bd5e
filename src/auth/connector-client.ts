/** The way of the bot's own calls to Teams: they carry its token, so they go nowhere else. */
import type { ConnectorClientOptions } from 'botframework-connector';
import { isTrustedServiceUrl, type Reach } from './service-urls.ts';

/** The shape that the SDK asks for. */
type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;

/** How long a call may take; the SDK itself would wait for ever. */
const PATIENCE_MS = 10_000;

/**
 * Calls to Teams with a limit of time, without following redirects, and to known hosts only: a
 * reference that was stored once is checked again each time it is used.
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
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      response.headers.forEach((value, name) => headers.set(name, value));
      return { request, headers, status: response.status, bodyAsText: await response.text() };
    },
  };
}
