/** Everything that must outlive the process, behind one door. */
import { sql, type Kysely } from 'kysely';
import type { SignInBook } from '../auth/kept-sign-ins.ts';
import type { TicketBook } from '../auth/tickets.ts';
import type { StandingConsentBook } from '../auth/standing-consents.ts';
import type { ChatBook } from '../channels/chat-book.ts';
import type { PersonBook } from '../domain/person-data.ts';
import type { LedgerBook } from '../ledger/book.ts';
import type { SubscriptionBook } from '../weekly/book.ts';
import type { DeliveryBook, RateBook } from '../weekly/delivery-book.ts';
import type { SnapshotBook } from '../weekly/gather.ts';
import { createBotState, type BotState } from './bot-state.ts';
import { createChatBook } from './chats.ts';
import { createDeliveryQueue, type DeliveryQueue } from './delivery-jobs.ts';
import { createConversationRefs, type ConversationRefs } from './conversation-refs.ts';
import { createLedgerBook } from './ledger-entries.ts';
import { migrate } from './migrations.ts';
import { openPool, queriesOver, type Place } from './open-database.ts';
import { createPersonBook } from './people.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { createTicketBook } from './sign-in-tickets.ts';
import { createSignInBook } from './sign-ins.ts';
import { createStandingConsentBook } from './standing-consents.ts';
import { createSuccessPlans, type SuccessPlans } from './success-plans.ts';
import type { Tables } from './tables.ts';
import { createRetentionBook, type RetentionBook } from './retention.ts';
import { createRateBook } from './rates.ts';
import { createDeliveryBook } from './weekly-deliveries.ts';
import { createSnapshotBook } from './weekly-snapshots.ts';
import { createSubscriptionBook } from './weekly-subscriptions.ts';

/** Everything that outlives the process. */
export interface Store {
  readonly botState: BotState;
  readonly conversations: ConversationRefs;
  readonly chats: ChatBook;
  readonly preferences: Preferences;
  readonly plans: SuccessPlans;
  readonly signIns: SignInBook;
  readonly standingConsents: StandingConsentBook;
  readonly signInTickets: TicketBook;
  readonly ledger: LedgerBook;
  readonly subscriptions: SubscriptionBook;
  readonly snapshots: SnapshotBook;
  readonly deliveries: DeliveryBook;
  readonly rates: RateBook;
  /** What is kept of a person, for operators. */
  readonly people: PersonBook;
  readonly retention: RetentionBook;
  /** Resolves when the database answers. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Where the data is kept, the clock of its stamps, and who is told of a lost connection. */
export interface StoreOptions {
  readonly place: Place;
  readonly now: () => Date;
  /** The clock by which sign-ins end; left out: the real one, whatever `now` is moved to. */
  readonly realNow?: () => Date;
  readonly onLost?: (error: Error) => void;
}

/**
 * Opens the store and brings its schema up to date. Throws `ConfigError` when the place is taken,
 * can't be reached, or was written by a newer program.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { place, now, realNow = machineClock, onLost = ignore } = options;
  const pool = await openPool(place, onLost);
  const db = queriesOver(pool);
  const queue = createDeliveryQueue(pool, onLost);
  try {
    await migrate(db, now);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return storeOver({ db, queue }, now, realNow);
}

/** The parts of a store over a database whose schema is up to date. */
export function storeOver(
  { db, queue }: { db: Kysely<Tables>; queue: DeliveryQueue },
  now: () => Date,
  realNow: () => Date = machineClock,
): Store {
  return {
    botState: createBotState(db, now),
    conversations: createConversationRefs(db, now),
    chats: createChatBook(db, now),
    preferences: createPreferences(db, now),
    plans: createSuccessPlans(db, now),
    signIns: createSignInBook(db, realNow),
    signInTickets: createTicketBook(db, realNow),
    standingConsents: createStandingConsentBook(db),
    ledger: createLedgerBook(db),
    subscriptions: createSubscriptionBook(db, now),
    snapshots: createSnapshotBook(db, now),
    deliveries: createDeliveryBook(db, now, queue),
    rates: createRateBook(db),
    people: createPersonBook(db, now),
    retention: createRetentionBook(db, now, realNow),
    check: async () => void (await sql`select 1`.execute(db)),
    close: async () => {
      await queue.close();
      await db.destroy();
    },
  };
}

function machineClock(): Date {
  return new Date();
}

function ignore(): void {
  // The next query opens another connection, or fails with its own error.
}
