/**
 * The schema and its history. Several processes may start at once on the same database, so the
 * steps are taken under a lock; they only go forward.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import { ConfigError } from '../errors.ts';
import type { Tables } from './tables.ts';

/**
 * The schema as a list of steps, each a list of statements; the position is the version. A step
 * that has been released is never edited: a change is a new step at the end.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table bot_state (
       key text primary key, data jsonb not null, etag bigint not null default 1,
       updated_at timestamptz not null)`,
    `create table conversation_ref (
       tenant_id text not null, person_id text not null, kind text not null,
       conversation_id text not null, installed boolean not null, ref jsonb not null,
       updated_at timestamptz not null,
       primary key (tenant_id, person_id, kind, conversation_id))`,
    `create table preference (
       tenant_id text not null, person_id text not null, data jsonb not null,
       updated_at timestamptz not null, primary key (tenant_id, person_id))`,
    `create table success_plan (
       tenant_id text not null, account_id text not null, data jsonb not null,
       updated_at timestamptz not null, primary key (tenant_id, account_id))`,
    `create table ledger_entry (
       id uuid primary key, tenant_id text not null, addressee_id text not null, key text not null,
       account_id text, state text not null, version integer not null,
       updated_at timestamptz not null, data jsonb not null)`,
    // The promise that running a skill again never duplicates a proposal, kept by the database.
    `create unique index ledger_entry_open on ledger_entry (tenant_id, addressee_id, key)
       where state in ('proposed', 'edited', 'snoozed', 'accepted', 'applying', 'undoing')`,
    `create index ledger_entry_by_person on ledger_entry (tenant_id, addressee_id, state)`,
    `create index ledger_entry_by_state on ledger_entry (state, updated_at)`,
    `create index ledger_entry_by_time on ledger_entry (updated_at)`,
    `create table ledger_event (
       seq bigint generated always as identity primary key,
       entry_id uuid not null references ledger_entry (id), version integer not null,
       event text not null, from_state text, to_state text not null, actor text not null,
       at timestamptz not null, detail jsonb not null, unique (entry_id, version))`,
    // The audit is append-only for everybody who comes through SQL, this program included.
    `create function ledger_event_is_append_only() returns trigger language plpgsql as
       $$ begin raise exception 'ledger_event is append-only'; end $$`,
    `create trigger ledger_event_append_only before update or delete on ledger_event
       for each row execute function ledger_event_is_append_only()`,
  ],
  [
    `create table chat (
       tenant_id text not null, chat_id text not null, kind text not null,
       team_id text, team_name text, name text, link jsonb,
       welcomed_at timestamptz, asked_at timestamptz, updated_at timestamptz not null,
       primary key (tenant_id, chat_id))`,
    `create index chat_by_team on chat (tenant_id, team_id)`,
  ],
  [
    `create table weekly_subscription (
       tenant_id text not null, kind text not null, id text not null, name text not null,
       reader_id text not null, settings jsonb not null, next_run_at timestamptz, next_week text,
       sent_week text, updated_at timestamptz not null, primary key (tenant_id, kind, id))`,
    `create index weekly_subscription_due on weekly_subscription (next_run_at)`,
    `create table weekly_snapshot (
       tenant_id text not null, kind text not null, id text not null, data jsonb not null,
       updated_at timestamptz not null, primary key (tenant_id, kind, id))`,
  ],
  [
    `create table weekly_delivery (
       id uuid primary key, tenant_id text not null, kind text not null, subject_id text not null,
       week text not null, due_at timestamptz not null, state text not null,
       attempts integer not null, not_before timestamptz not null, ready jsonb,
       reason text not null, message_id text, updated_at timestamptz not null,
       unique (tenant_id, kind, subject_id, week))`,
    `create index weekly_delivery_open on weekly_delivery (not_before)
       where state in ('due', 'gathered', 'sending')`,
    `create table rate_bucket (key text primary key, tat timestamptz not null,
       paused_until timestamptz)`,
  ],
  [
    `create table sign_in (
       person_id text primary key, tenant_id text not null, sealed text not null,
       expires_at timestamptz not null)`,
    `create index sign_in_by_end on sign_in (expires_at)`,
  ],
  [
    // Nothing has written the old table: a plan belongs to whoever entered it.
    `drop table success_plan`,
    `create table success_plan (
       tenant_id text not null, person_id text not null, account_id text not null,
       data jsonb not null, updated_at timestamptz not null,
       primary key (tenant_id, person_id, account_id))`,
  ],
  [
    // People may be forgotten, and what is too old ends: a transaction that says so may change the
    // audit, everything else still may not.
    `create or replace function ledger_event_is_append_only() returns trigger language plpgsql as
       $$ begin
         if current_setting('csam_ops.erasing', true) = 'on' then
           if tg_op = 'DELETE' then return old; end if;
           return new;
         end if;
         raise exception 'ledger_event is append-only';
       end $$`,
  ],
  [
    `create table chore (name text primary key, last_run_at timestamptz not null)`,
    `alter table ledger_entry add column evidence_removed_at timestamptz`,
    `create index ledger_entry_with_evidence on ledger_entry (updated_at)
       where evidence_removed_at is null`,
  ],
  [
    `create table sign_in_ticket (
       key text primary key, tenant_id text not null, person_id text not null,
       sealed text not null, expires_at timestamptz not null)`,
    `create index sign_in_ticket_by_end on sign_in_ticket (expires_at)`,
    `create index sign_in_ticket_by_person on sign_in_ticket (person_id)`,
  ],
  [
    `create table standing_consent (
       person_id text primary key, tenant_id text not null, sealed text not null,
       expires_at timestamptz not null)`,
    `create index standing_consent_by_end on standing_consent (expires_at)`,
  ],
  [
    `alter table weekly_delivery add column queued boolean not null default false,
       add column turn integer not null default 0`,
  ],
  [
    // Questions that wait for a sign-in are tickets now.
    `delete from bot_state where key like 'sign-in/%'`,
  ],
];

/** Any fixed number; every replica that starts waits for it in turn. */
const LOCK = 7_426_177;

/**
 * Brings the schema to the newest version: forward only, in one transaction, one process at a time.
 * Throws `ConfigError` when a newer program has been here: its data must not be touched by an older
 * one.
 */
export async function migrate(
  db: Kysely<Tables>,
  now: () => Date,
  steps: readonly (readonly string[])[] = MIGRATIONS,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    const version = await versionOf(transaction);
    if (version > steps.length) throw tooNew(version, steps.length);
    for (const [index, statements] of steps.entries()) {
      if (index < version) continue;
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await sql`insert into schema_version (version, applied_at)
                values (${index + 1}, ${now().toISOString()})`.execute(transaction);
    }
  });
}

async function versionOf(db: Transaction<Tables>): Promise<number> {
  await sql`create table if not exists schema_version
              (version integer primary key, applied_at timestamptz not null)`.execute(db);
  const { rows } = await sql<{ version: number | null }>`
    select max(version) as version from schema_version`.execute(db);
  return rows[0]?.version ?? 0;
}

function tooNew(found: number, known: number): ConfigError {
  return new ConfigError([
    `The stored data has schema ${found}, this program knows schema ${known}: it was written by a ` +
      'newer version. Start that version, or restore a backup made with this one.',
  ]);
}
