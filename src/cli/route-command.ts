/** Shows how the bot reads a text, without a bot: for people who teach it new words. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { route, type Routed } from '../routing/route.ts';
import { USAGE, UsageError } from './arguments.ts';

/** What to read, and how to print it. `lines` holds JSON lines when no text is given. */
export interface RouteRequest {
  /** Undefined: lines are read. */
  readonly text: string | undefined;
  readonly lines: Readable | null;
  readonly json: boolean;
  readonly print: (line: string) => void;
}

/** A line of input; other keys are passed over. */
const Line = z.looseObject({ text: z.string() });

/**
 * `csam-ops route`: prints how a text is read, or one reading a line for JSON lines `{ "text": …
 * }`, in order. Throws `UsageError` when there is nothing to read or a line is not of that form.
 */
export async function routeCommand({ text, lines, json, print }: RouteRequest): Promise<void> {
  if (lines) return routeLines(lines, print);
  if (text === undefined) throw new UsageError(`Name a text, or --stdin.\n${USAGE}`);
  const routed = route(text);
  print(json ? jsonOf(routed) : readable(routed));
}

async function routeLines(lines: Readable, print: (line: string) => void): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: lines, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') print(jsonOf(route(textIn(line, number))));
  }
}

function textIn(line: string, number: number): string {
  try {
    return Line.parse(JSON.parse(line)).text;
  } catch {
    throw new UsageError(`Line ${number} is not JSON of the form { "text": "…" }.`);
  }
}

function jsonOf({ intent, confidence, alternatives, slots }: Routed): string {
  return JSON.stringify({ intent, confidence, alternatives, slots });
}

function readable({ intent, confidence, alternatives, slots, because }: Routed): string {
  const share = (value: number): string => `${Math.round(value * 100)} %`;
  return [
    `${intent} (${share(confidence)})`,
    ...Object.entries(slots).map(([name, typed]) => `  ${name}: ${typed}`),
    ...alternatives.map((one) => `  or ${one.intent} (${share(one.confidence)})`),
    `  because: ${because}`,
  ].join('\n');
}
