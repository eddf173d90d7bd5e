/**
 * Metrics have a port of their own: the bot's port is open to the internet, this one only to whoever
 * watches.
 */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Metric } from '../observer.ts';
import type { Metrics } from './metrics.ts';

/** Listening metrics. */
export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Where it listens, what it serves, and who hears of trouble. */
interface Options {
  readonly host: string;
  readonly port: number;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  /** What is read when somebody asks. */
  readonly read: () => Promise<readonly Metric[]>;
  readonly onTrouble: (error: unknown) => void;
}

/** Serves `GET /metrics`. Throws when the port is taken. */
export async function serveMetrics(options: Options): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.url !== '/metrics') return refuse(response, 404, 'NotFound');
    if (request.method !== 'GET') return refuse(response, 405, 'MethodNotAllowed');
    return void answer(options, response);
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://${options.host}:${port}/metrics`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A database that does not answer must not look like a bot without messages: then nothing is said. */
async function answer({ metrics, read, onTrouble }: Options, response: ServerResponse) {
  try {
    const text = await metrics.text(read);
    response.setHeader('content-type', metrics.contentType);
    response.end(text);
  } catch (error) {
    onTrouble(error);
    refuse(response, 503, 'Unavailable');
  }
}

/** Read by programs alone: a browser may do nothing with it. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ code, message: 'Metrics are at GET /metrics.' }));
}
