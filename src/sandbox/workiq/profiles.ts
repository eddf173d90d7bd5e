import type { CallToolResult, Tool } from '@modelcontextprotocol/sdk/types.js';

/** Which WorkIQ the stand-in is: tools, schemas and envelope of workiq-contract.md 2 and 3. */
export type ProfileName = 'hosted' | 'cli-1.0' | 'cli-0.4' | 'cli-0.2';

/** One generation of WorkIQ. */
export interface Profile {
  readonly tools: readonly Tool[];
  /** Name of the tool that answers; all others refuse. */
  readonly askTool: string;
  /** The answer in the envelope of this generation. */
  readonly envelope: (text: string, conversationId: string) => CallToolResult;
  /** How this generation refuses as long as nobody accepted the terms. */
  readonly eula: CallToolResult;
}

const text = { type: 'string' };
const texts = { type: 'array', items: text };

function tool(name: string, properties: Record<string, object>, required: string[] = []): Tool {
  return { name, inputSchema: { type: 'object', properties, required } };
}

function ask(name: string, more: Record<string, object>): Tool {
  return tool(name, { question: text, ...more }, ['question']);
}

function said(words: string): CallToolResult {
  return { content: [{ type: 'text', text: words }] };
}

/** Envelope B. */
const inJson: Profile['envelope'] = (response, conversationId) =>
  said(JSON.stringify({ response, conversationId }));
/** Envelope A. */
const structured: Profile['envelope'] = (answer, conversationId) => ({
  ...said(answer),
  structuredContent: { answer, conversationId },
});

/** The refusal of the command line before its terms are accepted; only 1.0 marks it as an error. */
const TERMS =
  'You must accept the EULA before using this tool. Call accept_eula with the EULA url.';
const eulaTool = tool('accept_eula', { eulaUrl: text }, ['eulaUrl']);
const listAgents = tool('list_agents', {});

/** Eleven tools, of which nine must never be called: the last four write (WQ-2.4). */
const HOSTED: readonly Tool[] = [
  ask('ask', { agentId: text, fileUrls: texts, conversationId: text, timeZone: text }),
  listAgents,
  tool('fetch', { entityUrls: texts }, ['entityUrls']),
  tool('call_function', { functionUrl: text }, ['functionUrl']),
  tool('search_paths', { filter: text }, ['filter']),
  tool('get_schema', { path: text, operationType: text, format: text }, ['path', 'operationType']),
  tool('fetch_blob', { path: text, format: text }, ['path']),
  ...['create_entity', 'update_entity', 'delete_entity', 'do_action'].map((name) =>
    tool(name, { path: text, body: { type: 'object' } }, ['path']),
  ),
];

/** All generations. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  hosted: {
    tools: HOSTED,
    askTool: 'ask',
    envelope: structured,
    eula: { ...said(TERMS), isError: true },
  },
  'cli-1.0': {
    tools: [
      eulaTool,
      ask('ask', { fileUrls: texts, conversationId: text, agentId: text }),
      listAgents,
    ],
    askTool: 'ask',
    envelope: structured,
    eula: { ...said(TERMS), isError: true },
  },
  'cli-0.4': {
    tools: [eulaTool, ask('ask_work_iq', { fileUrls: texts })],
    askTool: 'ask_work_iq',
    envelope: inJson,
    eula: said(TERMS),
  },
  'cli-0.2': {
    tools: [eulaTool, ask('ask_work_iq', {})],
    askTool: 'ask_work_iq',
    envelope: said,
    eula: said(TERMS),
  },
};
