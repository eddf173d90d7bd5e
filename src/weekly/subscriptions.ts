import type { SubjectKey, Subscription, SubscriptionBook } from './book.ts';
import { nextRun } from './due.ts';
import { defaultSettings, type WeeklySettings } from './settings.ts';

/** Who subscribes; the zone is for the first time. */
export interface Subscriber extends SubjectKey {
  readonly name: string;
  readonly readerId: string;
  readonly timeZone: string;
  /** The client named no zone, so `timeZone` is the configured one. */
  readonly isZoneGuessed?: boolean;
}

/** Subscriptions with their next run always in step with their settings. */
export interface Subscriptions {
  /** What is kept, or the defaults of somebody who has not met the bot; those are not kept yet. */
  of(subscriber: Subscriber): Promise<Subscription>;
  /** Keeps settings, and gives the subscription with its new next run. */
  set(subscriber: Subscriber, settings: WeeklySettings): Promise<Subscription>;
  /**
   * Keeps the defaults at the first contact; true then. Later on it only learns the zone, where that
   * was a guess.
   */
  begin(subscriber: Subscriber): Promise<boolean>;
  /** Forgets the settings and last week: the bot was removed. */
  end(key: SubjectKey): Promise<void>;
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
    planned(subscriber, firstSettings(subscriber), null);
  const set = async (subscriber: Subscriber, settings: WeeklySettings): Promise<Subscription> => {
    const kept = await book.find(subscriber);
    const subscription = planned(subscriber, settings, kept?.sentWeek ?? null);
    await book.save(subscription);
    return subscription;
  };
  return {
    of: async (subscriber) => (await book.find(subscriber)) ?? fresh(subscriber),
    set,
    async begin(subscriber) {
      const isNew = await book.addIfNew(fresh(subscriber));
      if (isNew || subscriber.isZoneGuessed) return isNew;
      const { settings } = (await book.find(subscriber)) ?? fresh(subscriber);
      const { timeZone } = subscriber;
      if (settings.isZoneGuessed) {
        await set(subscriber, { ...settings, timeZone, isZoneGuessed: false });
      }
      return false;
    },
    end: (key) => book.forget(key),
  };
}

/**
 * A chat gets nothing until somebody says so: everybody there would be written to. What concerns one
 * person alone is no part of it.
 */
function firstSettings({ kind, timeZone, isZoneGuessed = false }: Subscriber): WeeklySettings {
  const settings = defaultSettings(timeZone, isZoneGuessed);
  if (kind === 'person') return settings;
  const include = { actions: false, escalations: false, summaries: false, monthly: false };
  return { ...settings, include, isOn: false };
}
