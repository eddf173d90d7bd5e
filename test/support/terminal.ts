import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { run } from '../../src/cli/run.ts';

/** What a command left behind. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A terminal that keeps what is printed; nobody stops it before `stop` is called. */
export function aTerminal(environment: NodeJS.ProcessEnv = {}, typed = '') {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  let stop = (): void => undefined;
  const stopped = new Promise<void>((done) => {
    stop = done;
  });
  const terminal = {
    stdin: Readable.from([typed]),
    stdout,
    stderr,
    environment,
    untilStopped: () => stopped,
  };
  const printed = (stream: PassThrough): string => String(stream.read() ?? '');
  return { terminal, stop, stdout, out: () => printed(stdout), err: () => printed(stderr) };
}

/** Carries out the words after `csam-ops`, in a world without any setting unless some are given. */
export async function csamOps(
  words: readonly string[],
  { environment = {}, typed = '' }: { environment?: NodeJS.ProcessEnv; typed?: string } = {},
): Promise<Ran> {
  const { terminal, out, err } = aTerminal(environment, typed);
  const status = await run(words, terminal);
  return { status, stdout: out(), stderr: err() };
}

/** A directory that is gone after the test; call it inside a suite. */
export function aDirectory(): () => string {
  let path = '';
  before(() => {
    path = mkdtempSync(join(tmpdir(), 'csam-ops-cli-'));
  });
  after(() => rmSync(path, { recursive: true, force: true }));
  return () => path;
}
