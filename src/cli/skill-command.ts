import { SKILLS } from '../skills/index.ts';
import { USAGE, UsageError, type Command } from './arguments.ts';
import { open, runOf } from './open.ts';
import type { Terminal } from './terminal.ts';
import { textOf } from './text.ts';

/** `csam-ops skill`: runs a skill and prints its result; findings are no failure. */
export async function skillCommand(command: Command, terminal: Terminal): Promise<void> {
  const found = skillNamed(command.subject);
  const opened = await open(command, terminal.environment);
  try {
    const result = await found.run(runOf(command.scope, opened));
    terminal.stdout.write(command.json ? `${JSON.stringify(result)}\n` : textOf(result));
  } finally {
    await opened.msx.close();
  }
}

/** A skill by its id. Throws `UsageError` that lists all when there is none of that id. */
export function skillNamed(id: string | undefined): (typeof SKILLS)[number] {
  const found = SKILLS.find((skill) => skill.id === id);
  if (found) return found;
  const ids = SKILLS.map((skill) => skill.id).join(', ');
  const problem = id === undefined ? 'Name a skill.' : `There is no skill ${id}.`;
  throw new UsageError(`${problem} Skills: ${ids}.\n${USAGE}`);
}
