import type { Reports } from './bot/reports.ts';
import type { LedgerBook } from './ledger/book.ts';
import type { Msx } from './msx.ts';
import type { SkillResult } from './domain/skill-result.ts';
import type { Thresholds } from './domain/thresholds.ts';
import { successPlanAlignment } from './skills/success-plan-alignment.ts';
import { runSkill } from './skills/run-skill.ts';
import type { Subscription } from './weekly/book.ts';
import type { SnapshotBook, Sources } from './weekly/gather.ts';
import type { Snapshot } from './weekly/snapshot.ts';

/** What the weekly message is joined from. */
interface SourceParts {
  readonly msx: Pick<Msx, 'toolsFor' | 'plans' | 'now'>;
  readonly reports: Pick<Reports, 'run'>;
  readonly ledger: LedgerBook;
  readonly snapshots: SnapshotBook;
  readonly thresholds: Thresholds;
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
      reports.run(readerOf(subscription), { skill: 'milestone-health', scope: {} }, QUIET),
    alignment: (subscription) => align(parts, subscription),
    statusOf: async ({ readerId }, gone) => statusOf(msx.toolsFor(readerId), gone),
    decidedSince: ({ tenantId, readerId }, since) =>
      ledger.list(
        { tenantId, addresseeId: readerId, states: DECIDED, changedSince: since },
        MOST_DECIDED,
      ),
  };
}

/** Nobody watches the steps of a message that comes by itself. */
const QUIET = {
  step: () => undefined,
  soFar: () => undefined,
  signal: new AbortController().signal,
};

/** The reader as whoever asks in a chat. */
function readerOf({ tenantId, readerId, name, id, settings }: Subscription) {
  const key = `${tenantId}/${readerId}`;
  const { timeZone } = settings;
  return { id: readerId, tenantId, teamsId: null, key, name, conversationId: id, timeZone };
}

async function align(
  { msx, thresholds }: SourceParts,
  { readerId, settings: { timeZone } }: Subscription,
): Promise<SkillResult> {
  const { now, plans, toolsFor } = msx;
  const tools = toolsFor(readerId);
  return runSkill(successPlanAlignment, { scope: {}, tools, plans, now, timeZone, thresholds });
}

async function statusOf(
  tools: ReturnType<Msx['toolsFor']>,
  gone: Snapshot['items'],
): Promise<ReadonlyMap<string, string>> {
  const opportunityIds = [...new Set(gone.map(({ opportunityId }) => opportunityId))];
  const { milestones } = await tools.get_milestones({ opportunityIds, format: 'summary' });
  return new Map(milestones.map(({ id, status }) => [id, status]));
}
