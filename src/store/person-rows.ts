/** Which rows of which table are about a person: the one list that an export and a deletion follow. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** Whose rows. */
export interface Whose {
  readonly tenantId: string;
  readonly id: string;
}

/** The `where` of one table for one person. */
type Condition = (whose: Whose) => RawBuilder<boolean>;

const own: Condition = ({ tenantId, id }) => sql`tenant_id = ${tenantId} and person_id = ${id}`;

/** Chats in which the person reads with the bot alone: their ids say who it is. */
const OWN_CHATS: Condition = ({ tenantId, id }) =>
  sql`select conversation_id from conversation_ref
      where tenant_id = ${tenantId} and person_id = ${id} and kind = 'personal'`;

/** Channels and group chats whose weekly message is read with the person's rights. */
const READ_CHATS: Condition = ({ tenantId, id }) =>
  sql`select id from weekly_subscription
      where tenant_id = ${tenantId} and reader_id = ${id} and kind = 'chat'`;

/** An id as it stands in JSON: whole, so that no shorter one is found in a longer one. */
function quoted(id: string): string {
  return JSON.stringify(id);
}

/** Null: the table tells nothing of people. What one table is looked up by stands after it. */
export const PERSON_ROWS: Readonly<Record<keyof Tables, Condition | null>> = {
  bot_state: ({ tenantId, id }) => sql`key = ${`chat/${tenantId}/${id}`}`,
  sign_in: own,
  sign_in_ticket: own,
  standing_consent: own,
  preference: own,
  success_plan: own,
  weekly_delivery: (whose) =>
    sql`tenant_id = ${whose.tenantId} and (
      (kind = 'person' and subject_id = ${whose.id})
      or (kind = 'chat' and ready is not null and subject_id in (${READ_CHATS(whose)})))`,
  weekly_snapshot: (whose) =>
    sql`tenant_id = ${whose.tenantId} and (
      (kind = 'person' and id = ${whose.id})
      or (kind = 'chat' and id in (${READ_CHATS(whose)})))`,
  weekly_subscription: ({ tenantId, id }) =>
    sql`tenant_id = ${tenantId} and ((kind = 'person' and id = ${id}) or reader_id = ${id})`,
  chat: (whose) =>
    sql`tenant_id = ${whose.tenantId} and (
      link->>'byId' = ${whose.id} or chat_id in (${OWN_CHATS(whose)}))`,
  conversation_ref: own,
  ledger_event: ({ tenantId, id }) =>
    sql`(actor = ${id} or position(${quoted(id)} in detail::text) > 0
          or entry_id in (select id from ledger_entry where addressee_id = ${id}))
        and entry_id in (select id from ledger_entry where tenant_id = ${tenantId})`,
  ledger_entry: ({ tenantId, id }) =>
    sql`tenant_id = ${tenantId} and (
      addressee_id = ${id} or position(${quoted(id)} in data::text) > 0
      or id in (select entry_id from ledger_event
                where actor = ${id} or position(${quoted(id)} in detail::text) > 0))`,
  chore: null,
  rate_bucket: null,
};

/** The tables with something of people, in an order in which they can be emptied. */
export const PERSON_TABLES = Object.entries(PERSON_ROWS).flatMap(([table, rows]) =>
  rows ? [{ table: table as keyof Tables, rows }] : [],
);

/** Rows of a table that are about a person, as JSON. */
export async function rowsOf(
  db: Kysely<Tables>,
  table: keyof Tables,
  whose: Whose,
): Promise<Record<string, unknown>[]> {
  const condition = PERSON_ROWS[table];
  if (!condition) return [];
  const { rows } = await sql<{ data: Record<string, unknown> }>`
    select to_jsonb(found) as data from ${sql.table(table)} as found
    where ${condition(whose)}`.execute(db);
  return rows.map(({ data }) => data);
}

/** Deletes what `PERSON_ROWS` names; gives how many rows. */
export async function removeRows(
  db: Kysely<Tables>,
  table: keyof Tables,
  condition: RawBuilder<boolean>,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where ${condition}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Ids of the chats that a person alone has with the bot. */
export async function ownChats(db: Kysely<Tables>, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{ conversation_id: string }>`${OWN_CHATS(whose)}`.execute(db);
  return rows.map((row) => row.conversation_id);
}
