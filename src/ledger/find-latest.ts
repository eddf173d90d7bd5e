import type { LedgerBook } from './book.ts';
import type { LedgerEntry } from './entry.ts';

/** A chain of replacements is short; the limit keeps a broken one from running for ever. */
const MOST_STEPS = 20;

/** An entry as it stands now; of a replaced one the entry that took its place. */
export async function findLatest(book: LedgerBook, entry: LedgerEntry): Promise<LedgerEntry> {
  let latest = entry;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    latest = (await book.find(latest.id)) ?? latest;
    const next = latest.change?.replacementId;
    if (latest.state !== 'superseded' || !next) return latest;
    latest = (await book.find(next)) ?? latest;
  }
  return latest;
}
