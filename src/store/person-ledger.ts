/** Takes a person out of the ledger: entries go, or stay under an alias, each with its audit. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Erased } from '../domain/person-data.ts';
import { AppError } from '../errors.ts';
import { LedgerEntry } from '../ledger/entry.ts';
import { forgetting, isInFlight, outlives, type Alias, type Forgotten } from '../ledger/forget.ts';
import { appendEvent } from './ledger-events.ts';
import { PERSON_ROWS } from './person-rows.ts';
import { json, type Tables } from './tables.ts';

/** Who is forgotten, under which alias, and when. */
export interface Forgetting {
  readonly tenantId: string;
  readonly forgotten: Forgotten;
  readonly alias: Alias;
  /** Stamped on the line of the audit that tells of it. */
  readonly now: Date;
}

/**
 * Lets this transaction change the audit, which nothing else may. It ends with the transaction.
 */
export async function mayErase(db: Transaction<Tables>): Promise<void> {
  await sql`select set_config('csam_ops.erasing', 'on', true)`.execute(db);
}

/** Forgets a person in the ledger. Throws `ledger_transition` while one of their writes is under way. */
export async function forgetInLedger(
  db: Transaction<Tables>,
  forgetting: Forgetting,
): Promise<Erased[]> {
  const { tenantId, forgotten, now } = forgetting;
  const entries = await entriesOf(db, { tenantId, id: forgotten.id });
  if (entries.some((entry) => isInFlight(entry, now))) throw underWay();
  const kept = entries.filter((entry) => outlives(entry, forgotten));
  const gone = entries.filter((entry) => !kept.includes(entry)).map(({ id }) => id);
  let lines = 0;
  for (const entry of kept) lines += await replace(db, forgetting, entry);
  const removed = await removeEntries(db, gone);
  return [
    { table: 'ledger_event', removed: removed.events, pseudonymised: lines },
    { table: 'ledger_entry', removed: removed.entries, pseudonymised: kept.length },
  ];
}

/** Deletes entries with their audit; the transaction has to be allowed to. */
export async function removeEntries(
  db: Transaction<Tables>,
  ids: readonly string[],
): Promise<{ entries: number; events: number }> {
  if (ids.length === 0) return { entries: 0, events: 0 };
  const events = await db
    .deleteFrom('ledger_event')
    .where('entry_id', 'in', [...ids])
    .executeTakeFirst();
  const entries = await db
    .deleteFrom('ledger_entry')
    .where('id', 'in', [...ids])
    .executeTakeFirst();
  return { entries: Number(entries.numDeletedRows), events: Number(events.numDeletedRows) };
}

function underWay(): AppError {
  return new AppError(
    'ledger_transition',
    'A change of this person is on its way to MSX. Try again in a quarter of an hour.',
  );
}

/** Locked: a decision at this moment waits, and then finds another version. */
async function entriesOf(
  db: Kysely<Tables>,
  whose: { tenantId: string; id: string },
): Promise<LedgerEntry[]> {
  const condition = PERSON_ROWS.ledger_entry?.(whose) ?? sql`false`;
  const { rows } = await sql<{ data: unknown }>`
    select data from ledger_entry where ${condition} for update`.execute(db);
  return rows.map(({ data }) => LedgerEntry.parse(data));
}

/** Gives how many lines of the audit were rewritten; one that says so is added. */
async function replace(
  db: Transaction<Tables>,
  { forgotten, alias, now }: Forgetting,
  entry: LedgerEntry,
): Promise<number> {
  const without = forgetting(forgotten, alias);
  const version = entry.version + 1;
  const after = LedgerEntry.parse(without({ ...entry, version }));
  await db
    .updateTable('ledger_entry')
    .set({ version, data: json(after) })
    .set({ addressee_id: after.addressee.id })
    .where('id', '=', entry.id)
    .execute();
  const lines = await db
    .selectFrom('ledger_event')
    .select(['seq', 'actor', 'detail'])
    .where('entry_id', '=', entry.id)
    .execute();
  for (const { seq, actor, detail } of lines) {
    await db
      .updateTable('ledger_event')
      .set({ actor: String(without(actor)), detail: json(without(detail)) })
      .where('seq', '=', seq)
      .execute();
  }
  await appendEvent(db, {
    ...{ entryId: entry.id, version, event: 'forget', from: entry.state, to: entry.state },
    ...{ actor: 'system', at: now.toISOString(), detail: {} },
  });
  return lines.length;
}
