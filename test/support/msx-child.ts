import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

/** An MSX MCP server of others that tells with what environment it was started. */
const server = new Server({ name: 'msx-crm', version: '1' }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [{ name: 'crm_whoami', inputSchema: { type: 'object' } }],
}));
server.setRequestHandler(CallToolRequestSchema, () => {
  const { MSX_CRM_URL = 'none', MSX_ACCESS_TOKEN = 'none' } = process.env;
  const who = { UserId: MSX_ACCESS_TOKEN, BusinessUnitId: 'b', OrganizationId: MSX_CRM_URL };
  return { content: [{ type: 'text', text: JSON.stringify(who) }] };
});
await server.connect(new StdioServerTransport());
