/**
 * The tools and skills for any MCP client. Nothing here writes: the write tools answer with the
 * request that they would send.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import {
  CallToolRequestSchema,
  ListToolsRequestSchema,
  type CallToolResult,
  type ServerNotification,
  type ServerRequest,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { ScopeRequest, type SkillResult } from '../domain/skill-result.ts';
import { AppError, messageOf, ToolError } from '../errors.ts';
import { SKILLS } from '../skills/index.ts';
import { MSX_TOOLS, type MsxToolName, type MsxTools } from '../tools/msx-tools.ts';

/** What the server offers, for one person. */
export interface McpServerParts {
  readonly tools: MsxTools;
  /** Runs a skill by its id. */
  readonly run: (
    skill: string,
    scope: ScopeRequest,
    watch: SkillWatch,
  ) => Promise<SkillResult<unknown>>;
}

/** A client that waits for a skill: it may stop it, and is told what is being read. */
export interface SkillWatch {
  readonly signal: AbortSignal;
  readonly progress: (doing: string) => void;
}

/** What each tool of MSX is for, in the words that a model or a person chooses by. */
const ABOUT: Readonly<Record<MsxToolName, string>> = {
  crm_auth_status: 'Whether MSX accepts the sign-in, and whose it is.',
  crm_whoami: 'The ids of the signed-in person.',
  get_my_active_opportunities: 'Open opportunities of the person: owned, deal team, milestones.',
  list_accounts_by_tpid: 'Customers by top parent id.',
  list_opportunities: 'Opportunities by customer, word or id.',
  get_milestones:
    'Milestones of a scope. statusFilter active: everything not closed, On Track too.',
  get_milestone_activities: 'Tasks of milestones, of every state.',
  crm_get_record: 'One record of MSX.',
  crm_query: 'A free read of one entity set.',
  get_task_status_options: 'Status codes of tasks.',
  create_task: 'Dry run: the request that would create a task. Nothing is written.',
  update_task: 'Dry run: the request that would change a task. Nothing is written.',
  close_task: 'Dry run: the request that would close a task. Nothing is written.',
  update_milestone: 'Dry run: the request that would change a milestone. Nothing is written.',
};

/**
 * An MCP server with the fourteen tools and the skills; each skill takes a scope, or the portfolio.
 */
export function createMcpServer({ tools, run }: McpServerParts): Server {
  const server = new Server(
    { name: 'csam-ops', version: '1.0.0' },
    {
      capabilities: { tools: {} },
      instructions: 'Reads MSX and proposes changes as dry runs. Nothing here writes to MSX.',
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: offered() }));
  server.setRequestHandler(
    CallToolRequestSchema,
    async ({ params }, extra): Promise<CallToolResult> => {
      const { name, arguments: input = {} } = params;
      try {
        if (isTool(name)) return said(await Reflect.apply(tools[name], tools, [input]));
        if (!SKILLS.some(({ id }) => id === name)) throw unknown(name);
        return said(await run(name, scopeOf(name, input), watchOf(extra)));
      } catch (error) {
        return refused(error);
      }
    },
  );
  return server;
}

/** What the SDK tells about a running request. */
type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

/** A skill that asks WorkIQ takes minutes: who asked for progress is told of each step. */
function watchOf({ signal, _meta, sendNotification }: Extra): SkillWatch {
  const progressToken = _meta?.progressToken;
  let step = 0;
  return {
    signal,
    progress(message) {
      if (progressToken === undefined) return;
      const params = { progressToken, progress: (step += 1), message };
      // Nobody may be listening any more; the answer does not depend on it.
      void sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
    },
  };
}

function offered(): Tool[] {
  const readOnly = { annotations: { readOnlyHint: true } };
  const tools = Object.entries(MSX_TOOLS).map(([name, { input }]) => ({
    name,
    description: isTool(name) ? ABOUT[name] : '',
    inputSchema: schemaOf(input),
    ...readOnly,
  }));
  const skills = SKILLS.map(({ id, title, trigger }) => ({
    name: id,
    description: `${title}. ${trigger.when} Without arguments: the whole portfolio.`,
    inputSchema: schemaOf(ScopeRequest),
    ...readOnly,
  }));
  return [...tools, ...skills];
}

function schemaOf(input: z.ZodType): Tool['inputSchema'] {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input' });
  return { type: 'object', properties: objectsIn(properties), required };
}

/** A property whose schema is no object (`true`) has nothing to say. */
function objectsIn(properties: Record<string, unknown>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, Object(schema)]),
  );
}

function isTool(name: string): name is MsxToolName {
  return Object.hasOwn(MSX_TOOLS, name);
}

function scopeOf(tool: string, input: unknown): ScopeRequest {
  const scope = ScopeRequest.safeParse(input);
  if (scope.success) return scope.data;
  const message = `Wrong input of ${tool}. ${z.prettifyError(scope.error)}`;
  throw new ToolError('input_invalid', { tool, message });
}

function unknown(tool: string): ToolError {
  const skills = SKILLS.map(({ id }) => id).join(', ');
  const message = `There is no tool ${tool}. Tools: ${Object.keys(MSX_TOOLS).join(', ')}, ${skills}.`;
  return new ToolError('input_invalid', { tool, message });
}

function said(answer: unknown): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(answer) }] };
}

/** Words for a person, and beside them what a program needs to tell one failure from another. */
function refused(error: unknown): CallToolResult {
  const details = error instanceof ToolError ? detailsOf(error) : {};
  const code = error instanceof AppError ? error.code : 'unexpected';
  return {
    isError: true,
    content: [{ type: 'text', text: messageOf(error) }],
    structuredContent: { error: { code, ...details } },
  };
}

function detailsOf({ status, reason, retryAfterMs }: ToolError): object {
  return { status, reason, retryAfterMs };
}
