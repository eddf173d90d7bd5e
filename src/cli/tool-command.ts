import { messageOf } from '../errors.ts';
import { MSX_TOOLS, type MsxToolName } from '../tools/msx-tools.ts';
import { USAGE, UsageError, type Command } from './arguments.ts';
import { open } from './open.ts';
import type { Terminal } from './terminal.ts';

/**
 * `csam-ops tool`: calls one MSX tool and prints what it answers. Name and arguments are looked at
 * before anything is opened: a typing error costs no connection.
 */
export async function toolCommand(command: Command, terminal: Terminal): Promise<void> {
  const name = toolNamed(command.subject);
  const input = inputOf(name, command.input ?? '{}');
  const { msx } = await open(command, terminal.environment);
  try {
    const tools = msx.toolsFor(msx.me);
    const answer: unknown = await Reflect.apply(tools[name], tools, [input]);
    terminal.stdout.write(`${JSON.stringify(answer, null, command.json ? 0 : 2)}\n`);
  } finally {
    await msx.close();
  }
}

function toolNamed(name: string | undefined): MsxToolName {
  if (name !== undefined && isTool(name)) return name;
  const names = Object.keys(MSX_TOOLS).join(', ');
  const problem = name === undefined ? 'Name a tool.' : `There is no tool ${name}.`;
  throw new UsageError(`${problem} Tools: ${names}.\n${USAGE}`);
}

function isTool(name: string): name is MsxToolName {
  return Object.hasOwn(MSX_TOOLS, name);
}

function inputOf(name: MsxToolName, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`The arguments of ${name} are no JSON: ${messageOf(error)}.\n${USAGE}`);
  }
}
