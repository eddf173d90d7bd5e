import type { Readable, Writable } from 'node:stream';

/**
 * Everything that a command touches of its process. Commands get it as a parameter, so that each of
 * them runs in a test as it runs for a person.
 */
export interface Terminal {
  readonly stdin: Readable;
  /** One JSON value or plain text: what the person asked for, and nothing else. */
  readonly stdout: Writable;
  /** Whatever is not the answer. */
  readonly stderr: Writable;
  readonly environment: NodeJS.ProcessEnv;
  /** Resolves when the person or the system wants the program to end. */
  readonly untilStopped: () => Promise<void>;
}

/** The terminal, or the pipe, of this process. */
export function terminalOf(process: NodeJS.Process): Terminal {
  const { stdin, stdout, stderr, env: environment } = process;
  const untilStopped = (): Promise<void> =>
    new Promise((stopped) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped());
    });
  return { stdin, stdout, stderr, environment, untilStopped };
}
