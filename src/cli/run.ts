import { text } from 'node:stream/consumers';
import { messageOf } from '../errors.ts';
import { parseCommand, USAGE, UsageError, type Command } from './arguments.ts';
import { ledgerCommand } from './ledger-command.ts';
import { personCommand } from './person-command.ts';
import { routeCommand } from './route-command.ts';
import { mcpCommand, sandboxCommand } from './serve-commands.ts';
import { signalsOfLines, signalsOfText } from './signals.ts';
import { skillCommand } from './skill-command.ts';
import type { Terminal } from './terminal.ts';
import { toolCommand } from './tool-command.ts';
import { weeklyCommand } from './weekly-command.ts';

/** A command; what it throws is said on stderr. */
type Run = (command: Command, terminal: Terminal) => Promise<void>;

/** A map, not an object: `csam-ops constructor` is no command. */
const COMMANDS: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['skill', skillCommand],
  ['tool', toolCommand],
  ['signals', signals],
  ['route', readText],
  ['sandbox', sandboxCommand],
  ['ledger', ledgerCommand],
  ['weekly', weeklyCommand],
  ['person', personCommand],
  ['mcp', mcpCommand],
]);

/**
 * Carries out the words after `csam-ops` and gives the exit status: 0 fine, findings included; 1
 * the run failed; 2 wrong use. Throws nothing: what went wrong is said on stderr, without a stack.
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    if (asksForHelp(words)) {
      terminal.stdout.write(`${USAGE}\n`);
      return 0;
    }
    const command = parseCommand(words);
    const found = COMMANDS.get(command.name);
    if (!found) throw new UsageError(`There is no command ${command.name}.\n${USAGE}`);
    await found(command, terminal);
    return 0;
  } catch (error) {
    terminal.stderr.write(`${messageOf(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Behind `--` stands a text, whatever it looks like. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  return options[0] === 'help' || options.includes('--help') || options.includes('-h');
}

/** `csam-ops signals`: one text, or with `--stdin` one result for each JSON line, in order. */
async function signals({ subject, stdin, json }: Command, terminal: Terminal): Promise<void> {
  if (stdin) {
    terminal.stdout.write(signalsOfLines(await text(terminal.stdin)));
    return;
  }
  if (subject === undefined) throw new UsageError(`Give a text, or --stdin.\n${USAGE}`);
  terminal.stdout.write(signalsOfText(subject, json));
}

async function readText({ subject, stdin, json }: Command, terminal: Terminal): Promise<void> {
  const print = (line: string): void => void terminal.stdout.write(`${line}\n`);
  await routeCommand({ text: subject, lines: stdin ? terminal.stdin : null, json, print });
}
