import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { z } from 'zod';
import type { WorkIqTools } from '../../tools/workiq-tools.ts';
import { createWorkIqFaults, type WorkIqFault, type WorkIqFaults } from './faults.ts';
import { createCore, type WorkIqCall } from './mcp-core.ts';
import { PROFILES, type ProfileName } from './profiles.ts';
import { createTokenIssuer, type TokenIssuer } from './tokens.ts';

/** How the stand-in of WorkIQ is started. */
export interface WorkIqSandboxOptions {
  /** Answers a question from the invented world. */
  readonly answer: WorkIqTools['ask_work_iq'];
  /** The hosted service when left out. */
  readonly profile?: ProfileName;
  /** A free one when left out. */
  readonly port?: number;
  /** Milliseconds before each answer; none when left out. */
  readonly delayMs?: number;
  /** Milliseconds, for the life of tokens. */
  readonly now?: () => number;
}

/** A running stand-in for WorkIQ on loopback. */
export interface WorkIqSandbox {
  /** Address of its MCP endpoint. */
  readonly url: string;
  readonly tokens: TokenIssuer;
  readonly faults: WorkIqFaults;
  readonly calls: readonly WorkIqCall[];
  /** Methods that came, in their order, `initialize` and the like. */
  readonly requests: readonly string[];
  /** Forgets all sessions, as a server that was started anew. */
  loseSessions(): void;
  close(): Promise<void>;
}

/** Bytes of one request. */
const LARGEST_BODY = 256 * 1024;
const Address = z.object({ port: z.number() });
/** As much of a JSON-RPC message as faults and sessions have to know. */
const Message = z.looseObject({
  method: z.string().optional(),
  id: z.union([z.string(), z.number()]).optional(),
  params: z
    .looseObject({ arguments: z.looseObject({ question: z.string() }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});
type Message = z.infer<typeof Message>;

interface World {
  readonly options: WorkIqSandboxOptions;
  readonly tokens: TokenIssuer;
  readonly faults: WorkIqFaults;
  readonly calls: WorkIqCall[];
  readonly requests: string[];
  readonly conversations: Map<string, string>;
  readonly sessions: Map<string, { oid: string; transport: StreamableHTTPServerTransport }>;
  opened: number;
}

/**
 * Serves WorkIQ as MCP over Streamable HTTP (workiq-contract.md 10), so that the product's own
 * client reaches invented mail the way it reaches the real one. On loopback only.
 */
export async function startWorkIqSandbox(options: WorkIqSandboxOptions): Promise<WorkIqSandbox> {
  const world: World = {
    options,
    tokens: createTokenIssuer(options.now ?? Date.now),
    faults: createWorkIqFaults(),
    calls: [],
    requests: [],
    conversations: new Map(),
    sessions: new Map(),
    opened: 0,
  };
  const server = createServer((request, response) => {
    void respond(world, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const { port } = Address.parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    tokens: world.tokens,
    faults: world.faults,
    calls: world.calls,
    requests: world.requests,
    loseSessions: () => world.sessions.clear(),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, bearer = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  const oid = world.tokens.verify(bearer)?.oid;
  if (oid === undefined) return unauthorized(request, response);
  if (request.url !== '/mcp') return send(response, 404);
  if (request.method === 'GET') return send(response, 405);
  const body = request.method === 'POST' ? await bodyOf(request) : undefined;
  const message = Message.safeParse(body).data ?? {};
  world.requests.push(message.method ?? request.method ?? '');
  if (spoiled(world, message, response)) return;
  const transport = await transportOf(world, { request, message, oid });
  if (transport === null) return send(response, 404, 'Session not found');
  await transport.handleRequest(request, response, body);
}

/** True when a fault met the request and has answered it, or never will. */
function spoiled({ faults }: World, message: Message, response: ServerResponse): boolean {
  const question = message.params?.arguments?.question ?? '';
  const fault = faults.meet(message.method ?? '', question);
  return fault !== null && spoil(fault, { response, message });
}

function unauthorized(request: IncomingMessage, response: ServerResponse): void {
  const metadata = '/.well-known/oauth-protected-resource/mcp';
  if (request.url === metadata) return send(response, 200, '{"scopes":["WorkIQAgent.Ask"]}');
  response.setHeader('www-authenticate', `Bearer resource_metadata="${metadata}"`);
  send(response, 401);
}

function send(response: ServerResponse, status: number, body = ''): void {
  response.statusCode = status;
  response.end(body);
}

/** Answers as the fault says; false when the request goes on after all. */
function spoil(
  fault: WorkIqFault,
  { response, message }: { response: ServerResponse; message: Message },
): boolean {
  if (fault.hangs) return true;
  if (fault.closes) {
    response.destroy();
    return true;
  }
  if (fault.http) {
    for (const [name, value] of Object.entries(fault.http.headers ?? {})) {
      response.setHeader(name, value);
    }
    send(response, fault.http.status, fault.http.body);
    return true;
  }
  if (fault.breaks) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': thinking\n\n', () => response.destroy());
    return true;
  }
  const told = fault.error ? { error: fault.error } : { result: fault.result };
  response.setHeader('content-type', 'application/json');
  send(response, 200, JSON.stringify({ jsonrpc: '2.0', id: message.id, ...told }));
  return true;
}

/**
 * The transport of the session that is named; a new one for `initialize`; null for a foreign one.
 */
async function transportOf(
  world: World,
  { request, message, oid }: Asked,
): Promise<StreamableHTTPServerTransport | null> {
  const known = world.sessions.get(String(request.headers['mcp-session-id'] ?? ''));
  if (known) return known.oid === oid ? known.transport : null;
  if (message.method !== 'initialize') return null;
  const { options } = world;
  world.opened += 1;
  const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    // Both forms occur; a client has to read either.
    enableJsonResponse: world.opened % 2 === 0,
    onsessioninitialized: (id) => void world.sessions.set(id, { oid, transport }),
    onsessionclosed: (id) => void world.sessions.delete(id),
  });
  const core = createCore({
    ...world,
    oid,
    profile: PROFILES[options.profile ?? 'hosted'],
    answer: options.answer,
    delay: (question) =>
      Promise.all([sleep(options.delayMs ?? 0), world.faults.free(question)]).then(() => undefined),
    newId: () => randomUUID().replaceAll('-', ''),
  });
  await core.connect(transport);
  return transport;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly message: Message;
  readonly oid: string;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_BODY) throw new Error('The request is too large.');
    chunks.push(bytes);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
