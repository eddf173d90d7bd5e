/**
 * PGlite has one connection and its own idea of a transaction; the queries are written for a pool.
 * This is the bridge, small enough to be read whole.
 */
import type { PGlite, Results, Transaction } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

/** The part of PGlite that runs statements: the database itself, or its transaction. */
type Runner = Pick<PGlite | Transaction, 'query' | 'exec'>;

/**
 * A `pg`-shaped pool over one embedded database, so that the same queries run on both engines.
 * Everybody shares one connection: `begin` takes PGlite's own transaction lock, others wait until
 * the end.
 */
export function pglitePool(db: PGlite): PostgresPool {
  return {
    connect: async () => client(db),
    end: async () => db.close(),
  };
}

function client(db: PGlite): PostgresPoolClient {
  let open: OpenTransaction | null = null;
  async function query(text: string, parameters: readonly unknown[] = []) {
    const word = text.trim().toLowerCase();
    if (open === null && /^(begin|start transaction)\b[^;]*;?$/.test(word)) {
      open = await begin(db);
      return done('BEGIN');
    }
    if (open !== null && /^(commit|rollback)$/.test(word)) {
      const ending = open;
      open = null;
      await ending.end(word === 'commit');
      return done(word.toUpperCase());
    }
    const whole = open === null ? WHOLE_TRANSACTION.exec(text)?.[1] : undefined;
    if (whole !== undefined) return db.transaction((transaction) => run(transaction, whole, []));
    return run(open?.runner ?? db, text, parameters);
  }
  return {
    // Kysely overloads `query` for cursors, which nothing here opens.
    query: query as PostgresPoolClient['query'],
    release: () => {
      // A client that is given back in the middle must not keep everybody else waiting.
      void open?.end(false);
      open = null;
    },
  };
}

/** A text that begins and commits by itself: after a failure inside nothing of it must stay open. */
const WHOLE_TRANSACTION = /^\s*begin\b[^;]*;([\s\S]*);\s*commit\s*;?\s*$/i;

/** A transaction that waits for its end; until then everybody else waits for it. */
interface OpenTransaction {
  readonly runner: Runner;
  end(commit: boolean): Promise<void>;
}

/**
 * PGlite gives a transaction to a callback; this holds the callback until the end is said. A lock
 * of our own would not do: other users of the same database would write into a foreign transaction.
 */
async function begin(db: PGlite): Promise<OpenTransaction> {
  const { promise: ended, resolve: letEnd } = signal();
  return new Promise((opened, failed) => {
    const whole = db.transaction(async (transaction) => {
      opened({
        runner: transaction,
        end: async (commit) => {
          if (!commit) await transaction.rollback();
          letEnd();
          await whole;
        },
      });
      await ended;
    });
    whole.catch(failed);
  });
}

/** A promise, and the function that resolves it. */
function signal(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

async function run(
  runner: Runner,
  text: string,
  parameters: readonly unknown[],
): Promise<PostgresQueryResult<unknown>> {
  if (parameters.length > 0) return shaped(text, await runner.query(text, [...parameters]));
  // Of many statements that bring no parameters, each gives its rows.
  const results = await runner.exec(text);
  const rows = results.flatMap((result) => result.rows);
  return shaped(text, { ...(results.at(-1) ?? { fields: [] }), rows });
}

/** Kysely reads how many rows changed from `rowCount`, and whether they changed from `command`. */
function shaped(text: string, result: Results): PostgresQueryResult<unknown> {
  const { rows, affectedRows } = result;
  const command = /\w+/.exec(text)?.[0].toUpperCase() ?? '';
  return { ...done(command), rows, rowCount: affectedRows || rows.length };
}

function done(command: string): PostgresQueryResult<unknown> {
  return { command: command as PostgresQueryResult<unknown>['command'], rowCount: 0, rows: [] };
}
