/**
 * The HTTP side of the stand-in. The product meets MSX only through this port, never by a call:
 * what works here works over the wire.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { answer, ROOT, type Answer } from './answers.ts';
import { callerOf } from './callers.ts';
import { colleagueWorks } from './colleague.ts';
import { DataverseError } from './dataverse-error.ts';
import { createFaults, refusalOf, type Fault, type Faults } from './faults.ts';
import { createLimits, type Limits } from './limits.ts';
import { isLaterPage } from './query.ts';
import { recordPage } from './record-page.ts';
import { createRecords, type Records } from './records.ts';
import type { Scenario } from './scenario.ts';

/** How a sandbox is started. */
interface MsxSandboxOptions {
  /** The world to begin with; it is copied and stays as it is. */
  readonly scenario: Scenario;
  /** A free one when left out. */
  readonly port?: number;
  /** Clock of writes; the scenario's own when left out. */
  readonly now?: () => Date;
  /** Milliseconds that only count up, for the limits. */
  readonly clock?: () => number;
  /** Those of Dataverse (2.5) where left out. */
  readonly limits?: Partial<Limits>;
}

/** A request that the sandbox answered; status 0: no answer on purpose. */
export interface RequestRecord {
  readonly method: string;
  /** Whom the bearer names, a person or the application; '' for nobody. */
  readonly bearer: string;
  /** For whom an application asked; null: for itself, as people do. */
  readonly onBehalfOf: string | null;
  /** With its query, as it came. */
  readonly path: string;
  readonly status: number;
}

/** A running stand-in for MSX on loopback. */
export interface MsxSandbox {
  /** Organization URL, without a slash at the end. */
  readonly url: string;
  /** The systemuser who asks in this scenario. */
  readonly me: string;
  readonly faults: Faults;
  /** Every request so far, answered or not, in the order of the answers. */
  readonly requests: readonly RequestRecord[];
  /** Lets others work on the portfolio of the scenario's person; gives a sentence a change. */
  colleagueWorks(): string[];
  close(): Promise<void>;
}

/** Characters of a GET that Dataverse takes (2.5). */
const LONGEST_ADDRESS = 32_768;
/** Bytes; enough for any write of a text. */
const LARGEST_BODY = 1024 * 1024;

const Address = z.object({ port: z.number() });

interface World {
  readonly scenario: Scenario;
  readonly records: Records;
  readonly faults: Faults;
  readonly limits: ReturnType<typeof createLimits>;
  readonly now: () => Date;
}

/** Serves a copy of a scenario through the Dataverse Web API subset of msx-contract.md 12. */
export async function startMsxSandbox(options: MsxSandboxOptions): Promise<MsxSandbox> {
  const { scenario, clock = () => performance.now() } = options;
  const world = {
    scenario,
    records: createRecords(scenario),
    faults: createFaults(scenario),
    limits: createLimits(options.limits ?? {}, clock),
    now: options.now ?? (() => new Date(scenario.now)),
  };
  const requests: RequestRecord[] = [];
  const server = createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => {
    void respond(world, request, response).then((status) => {
      requests.push({ ...whoAsked(request), path: request.url ?? '', status });
    });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const { port } = Address.parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    me: scenario.me,
    faults: world.faults,
    requests,
    colleagueWorks: () => colleagueWorks(world.records, { me: scenario.me, now: world.now() }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function whoAsked({ method = '', headers }: IncomingMessage) {
  const bearer = (headers.authorization ?? '').replace(/^Bearer |~.*/g, '');
  const named = headers['callerobjectid'];
  return { method, bearer, onBehalfOf: typeof named === 'string' ? named : null };
}

/** Answers one request and gives its status; a refusal is an answer too. */
async function respond(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const { url } = parted(request);
  if (url.pathname === '/main.aspx') return sendPage(world, url, response);
  try {
    const me = callerOf(request.headers, world.scenario);
    const leave = world.limits.enter(me);
    response.once('close', leave);
    const fault = faultOf(world, request);
    if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
    if (fault?.carriedOut) await answerTo(world, request, me);
    if (fault?.instead) return spoil(response, fault.instead);
    const refusal = fault && refusalOf(fault);
    if (refusal) throw refusal;
    const answered = await answerTo(world, request, me);
    const left = world.limits.left(me);
    response.setHeader('x-ms-ratelimit-burst-remaining-xrm-requests', left.requests);
    response.setHeader('x-ms-ratelimit-time-remaining-xrm-requests', left.seconds);
    return send(response, answered);
  } catch (error) {
    return refuse(response, error);
  }
}

function parted(request: IncomingMessage): { url: URL; later: boolean } {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  return { url, later: isLaterPage(url.searchParams) };
}

function faultOf({ faults }: World, request: IncomingMessage): Fault | null {
  const address = request.url ?? '/';
  if (address.length > LONGEST_ADDRESS) {
    throw new DataverseError(414, '0x0', 'The address is too long.');
  }
  const { later } = parted(request);
  const method = request.method ?? 'GET';
  return faults.meet(decoded(address.replaceAll('+', ' ')), later ? 2 : 1, method);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new DataverseError(400, '0x80060888', 'The address is not encoded as it should be.');
  }
}

async function answerTo(world: World, request: IncomingMessage, me: string): Promise<Answer> {
  const { url } = parted(request);
  const path = decoded(url.pathname);
  if (!path.startsWith(ROOT)) {
    throw new DataverseError(404, '0x8006088a', `Resource not found for the segment '${path}'.`);
  }
  const ifMatch = request.headers['if-match'];
  return answer(world.records, world.now, {
    method: request.method ?? 'GET',
    url,
    resource: path.slice(ROOT.length),
    me,
    prefer: String(request.headers.prefer ?? ''),
    ifMatch: typeof ifMatch === 'string' ? ifMatch : null,
    body: await bodyOf(request),
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_BODY) throw new DataverseError(413, '0x0', 'The body is too large.');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): number {
  response.writeHead(status, {
    ...headers,
    'odata-version': '4.0',
    ...(body === undefined ? {} : { 'content-type': 'application/json; odata.metadata=minimal' }),
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
  return status;
}

/** A fault of our own is a 500 without details, as it would be there. */
function refuse(response: ServerResponse, error: unknown): number {
  const known =
    error instanceof DataverseError
      ? error
      : new DataverseError(500, '0x80040216', 'An unexpected error occurred.');
  const { status, code, message, retryAfter } = known;
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  return send(response, { status, headers, body: { error: { code, message } } });
}

/** Silence ends when the caller gives up, or when the sandbox closes. */
function spoil(response: ServerResponse, instead: NonNullable<Fault['instead']>): number {
  if (instead === 'garbage') {
    // Not chained: restify, in the same process, replaces writeHead with one that returns nothing.
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('<html>gateway</html>');
    return 200;
  }
  if (instead === 'broken connection') response.destroy();
  return 0;
}

function sendPage({ records }: World, url: URL, response: ServerResponse): number {
  const page = recordPage(records, url.searchParams);
  const status = page === null ? 404 : 200;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(page ?? 'There is no such record.');
  return status;
}
