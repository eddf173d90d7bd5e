import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createDataverseReader, type DataverseHttp } from '../../src/backends/dataverse/http.ts';
import { createTraffic, type Traffic } from '../../src/backends/dataverse/traffic.ts';
import { z } from 'zod';

/** What a scripted server says; a body that is a text goes out as it is, everything else as JSON. */
export interface Said {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A request as the server saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server that answers what a test scripts, and remembers what it was asked. */
export interface WebApi {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** How many requests were open at once, at most. */
  readonly most: () => number;
  close(): Promise<void>;
}

/** How an answer is made: an object, or what breaks a connection. `count` begins with 1. */
export type Script = (
  seen: Seen,
  count: number,
) => Said | 'silence' | 'reset' | Promise<Said | 'silence' | 'reset'>;

const Address = z.object({ port: z.number() });

/** Starts a scripted Web API on a free port of loopback. */
export async function aWebApi(script: Script): Promise<WebApi> {
  const seen: Seen[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => (open -= 1));
    const { method = '', url = '', headers } = request;
    const token = (headers.authorization ?? '').replace('Bearer ', '');
    const one = { method, path: decodeURIComponent(url), token, headers };
    seen.push(one);
    void Promise.resolve(script(one, seen.length)).then((said) => {
      if (said === 'silence') return;
      if (said === 'reset') return response.destroy();
      const { status = 200, body = {} } = said;
      response.writeHead(status, { 'content-type': 'application/json', ...said.headers });
      return response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = Address.parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    most: () => most,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What a test may set about the client. */
export interface ClientChanges {
  readonly token?: (options: { renew: boolean }) => Promise<string>;
  readonly timeoutMs?: number;
  readonly baseUrl?: string;
  readonly traffic?: Traffic;
  readonly onBehalfOf?: string;
}

/** The HTTP side of the client against a scripted server; waiting takes no time and is written down. */
export function aClient(
  api: WebApi,
  changes: ClientChanges = {},
): { http: DataverseHttp; waits: number[] } {
  const waits: number[] = [];
  const http = createDataverseReader({
    baseUrl: api.url,
    person: 'ana',
    token: () => Promise.resolve('good'),
    timing: {
      now: () => new Date('2026-11-16T08:00:00Z'),
      sleep: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
      random: () => 0.5,
    },
    traffic: createTraffic(),
    ...changes,
  });
  return { http, waits };
}

/** A client against a server of its own that answers by a script; the server ends with its case. */
export function scriptedClients() {
  let api: WebApi | null = null;
  afterEach(async () => {
    await api?.close();
    api = null;
  });
  return async (script: Script, changes: ClientChanges = {}) => {
    api = await aWebApi(script);
    return { api, ...aClient(api, changes) };
  };
}
