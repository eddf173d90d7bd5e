import { randomUUID } from 'node:crypto';
import type { DryRunOperation } from '../../src/domain/operation.ts';
import { begin } from '../../src/ledger/change.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import type { Store } from '../../src/store/open-store.ts';
import { ID } from './msx-worlds.ts';

/** The moment at which entries of tests are proposed. */
export const AT = '2026-11-16T08:00:00.000Z';

/** A new due date for the milestone of the small world. */
export function anOperation(changes: Partial<DryRunOperation> = {}): DryRunOperation {
  return {
    key: `update_milestone:${ID.milestone}:date`,
    tool: 'update_milestone',
    arguments: { milestoneId: ID.milestone, milestoneDate: '2026-12-15' },
    target: {
      id: ID.milestone,
      number: '7-500000001',
      name: 'Platform live',
      customer: { id: ID.contoso, name: 'Contoso' },
      opportunity: { id: ID.deal, name: 'Data Platform' },
      owner: { id: ID.ana, name: 'Ana Bell', role: 'csam' },
      due: '2026-12-01',
      days_to_due: 15,
      status: 'On Track',
      commitment: 'Committed',
      url: 'https://msx.test/milestone',
    },
    preview: [
      { field: 'milestoneDate', label: 'Due date', before: '1 Dec 2026', after: '15 Dec 2026' },
    ],
    reason: 'The date is past; the last open task ends on 15 Dec 2026.',
    rule: 'milestone-health/overdue',
    evidence: [
      {
        system: 'msx',
        record: { type: 'milestone', id: ID.milestone, label: '7-500000001' },
        field: 'msp_milestonedate',
        quote: '2026-12-01',
        at: null,
        by: null,
      },
    ],
    for_role: 'csam',
    ...changes,
  };
}

/** A proposal to Ana in her own chat, with a tenant of its own so that cases do not meet. */
export function anEntry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  const operation = changes.operation ?? anOperation();
  return {
    id: randomUUID(),
    tenantId: randomUUID(),
    addressee: { id: ID.ana, name: 'Ana Bell' },
    conversation: { id: 'chat-of-ana', kind: 'personal' },
    source: { skill: 'milestone-health', resultId: 'result-1', generatedAt: AT },
    customer: { id: ID.contoso, name: 'Contoso' },
    operation,
    original: null,
    request: {
      method: 'PATCH',
      path: `msp_engagementmilestones(${ID.milestone})`,
      payload: { msp_milestonedate: '2026-12-15' },
    },
    seen: {
      at: AT,
      etag: 'W/"1"',
      values: { msp_milestonedate: '2026-12-01', msp_milestonestatus: 'On Track' },
    },
    evidenceHash: 'hash-1',
    state: 'proposed',
    version: 1,
    createdAt: AT,
    updatedAt: AT,
    expiresAt: '2026-11-30T08:00:00.000Z',
    snoozedUntil: null,
    decidedBy: null,
    decidedAt: null,
    reason: null,
    after: null,
    appliedAt: null,
    change: null,
    failure: null,
    verification: null,
    ...changes,
  };
}

/** Puts a new entry into the ledger and gives it back. */
export async function kept(store: Store, changes: Partial<LedgerEntry> = {}): Promise<LedgerEntry> {
  const entry = anEntry(changes);
  const stored = await store.ledger.commit([begin(entry, { by: 'system', at: entry.createdAt })]);
  if (!stored) throw new Error('The entry is a duplicate.');
  return entry;
}
