import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Command } from './arguments.ts';
import { createMcpServer } from './mcp-server.ts';
import { open, runOf } from './open.ts';
import { skillNamed } from './skill-command.ts';
import type { Terminal } from './terminal.ts';

/** Life of the printed token in seconds: long enough for a demo. */
const A_DAY_S = 86_400;

/**
 * `csam-ops sandbox`: serves the stand-ins alone, until it is stopped; prints the address of MSX,
 * then the settings that lead another program to WorkIQ, as the person of that world.
 */
export async function sandboxCommand(command: Command, terminal: Terminal): Promise<void> {
  const { msx } = await open(command, terminal.environment);
  // Whoever reads the address may stop the program at once.
  const stopped = terminal.untilStopped();
  const { url, me, workiqStandIn: workiq } = msx;
  const settings = workiq && [
    `WORKIQ_MCP_URL=${workiq.url}`,
    `WORKIQ_ACCESS_TOKEN=${workiq.tokens.issue(me, A_DAY_S)}`,
  ];
  terminal.stdout.write(`${[url, ...(settings ?? [])].join('\n')}\n`);
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
    run: (id, scope, { signal, progress }) => {
      const workiq = msx.workiqFor(msx.me, { signal });
      return skillNamed(id).run({ ...runOf(scope, opened), workiq, progress });
    },
  });
  const gone = new Promise<void>((done) => {
    server.onclose = done;
  });
  terminal.stdin.once('end', () => void server.close());
  await server.connect(new StdioServerTransport(terminal.stdin, terminal.stdout));
  await gone;
  await msx.close();
}
