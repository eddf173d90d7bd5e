/**
 * Where people can be written to without having asked. A place from which the app was removed is
 * kept and marked: writing there would be refused, and forgetting it would lose who it was.
 */
import type { Kysely } from 'kysely';
import { json, type Tables } from './tables.ts';

/** Where a person can be written to: the reference is opaque here, the bot reads it. */
export interface ConversationRef {
  readonly tenantId: string;
  /** Entra object id. */
  readonly personId: string;
  readonly kind: 'personal' | 'group' | 'channel';
  readonly conversationId: string;
  /** False after the app was removed: nothing may be sent there. */
  readonly installed: boolean;
  /** Null after the app was removed. */
  readonly ref: unknown;
}

/** Conversation references of all people. */
export interface ConversationRefs {
  save(ref: ConversationRef): Promise<void>;
  /** The newest reference first. */
  of(tenantId: string, personId: string): Promise<ConversationRef[]>;
  /** Marks a conversation as left, for everybody who is known there, and drops how to reach it. */
  uninstall(tenantId: string, conversationId: string): Promise<void>;
}

/** Opens the table `conversation_ref`. */
export function createConversationRefs(db: Kysely<Tables>, now: () => Date): ConversationRefs {
  return {
    async save({ tenantId, personId, kind, conversationId, installed, ref }) {
      const rest = { installed, ref: json(ref), updated_at: now().toISOString() };
      const key = {
        tenant_id: tenantId,
        person_id: personId,
        kind,
        conversation_id: conversationId,
      };
      await db
        .insertInto('conversation_ref')
        .values({ ...key, ...rest })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'person_id', 'kind', 'conversation_id']).doUpdateSet(rest),
        )
        .execute();
    },
    async of(tenantId, personId) {
      const rows = await db
        .selectFrom('conversation_ref')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .orderBy('updated_at', 'desc')
        .execute();
      return rows.map((row) => ({
        tenantId,
        personId,
        kind: row.kind as ConversationRef['kind'],
        conversationId: row.conversation_id,
        installed: row.installed,
        ref: row.ref,
      }));
    },
    async uninstall(tenantId, conversationId) {
      await db
        .updateTable('conversation_ref')
        .set({ installed: false, ref: json(null), updated_at: now().toISOString() })
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .execute();
    },
  };
}
