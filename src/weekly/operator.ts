/**
 * The weekly messages as their operator asks about them, in a terminal and on the desk: what is
 * planned, where each message stands, and what would go out now. It reads and cancels, it sends nothing.
 */
import type { Metric } from '../observer.ts';
import { nameKey, type Subscription, type SubscriptionBook } from './book.ts';
import { DeliveryState, type Counts, type Delivery, type DeliveryBook } from './delivery-book.ts';
import { punctuality, quietUntil } from './due.ts';
import { runWords } from './words.ts';

/** The books that an operator looks into. */
export interface OperatorBooks {
  readonly subscriptions: Pick<SubscriptionBook, 'namesOf' | 'upcoming'>;
  readonly deliveries: Pick<DeliveryBook, 'counts' | 'list'>;
}

/** Left out: all tenants, all weeks. */
export interface OperatorFilter {
  readonly tenantId?: string;
  /** Monday of a week, `YYYY-MM-DD`. */
  readonly week?: string;
}

/** One message with the name of whom it is for. */
export interface Standing {
  readonly name: string;
  readonly delivery: Delivery;
}

/** Where the messages stand, those of some states or of all; the newest change first. */
export async function standings(
  { subscriptions, deliveries }: OperatorBooks,
  filter: OperatorFilter & { readonly states?: readonly DeliveryState[] },
  limit: number,
): Promise<{ counts: Counts; messages: Standing[] }> {
  const counts = await deliveries.counts(filter);
  const found = await deliveries.list({ states: STATES, ...filter }, limit);
  const names = await subscriptions.namesOf(found.map(({ subject }) => subject));
  const messages = found.map((delivery) => {
    const { subject } = delivery;
    // Whoever removed the bot is forgotten; what was sent then stands under the bare id.
    return { name: names.get(nameKey(subject)) || subject.id, delivery };
  });
  return { counts, messages };
}

const STATES = DeliveryState.options;

/** Says what would happen to the planned message of a subscription now; null while it is not due. */
export function outlookOf({ settings, next }: Subscription, now: Date): string | null {
  if (!next || next.at > now) return null;
  const arrival = punctuality(next.at, now);
  if (arrival === 'missed') return 'skipped: more than three days late';
  const quiet = quietUntil(settings, now);
  if (quiet) return `waits until ${runWords({ at: quiet }, settings.timeZone)}: quiet hours`;
  return arrival === 'late' ? 'sent, and says that it is late' : 'sent';
}

/**
 * The weekly messages as metrics: all that were ever begun by state, and the subscriptions that have
 * a next message. They are read from the database, so every process says the same.
 */
export function weeklyMetrics(counts: Counts, planned: number): Metric[] {
  const values = STATES.map((state) => ({
    labels: { state },
    value: counts[state],
  }));
  return [
    {
      name: 'csam_weekly_messages',
      help: 'Weekly messages by the state in which they stand.',
      values,
    },
    {
      name: 'csam_weekly_planned',
      help: 'Subscriptions with a next weekly message.',
      values: [{ labels: {}, value: planned }],
    },
  ];
}
