/** Joins the delivery of the weekly message; `main.ts` gives it a tick a minute. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BotAdapter } from './bot/adapter.ts';
import { writeTo } from './bot/reach.ts';
import type { Logger } from './logger.ts';
import type { Store } from './store/open-store.ts';
import type { Subscription } from './weekly/book.ts';
import { createDispatcher, type Dispatcher } from './weekly/dispatch.ts';
import { prepare, type Sources } from './weekly/gather.ts';

/** What it is made of. */
interface WeeklyParts {
  readonly store: Store;
  readonly sources: Sources;
  readonly adapter: BotAdapter;
  readonly appId: string;
  readonly now: () => Date;
  readonly logger: Logger;
  /** Messages a second to one tenant, of all processes together. */
  readonly perSecond: number;
}

const PARALLEL = 20;

/** Opens the dispatcher of this process. */
export function createWeeklyService(parts: WeeklyParts): Dispatcher {
  const { store, sources, adapter, appId, logger } = parts;
  const { deliveries, subscriptions, rates } = store;
  return createDispatcher({
    ...{ deliveries, subscriptions, rates },
    prepare: (subscription, occasion) => prepare(sources, subscription, occasion),
    send: async (subscription, card) => {
      const reference = await addressOf(store, subscription);
      return reference ? writeTo(adapter, appId, { reference, card }) : { kind: 'no_address' };
    },
    forgetAddress: (subscription) => forget(store, subscription),
    now: parts.now,
    sleep: (ms) => sleep(ms),
    perSecond: parts.perSecond,
    parallel: PARALLEL,
    onTrouble: (error, delivery) =>
      logger.error({ err: error, delivery }, 'a weekly message broke'),
  });
}

/** The newest personal chat in which the bot is still installed. */
async function addressOf({ conversations }: Store, { tenantId, id }: Subscription) {
  const known = await conversations.of(tenantId, id);
  const here = known.find(({ kind, installed }) => kind === 'personal' && installed);
  return typeof here?.ref === 'object' ? here.ref : null;
}

async function forget({ conversations }: Store, { tenantId, id }: Subscription): Promise<void> {
  for (const { conversationId } of await conversations.of(tenantId, id)) {
    await conversations.uninstall(tenantId, conversationId);
  }
}
