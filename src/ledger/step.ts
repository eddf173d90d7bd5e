import { actOf, advance, type Patch } from './change.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerEntry } from './entry.ts';
import { TRANSITIONS, type LedgerEventName } from './states.ts';

/** More than this many others at one entry are no race any more. */
const TRIES = 5;

/**
 * Records what was found out about an entry, whatever happened to it meanwhile: somebody else may
 * have looked MSX up and recorded the same. Gives the entry as it is stored in the end.
 */
export async function step(
  { book, ...context }: LedgerContext,
  entry: LedgerEntry,
  { event, patch }: { event: LedgerEventName; patch: Patch },
): Promise<LedgerEntry> {
  let latest = entry;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    if (TRANSITIONS[latest.state][event] === undefined) return latest;
    const change = advance(latest, event, actOf(context), patch);
    if (await book.commit([change])) return change.after;
    latest = (await book.find(entry.id)) ?? latest;
  }
  return latest;
}
