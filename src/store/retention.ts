/** Removes what is too old. Each step is small, so that nobody waits for it; the order doesn't matter. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { OPEN_STATES } from '../ledger/states.ts';
import { withoutEvidence } from '../ledger/without-evidence.ts';
import { mayErase, removeEntries } from './person-ledger.ts';
import { removeRows } from './person-rows.ts';
import { json, type Tables } from './tables.ts';

/** Whole days since the last change, after which something ends. */
interface Days {
  /** Whole entries with their audit. */
  readonly ledger: number;
  /** Quotes in entries that are over, what was remembered of chats, and weekly messages. */
  readonly evidence: number;
  /** Ways to people who neither write nor read the weekly message. */
  readonly references: number;
}

/** How many rows of each table were removed or emptied; tables without any are left out. */
export type Purged = Readonly<Record<string, number>>;

/** What ends by itself. */
export interface RetentionBook {
  /** True for one caller an hour, of all processes together. */
  claim(): Promise<boolean>;
  /** Removes what is older than so many days. */
  purge(days: Days): Promise<Purged>;
}

const DAY_MS = 86_400_000;
/** Rows a transaction; others wait for no more than these. */
const BATCH = 200;

/** Opens what ends by itself; sign-ins do so by the real clock, as their tokens do. */
export function createRetentionBook(
  db: Kysely<Tables>,
  now: () => Date,
  realNow: () => Date,
): RetentionBook {
  return {
    claim: () => claim(db, now().toISOString()),
    async purge(days) {
      const before = (count: number): string =>
        new Date(now().getTime() - count * DAY_MS).toISOString();
      const counts = await removeOld(db, {
        evidence: before(days.evidence),
        references: before(days.references),
        ended: realNow().toISOString(),
      });
      const ledger_entry = await inBatches(() => removeEntriesBefore(db, before(days.ledger)));
      const evidence = await inBatches(() =>
        emptyEntries(db, { before: before(days.evidence), at: now().toISOString() }),
      );
      const all = Object.entries({ ...counts, ledger_entry, evidence });
      return Object.fromEntries(all.filter(([, count]) => count > 0));
    },
  };
}

/** A clock that was set back must not stop it for ever. */
async function claim(db: Kysely<Tables>, now: string): Promise<boolean> {
  const { rows } = await sql`
    insert into chore (name, last_run_at) values ('retention', ${now}::timestamptz)
    on conflict (name) do update set last_run_at = excluded.last_run_at
      where chore.last_run_at <= excluded.last_run_at - interval '1 hour'
         or chore.last_run_at > excluded.last_run_at + interval '1 hour'
    returning name`.execute(db);
  return rows.length === 1;
}

/** Instants before which each kind of row is too old. */
interface Limits {
  readonly evidence: string;
  readonly references: string;
  readonly ended: string;
}

async function removeOld(db: Kysely<Tables>, limits: Limits): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [table, condition] of conditions(limits)) {
    counts[table] = await removeRows(db, table, condition);
  }
  return counts;
}

function conditions(limits: Limits): [keyof Tables, RawBuilder<boolean>][] {
  const { evidence, references, ended } = limits;
  return [
    ['bot_state', sql`key like 'chat/%' and updated_at < ${evidence}::timestamptz`],
    ['sign_in', sql`expires_at < ${ended}::timestamptz`],
    ['standing_consent', sql`expires_at < ${ended}::timestamptz`],
    ['sign_in_ticket', sql`expires_at < ${ended}::timestamptz`],
    ['weekly_snapshot', sql`updated_at < ${evidence}::timestamptz`],
    [
      'weekly_delivery',
      sql`updated_at < ${evidence}::timestamptz and state not in ('due', 'gathered', 'sending')`,
    ],
    // Somebody who only reads the weekly message never writes: that way stays open.
    [
      'conversation_ref',
      sql`updated_at < ${references}::timestamptz and not (installed and exists (
        select 1 from weekly_subscription as planned
        where planned.tenant_id = conversation_ref.tenant_id
          and planned.reader_id = conversation_ref.person_id and planned.next_run_at is not null))`,
    ],
  ];
}

async function inBatches(work: () => Promise<number>): Promise<number> {
  let all = 0;
  let done = BATCH;
  while (done === BATCH) {
    done = await work();
    all += done;
  }
  return all;
}

function removeEntriesBefore(db: Kysely<Tables>, before: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await mayErase(transaction);
    const rows = await transaction
      .selectFrom('ledger_entry')
      .select('id')
      .where('updated_at', '<', sql<Date>`${before}::timestamptz`)
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute();
    await removeEntries(
      transaction,
      rows.map(({ id }) => id),
    );
    return rows.length;
  });
}

/** Entries that wait for somebody, or for MSX, keep what they stand on. */
function emptyEntries(
  db: Kysely<Tables>,
  { before, at }: { before: string; at: string },
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await mayErase(transaction);
    const rows = await transaction
      .selectFrom('ledger_entry')
      .select(['id', 'data'])
      .where('updated_at', '<', sql<Date>`${before}::timestamptz`)
      .where('evidence_removed_at', 'is', null)
      .where('state', 'not in', [...OPEN_STATES])
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { id, data } of rows) {
      const emptied = { data: json(withoutEvidence(data)), evidence_removed_at: at };
      await transaction.updateTable('ledger_entry').set(emptied).where('id', '=', id).execute();
      await emptyEvents(transaction, id);
    }
    return rows.length;
  });
}

async function emptyEvents(db: Kysely<Tables>, entryId: string): Promise<void> {
  const query = db.selectFrom('ledger_event').select(['seq', 'detail']);
  for (const { seq, detail } of await query.where('entry_id', '=', entryId).execute()) {
    await db
      .updateTable('ledger_event')
      .set({ detail: json(withoutEvidence(detail)) })
      .where('seq', '=', seq)
      .execute();
  }
}
