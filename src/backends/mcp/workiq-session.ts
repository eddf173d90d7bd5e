import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import type { AskWorkIqInput } from '../../tools/workiq-tools.ts';
import { WorkIqError } from './workiq-error.ts';

/** Names of the ask tool, newest first; an exact match only, `ask` is a common word (WQ-2.2). */
const ASK_TOOLS = ['ask', 'ask_work_iq'];
/** How the stand-in introduces itself; nothing can make it say otherwise (section 10, 8). */
const STAND_IN = 'workiq-standin';
/** Limits in milliseconds of WQ-4.2. */
const CONNECT_MS = 20_000;
const LIST_MS = 15_000;

/** One conversation with a server, for one person. */
export interface WorkIqSession {
  /** True when invented data answers: every card then says so. */
  readonly isSample: boolean;
  /** Calls the ask tool; the result is whatever the server gave. */
  ask(input: AskWorkIqInput, options: { signal: AbortSignal; timeoutMs: number }): Promise<unknown>;
  close(): Promise<void>;
}

/** Connects and finds the ask tool. Throws `WorkIqError` `protocol` when the server has none. */
export async function openSession(transport: Transport): Promise<WorkIqSession> {
  let tools: Promise<Tool> | null = null;
  const broken = new Set<(error: WorkIqError) => void>();
  const client = new Client(
    { name: 'csam-ops', version: '1' },
    // The list is asked for anew after a change, before the next question (WQ-2.6).
    { listChanged: { tools: { autoRefresh: false, onChanged: () => (tools = null) } } },
  );
  // A stream that breaks leaves its call waiting for a time-out otherwise (WQ-11.7).
  const breakAll = (): void => broken.forEach((fail) => fail(new WorkIqError('service')));
  client.onerror = ({ message }) => {
    if (/disconnected|reconnect/i.test(message)) breakAll();
  };
  client.onclose = breakAll;
  await client.connect(transport, { timeout: CONNECT_MS });
  const find = async (): Promise<Tool> =>
    askToolIn((await client.listTools({}, { timeout: LIST_MS })).tools);
  return {
    isSample: client.getServerVersion()?.name === STAND_IN,
    async ask(input, { signal, timeoutMs }) {
      tools ??= find();
      const tool = await tools;
      return raced(broken, () =>
        client.callTool(
          { name: allowed(tool.name), arguments: argumentsFor(tool, input) },
          undefined,
          {
            signal,
            // Ours ends first and says why; this one only guards against a lost signal.
            timeout: timeoutMs + 1000,
            maxTotalTimeout: timeoutMs + 1000,
            resetTimeoutOnProgress: true,
            onprogress: () => undefined,
          },
        ),
      );
    },
    close: () => client.close(),
  };
}

/**
 * The first exact match of a known name.
 * @throws WorkIqError `protocol`: the server offers no question.
 */
function askToolIn(tools: readonly Tool[]): Tool {
  const found = ASK_TOOLS.map((name) => tools.find((tool) => tool.name === name)).find(Boolean);
  if (found) return found;
  throw new WorkIqError('protocol');
}

/**
 * The same server also sends mail and deletes, under the same rights: nothing else is ever called
 * (WQ-2.4).
 */
export function allowed(name: string): string {
  if (ASK_TOOLS.includes(name)) return name;
  throw new WorkIqError('protocol');
}

/** Optional arguments go only where the tool's schema names them, and never as null (WQ-2.3). */
function argumentsFor(tool: Tool, input: AskWorkIqInput): Record<string, unknown> {
  const known = tool.inputSchema.properties ?? {};
  if (!('question' in known)) throw new WorkIqError('protocol');
  return Object.fromEntries(
    Object.entries(input).filter(([name, value]) => name in known && value !== undefined),
  );
}

/** The call, or the first break of its connection. */
async function raced<Answer>(
  broken: Set<(error: WorkIqError) => void>,
  call: () => Promise<Answer>,
): Promise<Answer> {
  let fail: (error: WorkIqError) => void = () => undefined;
  const breaks = new Promise<never>((_, reject) => (fail = reject));
  broken.add(fail);
  try {
    return await Promise.race([call(), breaks]);
  } finally {
    broken.delete(fail);
  }
}
