/**
 * State of conversations in the shape that the Bot Framework asks for, with versions that make the
 * second of two writers read again.
 */
import { sql, type Kysely } from 'kysely';
import { json, type Tables } from './tables.ts';

/** Items by key; each is an object, and carries the version that it was read with as `eTag`. */
export type StateItems = Record<string, Record<string, unknown>>;

/** Conversation, user and dialog state, in the shape of the Bot Framework's `Storage`. */
export interface BotState {
  read(keys: string[]): Promise<StateItems>;
  /**
   * Stores items. An `eTag` that is neither empty nor `*` must be the stored one; otherwise the
   * last writer wins. All or none; throws when one is out of date.
   */
  write(changes: StateItems): Promise<void>;
  delete(keys: string[]): Promise<void>;
}

/** Opens the table `bot_state`. */
export function createBotState(db: Kysely<Tables>, now: () => Date): BotState {
  return {
    async read(keys) {
      if (keys.length === 0) return {};
      const rows = await db
        .selectFrom('bot_state')
        .select(['key', 'data', 'etag'])
        .where('key', 'in', keys)
        .execute();
      return Object.fromEntries(
        rows.map(({ key, data, etag }) => [key, { ...(data as object), eTag: String(etag) }]),
      );
    },
    async write(changes) {
      const stamp = now().toISOString();
      // In a fixed order, so that two writers of the same items never wait for each other.
      const items = Object.entries(changes).toSorted(([a], [b]) => a.localeCompare(b));
      await db.transaction().execute(async (transaction) => {
        for (const [key, item] of items) await put(transaction, { key, item, stamp });
      });
    },
    async delete(keys) {
      if (keys.length > 0) await db.deleteFrom('bot_state').where('key', 'in', keys).execute();
    },
  };
}

/** One item, and the instant that is stamped on it. */
interface Put {
  readonly key: string;
  readonly item: Record<string, unknown>;
  readonly stamp: string;
}

/** @throws Error when the stored `eTag` is another one; the framework then reads again. */
async function put(db: Kysely<Tables>, { key, item, stamp }: Put): Promise<void> {
  const { eTag, ...data } = item;
  const isFree = typeof eTag !== 'string' || eTag === '' || eTag === '*';
  const next = { data: json(data), updated_at: stamp };
  if (isFree) {
    await db
      .insertInto('bot_state')
      .values({ key, ...next })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ ...next, etag: sql`bot_state.etag + 1` }),
      )
      .execute();
    return;
  }
  const updated = await db
    .updateTable('bot_state')
    .set({ ...next, etag: sql`etag + 1` })
    .where('key', '=', key)
    .where(sql<string>`etag::text`, '=', eTag)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 1n) return;
  throw new Error(`Storage: the item ${key} was changed meanwhile (eTag ${eTag} is out of date).`);
}
