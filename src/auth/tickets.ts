/**
 * What is good once, for one person, for some minutes: a question that waits for a sign-in, a state
 * that went to Entra, a code that came back. Kept in the store, for the answer may reach another
 * process; sealed, for it holds what people wrote and what signs them in.
 */
import type { z } from 'zod';
import type { SignedIn } from './entra.ts';
import type { Seal } from './seal.ts';

/** A ticket as the store keeps it. */
export interface TicketRow {
  readonly key: string;
  /** Whose it is; signing out takes it away. */
  readonly person: SignedIn;
  readonly sealed: string;
  readonly expiresAt: Date;
}

/** Where tickets outlive the process. What has ended is never given, and forgotten by and by. */
export interface TicketBook {
  put(row: TicketRow): Promise<void>;
  /** True for the first of all processes that asks under this key, as long as it lasts. */
  claim(row: TicketRow): Promise<boolean>;
  find(key: string): Promise<string | null>;
  /** Gives it to one caller and nobody after. */
  take(key: string): Promise<string | null>;
  removeOf(person: SignedIn): Promise<void>;
}

/** A ticket with what it is about in the clear. */
export interface Ticket {
  readonly key: string;
  readonly person: SignedIn;
  readonly value: unknown;
}

/** Tickets as the sign-in uses them. */
export interface Tickets {
  /** Keeps a ticket for ten minutes; one under the same key is replaced. */
  put(ticket: Ticket): Promise<void>;
  claim(key: string, person: SignedIn): Promise<boolean>;
  /** Null when there is none, or when it is none of ours. */
  find<Value>(key: string, schema: z.ZodType<Value>): Promise<Value | null>;
  take<Value>(key: string, schema: z.ZodType<Value>): Promise<Value | null>;
  removeOf(person: SignedIn): Promise<void>;
}

/** Milliseconds: long enough for a sign-in with a second factor. */
const LIFE_MS = 10 * 60_000;

/** Where tickets are kept, and what seals them. */
interface TicketOptions {
  readonly book: TicketBook;
  readonly seal: Seal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Opens the tickets; each is sealed for its own key, so none opens in the place of another. */
export function createTickets({ book, seal, now }: TicketOptions): Tickets {
  const row = ({ key, person, value }: Ticket): TicketRow => {
    const sealed = seal.close(JSON.stringify(value), key);
    return { key, person, sealed, expiresAt: new Date(now() + LIFE_MS) };
  };
  const opened = <Value>(key: string, sealed: string | null, schema: z.ZodType<Value>) => {
    const text = sealed === null ? null : seal.open(sealed, key);
    return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
  };
  return {
    put: (ticket) => book.put(row(ticket)),
    claim: (key, person) => book.claim(row({ key, person, value: null })),
    find: async (key, schema) => opened(key, await book.find(key), schema),
    take: async (key, schema) => opened(key, await book.take(key), schema),
    removeOf: (person) => book.removeOf(person),
  };
}
