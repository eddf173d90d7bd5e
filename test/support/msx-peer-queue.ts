import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

type Input = Readonly<Record<string, unknown>>;
type Send = (path: string, payload: object) => Promise<number>;

/** The queue of staged writes of a peer (msx-contract.md 8); in the oldest generation there is none. */
export interface Queue {
  answer(tool: string, input: Input, send: Send): Promise<CallToolResult>;
  /** Another operation takes the place of what was staged, as after a restart. */
  replace(id: string, description: string): void;
  /** What the next staged payload holds beside what was asked. */
  more: object;
  readonly executed: string[];
}

interface Staged {
  id: string;
  type: string;
  description: string;
  path: string;
  payload: Record<string, unknown>;
}

/** A queue that forgets nothing by itself. */
export function createQueue(generation: string): Queue {
  const staged = new Map<string, Staged>();
  const executed: string[] = [];
  let count = 0;
  const queue: Queue = {
    more: {},
    executed,
    replace: (id, description) => {
      const known = staged.get(id);
      if (known) staged.set(id, { ...known, description });
    },
    async answer(tool, input, send) {
      if (tool === 'list_pending_operations') {
        return said({ count: staged.size, operations: [...staged.values()] });
      }
      if (tool === 'execute_operation' || tool === 'cancel_operation') {
        return settle(tool, staged.get(String(input['id'])), send);
      }
      if (!(tool in PATHS)) return failed(`MCP error -32602: Tool ${tool} not found`);
      const { path, payload } = requestOf(tool, input);
      if (generation === 'G1') return said({ mock: true, message: '[DRY RUN]', payload });
      const id = `OP-${(count += 1)}`;
      const description = `${tool} ${path}`;
      const entry = { id, type: tool, description, path, payload: { ...payload, ...queue.more } };
      staged.set(id, entry);
      return said({ staged: true, operationId: id, description, payload: entry.payload });
    },
  };
  const settle = async (
    tool: string,
    entry: Staged | undefined,
    send: Send,
  ): Promise<CallToolResult> => {
    if (!entry) return failed('Operation OP-0 not found, already executed, or expired.');
    staged.delete(entry.id);
    if (tool === 'cancel_operation') return said({ cancelled: entry.id });
    const status = await send(entry.path, entry.payload);
    if (status >= 400) return failed(`Execution of ${entry.id} failed (${status}): refused`);
    executed.push(entry.id);
    return said({ success: true, executed: entry.id, type: entry.type });
  };
  return queue;
}

const PATHS: Readonly<Record<string, readonly [set: string, key: string]>> = {
  update_milestone: ['msp_engagementmilestones', 'milestoneId'],
  update_task: ['tasks', 'taskId'],
  close_task: ['tasks', 'taskId'],
};

const COLUMNS: Readonly<Record<string, string>> = {
  milestoneDate: 'msp_milestonedate',
  monthlyUse: 'msp_monthlyuse',
  forecastComments: 'msp_forecastcomments',
  subject: 'subject',
  dueDate: 'scheduledend',
  description: 'description',
  statusCode: 'statuscode',
};

function requestOf(tool: string, input: Input): { path: string; payload: Record<string, unknown> } {
  const [set, key] = PATHS[tool] ?? ['', ''];
  const payload: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    const column = COLUMNS[name];
    if (column !== undefined) payload[column] = value;
  }
  if (input['statusCode'] !== undefined) payload['statecode'] = input['statusCode'] === 5 ? 1 : 2;
  return { path: `${set}(${String(input[key])})`, payload };
}

function said(value: unknown): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(value, null, 2) }] };
}

function failed(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] };
}
