/**
 * The one port of the desk. What is below the path of the connector is for bots, everything else is
 * for the page; both are for this machine alone.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Connector } from './connector.ts';
import { requireLoopback, sendError } from './http.ts';
import type { Web } from './web.ts';

/** Who answers what. */
interface Sides {
  readonly connector: Connector;
  readonly web: Web;
  /** Path below which the connector answers, without a slash at the end. */
  readonly below: string;
}

/** A listening desk. */
interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

/** `server.address()` may be a text or null by its type; a listening port has a number. */
const Address = z.object({ port: z.number() });

/**
 * Milliseconds that an unused connection stays open. Bot and desk may share a process that is held up
 * for seconds: a connection which ends just then would lose the message that is sent on it.
 */
const KEEP_ALIVE_MS = 60_000;

/** Listens on 127.0.0.1. Throws when the port is taken. */
export async function serveDesk(sides: Sides, port: number): Promise<Serving> {
  const server = createServer((request, response) => void answer(sides, request, response));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${Address.parse(server.address()).port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        // Open event streams would keep it waiting for ever.
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { connector, web, below }: Sides,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    requireLoopback(request);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const exchange = { request, response, url };
    await (url.pathname.startsWith(`${below}/`)
      ? connector(exchange, url.pathname.slice(below.length))
      : web(exchange));
  } catch (error) {
    sendError(response, error);
  }
}
