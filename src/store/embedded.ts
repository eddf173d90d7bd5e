/**
 * The database for those who run nothing else: PostgreSQL inside this process. It is made in a
 * child, locked to one owner and checked for its format before anything is read.
 */
import { execFile } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresPool } from 'kysely';
import { ConfigError, messageOf } from '../errors.ts';
import { lockDirectory } from './directory-lock.ts';
import { pglitePool } from './pglite-pool.ts';

/** The default of 128 MB would be kept for ever by a WASM memory that never shrinks. */
const MEMORY = { postgresqlconf: ['shared_buffers=16MB'] };

/** Format of the data directory that this PGlite writes. */
const POSTGRES_MAJOR = '18';

/**
 * Opens the embedded database below a data directory, makes it on the first start, and holds its
 * lock until the pool ends. Throws `ConfigError` when another process has it or its format is
 * another one.
 */
export async function openEmbedded(dataDirectory: string): Promise<PostgresPool> {
  const directory = join(resolve(dataDirectory), 'db');
  prepare(resolve(dataDirectory));
  const lock = await lockDirectory(directory);
  try {
    if (!existsSync(directory)) await create(directory);
    requireFormat(directory);
    const pool = await open(directory);
    return {
      connect: () => pool.connect(),
      end: async () => {
        await pool.end();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Personal data lies here: nobody but the owner may look. */
function prepare(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = messageOf(error);
    throw new ConfigError([
      `DATA_DIR: ${directory} can't be used: ${why}. Name a directory that this program may write.`,
    ]);
  }
}

/** An embedded database in memory, for tests. */
export async function openInMemory(): Promise<PostgresPool> {
  return open('memory://');
}

/** Loaded only where it is used: a process on a PostgreSQL server need not carry it. */
async function open(directory: string): Promise<PostgresPool> {
  const { PGlite } = await import('@electric-sql/pglite');
  return pglitePool(await PGlite.create(directory, MEMORY));
}

/**
 * Addressed in full: the child runs without a file of its own, so a bare name would not resolve.
 */
const INITDB = `
  const [module, directory] = process.argv.slice(1);
  const { PGlite } = await import(module);
  await (await PGlite.create(directory, ${JSON.stringify(MEMORY)})).close();`;

/**
 * Makes the database in a process of its own, because making it takes 600 MB that are never given
 * back, and beside its place, so that a start that was interrupted leaves nothing half.
 */
async function create(directory: string): Promise<void> {
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const module = import.meta.resolve('@electric-sql/pglite');
  const words = ['--input-type=module', '--eval', INITDB, module, unfinished];
  try {
    await promisify(execFile)(process.execPath, words, { env: {} });
  } catch (error) {
    throw new ConfigError([`DATA_DIR: ${directory} can't be made: ${messageOf(error)}`]);
  }
  renameSync(unfinished, directory);
}

/** @throws ConfigError: PostgreSQL cannot read the directory of another major version. */
function requireFormat(directory: string): void {
  const file = join(directory, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'none';
  if (found === POSTGRES_MAJOR) return;
  throw new ConfigError([
    `DATA_DIR: ${directory} has format ${found}, this program needs ${POSTGRES_MAJOR}. Start the ` +
      'version that wrote it, or set DATA_DIR to a new directory.',
  ]);
}
