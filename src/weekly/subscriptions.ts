import type { SubjectKey, Subscription, SubscriptionBook } from './book.ts';
import { nextRun } from './due.ts';
import { defaultSettings, type WeeklySettings } from './settings.ts';

/** Who subscribes, with the zone of the client for the first time. */
export interface Subscriber extends SubjectKey {
  readonly name: string;
  readonly readerId: string;
  readonly timeZone: string;
}

/** Subscriptions with their next run always in step with their settings. */
export interface Subscriptions {
  /** What is kept, or the defaults of somebody who has not met the bot; those are not kept yet. */
  of(subscriber: Subscriber): Promise<Subscription>;
  /** Keeps settings, and gives the subscription with its new next run. */
  set(subscriber: Subscriber, settings: WeeklySettings): Promise<Subscription>;
  /** Keeps the defaults at the first contact; true then. */
  begin(subscriber: Subscriber): Promise<boolean>;
}

/** Opens the subscriptions. */
export function createSubscriptions(book: SubscriptionBook, now: () => Date): Subscriptions {
  const planned = (
    { tenantId, kind, id, name, readerId }: Subscriber,
    settings: WeeklySettings,
    sentWeek: string | null,
  ): Subscription => {
    const next = nextRun(settings, { after: now(), sentWeek });
    return { tenantId, kind, id, name, readerId, settings, next, sentWeek };
  };
  const fresh = (subscriber: Subscriber): Subscription =>
    planned(subscriber, defaultSettings(subscriber.timeZone), null);
  return {
    of: async (subscriber) => (await book.find(subscriber)) ?? fresh(subscriber),
    async set(subscriber, settings) {
      const kept = await book.find(subscriber);
      const subscription = planned(subscriber, settings, kept?.sentWeek ?? null);
      await book.save(subscription);
      return subscription;
    },
    begin: (subscriber) => book.addIfNew(fresh(subscriber)),
  };
}
