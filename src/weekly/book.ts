/**
 * What is remembered of the weekly message, and where; `src/store` keeps it on both engines. A subject
 * is whoever gets a message: a person, or a chat that is linked to a customer.
 */
import type { Run } from './due.ts';
import type { WeeklySettings } from './settings.ts';

/** Whom a message is for; `id` is an Entra object id, or a conversation id without its thread. */
export interface SubjectKey {
  readonly tenantId: string;
  readonly kind: 'person' | 'chat';
  readonly id: string;
}

/** A subject with its settings and its next message. */
export interface Subscription extends SubjectKey {
  /** As Teams shows it. */
  readonly name: string;
  /** Whose rights are used to read: the person, or whoever linked the chat. */
  readonly readerId: string;
  readonly settings: WeeklySettings;
  readonly next: Run | null;
  /** Monday of the last week for which a message was begun. */
  readonly sentWeek: string | null;
}

/** Subscriptions of all subjects. */
export interface SubscriptionBook {
  find(key: SubjectKey): Promise<Subscription | null>;
  /** Writes settings and the next run; the last week is the scheduler's alone. */
  save(subscription: Omit<Subscription, 'sentWeek'>): Promise<void>;
  /** The first contact: true when there was none. */
  addIfNew(subscription: Omit<Subscription, 'sentWeek'>): Promise<boolean>;
  /** The settings and last week's snapshot. */
  forget(key: SubjectKey): Promise<void>;
  /** Names of many subjects in one read, by `nameKey`; who is forgotten has none. */
  namesOf(keys: readonly SubjectKey[]): Promise<ReadonlyMap<string, string>>;
  /** Those with a next message, the soonest first, and how many there are in all. */
  upcoming(
    filter: { readonly tenantId?: string },
    limit: number,
  ): Promise<{ readonly soonest: readonly Subscription[]; readonly total: number }>;
}

/** A subject as a key of `namesOf`. */
export function nameKey({ tenantId, kind, id }: SubjectKey): string {
  return JSON.stringify([tenantId, kind, id]);
}
