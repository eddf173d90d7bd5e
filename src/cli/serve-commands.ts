import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Command } from './arguments.ts';
import { createMcpServer } from './mcp-server.ts';
import { open, runOf } from './open.ts';
import { skillNamed } from './skill-command.ts';
import type { Terminal } from './terminal.ts';

/** `csam-ops sandbox`: serves the stand-ins alone, until it is stopped; prints where. */
export async function sandboxCommand(command: Command, terminal: Terminal): Promise<void> {
  const { msx } = await open(command, terminal.environment);
  // Whoever reads the address may stop the program at once.
  const stopped = terminal.untilStopped();
  terminal.stdout.write(`${msx.url}\n`);
  await stopped;
  await msx.close();
}

/**
 * `csam-ops mcp`: serves the tools and the skills as MCP on stdin and stdout, until the client
 * goes. Nothing else may be printed on stdout meanwhile: the client reads every line as a message.
 */
export async function mcpCommand(command: Command, terminal: Terminal): Promise<void> {
  const opened = await open(command, terminal.environment);
  const { msx } = opened;
  const server = createMcpServer({
    tools: msx.toolsFor(msx.me),
    run: (id, scope) => skillNamed(id).run(runOf(scope, opened)),
  });
  const gone = new Promise<void>((done) => {
    server.onclose = done;
  });
  terminal.stdin.once('end', () => void server.close());
  await server.connect(new StdioServerTransport(terminal.stdin, terminal.stdout));
  await gone;
  await msx.close();
}
