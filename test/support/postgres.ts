import {
  createDatabase,
  dropDatabase,
  startPostgres,
  type PostgresServer,
} from './postgres-server.ts';

let server: Promise<PostgresServer> | null = null;
const databases: string[] = [];

/** Address of a new, empty database on the server that this run shares. */
export async function newDatabase(): Promise<string> {
  server ??= startPostgres();
  const { url } = await server;
  const name = `csam_ops_${process.pid}_${databases.length}`;
  databases.push(name);
  return createDatabase(url, name);
}

after(async () => {
  if (server === null) return;
  const { url, stop } = await server;
  for (const name of databases) await dropDatabase(url, name);
  stop();
});
