/**
 * The HTTP side of the bot. Everybody can reach this port, so what comes in is bounded in size,
 * kind and time, and nothing of an error but its kind goes out.
 */
import type { Activity, TurnContext } from 'botbuilder';
import restify, { type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import { RefusedCaller } from './auth/refusal.ts';
import { isTrustedServiceUrl, type Reach } from './auth/service-urls.ts';
import { toActivity } from './bot/activities.ts';
import type { BotAdapter } from './bot/adapter.ts';
import { messageOf } from './errors.ts';
import type { Logger } from './logger.ts';
import type { Observer } from './observer.ts';
import type { Pages } from './pages/auth-pages.ts';
import { servePages } from './serve-pages.ts';

/** What the HTTP side needs. */
interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly adapter: BotAdapter;
  readonly onTurn: (context: TurnContext) => Promise<void>;
  /** Where answers may go. */
  readonly reach: Reach;
  readonly newId: () => string;
  /** Resolves when everything that answers need is reachable; its message says what is not. */
  readonly isReady: () => Promise<void>;
  readonly logger: Logger;
  readonly observer: Observer;
  /** Pages for browsers; null, or left out: there are none. */
  readonly pages?: Pages | null;
  /** How many requests may be in work at the same time. */
  readonly mostAtOnce?: number;
}

/** A listening server. */
export interface HttpServer {
  readonly url: string;
  /** Takes no more activities and says that it is not ready; what is being answered goes on. */
  drain(): void;
  close(): Promise<void>;
}

/**
 * A Teams activity is below 100 KB; cards with inputs come back smaller (teams-platform.md TP-2.1).
 */
const LARGEST_BODY = 256 * 1024;
const BODY = { maxBodySize: LARGEST_BODY, mapParams: false };
const REQUEST_MS = 30_000;
const MOST_AT_ONCE = 256;

const Address = z.object({ port: z.number() });

/** Serves `POST /api/messages`, `/healthz`, `/readyz` and pages. Throws when the port is taken. */
export async function startServer(options: ServerOptions): Promise<HttpServer> {
  const server = restify.createServer({ name: 'csam-ops' });
  const stopping = new AbortController();
  harden(server, options, stopping.signal);
  server.post(
    '/api/messages',
    restify.plugins.jsonBodyParser(BODY),
    async (request: Request, response: Response) => messages(options, request, response),
  );
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'up' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    await readiness(options, stopping.signal, response);
  });
  if (options.pages) servePages(server, options.pages);
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port, options.host, done);
  });
  const { port } = Address.parse(server.address());
  const drain = (): void => stopping.abort();
  return { url: addressOf(options.host, port), drain, close: () => close(server) };
}

/** An IPv6 address stands in brackets, or its port could not be told from it. */
function addressOf(host: string, port: number): string {
  return host.includes(':') ? `http://[${host}]:${port}` : `http://${host}:${port}`;
}

/** For what is no page, so that a browser may do nothing with it; pages say what they need. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** Before and after routes: JSON only, nothing compressed, no texts of errors (stack.md 1.2). */
function harden(
  server: Server,
  { logger, observer, mostAtOnce = MOST_AT_ONCE }: ServerOptions,
  stopping: AbortSignal,
): void {
  server.server.requestTimeout = REQUEST_MS;
  server.server.headersTimeout = REQUEST_MS / 2;
  let running = 0;
  const isFree = (): boolean => running < mostAtOnce && !stopping.aborted;
  server.pre((request: Request, response: Response, next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.header(name, value);
    const refused = request.method === 'POST' ? refusalOf(request, isFree()) : null;
    if (refused !== null) {
      observer.count('refusal', { reason: refused.code });
      if (refused.status === 503) response.header('Retry-After', '2');
      response.send(refused.status, { code: refused.code, message: refused.message });
      return next(false);
    }
    running += 1;
    response.once('close', () => (running -= 1));
    return next();
  });
  server.on(
    'restifyError',
    (request: Request, _response, error: RestifyError, done: () => void) => {
      if ((error.statusCode ?? 500) >= 500) {
        logger.error({ err: error, path: request.path() }, 'a request failed');
        error.toJSON = () => ({ code: 'Internal', message: 'internal error' });
      }
      done();
    },
  );
}

