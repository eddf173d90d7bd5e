/**
 * Entries and their audit. Each change names the version that it was made on; a database that
 * stands elsewhere by now takes none of it, so two presses at the same moment can't both win.
 */
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { EntryFilter, LedgerBook } from '../ledger/book.ts';
import type { Change } from '../ledger/change.ts';
import { LedgerEntry } from '../ledger/entry.ts';
import { appendEvent, eventsOf } from './ledger-events.ts';
import { json, type Tables } from './tables.ts';

type Db = Kysely<Tables>;
type Row = Pick<Selectable<Tables['ledger_entry']>, 'data'>;

/** Entries a page of an export. */
const PAGE = 500;
/** Anything else would be an error of the database, and is simply not there. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The ledger in the database: the table `ledger_entry`, and the audit beside it. */
export function createLedgerBook(db: Db): LedgerBook {
  return {
    find: async (id) => {
      if (!GUID.test(id)) return null;
      const row = await entries(db).where('id', '=', id.toLowerCase()).executeTakeFirst();
      return row ? toEntry(row) : null;
    },
    withKeys: async ({ tenantId, addresseeId, keys }) => {
      if (keys.length === 0) return [];
      const rows = await entries(db)
        .where('tenant_id', '=', tenantId)
        .where('addressee_id', '=', addresseeId)
        .where('key', '=', sql<string>`any(${[...keys]}::text[])`)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toEntry);
    },
    commit: (changes) => commit(db, changes),
    list: async (filter, limit) => {
      const query = narrowed(db, filter).orderBy('updated_at', 'desc').orderBy('id').limit(limit);
      return (await query.execute()).map(toEntry);
    },
    pages: (filter) => pages(db, filter),
    events: (entryId) => eventsOf(db, entryId),
  };
}

function entries(db: Db) {
  return db.selectFrom('ledger_entry').select('data');
}

function toEntry({ data }: Row): LedgerEntry {
  return LedgerEntry.parse(data);
}

/** What is left out of a filter does not narrow. */
function narrowed(db: Db, filter: EntryFilter) {
  const { tenantId, addresseeId, accountId, customer } = filter;
  const { states, changedSince, changedBefore } = filter;
  let query = entries(db);
  if (tenantId !== undefined) query = query.where('tenant_id', '=', tenantId);
  if (addresseeId !== undefined) query = query.where('addressee_id', '=', addresseeId);
  if (accountId !== undefined) query = query.where('account_id', '=', accountId);
  if (customer !== undefined) {
    query = query.where(sql<string>`lower(data->'customer'->>'name')`, '=', customer.toLowerCase());
  }
  // An empty list fits nothing, and PostgreSQL takes none.
  if (states !== undefined) query = query.where('state', 'in', [...states, '']);
  if (changedSince !== undefined) {
    query = query.where('updated_at', '>=', sql<Date>`${changedSince}::timestamptz`);
  }
  if (changedBefore !== undefined) {
    query = query.where('updated_at', '<', sql<Date>`${changedBefore}::timestamptz`);
  }
  return query;
}

/** By id, so that an entry that changes meanwhile is neither left out nor listed twice. */
async function* pages(db: Db, filter: EntryFilter): AsyncGenerator<LedgerEntry[]> {
  let last: string | null = null;
  do {
    let query = narrowed(db, filter).orderBy('id').limit(PAGE);
    if (last !== null) query = query.where('id', '>', last);
    const page = (await query.execute()).map(toEntry);
    if (page.length > 0) yield page;
    last = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
  } while (last !== null);
}

/** Ends a transaction whose changes came too late; never leaves this file. */
class Overtaken extends Error {}

async function commit(db: Db, changes: readonly Change[]): Promise<boolean> {
  try {
    await db.transaction().execute(async (transaction) => {
      for (const change of changes) {
        if (!(await carryOut(transaction, change))) throw new Overtaken();
        await appendEvent(transaction, change.event);
      }
    });
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

/** The version in the condition is what makes one of many simultaneous decisions win. */
async function carryOut(db: Transaction<Tables>, { before, after }: Change): Promise<boolean> {
  const row = {
    state: after.state,
    version: after.version,
    updated_at: after.updatedAt,
    data: json(after),
    evidence_removed_at: null,
  };
  if (before === null) {
    const { id, tenantId, addressee, operation, customer } = after;
    const inserted = await db
      .insertInto('ledger_entry')
      .values({
        ...row,
        id,
        tenant_id: tenantId,
        addressee_id: addressee.id,
        key: operation.key,
        account_id: customer?.id ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await db
    .updateTable('ledger_entry')
    .set(row)
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
