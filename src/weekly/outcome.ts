/** What sending came to is written down, also where the database is away for a moment. */
import type { Subscription, SubscriptionBook } from './book.ts';
import type { Delivery, DeliveryBook } from './delivery-book.ts';
import type { Stopping } from './stopping.ts';
import type { Verdict } from './verdict.ts';

/** What writing down needs. */
export interface SettleOptions {
  readonly deliveries: DeliveryBook;
  readonly subscriptions: SubscriptionBook;
  /** Forgets where the subject is written to. */
  readonly forgetAddress: (subscription: Subscription) => Promise<void>;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** This process ends: whatever is not being sent then is left to another one. */
  readonly stopping: Pick<Stopping, 'unlessStopped'>;
}

/** A message after its request, with whom it was for. */
export interface Answered {
  readonly delivery: Delivery;
  readonly subscription: Subscription;
  readonly verdict: Verdict;
}

/** Tries of reading and sending together. */
export const MOST_ATTEMPTS = 5;
/** Milliseconds between tries to write an end down; each is counted after the database's own limit. */
const WAITS_MS = [1000, 2000, 4000, 8000, 16_000];

/**
 * Ends a message, or puts it off for another try. Throws what the database throws when it stays away,
 * and `Stopped` when the process ended in between; the message is then found as `unknown`.
 */
export async function settle(options: SettleOptions, answered: Answered): Promise<void> {
  const { delivery, subscription, verdict } = answered;
  const { deliveries, now } = options;
  const { id, attempts } = delivery;
  if (verdict.kind === 'sent') {
    const { messageId } = verdict;
    return end(options, id, { state: 'sent', reason: '', messageId });
  }
  const { reason } = verdict;
  if (verdict.kind === 'again' && attempts + 1 < MOST_ATTEMPTS) {
    const until = new Date(now().getTime() + verdict.afterMs);
    return deliveries.postpone(id, { until, reason, counts: true });
  }
  if (verdict.kind === 'blocked') await pauseFor(options, subscription);
  if (verdict.kind === 'lost') await options.forgetAddress(subscription);
  await end(options, id, { state: verdict.kind === 'unknown' ? 'unknown' : 'failed', reason });
}

/** Nobody but this process knows what Teams answered. An end that stands already is left as it is. */
async function end(
  { deliveries, sleep, stopping }: SettleOptions,
  id: string,
  how: Parameters<DeliveryBook['end']>[1],
): Promise<void> {
  for (const waitMs of WAITS_MS) {
    try {
      return await deliveries.end(id, how);
    } catch {
      await stopping.unlessStopped(sleep(waitMs));
    }
  }
  await deliveries.end(id, how);
}

/** Whoever blocked the bot is left alone until they write again and say so. */
async function pauseFor(options: SettleOptions, subscription: Subscription): Promise<void> {
  const settings = { ...subscription.settings, isOn: false };
  await options.subscriptions.save({ ...subscription, settings, next: null });
  await options.forgetAddress(subscription);
}
