/** The built product as a process of its own, as an operator runs it: no rights, nowhere to write. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { accountOf, freePort } from './postgres-server.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** A running process. */
export interface Product {
  /** Base address of `/api/messages`. */
  readonly botUrl: string;
  /** Sends SIGTERM; gives how it ended, after how long, and what it logged. */
  stop(): Promise<{ code: number | null; tookMs: number; log: string }>;
}

const rooms: string[] = [];

after(() => {
  for (const room of rooms) rmSync(room, { recursive: true, force: true });
});

/** A folder that everybody may read, for files that the process is given. */
export function openRoom(): string {
  const room = mkdtempSync(join(tmpdir(), 'csam-ops-product-'));
  chmodSync(room, 0o755);
  rooms.push(room);
  return room;
}

/** Starts the built product as an account without rights, in a folder in which it may not write. */
export async function startProduct(environment: NodeJS.ProcessEnv): Promise<Product> {
  const port = await freePort();
  const cwd = openRoom();
  chmodSync(cwd, 0o555);
  const child = spawn(process.execPath, [join(readable(), 'dist/main.js')], {
    ...accountOf(),
    cwd,
    env: { PORT: String(port), DESK_PORT: '0', ...environment },
  });
  const log = text(child.stderr);
  const ended = once(child, 'exit');
  const started = await Promise.race([once(child.stdout, 'data'), ended.then(() => null)]);
  if (started === null) assert.fail(await log);
  return {
    botUrl: `http://127.0.0.1:${port}`,
    async stop() {
      const since = performance.now();
      child.kill('SIGTERM');
      await ended;
      return { code: child.exitCode, tookMs: performance.now() - since, log: await log };
    },
  };
}

let copy: string | null = null;

/** What is run must be readable for everybody; below a closed folder it is copied. */
function readable(): string {
  if (isOpen(REPOSITORY)) return REPOSITORY;
  if (copy !== null) return copy;
  copy = openRoom();
  for (const part of ['dist', 'node_modules', 'package.json']) {
    cpSync(join(REPOSITORY, part), join(copy, part), { recursive: true, verbatimSymlinks: true });
  }
  return copy;
}

function isOpen(folder: string): boolean {
  const forOthers = 0o005;
  if ((statSync(folder).mode & forOthers) !== forOthers) return false;
  return folder === dirname(folder) || isOpen(dirname(folder));
}
