/** What is kept of one person, for whoever has to hand it over or delete it. */
import { readConfig } from '../config.ts';
import type { ExportLine, KnownPerson, PersonBook } from '../domain/person-data.ts';
import { AppError } from '../errors.ts';
import { openStorage } from '../storage.ts';
import { USAGE, UsageError, type Command } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** One command, with what is kept, the clock, and where lines go. */
interface Run {
  readonly people: PersonBook;
  /** As typed: an object id, or a name. */
  readonly who: string;
  readonly command: Command;
  readonly now: Date;
  readonly print: (line: string) => void;
}

/** What is done for one person. */
type Act = (run: Run) => Promise<void>;

/** A map, not an object: `person constructor` is no act. */
const COMMANDS: ReadonlyMap<string, Act> = new Map([
  ['export', exported],
  ['delete', deleted],
]);

/** `csam-ops person`: opens the store that the settings name, and closes it again. */
export async function personCommand(command: Command, terminal: Terminal): Promise<void> {
  const { act, who } = personActOf(command);
  const now = (): Date => new Date();
  const store = await openStorage(readConfig(terminal.environment), { now });
  const print = (line: string): void => void terminal.stdout.write(`${line}\n`);
  try {
    await act({ people: store.people, who, command, now: now(), print });
  } finally {
    await store.close();
  }
}

/** The act that a command line names, and for whom. Throws `UsageError` for any other. */
export function personActOf({ subject = '', input }: Command): { act: Act; who: string } {
  const act = COMMANDS.get(subject);
  if (!act) throw new UsageError(`Say person export or person delete.\n${USAGE}`);
  const who = input?.trim() ?? '';
  if (who === '') throw new UsageError(`Name a person by their object id in Entra.\n${USAGE}`);
  return { act, who };
}

/** JSON lines, each an `ExportLine`. */
async function exported({ people, who, command, now, print }: Run): Promise<void> {
  const person = await theOne(people, who, command);
  const line = (one: ExportLine): void => print(JSON.stringify(one));
  const head = { format: 'csam-ops-person/1', exportedAt: now.toISOString(), person } as const;
  line({ line: 'person', ...head });
  for await (const { table, data } of people.rows(person)) line({ line: 'row', table, data });
}

async function deleted({ people, who, command, print }: Run): Promise<void> {
  const { dryRun, json } = command;
  const person = await theOne(people, who, command);
  // Two people may have one name, and nothing brings the wrong one's data back.
  if (!dryRun && person.id.toLowerCase() !== who.toLowerCase()) {
    throw new AppError('input_invalid', `Delete by object id: ${person.id} is ${namesOf(person)}.`);
  }
  const tables = await people.erase(person, { dryRun });
  if (json) return print(JSON.stringify({ person, dryRun, tables }));
  print(`${namesOf(person)}, ${person.id} of tenant ${person.tenantId}`);
  for (const { table, removed, pseudonymised } of tables) {
    const counts = `${count(removed)} removed${count(pseudonymised)} pseudonymised`;
    print(table.padEnd(22) + counts);
  }
  print(
    dryRun ? 'Nothing was changed.' : 'Done. Changes that MSX was sent stay, without the person.',
  );
}

/** Right-aligned, so that the columns of several tables stand below each other. */
function count(rows: number): string {
  return String(rows).padStart(7);
}

/** Throws when nobody or more than one person fits: nothing is guessed here. */
async function theOne(people: PersonBook, who: string, { tenant }: Command): Promise<KnownPerson> {
  const [only, ...others] = await people.search(who, tenant);
  if (!only) throw new AppError('input_invalid', `Nothing is kept of ${printable(who)}.`);
  if (others.length === 0) return only;
  const all = [only, ...others].map((one) => {
    return `- ${one.id} of tenant ${one.tenantId}: ${namesOf(one)}`;
  });
  const words = `${printable(who)} may be several people. Name one by object id and --tenant:`;
  throw new AppError('input_invalid', [words, ...all].join('\n'));
}

function namesOf({ names }: KnownPerson): string {
  return names.length === 0 ? 'No name is kept' : printable(names.join(', '));
}

/** A name must not move the cursor or start a line of its own. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
