/**
 * Brings one message of one week to its end. Every step is written down before the next begins, and
 * `sending` right before the request, so that after a crash only what was in flight is in doubt.
 */
import { AppError, messageOf, ToolError } from '../errors.ts';
import type { AdaptiveCard } from '../cards/bind.ts';
import type { Subscription } from './book.ts';
import type { Delivery, RateBook, Ready } from './delivery-book.ts';
import { punctuality, quietUntil } from './due.ts';
import { Stopped } from './stopping.ts';
import { needCard } from './needs.ts';
import { unableCard } from './unable.ts';
import { MOST_ATTEMPTS, settle, type SettleOptions } from './outcome.ts';
import { verdictOf, type SendOutcome } from './verdict.ts';
import { runWords } from './words.ts';

/** What delivering needs. */
export interface DeliverOptions extends SettleOptions {
  readonly rates: RateBook;
  /** Makes the message; `note` says why it comes at another time than planned. */
  readonly prepare: (
    subscription: Subscription,
    occasion: { run: Delivery['run']; note: string },
  ) => Promise<Ready>;
  /** Never rejects. */
  readonly send: (subscription: Subscription, card: AdaptiveCard) => Promise<SendOutcome>;
  /** Messages a second to one tenant. */
  readonly perSecond: number;
  /** Resolves when this process may use the place it was given: see `createSpacing`. */
  readonly spaced: (rateKey: string) => Promise<void>;
}

/** Milliseconds before the second try of reading; doubled with each. */
const RETRY_MS = 5 * 60_000;
/** Longer than a request to Teams may take. */
export const SENDING_LEASE_MS = 60_000;

/**
 * Works on a message that this process has taken. Throws what the database throws, and `Stopped`
 * when it broke off; the message then stands where it stood.
 */
export async function deliver(options: DeliverOptions, delivery: Delivery): Promise<void> {
  const { deliveries, subscriptions, now } = options;
  const subscription = await subscriptions.find(delivery.subject);
  const skip = (reason: string) => deliveries.end(delivery.id, { state: 'skipped', reason });
  if (!subscription || !subscription.settings.isOn) return skip('stopped');
  const arrival = punctuality(delivery.run.at, now());
  if (arrival === 'missed') return skip('too late');
  const quiet = quietUntil(subscription.settings, now());
  if (quiet) return later(options, delivery, quiet);
  const note = arrival === 'late' ? lateNote(delivery, subscription) : '';
  const ready = delivery.ready ?? (await gather(options, { delivery, subscription, note }));
  if (ready) await sendReady(options, { delivery, subscription, ready });
}

function later({ deliveries }: DeliverOptions, { id }: Delivery, until: Date): Promise<void> {
  return deliveries.postpone(id, { until, reason: 'quiet hours', counts: false });
}

function lateNote({ run }: Delivery, { settings: { timeZone } }: Subscription): string {
  return `This comes late: it was planned for ${runWords(run, timeZone)}.`;
}

/** A message with whom it is for. */
interface Work {
  readonly delivery: Delivery;
  readonly subscription: Subscription;
}

/** Null when nothing could be made now; what happens to the message is then written down. */
async function gather(
  options: DeliverOptions,
  { delivery, subscription, note }: Work & { note: string },
): Promise<Ready | null> {
  const { id, run } = delivery;
  try {
    const ready = await options.stopping.unlessStopped(
      options.prepare(subscription, { run, note }),
    );
    await options.deliveries.gathered(id, ready);
    return ready;
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const isLast = delivery.attempts + 1 >= MOST_ATTEMPTS;
    const card = needCard(error, subscription) ?? unableCard(error, subscription, { isLast });
    if (card === null) return notNow(options, delivery, error);
    const ready = { card, snapshot: null };
    await options.deliveries.gathered(id, ready);
    return ready;
  }
}

async function notNow(
  { deliveries, now }: DeliverOptions,
  { id, attempts }: Delivery,
  error: unknown,
): Promise<null> {
  const reason = reasonOf(error);
  const isDenied = error instanceof ToolError && error.code === 'tool_denied';
  if (isDenied) await deliveries.end(id, { state: 'skipped', reason });
  else if (attempts + 1 >= MOST_ATTEMPTS) await deliveries.end(id, { state: 'failed', reason });
  else {
    const until = new Date(now().getTime() + RETRY_MS * 2 ** attempts);
    await deliveries.postpone(id, { until, reason, counts: true });
  }
  return null;
}

/** For operators; cut, because answers of MSX may be long. */
function reasonOf(error: unknown): string {
  const code = error instanceof AppError ? error.code : 'unexpected';
  return `${code}: ${messageOf(error)}`.slice(0, 300);
}

async function sendReady(
  options: DeliverOptions,
  { delivery, subscription, ready }: Work & { ready: Ready },
): Promise<void> {
  const { subject, attempts } = delivery;
  const rateKey = `teams/${subject.tenantId}`;
  if (!(await takeTurn(options, delivery, rateKey))) return;
  const verdict = verdictOf(await options.send(subscription, ready.card), attempts);
  if (verdict.kind === 'again' && verdict.forAll)
    await options.rates.pause(rateKey, verdict.afterMs);
  await settle(options, { delivery, subscription, verdict });
}

/** A place that lies further ahead is waited for in the database, where a process may end. */
const LONGEST_WAIT_MS = 60_000;

/** Waits for a place; one that a pause has overtaken is given back for one after the pause. */
async function takeTurn(
  options: DeliverOptions,
  { id }: Delivery,
  rateKey: string,
): Promise<boolean> {
  const { deliveries, rates, now, sleep, stopping } = options;
  for (;;) {
    const waitMs = await rates.slot(rateKey, 1000 / options.perSecond);
    if (waitMs > LONGEST_WAIT_MS) {
      const until = new Date(now().getTime() + waitMs);
      await deliveries.postpone(id, { until, reason: 'Teams asked to wait', counts: false });
      return false;
    }
    await stopping.unlessStopped(sleep(waitMs).then(() => options.spaced(rateKey)));
    const at = { now: now(), leaseMs: SENDING_LEASE_MS, rateKey };
    const turn = await deliveries.beginSending(id, at);
    if (turn !== 'paused') return turn === 'began';
  }
}
