/** Two engines, one dialect: everything above this file writes the same queries for both. */
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { ConfigError, messageOf } from '../errors.ts';
import { openEmbedded, openInMemory } from './embedded.ts';
import type { Tables } from './tables.ts';

/** Where the data is kept: a directory of this process alone, a PostgreSQL server, or nowhere. */
export type Place =
  | { readonly kind: 'directory'; readonly path: string; readonly replicas: number }
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'memory' };

/** Most connections of one process to a server. */
const CONNECTIONS = 10;
/** Milliseconds to wait for a connection. */
const CONNECT_MS = 10_000;
/** Milliseconds after which the server ends a statement. */
const STATEMENT_MS = 30_000;

/** Is told once of each connection that ended; the next query opens another one. */
type OnLost = (error: Error) => void;

/** Opens the database of a place over one pool-shaped port. Throws `ConfigError`. */
export async function openDatabase(place: Place, onLost: OnLost): Promise<Kysely<Tables>> {
  return queriesOver(await openPool(place, onLost));
}

/** The queries of this product over a pool; destroying them ends it. */
export function queriesOver(pool: PostgresPool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** The pool-shaped port of a place, for those who bring their own SQL. Throws `ConfigError`. */
export async function openPool(place: Place, onLost: OnLost): Promise<PostgresPool> {
  if (place.kind === 'memory') return openInMemory();
  if (place.kind === 'postgres') return openServer(place.url, onLost);
  if (place.replicas > 1) {
    throw new ConfigError([
      `REPLICAS: ${place.replicas} processes can't share the embedded database. Set DATABASE_URL to ` +
        'a PostgreSQL server, or REPLICAS to 1.',
    ]);
  }
  return openEmbedded(place.path);
}

/** The first connection is made at once, so that a wrong address is said at the start. */
async function openServer(url: string, onLost: OnLost): Promise<PostgresPool> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    application_name: 'csam-ops',
    types: { getTypeParser },
  });
  hearLosses(pool, onLost);
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    // The address holds a password: it is not repeated.
    throw new ConfigError([`DATABASE_URL: PostgreSQL can't be reached: ${messageOf(error)}`]);
  }
  return pool;
}

/**
 * A connection that ends says so, twice at times, and also while somebody works with it; unheard it
 * would end the process. Whoever works with it learns of it by the failure of the next statement.
 */
function hearLosses(pool: pg.Pool, onLost: OnLost): void {
  const told = new WeakSet<object>();
  const tell = (error: Error, client: object): void => {
    if (told.has(client)) return;
    told.add(client);
    onLost(error);
  };
  pool.on('connect', (client) => client.on('error', (error) => tell(error, client)));
  pool.on('error', tell);
}

/** Type number of 64-bit integers in PostgreSQL. */
const INT8 = 20;

/** `pg` gives 64-bit numbers as text, PGlite as numbers: both give numbers here. */
function getTypeParser(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (type === INT8) return Number;
  const parse: unknown = pg.types.getTypeParser(type, format);
  if (typeof parse !== 'function') return String;
  return (text): unknown => Reflect.apply(parse, null, [text]);
}
