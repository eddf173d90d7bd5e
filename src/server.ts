/**
 * The HTTP side of the bot. Everybody can reach this port, so what comes in is bounded in size,
 * kind and time, and nothing of an error but its kind goes out.
 */
import type { TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import restify, { type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import { toActivity } from './bot/activities.ts';
import type { BotAdapter } from './bot/adapter.ts';
import { isTrustedServiceUrl } from './bot/service-urls.ts';
import { messageOf } from './errors.ts';
import type { Logger } from './logger.ts';

/** What the HTTP side needs. */
interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly adapter: BotAdapter;
  readonly onTurn: (context: TurnContext) => Promise<void>;
  /** Whether the bot has an app registration; without it only loopback may be answered. */
  readonly registered: boolean;
  /** Resolves when everything that answers need is reachable; its message says what is not. */
  readonly isReady: () => Promise<void>;
  readonly logger: Logger;
}

/** A listening server. */
export interface HttpServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A Teams activity is below 100 KB; cards with inputs come back smaller (teams-platform.md TP-2.1).
 */
const LARGEST_BODY = 256 * 1024;
const BODY = { maxBodySize: LARGEST_BODY, mapParams: false };
const REQUEST_MS = 30_000;

const Address = z.object({ port: z.number() });

/** Serves `POST /api/messages`, `/healthz` and `/readyz`. Throws when the port is taken. */
export async function startServer(options: ServerOptions): Promise<HttpServer> {
  const server = restify.createServer({ name: 'csam-ops' });
  harden(server, options.logger);
  server.post(
    '/api/messages',
    restify.plugins.jsonBodyParser(BODY),
    async (request: Request, response: Response) => messages(options, request, response),
  );
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'up' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    await readiness(options, response);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port, options.host, done);
  });
  const { port } = Address.parse(server.address());
  return { url: `http://${options.host}:${port}`, close: () => close(server) };
}

/** Before and after routes: JSON only, nothing compressed, no texts of errors (stack.md 1.2). */
function harden(server: Server, logger: Logger): void {
  server.server.requestTimeout = REQUEST_MS;
  server.server.headersTimeout = REQUEST_MS / 2;
  server.pre((request: Request, response: Response, next) => {
    response.header('X-Content-Type-Options', 'nosniff');
    const refused = request.method === 'POST' ? refusalOf(request) : null;
    if (refused === null) return next();
    response.send(415, { code: 'UnsupportedMediaType', message: refused });
    return next(false);
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

/** A body limit does not hold for compressed bodies, so they are refused. */
function refusalOf(request: Request): string | null {
  const { 'content-encoding': encoding, 'content-type': type } = request.headers;
  if (encoding !== undefined) return 'Send the body without Content-Encoding.';
  return /^application\/json\s*(;|$)/i.test(type ?? '') ? null : 'Send application/json.';
}

async function messages(
  { adapter, onTurn, registered, logger }: ServerOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const activity = toActivity(request.body);
  if (activity === null) {
    response.send(400, { code: 'BadRequest', message: 'The body is no Bot Framework activity.' });
    return;
  }
  if (!isTrustedServiceUrl(activity.serviceUrl, { registered })) {
    response.send(400, { code: 'BadRequest', message: 'This serviceUrl is not answered.' });
    return;
  }
  try {
    const answer = await adapter.turn(request.headers.authorization ?? '', activity, onTurn);
    response.send(answer?.status ?? 200, answer?.body);
  } catch (error) {
    const refused = error instanceof AuthenticationError;
    const fields = { err: error, activity: activity.type };
    if (refused) logger.warn(fields, 'a caller was refused');
    else logger.error(fields, 'an activity could not be answered');
    if (refused) response.send(401, { code: 'Unauthorized', message: 'unauthorized' });
    else response.send(500, { code: 'Internal', message: 'internal error' });
  }
}

async function readiness({ isReady, logger }: ServerOptions, response: Response): Promise<void> {
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
