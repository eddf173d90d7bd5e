/**
 * One process, one directory. A lock file outlives its process and a process id is used again; a
 * bound socket does neither.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { renameSync, linkSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ConfigError } from '../errors.ts';

/** A directory that this process holds. */
export interface DirectoryLock {
  /** Lets the next process in. */
  release(): Promise<void>;
}

/** Names of unix sockets end after about 100 bytes. */
const LONGEST_SOCKET_NAME = 100;

/**
 * Takes a directory for this process. PGlite itself lets two processes write into one directory,
 * and then loses commits. Binding the socket is the lock; it ends with the process, however that
 * ends. Throws `ConfigError` with the holder's process id.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const address = addressOf(directory);
  // Two tries: a socket that nobody answers was left by a process that died, and is cleared once.
  for (const isLast of [false, true]) {
    const server = await bound(address);
    if (server) return { release: () => release(server) };
    const asked = stampOf(address);
    const holder = await holderOf(address);
    if (holder !== null) throw inUse(directory, holder);
    if (isLast) break;
    clear(address, asked);
  }
  throw inUse(directory, 'another one that is just starting');
}

/**
 * Beside the directory, so that it can be found; in the temporary folder where that name is too
 * long.
 */
function addressOf(directory: string): string {
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 24);
  if (platform() === 'win32') return `\\\\.\\pipe\\csam-ops-${digest}`;
  const beside = `${directory}.lock`;
  return Buffer.byteLength(beside) <= LONGEST_SOCKET_NAME
    ? beside
    : join(tmpdir(), `csam-ops-${digest}.lock`);
}

/** Null when somebody else has bound it. */
async function bound(address: string): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(String(process.pid));
  });
  server.listen(address);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE') return null;
    throw error;
  }
  // The lock must not keep a process alive that has nothing else to do.
  server.unref();
  return server;
}

/** Who answers on the socket; null when nobody does. */
async function holderOf(address: string): Promise<string | null> {
  const socket = connect(address);
  try {
    await once(socket, 'connect');
    return `process ${await text(socket)}`;
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
    if (code === 'ECONNREFUSED' || code === 'ENOENT') return null;
    return 'a process that does not say who it is';
  } finally {
    socket.destroy();
  }
}

/**
 * Which socket lies at an address; null for none. Numbers of files are used again, so the time
 * counts too.
 */
function stampOf(address: string): string | null {
  const found = statSync(address, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino}/${found.mtimeNs}` : null;
}

/**
 * Takes a dead socket away. Since it was asked, somebody else may have bound a new one: that one
 * stays, and should it have come in this very moment, it is put back.
 */
function clear(address: string, asked: string | null): void {
  if (platform() === 'win32' || asked === null || stampOf(address) !== asked) return;
  const aside = `${address}.${process.pid}`;
  try {
    renameSync(address, aside);
    if (stampOf(aside) !== asked) linkSync(aside, address);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!(error instanceof Error && Reflect.get(error, 'code') === 'ENOENT')) throw error;
  }
}

function release(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()));
}

function inUse(directory: string, holder: string): ConfigError {
  return new ConfigError([
    `DATA_DIR: ${directory} is in use by ${holder}. Stop it, choose another directory, or set ` +
      'DATABASE_URL to a PostgreSQL server, which several processes may share.',
  ]);
}
