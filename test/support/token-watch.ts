/**
 * Listens to a whole test run: what this process and the processes that it starts print, and what the product
 * logs. A token of a stand-in in any of it fails the run (mocha loads this by `.mocharc.json`).
 */
import { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { ISSUED_TOKENS } from '../../src/sandbox/issued.ts';
import { LOGGED_LINES } from './logged-lines.ts';
import { leaksIn } from './token-leaks.ts';

const Method = z.custom<() => unknown>((value) => typeof value === 'function');
const Issued = z.object({ token: z.string() });
const Started = z.object({ stdio: z.unknown().optional() });

/** What each source said: a stream may cut a token in two, another one stands for itself. */
const sources: string[][] = [];
const tokens = new Set<string>();

const logged = aSource();
subscribe(LOGGED_LINES, (line) => void logged.push(String(line)));
subscribe(ISSUED_TOKENS, (message) => void tokens.add(Issued.parse(message).token));
for (const stream of [process.stdout, process.stderr]) listen(stream, 'write', aSource());

// Every way to start a process ends here. Their logs go to stderr; on stdout stand answers.
Reflect.set(
  ChildProcess.prototype,
  'spawn',
  new Proxy(Method.parse(Reflect.get(ChildProcess.prototype, 'spawn')), {
    apply(target, child: ChildProcess, [options]: [object]): unknown {
      const inherits = takesOurs(options);
      const result: unknown = Reflect.apply(target, child, [options]);
      const { stderr } = child;
      if (stderr) listen(stderr, 'push', aSource());
      if (inherits) stderr?.on('data', (part: unknown) => process.stderr.write(text(part)));
      // A stderr that is ours keeps nobody waiting; a pipe would, for as long as the child lives.
      if (inherits && stderr instanceof Socket) stderr.unref();
      return result;
    },
  }),
);

/** Whether a process would print into our stderr by itself; then it is led through here. */
function takesOurs(options: object): boolean {
  const { stdio } = Started.parse(options);
  const inherits = Array.isArray(stdio) && stdio[2] === 'inherit';
  if (inherits) stdio[2] = 'pipe';
  return inherits;
}

/** Hears the first argument of a method; whoever reads the stream loses nothing. */
function listen(stream: Writable | Readable, method: 'write' | 'push', source: string[]): void {
  const heard = new Proxy(Method.parse(Reflect.get(stream, method)), {
    apply(target, self, parts: unknown[]): unknown {
      if (parts[0] !== null) source.push(text(parts[0]));
      return Reflect.apply(target, self, parts);
    },
  });
  Reflect.set(stream, method, heard);
}

function aSource(): string[] {
  const source: string[] = [];
  sources.push(source);
  return source;
}

function text(part: unknown): string {
  return part instanceof Uint8Array ? Buffer.from(part).toString('utf8') : String(part);
}

/** Runs after everything else. */
export function mochaGlobalTeardown(): void {
  const leaks = leaksIn(sources.map((source) => source.join('')).join('\n'), tokens);
  if (leaks.length === 0) return;
  process.exitCode = 1;
  throw new Error(`Tokens were logged: ${[...new Set(leaks)].join(', ')}`);
}
