/** The tables as types: what queries may name. `migrations.ts` makes them; a change is made in both. */
import { sql, type ColumnType, type Generated, type RawBuilder } from 'kysely';

/**
 * A column that holds one value of ours as JSON; written as text, read as a value that is parsed.
 */
type Json = ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>;
/** `timestamptz`: written as ISO text, read as a Date. */
type Instant = ColumnType<Date, string, string>;

/** The tables of the newest schema; `migrations.ts` makes them. */
export interface Tables {
  /** State of conversations and dialogs; `etag` counts up with each write. */
  bot_state: { key: string; data: Json; etag: Generated<number>; updated_at: Instant };
  /** Ways to write to people without having been asked. */
  conversation_ref: {
    tenant_id: string;
    person_id: string;
    kind: string;
    conversation_id: string;
    installed: boolean;
    /** Opaque here; JSON null after the app was removed. */
    ref: Json;
    updated_at: Instant;
  };
  /** What is remembered of a channel, group chat or personal chat. */
  chat: {
    tenant_id: string;
    /** Conversation id without the thread. */
    chat_id: string;
    kind: 'personal' | 'group' | 'channel';
    team_id: string | null;
    team_name: string | null;
    name: string | null;
    /** Null: no customer is linked. */
    link: ColumnType<unknown, RawBuilder<unknown> | null, RawBuilder<unknown> | null>;
    /** When the bot said hello, and when it asked for the customer; null: not yet. */
    welcomed_at: ColumnType<Date | null, string | null, string>;
    asked_at: ColumnType<Date | null, string | null, string>;
    updated_at: Instant;
  };
  /** One sealed sign-in a person. */
  sign_in: { person_id: string; tenant_id: string; sealed: string; expires_at: Instant };
  /** Sign-ins that are under way; each is taken once. */
  sign_in_ticket: {
    key: string;
    tenant_id: string;
    person_id: string;
    sealed: string;
    expires_at: Instant;
  };
  /** What a person allows while away, sealed. */
  standing_consent: { person_id: string; tenant_id: string; sealed: string; expires_at: Instant };
  /** What a person chose for themselves. */
  preference: { tenant_id: string; person_id: string; data: Json; updated_at: Instant };
  /** A person's own plan of one customer. */
  success_plan: {
    tenant_id: string;
    person_id: string;
    /** GUID of the customer in MSX. */
    account_id: string;
    data: Json;
    updated_at: Instant;
  };
  /** Who or what gets the weekly message, and when the next one is due. */
  weekly_subscription: {
    tenant_id: string;
    kind: 'person' | 'chat';
    id: string;
    name: string;
    /** Entra object id of the person with whose rights it is read. */
    reader_id: string;
    settings: Json;
    /** Null: no message is planned. */
    next_run_at: ColumnType<Date | null, string | null, string | null>;
    /** Monday of the week of the next message, `YYYY-MM-DD`. */
    next_week: string | null;
    /** Monday of the last week for which one was begun. */
    sent_week: string | null;
    updated_at: Instant;
  };
  /** What the last message showed, to tell next week what is new. */
  weekly_snapshot: {
    tenant_id: string;
    kind: 'person' | 'chat';
    id: string;
    data: Json;
    updated_at: Instant;
  };
  /** One message of one week: `id` follows from subject and week, so it cannot be begun twice. */
  weekly_delivery: {
    id: string;
    tenant_id: string;
    kind: 'person' | 'chat';
    subject_id: string;
    /** Monday, `YYYY-MM-DD`. */
    week: string;
    due_at: Instant;
    /** One of `DeliveryState`. */
    state: string;
    /** Tries that counted; see `DeliveryBook.postpone`. */
    attempts: number;
    /** When it may be worked on: later, after a refusal, or when who took it has died. */
    not_before: Instant;
    /** Card and snapshot between gathering and sending; null before, and after its end. */
    ready: ColumnType<unknown, RawBuilder<unknown> | null, RawBuilder<unknown> | null>;
    reason: string;
    /** Id that Teams gave; null or '' without one. */
    message_id: string | null;
    /** Whether a job waits to hand it out; false again once it is taken. */
    queued: boolean;
    /** How often it has been queued. */
    turn: number;
    updated_at: Instant;
  };
  /** What is done once in a while, by whichever process comes first. */
  chore: { name: string; last_run_at: Instant };
  /** One rate for all processes; see `rates.ts`. */
  rate_bucket: {
    key: string;
    /** Moment from which on one more request fits. */
    tat: Instant;
    /** Nobody sends before it; null: no pause. */
    paused_until: ColumnType<Date | null, string | null, string | null>;
  };
  /**
   * One dry-run operation; `data` is the whole entry, the other columns are what it is found by.
   */
  ledger_entry: {
    id: string;
    tenant_id: string;
    /** Entra object id of whom it was proposed to. */
    addressee_id: string;
    /** Key of the operation: a person has at most one open entry with it. */
    key: string;
    account_id: string | null;
    state: string;
    /** Each change names the one it was made on, so that one of two wins. */
    version: number;
    updated_at: Instant;
    data: Json;
    /** When it became too old for quotes; null again after every change. */
    evidence_removed_at: ColumnType<Date | null, string | null, string | null>;
  };
  /** The audit: lines are added and never changed, but for what may be forgotten. */
  ledger_event: {
    /** Order in which lines came. */
    seq: Generated<number>;
    entry_id: string;
    version: number;
    event: string;
    from_state: string | null;
    to_state: string;
    /** Entra object id, or `system`. */
    actor: string;
    at: Instant;
    detail: Json;
  };
}

/**
 * A value as a jsonb parameter. PostgreSQL takes no NUL and no half of a surrogate pair, in a text or
 * in a name. Texts of MSX and of chats are cut at any character; what cannot be stored is marked, not
 * refused.
 */
export function json(value: unknown): RawBuilder<unknown> {
  const text = JSON.stringify(value).replace(ESCAPED, storable);
  return sql`${text}::jsonb`;
}

/** What `JSON.stringify` writes for a backslash, a NUL and half of a pair. */
const ESCAPED = /\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/g;

function storable(escaped: string): string {
  if (escaped === '\\\\') return escaped;
  return escaped === '\\u0000' ? '' : '\ufffd';
}
