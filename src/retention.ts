/** Lets what is too old end by itself; `main.ts` gives it a tick a minute, it works once an hour. */
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import type { Store } from './store/open-store.ts';

/** What ends by itself. */
export interface Retention {
  /** Does nothing when any process did it within the hour. */
  tick(): Promise<void>;
}

/** Opens it; counts of what was removed go to the log. */
export function createRetention(
  { retention: days }: Pick<Config, 'retention'>,
  { store, logger }: { store: Pick<Store, 'retention'>; logger: Logger },
): Retention {
  return {
    async tick() {
      if (!(await store.retention.claim())) return;
      const removed = await store.retention.purge(days);
      if (Object.keys(removed).length > 0) logger.info({ removed }, 'what was too old was removed');
    },
  };
}
