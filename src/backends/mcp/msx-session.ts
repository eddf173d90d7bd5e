import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { bulkhead } from 'cockatiel';
import { AppError, messageOf, ToolError } from '../../errors.ts';
import { answerOf } from './msx-answer.ts';

/** A connection to an MSX MCP server, opened with the first call. */
export interface MsxSession {
  /** What the server is and offers; read, never assumed (msx-contract.md 7.1). */
  offered(): Promise<{ server: string; tools: ReadonlySet<string> }>;
  /**
   * Calls a tool; the JSON of its answer. Throws the typed error that a failure means. A tool that
   * is not offered is `tool_contract`; a server that cannot be asked, `tool_unavailable`.
   */
  call(tool: string, input: Record<string, unknown>): Promise<unknown>;
  /** Ends the connection; a later call opens another. */
  close(): Promise<void>;
}

/**
 * Dataverse takes 52 requests at once, and these servers have no limit of their own
 * (msx-contract.md 7.6).
 */
const AT_ONCE = 6;
/**
 * Milliseconds for the start and for the list of tools. A server needs 270 to 410 ms (7.1); a
 * sign-in behind it may take far longer.
 */
const START_MS = 20_000;
/** Milliseconds for one call: a server reads many pages in it, one after the other. */
const CALL_MS = 90_000;

/**
 * Tools that would do more than one person accepted; never called, whatever a server offers
 * (section 8).
 */
const NEVER: readonly string[] = ['execute_all', 'cancel_all'];

interface Open {
  readonly client: Client;
  readonly server: string;
  readonly tools: ReadonlySet<string>;
  /** The first call, which goes alone. */
  first: Promise<unknown> | null;
}

/** Keeps one connection; one that broke is opened anew with the next call. */
export function createMsxSession(connect: () => Transport): MsxSession {
  const places = bulkhead(AT_ONCE, Infinity);
  let open: Promise<Open> | null = null;
  const opened = (): Promise<Open> => {
    open ??= openWith(connect(), () => (open = null)).catch((error: unknown) => {
      open = null;
      throw unreachable('tools/list', error);
    });
    return open;
  };
  return {
    async offered() {
      const { server, tools } = await opened();
      return { server, tools };
    },
    async call(tool, input) {
      const open = await opened();
      const { client, tools } = open;
      if (NEVER.includes(tool) || !tools.has(tool)) {
        const message = `The MSX server has no tool ${tool}.`;
        throw new ToolError('tool_contract', { tool, message });
      }
      // Twenty cold calls at once start twenty sign-ins on some servers: one goes before them all.
      if (open.first === null) return (open.first = called(client, tool, input));
      await open.first.catch(() => undefined);
      return places.execute(() => called(client, tool, input));
    },
    async close() {
      const last = open;
      open = null;
      await last?.then(({ client }) => client.close()).catch(() => undefined);
    },
  };
}

async function openWith(transport: Transport, onClose: () => void): Promise<Open> {
  const client = new Client({ name: 'csam-ops', version: '1' });
  client.onclose = onClose;
  await client.connect(transport, { timeout: START_MS });
  const { tools } = await client.listTools({}, { timeout: START_MS });
  const names = new Set(tools.map(({ name }) => name));
  return { client, server: client.getServerVersion()?.name ?? '', tools: names, first: null };
}

async function called(
  client: Client,
  tool: string,
  input: Record<string, unknown>,
): Promise<unknown> {
  try {
    const result = await client.callTool({ name: tool, arguments: input }, CallToolResultSchema, {
      timeout: CALL_MS,
    });
    return answerOf(tool, CallToolResultSchema.parse(result));
  } catch (error) {
    throw error instanceof AppError ? error : unreachable(tool, error);
  }
}

function unreachable(tool: string, cause: unknown): ToolError {
  const message = `The MSX server could not be asked: ${messageOf(cause).slice(0, 200)}`;
  return new ToolError('tool_unavailable', { tool, message, cause });
}