interface RestifyError extends Error {
  statusCode?: number;
  toJSON?: () => object;
}

interface Refused {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** A body limit does not hold for compressed bodies, so they are refused. */
function refusalOf({ headers }: Request, hasRoom: boolean): Refused | null {
  if (!hasRoom) return BUSY;
  const { 'content-encoding': encoding, 'content-type': type } = headers;
  if (encoding !== undefined) return unsupported('Send the body without Content-Encoding.');
  return /^application\/json\s*(;|$)/i.test(type ?? '')
    ? null
    : unsupported('Send application/json.');
}

/** Teams tries again on 503, as TP-5.1 promises; a queue of our own would only end as a time-out. */
const BUSY: Refused = {
  status: 503,
  code: 'ServiceUnavailable',
  message: 'Too many requests at once; try again.',
};

function unsupported(message: string): Refused {
  return { status: 415, code: 'UnsupportedMediaType', message };
}

async function messages(
  options: ServerOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const { reach, observer } = options;
  const activity = toActivity(request.body);
  if (activity === null) {
    return badRequest(options, response, 'The body is no Bot Framework activity.');
  }
  // Before the token is looked at: nothing is fetched for a caller who names another machine.
  if (!isTrustedServiceUrl(activity.serviceUrl, reach)) {
    return badRequest(options, response, 'This serviceUrl is not answered.');
  }
  const kind = KINDS.find((one) => one === activity.type) ?? 'other';
  await observer.step('turn', kind, (end) =>
    turn(options, { activity, request, response }).catch((error: unknown) => {
      end(error instanceof RefusedCaller ? 'refused' : 'failed');
      sendFailure(error, { ...options, response });
    }),
  );
}

/** Whatever a caller writes there, it does not become the name of a metric. */
const KINDS = ['message', 'invoke', 'conversationUpdate', 'installationUpdate'];

interface Turn {
  readonly activity: Activity;
  readonly request: Request;
  readonly response: Response;
}

async function turn(
  { adapter, onTurn }: ServerOptions,
  { activity, request, response }: Turn,
): Promise<void> {
  const answer = await adapter.turn(request.headers.authorization ?? '', activity, onTurn);
  response.send(answer?.status ?? 200, answer?.body);
}

function badRequest({ observer }: ServerOptions, response: Response, message: string): void {
  observer.count('refusal', { reason: 'BadRequest' });
  response.send(400, { code: 'BadRequest', message });
}

interface Failure extends ServerOptions {
  readonly response: Response;
}

/** The reference stands in the answer and in the log, so that one is found by the other. */
function sendFailure(error: unknown, { response, logger, observer, newId }: Failure): void {
  const reference = observer.turnId() ?? newId();
  if (error instanceof RefusedCaller) {
    observer.count('refusal', { reason: error.reason });
    logger.warn({ reason: error.reason, reference }, 'a caller was refused');
    if (error.status === 503) response.header('Retry-After', '30');
    response.send(error.status, { ...error.answer, reference });
    return;
  }
  logger.error({ err: error, reference }, 'an activity could not be answered');
  response.send(500, { code: 'Internal', message: 'internal error', reference });
}

async function readiness(
  { isReady, logger }: ServerOptions,
  stopping: AbortSignal,
  response: Response,
): Promise<void> {
  if (stopping.aborted) return void response.send(503, { status: 'stopping' });
  try {
    await isReady();
    response.send(200, { status: 'ready' });
  } catch (error) {
    logger.warn({ reason: messageOf(error) }, 'not ready');
    response.send(503, { status: 'not ready' });
  }
}

/** Kept-alive connections would hold the server open for seconds. */
function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.server.closeIdleConnections();
  });
}
