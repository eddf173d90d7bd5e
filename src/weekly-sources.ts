import type { Reports } from './bot/reports.ts';
import type { LedgerBook } from './ledger/book.ts';
import type { SnapshotBook, Sources } from './weekly/gather.ts';
import { reviewOfPlace, type PlaceParts } from './weekly-place.ts';
import { QUIET, readerOf } from './weekly-reader.ts';
import { align, statusOf, type ReadParts } from './weekly-reads.ts';

/** What the weekly message is joined from. */
interface SourceParts extends Omit<PlaceParts, 'msx' | 'reports'>, ReadParts {
  readonly reports: Pick<Reports, 'run' | 'look'>;
  readonly ledger: LedgerBook;
  readonly snapshots: SnapshotBook;
}

/** A decision that MSX took or will take; what was dismissed is no news either. */
const DECIDED = ['accepted', 'applying', 'applied', 'verified', 'dismissed'] as const;
const MOST_DECIDED = 200;

/** Reads for a weekly message what its reader may read: MSX, the ledger, last week. */
export function createSources(parts: SourceParts): Sources {
  const { msx, reports, ledger, snapshots } = parts;
  return {
    snapshots,
    review: (subscription) =>
      subscription.kind === 'chat'
        ? reviewOfPlace(parts, subscription)
        : reports.run(readerOf(subscription), { skill: 'milestone-health', scope: {} }, QUIET),
    alignment: (subscription) => align(parts, subscription),
    statusOf: async ({ readerId }, gone) => statusOf(msx.toolsFor(readerId), gone),
    // What one person decided is news for all others.
    decidedSince: async ({ kind, tenantId, readerId: addresseeId }, changedSince) => {
      const own = { tenantId, addresseeId, states: DECIDED, changedSince };
      return kind === 'person' ? ledger.list(own, MOST_DECIDED) : [];
    },
  };
}
