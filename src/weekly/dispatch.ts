/** One tick of the weekly message: what is due is begun, what is open is brought forward. */
import { deliver, type DeliverOptions } from './deliver.ts';
import { nextRun } from './due.ts';

/** Works until nothing is left to do now. */
export interface Dispatcher {
  /** Gives how many messages it worked on; a second call while one runs waits for the same. */
  tick(): Promise<number>;
}

/** What a tick needs beyond delivering. */
export interface DispatchOptions extends DeliverOptions {
  /** A message that breaks its own delivery; the others go on. */
  readonly onTrouble: (error: unknown, deliveryId: string) => void;
  /** How many messages are worked on at a time. */
  readonly parallel: number;
}

const AT_ONCE = 500;
/** How long a process may work on what it took before another one takes it over. */
const LEASE_MS = 10 * 60_000;

/** Opens the dispatcher of one process; any number of processes may share a database. */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  let running: Promise<number> | null = null;
  return {
    tick: () => {
      running ??= work(options).finally(() => (running = null));
      return running;
    },
  };
}

async function work(options: DispatchOptions): Promise<number> {
  const { deliveries, now, parallel } = options;
  await deliveries.giveUpSending(now());
  await begin(options);
  let done = 0;
  for (;;) {
    const taken = await deliveries.take(now(), LEASE_MS, parallel);
    if (taken.length === 0) return done;
    await Promise.all(
      taken.map((delivery) =>
        deliver(options, delivery).catch((error: unknown) => options.onTrouble(error, delivery.id)),
      ),
    );
    done += taken.length;
  }
}

async function begin({ deliveries, now }: DispatchOptions): Promise<void> {
  const at = now();
  let begun = AT_ONCE;
  while (begun === AT_ONCE) {
    begun = await deliveries.beginDue(
      at,
      ({ settings, next, sentWeek }) =>
        nextRun(settings, { after: at, sentWeek: next?.week ?? sentWeek }),
      AT_ONCE,
    );
  }
}
