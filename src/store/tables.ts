/** The tables as types: what queries may name. `migrations.ts` makes them; a change is made in both. */
import { sql, type ColumnType, type Generated, type RawBuilder } from 'kysely';

/**
 * A column that holds one value of ours as JSON; written as text, read as a value that is parsed.
 */
type Json = ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>;
type Instant = ColumnType<Date, string, string>;

/** The tables of the newest schema; `migrations.ts` makes them. */
export interface Tables {
  bot_state: { key: string; data: Json; etag: Generated<number>; updated_at: Instant };
  conversation_ref: {
    tenant_id: string;
    person_id: string;
    kind: string;
    conversation_id: string;
    installed: boolean;
    ref: Json;
    updated_at: Instant;
  };
  chat: {
    tenant_id: string;
    chat_id: string;
    kind: 'personal' | 'group' | 'channel';
    team_id: string | null;
    team_name: string | null;
    name: string | null;
    /** Null: no customer is linked. */
    link: ColumnType<unknown, RawBuilder<unknown> | null, RawBuilder<unknown> | null>;
    welcomed_at: ColumnType<Date | null, string | null, string>;
    asked_at: ColumnType<Date | null, string | null, string>;
    updated_at: Instant;
  };
  sign_in: { person_id: string; tenant_id: string; sealed: string; expires_at: Instant };
  sign_in_ticket: {
    key: string;
    tenant_id: string;
    person_id: string;
    sealed: string;
    expires_at: Instant;
  };
  preference: { tenant_id: string; person_id: string; data: Json; updated_at: Instant };
  success_plan: {
    tenant_id: string;
    person_id: string;
    account_id: string;
    data: Json;
    updated_at: Instant;
  };
  weekly_subscription: {
    tenant_id: string;
    kind: 'person' | 'chat';
    id: string;
    name: string;
    reader_id: string;
    settings: Json;
    /** Null: no message is planned. */
    next_run_at: ColumnType<Date | null, string | null, string | null>;
    next_week: string | null;
    sent_week: string | null;
    updated_at: Instant;
  };
  weekly_snapshot: {
    tenant_id: string;
    kind: 'person' | 'chat';
    id: string;
    data: Json;
    updated_at: Instant;
  };
  weekly_delivery: {
    id: string;
    tenant_id: string;
    kind: 'person' | 'chat';
    subject_id: string;
    week: string;
    due_at: Instant;
    state: string;
    attempts: number;
    /** When it may be worked on: later, after a refusal, or when who took it has died. */
    not_before: Instant;
    ready: ColumnType<unknown, RawBuilder<unknown> | null, RawBuilder<unknown> | null>;
    reason: string;
    message_id: string | null;
    updated_at: Instant;
  };
  /** What is done once in a while, by whichever process comes first. */
  chore: { name: string; last_run_at: Instant };
  rate_bucket: {
    key: string;
    tat: Instant;
    paused_until: ColumnType<Date | null, string | null, string | null>;
  };
  ledger_entry: {
    id: string;
    tenant_id: string;
    addressee_id: string;
    key: string;
    account_id: string | null;
    state: string;
    version: number;
    updated_at: Instant;
    data: Json;
    /** When it became too old for quotes; null again after every change. */
    evidence_removed_at: ColumnType<Date | null, string | null, string | null>;
  };
  ledger_event: {
    seq: Generated<number>;
    entry_id: string;
    version: number;
    event: string;
    from_state: string | null;
    to_state: string;
    actor: string;
    at: Instant;
    detail: Json;
  };
}

/**
 * A value as a jsonb parameter. PostgreSQL takes no NUL and no half of a surrogate pair in a text.
 */
export function json(value: unknown): RawBuilder<unknown> {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? storable(part) : part,
  );
  return sql`${text}::jsonb`;
}

const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Texts of MSX and of chats are cut at any character; what cannot be stored is marked, not refused.
 */
function storable(text: string): string {
  return text.replaceAll('\0', '').replace(HALF_PAIR, '\ufffd');
}
