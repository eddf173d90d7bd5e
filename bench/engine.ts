import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Place } from '../src/store/open-database.ts';
import { createDatabase, dropDatabase, startPostgres } from '../test/support/postgres-server.ts';

/** An empty database for one bench. */
export interface Engine {
  readonly place: Place;
  /** How large it is; nobody may have it open when it is embedded. */
  bytes(): Promise<number>;
  close(): Promise<void>;
}

/** Opens one on either engine: `embedded` or `postgres`. */
export async function openEngine(kind: string): Promise<Engine> {
  return kind === 'postgres' ? onServer() : embedded();
}

function embedded(): Engine {
  const path = mkdtempSync(join(tmpdir(), 'csam-ops-bench-'));
  const place = { kind: 'directory', path, replicas: 1 } as const;
  return {
    place,
    bytes: () => Promise.resolve(sizeOf(path)),
    close: () => Promise.resolve(rmSync(path, { recursive: true, force: true })),
  };
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(path, file)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

async function onServer(): Promise<Engine> {
  const server = await startPostgres();
  const name = `csam_ops_bench_${process.pid}`;
  const url = await createDatabase(server.url, name);
  return {
    place: { kind: 'postgres', url },
    bytes: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ bytes: string }>(
        'select pg_database_size(current_database()) as bytes',
      );
      await client.end();
      return Number(rows[0]?.bytes);
    },
    close: async () => {
      await dropDatabase(server.url, name);
      server.stop();
    },
  };
}
