import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { DataverseError } from './dataverse-error.ts';
import { createFaults, type Faults } from './faults.ts';
import { runQuery } from './query.ts';
import type { Scenario } from './scenario.ts';
import { createWorld, schemaOf, type Row, type World } from './world.ts';

/** How a sandbox is started. */
export interface MsxSandboxOptions {
  readonly scenario: Scenario;
  readonly port?: number;
}

/** A request that the sandbox answered. */
export interface RequestRecord {
  readonly method: string;
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
  readonly requests: readonly RequestRecord[];
  close(): Promise<void>;
}

const ROOT = '/api/data/v9.2/';
const LONGEST_ADDRESS = 32_768;

const Address = z.object({ port: z.number() });

/** Serves a scenario through the Dataverse Web API subset of msx-contract.md 12: reads only so far. */
export async function startMsxSandbox(options: MsxSandboxOptions): Promise<MsxSandbox> {
  const { scenario } = options;
  const faults = createFaults(scenario);
  const requests: RequestRecord[] = [];
  const answerTo = createAnswers(scenario, faults);
  const server = createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => {
    const status = respond(request, response, answerTo);
    requests.push({ method: request.method ?? '', path: request.url ?? '', status });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const { port } = Address.parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    me: scenario.me,
    faults,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

type Answers = (request: IncomingMessage) => object;

function respond(request: IncomingMessage, response: ServerResponse, answerTo: Answers): number {
  try {
    send(response, 200, answerTo(request));
    return 200;
  } catch (error) {
    const known =
      error instanceof DataverseError
        ? error
        : new DataverseError(500, '0x80040216', 'An unexpected error occurred.');
    if (known.retryAfter !== undefined) response.setHeader('Retry-After', known.retryAfter);
    send(response, known.status, { error: { code: known.code, message: known.message } });
    return known.status;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; odata.metadata=minimal' });
  response.end(JSON.stringify(body));
}

function createAnswers(scenario: Scenario, faults: Faults): Answers {
  const world = createWorld(scenario);
  return (request) => {
    const address = request.url ?? '/';
    if (address.length > LONGEST_ADDRESS)
      throw new DataverseError(414, '0x0', 'The address is too long.');
    const me = personOf(request, scenario);
    const url = new URL(address, `http://${request.headers.host ?? '127.0.0.1'}`);
    const page = Number(url.searchParams.get('$skiptoken') ?? 0) > 0 ? 2 : 1;
    faults.check(decodeURIComponent(address.replaceAll('+', ' ')), page);
    if (request.method !== 'GET') throw notFound(url.pathname);
    return route(world, { url, me, prefer: String(request.headers.prefer ?? '') });
  };
}

function notFound(segment: string): DataverseError {
  return new DataverseError(404, '0x8006088a', `Resource not found for the segment '${segment}'.`);
}

/** The bearer names the person: by id or by mail; any other token is the scenario's own person. */
function personOf(request: IncomingMessage, { msx, me }: Scenario): string {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]?.toLowerCase();
  if (!token || token === 'expired') {
    throw new DataverseError(401, '0x80040220', 'The access token is missing or has expired.');
  }
  const named = (msx['systemusers'] ?? []).find((user) =>
    [user['systemuserid'], user['internalemailaddress'], user['domainname']].some(
      (value) => typeof value === 'string' && value.toLowerCase() === token,
    ),
  );
  return typeof named?.['systemuserid'] === 'string' ? named['systemuserid'] : me;
}

interface Read {
  readonly url: URL;
  readonly me: string;
  readonly prefer: string;
}

const RECORD = /^(\w+)\(([0-9a-f-]{36})\)$/i;
const TEAMS_OF = /^systemusers\(([0-9a-f-]{36})\)\/teammembership_association$/i;

function route(world: World, read: Read): object {
  const path = decodeURIComponent(read.url.pathname);
  if (!path.startsWith(ROOT)) throw notFound(path);
  const resource = path.slice(ROOT.length);
  if (resource === 'WhoAmI' || resource === 'WhoAmI()') return whoAmI(read.me);
  const teams = TEAMS_OF.exec(resource)?.[1];
  if (teams) return collection(world, { ...read, set: 'teams', rows: teamsOf(world, teams) });
  const [, set, id] = RECORD.exec(resource) ?? [];
  if (set && id) return record(world, { ...read, set, id });
  return collection(world, { ...read, set: resource });
}

function whoAmI(me: string): object {
  const unit = '00000000-0000-4000-8000-0000000000b0';
  return { UserId: me, BusinessUnitId: unit, OrganizationId: unit };
}

/** Access teams of a person: those that list the person among their `members`. */
function teamsOf(world: World, userId: string): readonly Row[] {
  return world.rows('teams').filter((team) => {
    const members: unknown = team['members'];
    return Array.isArray(members) && members.includes(userId);
  });
}

function record(
  world: World,
  { set, id, url, prefer }: Read & { set: string; id: string },
): object {
  const { logicalName } = schemaOf(set);
  const found = world.find(id.toLowerCase());
  if (found?.set !== set) {
    throw new DataverseError(404, '0x80040217', `${logicalName} With Id = ${id} Does Not Exist`);
  }
  const select = url.searchParams.get('$select')?.split(',') ?? null;
  return world.present(set, found.row, { select, annotate: wantsLabels(prefer) });
}

function collection(world: World, read: Read & { set: string; rows?: readonly Row[] }): object {
  const size = /odata\.maxpagesize=(\d+)/.exec(read.prefer)?.[1];
  const query = {
    set: read.set,
    params: read.url.searchParams,
    annotate: wantsLabels(read.prefer),
    pageSize: size === undefined ? null : Number(size),
  };
  const page = runQuery(world, query, read.rows);
  const next = new URL(read.url);
  if (page.nextOffset !== null) next.searchParams.set('$skiptoken', String(page.nextOffset));
  return {
    ...(read.url.searchParams.get('$count') === 'true' ? { '@odata.count': page.total } : {}),
    value: page.rows,
    ...(page.nextOffset === null ? {} : { '@odata.nextLink': next.href }),
  };
}

function wantsLabels(prefer: string): boolean {
  return prefer.includes('odata.include-annotations');
}
