/**
 * MSX throttles people, and blocks applications that do not listen. The limits stand well below its
 * own, so that a person's browser still works while the bot reads.
 */
import { bulkhead, type BulkheadPolicy } from 'cockatiel';
import { LRUCache } from 'lru-cache';

/** How many requests may be in flight. Shared by everything in one process. */
export interface Traffic {
  /** Runs `request` when both the person and the process have a place free. */
  run<Answer>(person: string, request: () => Promise<Answer>): Promise<Answer>;
  /** How many requests wait for a place. */
  waiting(): number;
}

/**
 * At most 8 requests of one person and 40 of the process at once (msx-contract.md 2.5). Who waits,
 * waits without an end: a queue that refuses would look like a failed read. Of the people only the
 * last 10,000 are remembered.
 */
export function createTraffic({ perPerson = 8, perProcess = 40 } = {}): Traffic {
  const all = bulkhead(perProcess, Infinity);
  const people = new LRUCache<string, BulkheadPolicy>({ max: 10_000 });
  let waiting = 0;
  return {
    waiting: () => waiting,
    run(person, request) {
      const own = people.get(person) ?? bulkhead(perPerson, Infinity);
      people.set(person, own);
      waiting += 1;
      return own.execute(() =>
        all.execute(() => {
          waiting -= 1;
          return request();
        }),
      );
    },
  };
}
