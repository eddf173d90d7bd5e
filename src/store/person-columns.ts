/**
 * What each column tells of people. A new table or column doesn't compile before it stands here, and a test
 * holds this against the database: nothing about a person may be kept that a deletion would not find.
 */
import type { Tables } from './tables.ts';

/**
 * `person`: an Entra object id, alone or in a longer key; `name`: a person's name; `content`: what
 * somebody wrote or was shown; `place`: a conversation; `free`: nothing of a person.
 */
export type Tells = 'person' | 'name' | 'content' | 'place' | 'free';

/** Every column of every table. */
export const PERSON_COLUMNS: {
  readonly [T in keyof Tables]: { readonly [C in keyof Tables[T]]: Tells };
} = {
  bot_state: { key: 'person', data: 'content', etag: 'free', updated_at: 'free' },
  conversation_ref: {
    tenant_id: 'free',
    person_id: 'person',
    kind: 'free',
    conversation_id: 'place',
    installed: 'free',
    ref: 'content',
    updated_at: 'free',
  },
  chat: {
    tenant_id: 'free',
    chat_id: 'place',
    kind: 'free',
    team_id: 'free',
    team_name: 'free',
    name: 'name',
    link: 'name',
    welcomed_at: 'free',
    asked_at: 'free',
    updated_at: 'free',
  },
  sign_in: { person_id: 'person', tenant_id: 'free', sealed: 'content', expires_at: 'free' },
  sign_in_ticket: {
    key: 'person',
    tenant_id: 'free',
    person_id: 'person',
    sealed: 'content',
    expires_at: 'free',
  },
  standing_consent: {
    person_id: 'person',
    tenant_id: 'free',
    sealed: 'content',
    expires_at: 'free',
  },
  preference: { tenant_id: 'free', person_id: 'person', data: 'content', updated_at: 'free' },
  success_plan: {
    tenant_id: 'free',
    person_id: 'person',
    account_id: 'free',
    data: 'content',
    updated_at: 'free',
  },
  weekly_subscription: {
    tenant_id: 'free',
    kind: 'free',
    id: 'person',
    name: 'name',
    reader_id: 'person',
    settings: 'content',
    next_run_at: 'free',
    next_week: 'free',
    sent_week: 'free',
    updated_at: 'free',
  },
  weekly_snapshot: {
    tenant_id: 'free',
    kind: 'free',
    id: 'person',
    data: 'content',
    updated_at: 'free',
  },
  weekly_delivery: {
    id: 'free',
    tenant_id: 'free',
    kind: 'free',
    subject_id: 'person',
    week: 'free',
    due_at: 'free',
    state: 'free',
    attempts: 'free',
    not_before: 'free',
    ready: 'content',
    reason: 'free',
    message_id: 'free',
    queued: 'free',
    turn: 'free',
    updated_at: 'free',
  },
  chore: { name: 'free', last_run_at: 'free' },
  rate_bucket: { key: 'free', tat: 'free', paused_until: 'free' },
  ledger_entry: {
    id: 'free',
    tenant_id: 'free',
    addressee_id: 'person',
    key: 'free',
    account_id: 'free',
    state: 'free',
    version: 'free',
    updated_at: 'free',
    data: 'content',
    evidence_removed_at: 'free',
  },
  ledger_event: {
    seq: 'free',
    entry_id: 'free',
    version: 'free',
    event: 'free',
    from_state: 'free',
    to_state: 'free',
    actor: 'person',
    at: 'free',
    detail: 'content',
  },
};
