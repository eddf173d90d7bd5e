import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  toolNames,
  type MsxToolName,
  type MsxTools,
  type ToolInput,
  type ToolOutput,
} from '../../tools/msx-tools.ts';
import { connectOver } from '../dataverse/connection.ts';
import { checked, toolsOver } from '../dataverse/dataverse-tools.ts';
import { DRY_RUN_TOOLS } from '../dataverse/dry-run.ts';
import { createKeptReads, type KeptReads } from '../dataverse/kept-reads.ts';
import type { Timing } from '../retries.ts';
import { createAsk } from './msx-ask.ts';
import { createNamedReads } from './msx-named-reads.ts';
import { OWN_SERVER, passedOn } from './msx-own-server.ts';
import { createMcpRecords } from './msx-records.ts';
import { createMsxSession, type MsxSession } from './msx-session.ts';

/** Where an MSX MCP server is, and how links into MSX are made. */
export interface McpOptions {
  /** A fresh way to the server. */
  readonly connect: () => Transport;
  /** Organization URL, for links. */
  readonly baseUrl: string;
  /** MSX app in which links open (msx-contract.md 6). */
  readonly appId: string;
  readonly timing: Timing;
}

/** The tools over one session with a server. */
export interface McpTools {
  readonly tools: MsxTools;
  readonly session: MsxSession;
  /** Tools for one piece of work: what it has read is not asked for again. `pace` is waited for first. */
  readonly keepingTools: (pace?: () => Promise<void>) => MsxTools;
}

/**
 * The fourteen MSX tools through an MSX MCP server of any generation, for the person who is signed
 * in there. The four tools that write are dry runs here: nothing reaches a server's queue by
 * looking.
 */
export function createMcpTools(options: McpOptions): McpTools {
  const session = createMsxSession(options.connect);
  return {
    session,
    tools: toolsOn(session, options),
    keepingTools: (pace) => toolsOn(paced(session, pace), options, { kept: createKeptReads() }),
  };
}

/** Every call waits for its place. */
function paced(session: MsxSession, pace = () => Promise.resolve()): MsxSession {
  return {
    ...session,
    async call(...given) {
      await pace();
      return session.call(...given);
    },
  };
}

function toolsOn(
  session: MsxSession,
  options: McpOptions,
  memory: { readonly kept?: KeptReads } = {},
): MsxTools {
  const ask = createAsk(session, options.timing);
  const connection = connectOver({ ...createMcpRecords(ask), ...memory }, options);
  const records = toolsOver(connection);
  const own = passedOn(session, records);
  const named = { ...records, ...createNamedReads(ask, connection.recordUrl) };
  const chosen = async (): Promise<MsxTools> => {
    const { server, tools: offered } = await session.offered();
    if (server === OWN_SERVER) return own;
    return offered.has('crm_query') ? records : named;
  };
  const tools: MsxTools = { ...records };
  for (const name of toolNames()) Object.assign(tools, { [name]: by(name, chosen) });
  return checked({ ...tools, ...DRY_RUN_TOOLS });
}

/** One tool of whichever set fits the server; known only after the first connection. */
function by<Name extends MsxToolName>(name: Name, chosen: () => Promise<MsxTools>) {
  return async (input: ToolInput<Name>): Promise<ToolOutput<Name>> => (await chosen())[name](input);
}
