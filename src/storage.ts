/** From settings to a store: the password is unwrapped here and nowhere earlier. */
import type { Config } from './config.ts';
import { openStore, type Store } from './store/open-store.ts';

/**
 * Opens the store that the settings name. Throws `ConfigError` with what is wrong and what to do.
 */
export function openStorage(
  { storage }: Pick<Config, 'storage'>,
  parts: { now: () => Date; onLost?: (error: Error) => void },
): Promise<Store> {
  const place =
    storage.kind === 'postgres'
      ? { kind: storage.kind, url: storage.url.reveal() }
      : { kind: storage.kind, path: storage.path, replicas: storage.replicas };
  return openStore({ place, ...parts });
}
