import type { Pace } from './msx.ts';
import type { RateBook } from './weekly/delivery-book.ts';

/** What a pace is made of. */
interface PaceParts {
  readonly rates: Pick<RateBook, 'slot'>;
  /** Requests a second to the MSX of one tenant, of all processes together. */
  readonly perSecond: number;
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * The pace of reads that nobody waits for: one row of the database a tenant gives out the places, as
 * it does for sending, so that any number of processes keep one share of the limits of MSX.
 */
export function createPaces({ rates, perSecond, sleep }: PaceParts): (tenantId: string) => Pace {
  return (tenantId) => async () => {
    const ms = await rates.slot(`msx/${tenantId}`, 1000 / perSecond);
    if (ms > 0) await sleep(ms);
  };
}
