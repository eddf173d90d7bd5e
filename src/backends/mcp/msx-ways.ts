import {
  getDefaultEnvironment,
  StdioClientTransport,
} from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

/**
 * Where an MSX MCP server is: a command to start, or an address. `msxUrl` is the organization that
 * a started server reads; a null `token` sends no authorization.
 */
export type MsxServer =
  | { readonly command: readonly string[]; readonly msxUrl: string }
  | { readonly url: string; readonly token: (() => string) | null };

/** A fresh way to the server. A command gets the organization it shall read (msx-contract.md 1). */
export function wayTo(server: MsxServer): Transport {
  if ('url' in server) {
    const { token } = server;
    return new StreamableHTTPClientTransport(new URL(server.url), {
      fetch: (url, init) => fetch(url, { ...init, headers: headersOf(init, token) }),
    });
  }
  const [program = '', ...args] = server.command;
  const env = { ...getDefaultEnvironment(), MSX_CRM_URL: server.msxUrl };
  const transport = new StdioClientTransport({ command: program, args, env, stderr: 'pipe' });
  // A pipe that nobody reads would stop the server when it is full.
  transport.stderr?.on('data', () => undefined);
  return transport;
}

function headersOf(init: RequestInit | undefined, token: (() => string) | null): Headers {
  const headers = new Headers(init?.headers);
  if (token !== null) headers.set('authorization', `Bearer ${token()}`);
  return headers;
}
