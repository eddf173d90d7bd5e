import type { Pending } from '../cards/pending-card.ts';
import { upToDate } from '../ledger/admit.ts';
import type { LedgerContext } from '../ledger/context.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { WAITING_STATES } from '../ledger/states.ts';

/** More than a person can work through; the lists say how many there are. */
const MOST = 1000;
/** "Done this week" is the last seven days. */
const WEEK_MS = 7 * 86_400_000;

/** Accepted by a person, and not yet seen in MSX. */
const NOT_YET: readonly LedgerEntry['state'][] = ['accepted', 'applying', 'failed', 'not_verified'];
const DONE: readonly LedgerEntry['state'][] = [
  'applied',
  'verified',
  'undoing',
  'undone',
  'dismissed',
  'snoozed',
];

/**
 * The person's own entries in three lists. `customer` is a name as typed; an entry fits when its
 * customer's name contains it.
 */
export async function pendingOf(
  context: LedgerContext,
  customer: string | null,
  loop: string,
): Promise<Pending> {
  const { person, book, now } = context;
  const own = { tenantId: person.tenantId, addresseeId: person.id };
  const since = new Date(now().getTime() - WEEK_MS).toISOString();
  const [waiting, notYetInMsx, doneThisWeek] = await Promise.all([
    book.list({ ...own, states: [...WAITING_STATES, 'snoozed'] }, MOST),
    book.list({ ...own, states: NOT_YET }, MOST),
    book.list({ ...own, states: DONE, changedSince: since }, MOST),
  ]);
  const awake = await Promise.all(waiting.map((entry) => upToDate(context, entry)));
  const fits = (entry: LedgerEntry): boolean => isOf(entry, customer);
  return {
    customer,
    waiting: awake.filter((entry) => WAITING_STATES.includes(entry.state) && fits(entry)),
    notYetInMsx: notYetInMsx.filter(fits),
    doneThisWeek: doneThisWeek.filter(fits),
    loop,
  };
}

function isOf({ customer }: LedgerEntry, typed: string | null): boolean {
  if (typed === null) return true;
  return (customer?.name ?? '').toLowerCase().includes(typed.toLowerCase());
}
