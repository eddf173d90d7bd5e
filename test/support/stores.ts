import { openStore, type Store } from '../../src/store/open-store.ts';
import { newDatabase } from './postgres.ts';

/** The clock of stamps in tests. */
export const NOW = new Date('2026-11-16T08:00:00Z');

const ENGINES = ['PGlite', 'PostgreSQL'] as const;
const opened = new Map<string, Promise<Store>>();

/** One suite, run on both engines; all suites of a run share one store an engine, so a case uses keys of its own. */
export function onBothEngines(title: string, suite: (store: () => Store) => void): void {
  for (const engine of ENGINES) {
    describe(`${title} on ${engine}`, () => {
      let store: Store;
      before(async () => {
        store = await storeOf(engine);
        await forgetEverybody(store);
      });
      suite(() => store);
    });
  }
}

/** The shared store of an engine. */
export function storeOf(engine: (typeof ENGINES)[number]): Promise<Store> {
  const open = opened.get(engine) ?? openOn(engine);
  opened.set(engine, open);
  return open;
}

/** Forgets who gets weekly messages, so that weeks which pass now bring nobody of an earlier suite any. */
export async function forgetEverybody(store: Store): Promise<void> {
  const { soonest } = await store.subscriptions.upcoming({}, 100_000);
  for (const subscription of soonest) await store.subscriptions.forget(subscription);
}

async function openOn(engine: (typeof ENGINES)[number]): Promise<Store> {
  const now = (): Date => NOW;
  if (engine === 'PGlite') return openStore({ place: { kind: 'memory' }, now });
  return openStore({ place: { kind: 'postgres', url: await newDatabase() }, now });
}

after(async () => {
  for (const store of opened.values()) await (await store).close();
});
