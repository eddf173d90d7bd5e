import { randomUUID } from 'node:crypto';
import { createProposals } from '../../src/bot/proposals.ts';
import { createReports } from '../../src/bot/reports.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import { createLedgerAccess } from '../../src/ledger-access.ts';
import type { Msx, Pace } from '../../src/msx.ts';
import { UNOBSERVED } from '../../src/observer.ts';
import type { Store } from '../../src/store/open-store.ts';
import { createSources } from '../../src/weekly-sources.ts';
import type { Subscription } from '../../src/weekly/book.ts';
import type { Sources } from '../../src/weekly/gather.ts';
import { defaultSettings } from '../../src/weekly/settings.ts';

/** A Monday that is no first one of its month, and one that is. */
export const WEEKLY = { at: new Date('2026-11-16T08:00:00Z'), week: '2026-11-16' };
export const MONTHLY = { at: new Date('2026-12-07T08:00:00Z'), week: '2026-12-07' };

type WayToMsx = Pick<
  Msx,
  'toolsFor' | 'keepingToolsFor' | 'backgroundReadsFor' | 'writerFor' | 'now' | 'plans'
>;

/** The sources of weekly messages, joined as the bot joins them, over any MSX. */
export function sourcesOver(
  store: Store,
  msx: WayToMsx,
  paceOf?: (tenantId: string) => Pace,
): Sources {
  const { ledger, snapshots, chats } = store;
  const { now } = msx;
  const ledgerFor = createLedgerAccess(ledger, msx, {
    ...{ writes: 'record', undoMinutes: 30, expiryDays: 14 },
  });
  const proposals = createProposals(({ timeZone, ...asker }) => ledgerFor(asker, timeZone));
  const common = { plansFor: () => msx.plans, newId: randomUUID, thresholds: DEFAULT_THRESHOLDS };
  const toolsFor = ({ id }: { id: string }) => msx.toolsFor(id);
  const beside = { toolsFor, workiqFor: () => null, now, observer: UNOBSERVED };
  const reports = createReports({ ...common, ...beside, proposals });
  return createSources({ ...common, msx, reports, ledger, snapshots, chats }, paceOf);
}

/** A person's subscription, in a tenant of its own. */
export function aSubscriber(readerId: string, tenantId: string = randomUUID()): Subscription {
  return {
    ...{ tenantId, kind: 'person', id: readerId, name: 'Nadia Berger', readerId },
    settings: defaultSettings('Europe/Berlin'),
    ...{ next: null, sentWeek: null },
  };
}
