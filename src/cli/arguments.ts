/**
 * The words after `csam-ops`. An option that is misspelt or out of place is an error, never
 * ignored: a scope that is overlooked would be answered with the whole portfolio.
 */
import { parseArgs } from 'node:util';
import { isDay } from '../domain/dates.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';

/** Wrong use of the command line; the message holds the right use. Exit status 2. */
export class UsageError extends Error {}

/** The right use, printed with every usage error. */
export const USAGE = `Usage:
  csam-ops skill <id> [--customer N | --opportunity N | --milestone N] [--scenario FILE] [--json]
  csam-ops tool <tool> [ARGUMENTS-AS-JSON] [--scenario FILE] [--json]
  csam-ops signals [TEXT] [--stdin] [--json]
  csam-ops sandbox [--port P] [--scenario FILE]
  csam-ops ledger list [--customer NAME] [--since YYYY-MM-DD]
  csam-ops ledger export [--format csv|json] [--customer NAME] [--since YYYY-MM-DD]
  csam-ops weekly status [--week MONDAY] [--tenant ID] [--json]
  csam-ops weekly plan [--tenant ID] [--json]
  csam-ops weekly run --dry-run [--tenant ID] [--json]
  csam-ops weekly cancel [--tenant ID] [--json]
  csam-ops person export <object id or name> [--tenant ID]
  csam-ops person delete <object id> [--dry-run] [--tenant ID] [--json]
  csam-ops route [TEXT] [--stdin] [--json]
  csam-ops mcp [--scenario FILE]`;

/** A command line, read. */
export interface Command {
  /** First word, such as `skill`. */
  readonly name: string;
  /** Second word: the id of a skill, a tool, a text, an act. */
  readonly subject: string | undefined;
  /** Third word, which only `tool` and `person` take. */
  readonly input: string | undefined;
  readonly scope: ScopeRequest;
  /** Path of a file; a trial on it never meets a real organization. */
  readonly scenario: string | undefined;
  readonly port: number | undefined;
  readonly json: boolean;
  readonly format: 'csv' | 'json' | undefined;
  /** Day, `YYYY-MM-DD`. */
  readonly since: string | undefined;
  /** Monday of a week, as typed. */
  readonly week: string | undefined;
  /** Entra tenant id. */
  readonly tenant: string | undefined;
  /** Only say what would be done. */
  readonly dryRun: boolean;
  /** Read JSON lines from the standard input instead of an argument. */
  readonly stdin: boolean;
}

/** All options of all commands; which command heeds which stands in `USAGE`. */
const OPTIONS = {
  customer: { type: 'string' },
  opportunity: { type: 'string' },
  milestone: { type: 'string' },
  scenario: { type: 'string' },
  port: { type: 'string' },
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
  since: { type: 'string' },
  stdin: { type: 'boolean', default: false },
  week: { type: 'string' },
  tenant: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

/** Reads the words after `csam-ops`. Throws `UsageError` for anything that no command takes. */
export function parseCommand(words: readonly string[]): Command {
  const { values, positionals } = parsed(words);
  const [name, subject, input, ...rest] = positionals;
  if (name === undefined) throw new UsageError(`Name a command.\n${USAGE}`);
  // A scope typed without its option would otherwise be answered with the whole portfolio.
  const takesInput = name === 'tool' || name === 'person';
  const tooMany = takesInput || input === undefined ? rest : [input, ...rest];
  if (tooMany.length > 0) throw new UsageError(`Too many words: ${tooMany.join(' ')}.\n${USAGE}`);
  mustBeHeeded(values, name, subject);
  const { customer, opportunity, milestone } = values;
  const scope = Object.fromEntries(
    Object.entries({ customer, opportunity, milestone }).filter(([, value]) => value !== undefined),
  );
  if (Object.keys(scope).length > 1) {
    throw new UsageError(`Name one of --customer, --opportunity, --milestone.\n${USAGE}`);
  }
  const { scenario, json, stdin, since, week, tenant, 'dry-run': dryRun } = values;
  if (since !== undefined && !isDay(since)) {
    throw new UsageError(`--since takes a day such as 2026-11-30, not ${since}.\n${USAGE}`);
  }
  const port = values.port === undefined ? undefined : portOf(values.port);
  const format = values.format === undefined ? undefined : formatOf(values.format);
  const said = { scenario, json, stdin, since, week, tenant, dryRun };
  return { name, subject, input, scope, port, format, ...said };
}

/** Commands, or command and act, with the options that each heeds; any other is an error. */
const HEEDED: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  skill: ['customer', 'opportunity', 'milestone', 'scenario', 'json'],
  tool: ['scenario', 'json'],
  signals: ['stdin', 'json'],
  route: ['stdin', 'json'],
  sandbox: ['port', 'scenario'],
  'ledger list': ['customer', 'since'],
  'ledger export': ['format', 'customer', 'since'],
  'weekly status': ['week', 'tenant', 'json'],
  'weekly plan': ['tenant', 'json'],
  'weekly run': ['dry-run', 'tenant', 'json'],
  'weekly cancel': ['tenant', 'json'],
  'person export': ['tenant'],
  'person delete': ['dry-run', 'tenant', 'json'],
  mcp: ['scenario'],
};

/** A wish that is passed over does harm: `weekly cancel --dry-run` would cancel. */
function mustBeHeeded(values: object, name: string, subject = ''): void {
  const given = Object.entries(values).filter(([, value]) => value !== false);
  const [empty] = given.find(([, value]) => typeof value === 'string' && value.trim() === '') ?? [];
  if (empty !== undefined) throw new UsageError(`--${empty} is empty.\n${USAGE}`);
  const act = `${name} ${subject}`;
  const [command, heeded] = HEEDED[name] ? [name, HEEDED[name]] : [act, HEEDED[act]];
  // What is no command at all is said by whoever looks it up.
  const [idle] = given.find(([option]) => heeded && !heeded.some((one) => one === option)) ?? [];
  if (idle !== undefined) throw new UsageError(`--${idle} is not for ${command}.\n${USAGE}`);
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : 'Wrong option.'}\n${USAGE}`);
  }
}

function formatOf(text: string): 'csv' | 'json' {
  if (text === 'csv' || text === 'json') return text;
  throw new UsageError(`--format takes csv or json, not ${text}.\n${USAGE}`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not ${text}.\n${USAGE}`);
}
