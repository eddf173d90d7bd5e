/**
 * Where data is kept. The embedded database costs nothing to start with, but belongs to one process
 * and survives a crash of that process, not always one of the machine: production has to choose it.
 */
import { z } from 'zod';
import { filled, whole } from './fields.ts';
import { secret, type Secret } from './secret.ts';

/**
 * Where data is kept: a directory of this process alone, or a PostgreSQL server for any number of
 * them.
 */
export type StorageSettings =
  | { readonly kind: 'directory'; readonly path: string; readonly replicas: number }
  | {
      readonly kind: 'postgres';
      /** With user and password. */
      readonly url: Secret;
    };

/** Below the working directory; for trying things out, not for production. */
const DATA_DIR = '.data';

/** The settings of the store. */
export const STORAGE_ENVIRONMENT = {
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is no postgres:// address')
    .optional(),
  DATA_DIR: filled.optional(),
  REPLICAS: whole(1, 1000).default(1),
};

type Read = z.infer<z.ZodObject<typeof STORAGE_ENVIRONMENT>>;

/** Rules over several of these settings; with a server there are none. */
export function storageContradictions(
  { DATABASE_URL, DATA_DIR: path, REPLICAS }: Read,
  { isProduction }: { isProduction: boolean },
): string[] {
  if (DATABASE_URL !== undefined) return [];
  return [
    ...(REPLICAS > 1
      ? ['REPLICAS: several processes can’t share the embedded database; set DATABASE_URL']
      : []),
    ...(isProduction && path === undefined
      ? ['DATABASE_URL: is needed in production; or set DATA_DIR to accept the embedded database']
      : []),
  ];
}

/** Makes settings of what was read; a server wins over a directory. */
export function storageOf(read: Read): StorageSettings {
  const { DATABASE_URL, DATA_DIR: path = DATA_DIR, REPLICAS } = read;
  return DATABASE_URL === undefined
    ? { kind: 'directory', path, replicas: REPLICAS }
    : { kind: 'postgres', url: secret(DATABASE_URL) };
}
