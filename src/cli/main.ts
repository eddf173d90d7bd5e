#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { messageOf } from '../errors.ts';
import { openMsx, type Msx } from '../msx.ts';
import { readConfig, type Config } from '../config.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import { SKILLS } from '../skills/index.ts';
import type { SkillRun } from '../skills/run-skill.ts';
import { MSX_TOOLS, type MsxToolName } from '../tools/msx-tools.ts';
import { openStorage } from '../storage.ts';
import { exportLedger, listLedger } from './ledger.ts';
import { createMcpServer } from './mcp-server.ts';
import { parseCommand, USAGE, UsageError, type Command } from './arguments.ts';
import { signalsOfLines, signalsOfText } from './signals.ts';
import { routeCommand } from './route-command.ts';
import { textOf } from './text.ts';

/** The command line: one JSON value or plain text on stdout, everything else on stderr. */
async function main(): Promise<void> {
  try {
    await run(parseCommand(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

async function run(command: Command): Promise<void> {
  if (command.name === 'skill') return skill(command);
  if (command.name === 'tool') return tool(command);
  if (command.name === 'signals') return signals(command);
  if (command.name === 'route') return readText(command);
  if (command.name === 'sandbox') return sandbox(command);
  if (command.name === 'ledger') return ledger(command);
  if (command.name === 'mcp') return mcp(command);
  throw new UsageError(`There is no command ${command.name}.\n${USAGE}`);
}

async function skill(command: Command): Promise<void> {
  const found = skillNamed(command.subject ?? '');
  const { msx, config } = await open(command);
  try {
    const result = await found.run(runOf(command.scope, msx, config));
    process.stdout.write(command.json ? `${JSON.stringify(result)}\n` : textOf(result));
  } finally {
    await msx.close();
  }
}

function skillNamed(id: string): (typeof SKILLS)[number] {
  const found = SKILLS.find((skill) => skill.id === id);
  if (found) return found;
  const ids = SKILLS.map((skill) => skill.id).join(', ');
  throw new UsageError(`There is no skill ${id}. Skills: ${ids}.\n${USAGE}`);
}

function runOf(scope: ScopeRequest, msx: Msx, config: Config): SkillRun {
  return {
    scope,
    tools: msx.toolsFor(msx.me),
    workiq: msx.workiqFor(msx.me),
    plans: msx.plans,
    now: msx.now,
    timeZone: msx.timeZone ?? config.timeZone,
    thresholds: config.thresholds,
  };
}

async function tool(command: Command): Promise<void> {
  const name = command.subject ?? '';
  if (!isTool(name)) {
    const names = Object.keys(MSX_TOOLS).join(', ');
    throw new UsageError(`There is no tool ${name}. Tools: ${names}.\n${USAGE}`);
  }
  const input = inputOf(name, command.input ?? '{}');
  const { msx } = await open(command);
  try {
    const tools = msx.toolsFor(msx.me);
    const answer: unknown = await Reflect.apply(tools[name], tools, [input]);
    process.stdout.write(`${JSON.stringify(answer, null, command.json ? 0 : 2)}\n`);
  } finally {
    await msx.close();
  }
}

async function readText({ subject, stdin, json }: Command): Promise<void> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  await routeCommand({ text: subject, lines: stdin ? process.stdin : null, json, print });
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

/** One text, or with `--stdin` one result for each JSON line, in order. */
async function signals({ subject, stdin, json }: Command): Promise<void> {
  if (stdin) {
    process.stdout.write(signalsOfLines(await text(process.stdin)));
    return;
  }
  if (subject === undefined) throw new UsageError(`Give a text, or --stdin.\n${USAGE}`);
  process.stdout.write(signalsOfText(subject, json));
}

/** Serves the tools and the skills as MCP on stdin and stdout, until the client goes. */
async function mcp(command: Command): Promise<void> {
  const { msx, config } = await open(command);
  const server = createMcpServer({
    tools: msx.toolsFor(msx.me),
    run: (id, scope) => skillNamed(id).run(runOf(scope, msx, config)),
  });
  server.onclose = () => void msx.close();
  process.stdin.once('end', () => void server.close());
  await server.connect(new StdioServerTransport());
}

async function sandbox(command: Command): Promise<void> {
  const { msx } = await open(command);
  process.stdout.write(`${msx.url}\n`);
  process.once('SIGINT', () => void msx.close());
  process.once('SIGTERM', () => void msx.close());
}

/** The stored ledger; MSX is not asked. */
async function ledger({ subject, format = 'csv', since, scope }: Command): Promise<void> {
  if (subject !== 'list' && subject !== 'export') {
    throw new UsageError(`Say ledger list or ledger export.\n${USAGE}`);
  }
  const store = await openStorage(readConfig(process.env), { now: () => new Date() });
  const write = (text: string): void => void process.stdout.write(text);
  const filter = {
    ...(since === undefined ? {} : { changedSince: `${since}T00:00:00Z` }),
    ...(scope.customer === undefined ? {} : { customer: scope.customer }),
  };
  try {
    if (subject === 'list') await listLedger(store.ledger, filter, write);
    else await exportLedger(store.ledger, { filter, format }, write);
  } finally {
    await store.close();
  }
}

/** The configured MSX; a scenario file on the command line wins over the settings. */
async function open({ name, scenario, port }: Command): Promise<{ msx: Msx; config: Config }> {
  const config = readConfig(process.env);
  const isPrivate = scenario !== undefined || name === 'sandbox';
  const msx = await openMsx({
    backend: isPrivate ? { kind: 'sandbox', scenario: scenario ?? null } : config.msx,
    appId: config.msxAppId,
    ...(isPrivate ? {} : { workiq: config.workiq }),
    ...(port === undefined ? {} : { port }),
  });
  return { msx, config };
}

await main();
