/** One tick of the weekly message: what is due is begun, what is open is brought forward. */
import type { Subscription } from './book.ts';
import { LEASE_MS, type Delivery } from './delivery-book.ts';
import { deliver, type DeliverOptions } from './deliver.ts';
import { nextRun, runAfter, type Run } from './due.ts';
import { createStopping, Stopped, type Stopping } from './stopping.ts';

/** Works until nothing is left to do now. */
export interface Dispatcher {
  /** Gives how many messages it worked on; a second call while one runs waits for the same. */
  tick(): Promise<number>;
  /**
   * Begins nothing more, gives back at once what is not being sent, and resolves when the rest is
   * accounted for. Another process goes on with what was given back.
   */
  stop(): Promise<void>;
}

/** What a tick needs beyond delivering. */
export interface DispatchOptions extends Omit<DeliverOptions, 'stopping'> {
  /** A message that breaks its own delivery; the others go on. */
  readonly onTrouble: (error: unknown, deliveryId: string) => void;
  /** How many messages are worked on at a time. */
  readonly parallel: number;
}

/** Subscriptions that one transaction begins. */
const AT_ONCE = 500;

/** Opens the dispatcher of one process; any number of processes may share a database. */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  const stopping = createStopping();
  const held = new Set<string>();
  const all = { ...options, held, stopping };
  let running: Promise<number> | null = null;
  return {
    tick: () => {
      running ??= work(all).finally(() => (running = null));
      return running;
    },
    async stop() {
      stopping.stop();
      await running?.catch(() => 0);
      await options.deliveries.release([...held], options.now());
    },
  };
}

interface Working extends DispatchOptions, DeliverOptions {
  readonly stopping: Stopping;
  /** Ids of what this process has taken and not brought to an end. */
  readonly held: Set<string>;
}

async function work(options: Working): Promise<number> {
  const { deliveries, now, stopping } = options;
  if (stopping.isStopped()) return 0;
  await deliveries.setBack(now(), ({ settings }) =>
    nextRun(settings, { after: now(), sentWeek: null }),
  );
  await deliveries.giveUpSending(now());
  await begin(options);
  return bringAll(options);
}

/** Each place is filled again as soon as it is free: one slow read keeps nobody else waiting. */
async function bringAll(options: Working): Promise<number> {
  const { deliveries, now, parallel, stopping } = options;
  const running = new Set<Promise<void>>();
  let done = 0;
  try {
    while (!stopping.isStopped()) {
      const taken = await deliveries.take(now(), LEASE_MS, parallel - running.size);
      for (const delivery of taken) {
        const work = bring(options, delivery).finally(() => running.delete(work));
        running.add(work);
      }
      done += taken.length;
      if (running.size === 0) break;
      // Some may have ended while more were taken: their places are filled first.
      if (taken.length === 0 || running.size >= parallel) await Promise.race(running);
    }
  } finally {
    await Promise.all(running);
  }
  return done;
}

/** What the stop broke off stays held, to be given back. */
async function bring(options: Working, delivery: Delivery): Promise<void> {
  const { held, onTrouble } = options;
  held.add(delivery.id);
  try {
    await deliver(options, delivery);
  } catch (error) {
    if (error instanceof Stopped) return;
    onTrouble(error, delivery.id);
  }
  held.delete(delivery.id);
}

/** Until none is due any more: after a missed one a newer one may be due at once. */
async function begin({ deliveries, now }: Working): Promise<void> {
  const at = now();
  const next = ({ settings, next: begun, sentWeek }: Subscription): Run | null =>
    runAfter(settings, begun, { now: at, sentWeek });
  while ((await deliveries.beginDue(at, next, AT_ONCE)) > 0);
}
