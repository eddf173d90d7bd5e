/** The audit: lines are added and never changed. The database itself refuses anything else. */
import type { Kysely, Transaction } from 'kysely';
import { LedgerEvent } from '../ledger/entry.ts';
import { json, type Tables } from './tables.ts';

/** Adds a line to the audit, in the transaction of the change that it tells of. */
export async function appendEvent(db: Transaction<Tables>, line: LedgerEvent): Promise<void> {
  const { entryId, version, event, from, to, actor, at, detail } = line;
  await db
    .insertInto('ledger_event')
    .values({
      entry_id: entryId,
      version,
      event,
      from_state: from,
      to_state: to,
      actor,
      at,
      detail: json(detail),
    })
    .execute();
}

/** The audit of an entry, oldest first. */
export async function eventsOf(db: Kysely<Tables>, entryId: string): Promise<LedgerEvent[]> {
  const rows = await db
    .selectFrom('ledger_event')
    .selectAll()
    .where('entry_id', '=', entryId)
    .orderBy('seq')
    .execute();
  return rows.map((row) =>
    LedgerEvent.parse({
      entryId: row.entry_id,
      version: row.version,
      event: row.event,
      from: row.from_state,
      to: row.to_state,
      actor: row.actor,
      at: row.at.toISOString(),
      detail: row.detail,
    }),
  );
}
