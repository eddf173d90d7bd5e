/** Everything that is kept, person by person: found, exported and forgotten (docs/data-protection.md). */
import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { z } from 'zod';
import { KnownPerson, type Erased, type PersonBook } from '../domain/person-data.ts';
import { aliasOf, type Alias } from '../ledger/forget.ts';
import { forgetInLedger, mayErase } from './person-ledger.ts';
import { ownChats, PERSON_TABLES, removeRows, rowsOf, type Whose } from './person-rows.ts';
import type { Tables } from './tables.ts';

/** Opens what is kept of people. */
export function createPersonBook(db: Kysely<Tables>, now: () => Date): PersonBook {
  return {
    search: (idOrName, tenantId) => search(db, idOrName, tenantId),
    async *rows({ tenantId, id }) {
      for (const { table } of PERSON_TABLES) {
        for (const data of await rowsOf(db, table, { tenantId, id })) {
          yield { table, data: shown(data) };
        }
      }
    },
    erase: (person, { dryRun }) => erase(db, { person, now: now(), dryRun }),
  };
}

/** Tokens are not a person's to carry elsewhere: that there was a sign-in is what is told of it. */
function shown(data: Record<string, unknown>): Record<string, unknown> {
  return 'sealed' in data ? { ...data, sealed: '(a sealed sign-in)' } : data;
}

/** Every place where somebody's id stands, with the name beside it where there is one. */
const MENTIONS = sql`
  select tenant_id, person_id as id, null as name from conversation_ref
  union all select tenant_id, person_id, null from preference
  union all select tenant_id, person_id, null from success_plan
  union all select tenant_id, person_id, null from sign_in
  union all select tenant_id, person_id, null from standing_consent
  union all select tenant_id, person_id, null from sign_in_ticket
  union all select tenant_id, id, name from weekly_subscription where kind = 'person'
  union all select tenant_id, reader_id, null from weekly_subscription
  union all select tenant_id, id, null from weekly_snapshot where kind = 'person'
  union all select tenant_id, subject_id, null from weekly_delivery where kind = 'person'
  union all select tenant_id, link->>'byId', link->>'byName' from chat
  union all select split_part(key, '/', 2), split_part(key, '/', 3), null
            from bot_state where key like 'chat/%'
  union all select tenant_id, addressee_id, data->'addressee'->>'name' from ledger_entry
  union all select tenant_id, data->'decidedBy'->>'id', data->'decidedBy'->>'name' from ledger_entry
  union all select tenant_id, actor, null from ledger_event
            join ledger_entry on ledger_entry.id = entry_id where actor <> 'system'`;

async function search(
  db: Kysely<Tables>,
  idOrName: string,
  tenantId: string | undefined,
): Promise<KnownPerson[]> {
  const wanted = idOrName.trim().toLowerCase();
  const { rows } = await sql<{ tenant_id: string; id: string; names: unknown }>`
    select tenant_id, id, coalesce(jsonb_agg(distinct name) filter (where name <> ''), '[]') as names
    from (${MENTIONS}) as mentions
    where id <> '' and id not like 'deleted-%' and ${tenantIs(tenantId)}
    group by tenant_id, id
    having lower(id) = ${wanted} or bool_or(lower(name) = ${wanted})
    order by tenant_id, id`.execute(db);
  return rows.map(({ tenant_id, id, names }) => {
    return { tenantId: tenant_id, id, names: z.array(z.string()).parse(names) };
  });
}

function tenantIs(tenantId: string | undefined) {
  return tenantId === undefined ? sql`true` : sql`tenant_id = ${tenantId}`;
}

/** Who goes, when, and whether it is only tried. */
interface Erasing {
  readonly person: KnownPerson;
  readonly now: Date;
  readonly dryRun: boolean;
}

/** Ends the transaction of a dry run; never leaves this file. */
class OnlyLooked extends Error {
  readonly found: readonly Erased[];
  constructor(found: readonly Erased[]) {
    super('a dry run');
    this.found = found;
  }
}

async function erase(db: Kysely<Tables>, erasing: Erasing): Promise<readonly Erased[]> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const erased = await eraseAll(transaction, erasing);
      if (erasing.dryRun) throw new OnlyLooked(erased);
      return erased;
    });
  } catch (error) {
    if (error instanceof OnlyLooked) return error.found;
    throw error;
  }
}

async function eraseAll(
  db: Transaction<Tables>,
  { person, now }: Erasing,
): Promise<readonly Erased[]> {
  const { tenantId, id, names } = person;
  await mayErase(db);
  const alias = aliasOf(randomUUID());
  const forgotten = { id, names, chats: await ownChats(db, person) };
  const erased = await forgetInLedger(db, { tenantId, forgotten, alias, now });
  for (const { table, rows } of PERSON_TABLES) {
    if (table === 'ledger_entry' || table === 'ledger_event') continue;
    const pseudonymised = table === 'chat' ? await renameLinker(db, person, alias) : 0;
    erased.push({ table, removed: await removeRows(db, table, rows(person)), pseudonymised });
  }
  return erased.filter(({ removed, pseudonymised }) => removed + pseudonymised > 0);
}

/** The customer of a channel is the channel's: the link stays, who made it is forgotten. */
async function renameLinker(
  db: Transaction<Tables>,
  { tenantId, id }: Whose,
  alias: Alias,
): Promise<number> {
  const by = JSON.stringify({ byId: alias.id, byName: alias.name });
  const { numAffectedRows } = await sql`
    update chat set link = link || ${by}::jsonb
    where tenant_id = ${tenantId} and link->>'byId' = ${id}`.execute(db);
  return Number(numAffectedRows ?? 0);
}
