import type { Reports } from './bot/reports.ts';
import type { Report } from './cards/report.ts';
import type { LedgerBook } from './ledger/book.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import type { Msx, Pace } from './msx.ts';
import type { MsxReads } from './tools/msx-tools.ts';
import type { Subscription } from './weekly/book.ts';
import type { SnapshotBook, Sources } from './weekly/gather.ts';
import { reviewOfPlace, type PlaceParts } from './weekly-place.ts';
import { QUIET, readerOf } from './weekly-reader.ts';
import { align, deedsSince, goneFrom, type ReadParts } from './weekly-reads.ts';

/** What the weekly message is joined from. */
interface SourceParts extends Omit<PlaceParts, 'tools' | 'reports'>, Omit<ReadParts, 'tools'> {
  readonly msx: Pick<Msx, 'keepingToolsFor' | 'backgroundReadsFor' | 'now'>;
  readonly reports: Pick<Reports, 'run' | 'look'>;
  readonly ledger: LedgerBook;
  readonly snapshots: SnapshotBook;
}

/** Decisions of a person, whatever became of them; what was dismissed is no news either. */
const DECIDED: readonly LedgerEntry['state'][] = [
  ...(['accepted', 'applying', 'applied', 'verified'] as const),
  ...(['failed', 'not_verified', 'dismissed', 'superseded'] as const),
];
const MOST_DECIDED = 200;

/**
 * Reads for a weekly message what its reader may read: MSX, the ledger, last week. Messages that come
 * by themselves are read with the rights of the background and wait for the pace of their tenant; who
 * asks for one is there.
 */
export function createSources(parts: SourceParts, paceOf?: (tenantId: string) => Pace): Sources {
  const { msx, snapshots } = parts;
  return {
    snapshots,
    open(subscription) {
      const { readerId, tenantId } = subscription;
      const tools = paceOf
        ? msx.backgroundReadsFor(readerId, paceOf(tenantId))
        : msx.keepingToolsFor(readerId);
      return {
        review: () => review({ ...parts, tools }, subscription),
        alignment: () => align({ ...parts, tools }, subscription),
        goneFrom: (report, milestones) => goneFrom(tools, report.result.scope, milestones),
        decidedSince: (since) => decidedSince(parts, subscription, since),
        // In a chat it is news for all others.
        deedsSince: async (since, ids) =>
          subscription.kind === 'person' ? deedsSince(tools, since, ids) : new Set(),
      };
    },
  };
}

function review(
  parts: SourceParts & { readonly tools: MsxReads },
  subscription: Subscription,
): Promise<Report> {
  if (subscription.kind === 'chat') return reviewOfPlace(parts, subscription);
  const { reports, tools } = parts;
  const request = { skill: 'milestone-health', scope: {} };
  return reports.run(readerOf(subscription), request, { ...QUIET, tools });
}

/** What one person decided is news for all others. */
async function decidedSince(
  { ledger }: SourceParts,
  { kind, tenantId, readerId: addresseeId }: Subscription,
  changedSince: string,
): Promise<readonly LedgerEntry[]> {
  if (kind !== 'person') return [];
  const own = { tenantId, addresseeId, states: DECIDED, changedSince };
  // Of what was replaced, only what somebody had accepted was a decision.
  return (await ledger.list(own, MOST_DECIDED)).filter(({ decidedAt }) => decidedAt !== null);
}
