import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ListToolsRequestSchema,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js';
import { AskWorkIqInput, type WorkIqTools } from '../../tools/workiq-tools.ts';
import type { Profile } from './profiles.ts';

/** One call that reached the stand-in. */
export interface WorkIqCall {
  readonly tool: string;
  /** Object id of the token's person. */
  readonly oid: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Set when the asker sent `notifications/cancelled` before the answer. */
  cancelled: boolean;
}

/** What the MCP side of the stand-in needs, for one session of one person. */
export interface CoreOptions {
  readonly oid: string;
  readonly profile: Profile;
  readonly answer: WorkIqTools['ask_work_iq'];
  /** Every call that came, also those of tools that a client must never call. */
  readonly calls: WorkIqCall[];
  /** Conversations that belong to somebody. */
  readonly conversations: Map<string, string>;
  /** Resolves when the answer to a question may go out. */
  readonly delay: (question: string) => Promise<void>;
  readonly newId: () => string;
}

/** A server of one session: the tools of a profile, of which only asking answers. */
export function createCore(options: CoreOptions): Server {
  const { profile } = options;
  const server = new Server(
    { name: 'workiq-standin', version: '1.0.0' },
    { capabilities: { tools: { listChanged: true } } },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...profile.tools] }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const call: WorkIqCall = {
      tool: params.name,
      oid: options.oid,
      arguments: params.arguments ?? {},
      cancelled: false,
    };
    options.calls.push(call);
    signal.addEventListener('abort', () => (call.cancelled = true), { once: true });
    const { question } = call.arguments;
    await options.delay(typeof question === 'string' ? question : '');
    return resultOf(options, call);
  });
  return server;
}

async function resultOf(options: CoreOptions, call: WorkIqCall): Promise<CallToolResult> {
  const { profile, conversations } = options;
  if (call.tool === 'list_agents') return refused('[]', false);
  if (call.tool !== profile.askTool) return refused(`Access denied for path ${call.tool}.`);
  const input = AskWorkIqInput.safeParse(call.arguments);
  if (!input.success) return refused('An error occurred invoking the tool.');
  const { conversationId } = input.data;
  if (conversationId !== undefined && conversations.get(conversationId) !== options.oid) {
    return refused('Unknown conversation.');
  }
  const answer = await options.answer(input.data);
  if (!('text' in answer)) return refused('internal error');
  const id = conversationId ?? options.newId();
  conversations.set(id, options.oid);
  return profile.envelope(answer.text, id);
}

function refused(text: string, isError = true): CallToolResult {
  return { content: [{ type: 'text', text }], isError };
}
