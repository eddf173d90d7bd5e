import { sql, type Kysely, type Selectable } from 'kysely';
import {
  ChatLink,
  type ChatBook,
  type ChatKey,
  type ChatPlace,
  type KnownChat,
} from '../channels/chat-book.ts';
import { json, type Tables } from './tables.ts';

/** Opens the table `chat`. */
export function createChatBook(db: Kysely<Tables>, now: () => Date): ChatBook {
  const stamp = (): string => now().toISOString();
  return {
    meet: (place) => meet(db, place, stamp()),
    async find(key) {
      const query = db.selectFrom('chat').selectAll();
      const row = await query.where((where) => where.and(one(key))).executeTakeFirst();
      return row ? toChat(row) : null;
    },
    async link(key, link) {
      await db
        .updateTable('chat')
        .set({ link: link && json(link), updated_at: stamp() })
        .where((where) => where.and(one(key)))
        .execute();
    },
    async claim(key, what) {
      const column = what === 'welcomed' ? 'welcomed_at' : 'asked_at';
      const { numUpdatedRows } = await db
        .updateTable('chat')
        .set({ [column]: stamp() })
        .where((where) => where.and(one(key)))
        .where(column, 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async renameTeam(tenantId, teamId, name) {
      const query = db.updateTable('chat').set({ team_name: name, updated_at: stamp() });
      await query.where('tenant_id', '=', tenantId).where('team_id', '=', teamId).execute();
    },
    async forget(key) {
      await db
        .deleteFrom('chat')
        .where((where) => where.and(one(key)))
        .execute();
    },
    async forgetTeam(tenantId, teamId) {
      const query = db.deleteFrom('chat').where('tenant_id', '=', tenantId);
      const rows = await query.where('team_id', '=', teamId).returning('chat_id').execute();
      return rows.map((row) => row.chat_id);
    },
  };
}

function one({ tenantId, chatId }: ChatKey) {
  return { tenant_id: tenantId, chat_id: chatId };
}

/** Teams leaves names out of some activities; what was known stays. */
async function meet(db: Kysely<Tables>, place: ChatPlace, stamp: string): Promise<KnownChat> {
  const { kind, teamId, teamName, name } = place;
  const names = { kind, team_id: teamId, team_name: teamName, name, updated_at: stamp };
  const row = await db
    .insertInto('chat')
    .values({ ...one(place), ...names })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'chat_id']).doUpdateSet({
        team_id: sql`coalesce(excluded.team_id, chat.team_id)`,
        team_name: sql`coalesce(excluded.team_name, chat.team_name)`,
        name: sql`coalesce(excluded.name, chat.name)`,
        updated_at: stamp,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  return toChat(row);
}

function toChat(row: Selectable<Tables['chat']>): KnownChat {
  return {
    tenantId: row.tenant_id,
    chatId: row.chat_id,
    kind: row.kind,
    teamId: row.team_id,
    teamName: row.team_name,
    name: row.name,
    link: ChatLink.nullable().parse(row.link),
  };
}
