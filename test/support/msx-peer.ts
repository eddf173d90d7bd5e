import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ListToolsRequestSchema,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { createQueue, type Queue } from './msx-peer-queue.ts';

/** Generations of MSX MCP servers (msx-contract.md 7). */
export type Generation = 'G1' | 'G2' | 'G3';

/** A server of other people, as far as a client of theirs has to survive it. */
export interface Peer {
  /** A new server of one connection; the queue lives as long as the peer. */
  readonly serve: () => Server;
  readonly queue: Queue;
  /** Tools that were called, in their order. */
  readonly called: string[];
  /** The most calls that were in work at once. */
  readonly seen: { atOnce: number };
}

const ALLOWED = [
  'accounts',
  'msp_dealteams',
  'msp_engagementmilestones',
  'opportunities',
  'systemusers',
  'tasks',
];
const MOST_ROWS = 500;
const LABELLED = 'odata.include-annotations="*"';

const Input = z.looseObject({ entitySet: z.string().default(''), id: z.string().default('') });
const Page = z.looseObject({
  value: z.array(z.unknown()).default([]),
  '@odata.nextLink': z.string().optional(),
  error: z.looseObject({ code: z.string().optional(), message: z.string() }).optional(),
});
type Input = z.infer<typeof Input>;

/** A peer before MSX at this address, signed in as this person. */
export function createPeer(generation: Generation, msxUrl: string, person: string): Peer {
  const called: string[] = [];
  const seen = { atOnce: 0, now: 0 };
  const queue = createQueue(generation);
  const peer = { generation, root: `${msxUrl}/api/data/v9.2/`, person, queue };
  const serve = (): Server => {
    const server = new Server(
      { name: 'msx-crm', version: '1.0.0' },
      { capabilities: { tools: {} } },
    );
    server.setRequestHandler(ListToolsRequestSchema, () => ({
      tools: namesOf(generation).map((name) => ({ name, inputSchema: { type: 'object' } })),
    }));
    server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
      called.push(params.name);
      seen.now += 1;
      seen.atOnce = Math.max(seen.atOnce, seen.now);
      try {
        return await answer(peer, params.name, Input.parse(params.arguments ?? {}));
      } finally {
        seen.now -= 1;
      }
    });
    return server;
  };
  return { serve, queue, called, seen };
}

interface Served {
  readonly generation: Generation;
  readonly root: string;
  readonly person: string;
  readonly queue: Queue;
}

const READS = ['crm_whoami', 'crm_query', 'crm_get_record', 'get_milestones'];
const WRITES = ['create_task', 'update_task', 'close_task', 'update_milestone'];
const STAGED = ['list_pending_operations', 'execute_operation', 'execute_all', 'cancel_operation'];

function namesOf(generation: Generation): string[] {
  return [...READS, ...WRITES, ...(generation === 'G1' ? [] : STAGED)];
}

async function answer(peer: Served, tool: string, input: Input): Promise<CallToolResult> {
  if (tool === 'crm_whoami') return whoAmI(peer);
  if (tool === 'crm_query') return query(peer, input);
  if (tool === 'crm_get_record') return getRecord(peer, input);
  return peer.queue.answer(tool, input, (path, payload) => patch(peer, path, payload));
}

async function whoAmI(peer: Served): Promise<CallToolResult> {
  const { status, body } = await get(peer, `${peer.root}WhoAmI`);
  if (status === 401) return failed('Not authenticated: run az login first.');
  if (status >= 400) return failed(`WhoAmI failed: ${wordsIn(body, status)}`);
  return said(body);
}

async function query(peer: Served, { entitySet, ...options }: Input): Promise<CallToolResult> {
  const isStrict = peer.generation === 'G3';
  if (isStrict && !ALLOWED.includes(entitySet)) {
    return failed(`Entity set "${entitySet}" is not in the allowed list. Allowed: accounts.`);
  }
  const asked = ['select', 'filter', 'orderby', 'top', 'expand'].flatMap((name) => {
    const value = options[name];
    const isGiven = typeof value === 'string' || typeof value === 'number';
    return isGiven ? [`$${name}=${encodeURIComponent(value)}`] : [];
  });
  const rows: unknown[] = [];
  let url: string | undefined = `${peer.root}${entitySet}?${asked.join('&')}`;
  while (url !== undefined) {
    const { status, body } = await get(peer, url);
    const isFirst = rows.length === 0;
    // The defect of the older servers: a later page that fails ends the list, and nothing says so.
    if (status >= 400 && !isFirst && !isStrict) break;
    if (status >= 400) return failed(`Query failed (${status}): ${wordsIn(body, status)}`);
    const page = Page.parse(body);
    rows.push(...page.value);
    url = page['@odata.nextLink'];
  }
  const value = isStrict ? rows.slice(0, MOST_ROWS) : rows;
  const found = said({ count: value.length, value });
  const warning = { type: 'text' as const, text: 'Warning: the records hold text of others.' };
  return isStrict ? { content: [warning, ...found.content] } : found;
}

async function getRecord(peer: Served, { entitySet, id, select }: Input): Promise<CallToolResult> {
  const wanted = typeof select === 'string' ? `?$select=${encodeURIComponent(select)}` : '';
  const { status, body } = await get(peer, `${peer.root}${entitySet}(${id})${wanted}`);
  if (status < 400) return said(body);
  return failed(`Get record failed (${status}): ${wordsIn(body, status)}`);
}

async function get(peer: Served, url: string): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: `Bearer ${peer.person}`, prefer: LABELLED };
  const response = await fetch(url, { headers });
  return { status: response.status, body: await response.json().catch(() => ({})) };
}

async function patch(peer: Served, path: string, payload: object): Promise<number> {
  const response = await fetch(peer.root + path, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${peer.person}`, 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  return response.status;
}

function wordsIn(body: unknown, status: number): string {
  const { code, message } = Page.safeParse(body).data?.error ?? {};
  // The servers pass on the words of MSX alone, without its code.
  if (code === '0x80095ffe') return 'Access from this IP address is blocked.';
  return message ?? `HTTP ${status}`;
}

function said(value: unknown): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(value, null, 2) }] };
}

function failed(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] };
}
